import { useMemo } from "react";
import { type Label, labels } from "../../shared/labels.ts";
import { countsOf } from "../model/chosen.ts";
import { isFiltering, noFilter } from "../model/outline.ts";
import { shownNumber } from "../model/shown.ts";
import { words } from "../model/words.ts";
import { AnnotationOptions } from "./AnnotationOptions.tsx";
import { useDesk } from "./desk.ts";

/** All annotations of the document in text order, filtered. The listbox itself is AnnotationOptions. */
export function AnnotationList() {
  const desk = useDesk();
  const { shown, annotations, filter } = desk;
  return (
    <section className="annotation-list" aria-label={words().text.list}>
      <div className="list-head">
        <h2>{words().text.annotations}</h2>
        <span className="soft" data-testid="annotation-count">
          {isFiltering(filter)
            ? words().text.shownOf(shown.length, annotations.length)
            : shownNumber(annotations.length)}
        </span>
        {isFiltering(filter) && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              desk.setFilter(noFilter);
              desk.focusList?.(); // this button goes away
            }}
          >
            {words().text.showAll}
          </button>
        )}
      </div>
      <Filters />
      <AnnotationOptions items={shown} />
    </section>
  );
}

function Filters() {
  const desk = useDesk();
  const { annotations, filter } = desk;
  const counts = useMemo(() => countsOf(annotations), [annotations]);
  return (
    <div className="filters">
      {labels.map((label) => (
        <button
          type="button"
          key={label}
          className={`filter ${label}`}
          aria-pressed={filter.labels.has(label)}
          title={words().text.showOnly(words().labels[label].name)}
          onClick={() => desk.setFilter({ ...filter, labels: toggled(filter.labels, label) })}
        >
          <span className={`letter ${label}`} aria-hidden>
            {words().labels[label].letter}
          </span>
          <span className="visually-hidden">{words().labels[label].name}</span>
          {shownNumber(counts[label])}
        </button>
      ))}
      <input
        type="search"
        aria-label={words().text.find}
        placeholder={words().text.find}
        value={filter.text}
        onChange={(event) => desk.setFilter({ ...filter, text: event.target.value })}
      />
    </div>
  );
}

function toggled(set: ReadonlySet<Label>, label: Label): ReadonlySet<Label> {
  const next = new Set(set);
  if (!next.delete(label)) next.add(label);
  return next;
}
