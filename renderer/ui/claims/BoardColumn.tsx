import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Id } from "../../../shared/ids.ts";
import type { Status } from "../../model/claimActions.ts";
import type { ClaimLine } from "../../model/claimLines.ts";
import { words } from "../../model/words.ts";
import { pageOf } from "../rowKeys.ts";
import { showRow, useRows } from "../useRows.ts";
import { BoardCard, cardHeight, cardType } from "./BoardCard.tsx";

type Props = {
  readonly status: Status;
  readonly lines: readonly ClaimLine[];
  readonly currentId: Id<"claim"> | undefined;
  readonly isTabStop: boolean;
  onKeyDown(this: void, event: KeyboardEvent, at: number, page: number): void;
  onPick(this: void, id: Id<"claim">): void;
  onDrag(this: void, id: Id<"claim"> | undefined): void;
  onDrop(this: void): void;
};

/** The claims of one status, as many as there may be: only the cards in sight are there. */
export function BoardColumn(props: Props) {
  const { status, lines, currentId, isTabStop, onKeyDown, onPick, onDrag, onDrop } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [isOver, setOver] = useState(false);
  const { first, end } = useRows(scroller, lines.length, cardHeight);
  const found = currentId === undefined ? -1 : lines.findIndex(({ id }) => id === currentId);
  const at = found < 0 && isTabStop && lines.length > 0 ? 0 : found;
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, row) => first + row);
  // The current one is pointed to wherever the column was scrolled.
  if (at >= 0 && (at < first || at >= end)) rows.push(at);
  useEffect(() => {
    if (found >= 0 && scroller.current) showRow(scroller.current, found, cardHeight);
  }, [found, currentId]);

  const says = words().claims;
  const name = says.statuses[status];
  const current = lines[at];
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(cardType)) return; // files are for the window, and texts for nobody
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={`board-column${isOver ? " over" : ""}`}
      onDragOver={onDragOver}
      onDragLeave={(event) =>
        !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)
      }
      onDrop={(event) => {
        setOver(false);
        if (!event.dataTransfer.types.includes(cardType)) return;
        event.preventDefault();
        onDrop();
      }}
    >
      <h2>
        {name} <span className="soft">{lines.length}</span>
      </h2>
      <div
        ref={scroller}
        className="list-scroll"
        role="listbox"
        aria-label={says.columnOf(name, lines.length)}
        aria-describedby={lines.length === 0 ? `empty-${status}` : "board-hint"}
        aria-activedescendant={isTabStop && current ? `card-${current.id}` : undefined}
        data-status={status}
        tabIndex={isTabStop ? 0 : -1}
        onKeyDown={(event) => onKeyDown(event, at, pageOf(scroller.current, cardHeight))}
      >
        <div className="list-inner" style={{ height: lines.length * cardHeight }} role="presentation">
          {rows.map((row) => {
            const line = lines[row];
            return (
              line && (
                <BoardCard
                  key={line.id}
                  line={line}
                  index={row}
                  count={lines.length}
                  isCurrent={line.id === current?.id}
                  isChosen={line.id === currentId}
                  onPick={(id) => {
                    onPick(id);
                    scroller.current?.focus();
                  }}
                  onDrag={onDrag}
                />
              )
            );
          })}
        </div>
      </div>
      {lines.length === 0 && (
        <p id={`empty-${status}`} className="soft empty">
          {says.emptyColumn}
        </p>
      )}
    </div>
  );
}
