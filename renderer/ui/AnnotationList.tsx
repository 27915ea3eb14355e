import { useMemo } from "react";
import { type Label, labels } from "../../shared/labels.ts";
import { reviewStates } from "../../shared/review/decisions.ts";
import { countsOf } from "../model/chosen.ts";
import { shownNumber } from "../model/shown.ts";
import { words } from "../model/words.ts";
import { AnnotationOptions } from "./AnnotationOptions.tsx";
import { AuthorFilter } from "./AuthorFilter.tsx";
import { useDesk } from "./desk.ts";
import { FilterSelect } from "./FilterSelect.tsx";

/** All annotations of the document in text order, filtered. The listbox itself is AnnotationOptions. */
export function AnnotationList() {
  const desk = useDesk();
  return (
    <section className="annotation-list" aria-label={words().text.list}>
      <Filters />
      <AnnotationOptions items={desk.shown} />
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
      <FilterSelect
        label={words().decisions.filterState}
        any={words().decisions.anyState}
        value={filter.review}
        choices={reviewStates.map((each) => [each, words().decisions.states[each]])}
        onChoose={(review) => desk.setFilter({ ...filter, review })}
      />
      <AuthorFilter value={filter.author} onChoose={(author) => desk.setFilter({ ...filter, author })} />
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
