import { useRef } from "react";
import type { Choice } from "../../../shared/bundle/deciding.ts";
import type { MergeItem } from "../../../shared/bundle/protocol.ts";
import type { Id } from "../../../shared/ids.ts";
import { canChoose, chosenOf } from "../../model/merging.ts";
import { words } from "../../model/words.ts";
import { hasModifier, pageOf, rowAfter } from "../rowKeys.ts";
import { showRow, useRows } from "../useRows.ts";

const rowHeight = 44;

type Props = {
  readonly items: readonly MergeItem[];
  readonly choices: ReadonlyMap<Id, Choice>;
  /** The row the detail is of; -1 where there is none. */
  readonly at: number;
  onGo(this: void, at: number): void;
};

/** Records in a listbox with one tab stop, each with what is to become of it; only the rows in sight are drawn. */
export function MergeList({ items, choices, at, onGo }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const { first, end } = useRows(scroller, items.length, rowHeight);
  const says = words().bundles;
  const go = (to: number) => {
    onGo(to);
    if (scroller.current) showRow(scroller.current, to, rowHeight);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (hasModifier(event)) return;
    const to = rowAfter(event.key, at, items.length, pageOf(scroller.current, rowHeight));
    if (to === undefined) return;
    go(to);
    event.preventDefault();
  };
  // The row the keys are at is there also when it is scrolled away, or nothing would say where they are.
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, row) => first + row);
  if (at >= 0 && (at < first || at >= end)) rows.push(at);
  return (
    <div
      ref={scroller}
      className="bundle-list"
      role="listbox"
      aria-label={says.list}
      {...(at >= 0 ? { "aria-activedescendant": `merge-${at}` } : {})}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {items.length === 0 && <p className="soft bundle-empty">{says.noMatch}</p>}
      <div className="list-inner" style={{ height: items.length * rowHeight }} role="presentation">
        {rows.map((row) => {
          const item = items[row];
          if (!item) return null;
          return (
            // The listbox has the focus and the keys; its options are pointed to by aria-activedescendant.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={item.id}
              id={`merge-${row}`}
              role="option"
              aria-selected={row === at}
              aria-setsize={items.length}
              aria-posinset={row + 1}
              className="bundle-row"
              style={{ transform: `translateY(${row * rowHeight}px)` }}
              onClick={() => go(row)}
            >
              <span className="bundle-name">{item.name}</span>
              <span className="bundle-line">
                <span className="bundle-category" data-category={item.category}>
                  {says.category[item.category]}
                </span>
                {canChoose(item) && <Chosen side={chosenOf(item, choices.get(item.id))} />}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Chosen({ side }: { readonly side: ReturnType<typeof chosenOf> }) {
  const says = words().bundles;
  return side ? (
    <span className="soft">{says[side]}</span>
  ) : (
    <strong className="bundle-open">{says.toDecide}</strong>
  );
}
