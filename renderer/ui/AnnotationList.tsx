import { StickyNote } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import type { CommandId } from "../../shared/commands.ts";
import { type Label, labels } from "../../shared/labels.ts";
import { type Annotation, sourceName } from "../model/actions.ts";
import type { Desk } from "../model/desk.ts";
import { isFiltering, noFilter } from "../model/outline.ts";
import { run } from "../model/run.ts";
import { shownNumber } from "../model/shown.ts";
import { labelKeys } from "../model/shownKeys.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { showRow, useRows } from "./useRows.ts";

const rowHeight = 58;

/** All annotations of the document in text order, filtered. A listbox whose active option is the active annotation. */
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
      <List items={shown} />
    </section>
  );
}

function Filters() {
  const desk = useDesk();
  const { annotations, filter } = desk;
  const counts = useMemo(() => {
    const out: Record<Label, number> = { claim: 0, statistic: 0, quote: 0, "anonymous-source": 0 };
    for (const { label } of annotations) out[label]++;
    return out;
  }, [annotations]);
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

function List({ items }: { readonly items: readonly Annotation[] }) {
  const desk = useDesk();
  const scroller = useRef<HTMLDivElement>(null);
  const activeAt = useMemo(() => items.findIndex(({ id }) => id === desk.activeId), [items, desk.activeId]);
  const { first, end } = useRows(scroller, items.length, rowHeight);
  useEffect(() => {
    if (activeAt >= 0 && scroller.current) showRow(scroller.current, activeAt, rowHeight);
  }, [activeAt]);
  useEffect(() => {
    const focus = () => scroller.current?.focus();
    desk.focusList = focus;
    return () => {
      if (desk.focusList === focus) desk.focusList = undefined;
    };
  }, [desk]);

  const go = (to: number) => {
    const item = items[Math.max(0, Math.min(items.length - 1, to))];
    if (item) desk.activate(item.id, { reveal: true });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const moves: Record<string, number> = {
      ArrowDown: activeAt + 1,
      ArrowUp: activeAt < 0 ? items.length - 1 : activeAt - 1,
      Home: 0,
      End: items.length - 1,
      PageDown: activeAt + page,
      PageUp: activeAt - page,
    };
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const to = isPlain ? moves[event.key] : undefined;
    const command = isPlain && event.key === "Enter" ? "annotation.edit" : listCommand(desk, event);
    if (to !== undefined) go(to);
    else if (isPlain && event.key === "Escape") desk.view?.focus();
    else if (command && desk.active) {
      desk.selection = { start: desk.selection.start, end: desk.selection.start };
      run(desk, command);
    } else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      className="list-scroll"
      role="listbox"
      aria-label={words().text.annotations}
      tabIndex={0}
      aria-activedescendant={activeAt >= 0 ? `option-${items[activeAt]?.id}` : undefined}
      onKeyDown={onKeyDown}
    >
      {items.length === 0 && <EmptyList />}
      {/* The height comes from the number of rows; only those in sight are there. */}
      <div className="list-inner" style={{ height: items.length * rowHeight }} role="presentation">
        {items.slice(first, end).map((item, at) => (
          <Option key={item.id} item={item} index={first + at} count={items.length} />
        ))}
      </div>
    </div>
  );
}

/** The keys of the text that act on the active annotation from the list as well. */
function listCommand(desk: Desk, event: React.KeyboardEvent): CommandId | undefined {
  const command = desk.keys.commandOf(event.nativeEvent, "text");
  return command !== undefined && /^(?:label\.|annotation\.(?:edit|delete)$)/.test(command)
    ? command
    : undefined;
}

function EmptyList() {
  const desk = useDesk();
  const hasAny = desk.annotations.length > 0;
  const keys = labelKeys(desk, { withNouns: true });
  const sentence = hasAny ? words().text.noMatch : words().text.none(keys);
  return <p className="soft empty">{sentence}</p>;
}

type OptionProps = {
  readonly item: Annotation;
  readonly index: number;
  readonly count: number;
};

function Option({ item, index, count }: OptionProps) {
  const desk = useDesk();
  const source = item.sourceId && desk.model.workspace.get(item.sourceId);
  const isActive = desk.activeId === item.id;
  return (
    // The listbox has the focus and the keys; its options are pointed to by aria-activedescendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={`option-${item.id}`}
      role="option"
      aria-selected={isActive}
      aria-setsize={count}
      aria-posinset={index + 1}
      className="option"
      style={{ transform: `translateY(${index * rowHeight}px)` }}
      onClick={() => desk.activate(item.id, { reveal: true })}
    >
      <span className={`letter ${item.label}`} aria-hidden>
        {words().labels[item.label].letter}
      </span>
      <span className="visually-hidden">{words().labels[item.label].name}: </span>
      <span className="option-quote">{item.quotes.map(({ exact }) => exact).join(" … ")}</span>
      <span className={source || isOwnVoice(item) ? "option-source" : "option-source missing"}>
        {source
          ? sourceName(source)
          : isOwnVoice(item)
            ? words().text.outletItself
            : words().forms.roles[item.label].missing}
        {item.note && <StickyNote size={12} aria-label={words().text.hasNote} />}
      </span>
    </div>
  );
}

/** A claim in the outlet's own voice rests on the outlet; no source is missing. */
function isOwnVoice(item: Annotation): boolean {
  return item.label === "claim" && item.attributes.ownVoice === true;
}
