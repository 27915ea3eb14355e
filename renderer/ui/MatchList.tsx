import { Check } from "lucide-react";
import { useRef, useState } from "react";
import { snippetOf } from "../../shared/text/snippet.ts";
import type { Candidate } from "../model/annotateAll.ts";
import { words } from "../model/words.ts";
import { hasModifier, pageOf, rowAfter } from "./rowKeys.ts";
import { Snippet } from "./Snippet.tsx";
import { showRow, useRows } from "./useRows.ts";

const rowHeight = 30;
const around = 60;

type Props = {
  readonly name: string;
  readonly text: string;
  readonly items: readonly Candidate[];
  isChosen(this: void, at: number): boolean;
  onTurn(this: void, at: number): void;
};

/** Matches in their context, each chosen or not: a listbox with one tab stop, however many there are. */
export function MatchList({ name, text, items, isChosen, onTurn }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const { first, end } = useRows(scroller, items.length, rowHeight);
  const go = (at: number) => {
    setActive(at);
    if (scroller.current) showRow(scroller.current, at, rowHeight);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (hasModifier(event)) return;
    const to = rowAfter(event.key, active, items.length, pageOf(scroller.current, rowHeight));
    if (to !== undefined) go(to);
    else if (event.key === " ") onTurn(active);
    else return;
    event.preventDefault();
  };
  // The row the keys are at is there also when it is scrolled away, or nothing would say where they are.
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
  if (active < first || active >= end) rows.push(active);
  return (
    <div
      ref={scroller}
      className="match-list"
      role="listbox"
      aria-label={name}
      aria-multiselectable
      aria-activedescendant={`match-${active}`}
      tabIndex={0}
      title={words().search.keysOfList}
      onKeyDown={onKeyDown}
    >
      <div className="list-inner" style={{ height: items.length * rowHeight }} role="presentation">
        {rows.map((at) => {
          const item = items[at];
          if (!item) return null;
          return (
            // The listbox has the focus and the keys; its options are pointed to by aria-activedescendant.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={at}
              id={`match-${at}`}
              role="option"
              aria-selected={isChosen(at)}
              aria-setsize={items.length}
              aria-posinset={at + 1}
              className={at === active ? "match-row active" : "match-row"}
              style={{ transform: `translateY(${at * rowHeight}px)` }}
              onClick={() => {
                setActive(at);
                onTurn(at);
              }}
            >
              <span className="tick" aria-hidden>
                {isChosen(at) && <Check size={12} strokeWidth={3} />}
              </span>
              <Snippet of={snippetOf(text, item.span, around)} />
              {item.isThere && <span className="match-note">{words().search.already}</span>}
            </div>
          );
        })}
      </div>
    </div>
  );
}
