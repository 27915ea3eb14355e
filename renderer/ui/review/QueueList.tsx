import { useEffect, useRef } from "react";
import { reviewState } from "../../../shared/review/decisions.ts";
import type { Annotation } from "../../model/actions.ts";
import { words } from "../../model/words.ts";
import { AuthorChip } from "../AuthorChip.tsx";
import { useDesk } from "../desk.ts";
import { hasModifier, pageOf, rowAfter } from "../rowKeys.ts";
import { showRow, useRows } from "../useRows.ts";
import { StateSign } from "./StateSign.tsx";

/** Height of every row in CSS pixels; queue.css has it too. */
const rowHeight = 52;

/** The list of the queue: its selected option is the one that is looked at. It has the focus, and the keys. */
export function QueueList({ items }: { readonly items: readonly Annotation[] }) {
  const desk = useDesk();
  const { queue } = desk;
  const scroller = useRef<HTMLDivElement>(null);
  const { current } = queue;
  const at = current ? items.indexOf(current) : -1;
  const { first, end } = useRows(scroller, items.length, rowHeight);
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, row) => first + row);
  // The current one is pointed to wherever the list was scrolled.
  if (at >= 0 && (at < first || at >= end)) rows.push(at);
  useEffect(() => {
    if (at >= 0 && scroller.current) showRow(scroller.current, at, rowHeight);
  }, [at]);
  useEffect(() => {
    const focus = () => scroller.current?.focus();
    queue.focus = focus;
    return () => {
      if (queue.focus === focus) queue.focus = undefined;
    };
  }, [queue]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (hasModifier(event)) return;
    const row = rowAfter(event.key, at, items.length, pageOf(scroller.current, rowHeight));
    const item = row === undefined ? undefined : items[row];
    if (!item) return;
    desk.deciding.ask(undefined);
    queue.goTo(item.id);
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className="queue-list"
      role="listbox"
      aria-label={words().decisions.queue.list}
      tabIndex={0}
      aria-activedescendant={current ? `queued-${current.id}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className="list-inner" style={{ height: items.length * rowHeight }} role="presentation">
        {rows.map((row) => {
          const item = items[row];
          return (
            item && <Row key={item.id} item={item} row={row} count={items.length} isCurrent={row === at} />
          );
        })}
      </div>
    </div>
  );
}

type RowProps = {
  readonly item: Annotation;
  readonly row: number;
  readonly count: number;
  readonly isCurrent: boolean;
};

function Row({ item, row, count, isCurrent }: RowProps) {
  const desk = useDesk();
  const { queue, model } = desk;
  const { name, letter } = words().labels[item.label];
  const isOne = queue.filter.documents?.length === 1;
  return (
    // The listbox has the focus and the keys; its options are pointed to by aria-activedescendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={`queued-${item.id}`}
      role="option"
      aria-selected={isCurrent}
      aria-setsize={count}
      aria-posinset={row + 1}
      className={isCurrent ? "queued current" : "queued"}
      style={{ transform: `translateY(${row * rowHeight}px)` }}
      onClick={() => {
        queue.goTo(item.id);
        queue.focus?.();
      }}
    >
      <span className={`letter ${item.label}`} aria-hidden>
        {letter}
      </span>
      <span className="visually-hidden">{name}: </span>
      <span className="option-quote">{item.quotes.map(({ exact }) => exact).join(" … ")}</span>
      <span className="queued-about">
        <StateSign state={reviewState(model.workspace, item)} />
        {!isOne && (
          <span className="soft queued-document">{model.workspace.get(item.documentId)?.title}</span>
        )}
        <AuthorChip id={item.createdBy} />
      </span>
    </div>
  );
}
