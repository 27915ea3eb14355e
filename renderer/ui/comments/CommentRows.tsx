import { useEffect, useRef } from "react";
import { partCommandOf } from "../../../shared/partKeys.ts";
import type { CommentLine, CommentRow } from "../../model/commentList.ts";
import { run } from "../../model/run.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { hasModifier, pageOf, rowAfter } from "../rowKeys.ts";
import { showRow, useRows } from "../useRows.ts";
import { CommentOption, commentOptionId } from "./CommentOption.tsx";

/** Height of every row in CSS pixels, headings among them; commentList.css has it too. */
const rowHeight = 56;

type Props = { readonly rows: readonly CommentRow[]; readonly lines: readonly CommentLine[] };

/** A listbox of threads under the headings of their places; only the rows in sight are there. */
export function CommentRows({ rows, lines }: Props) {
  const desk = useDesk();
  const { comments } = desk;
  const scroller = useRef<HTMLDivElement>(null);
  const { first, end } = useRows(scroller, rows.length, rowHeight);
  const at = lines.findIndex(({ thread }) => thread.id === comments.currentId);
  const currentRow = at < 0 ? -1 : rows.findIndex((row) => row.type === "thread" && row.at === at);
  const drawn = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  // The current one is pointed to wherever the list was scrolled.
  if (currentRow >= 0 && (currentRow < first || currentRow >= end)) drawn.push(currentRow);
  useEffect(() => {
    const { current } = scroller;
    if (!current || currentRow < 0) return;
    // The heading above the first thread of a place belongs to it.
    if (rows[currentRow - 1]?.type === "place") showRow(current, currentRow - 1, rowHeight);
    showRow(current, currentRow, rowHeight);
    // What is filtered does not scroll; another current row does.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [comments.currentId]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== event.currentTarget || hasModifier(event)) return;
    const to = rowAfter(event.key, at, lines.length, pageOf(scroller.current, rowHeight));
    const line = to === undefined ? undefined : lines[to];
    if (line) comments.go(line.thread.id);
    else {
      const command = partCommandOf("comments", event.nativeEvent, desk.keys.mac);
      if (!command || !run(desk, command)) return;
    }
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className="comment-rows"
      role="listbox"
      aria-label={words().comments.list}
      tabIndex={0}
      aria-activedescendant={at < 0 ? undefined : commentOptionId(lines[at]?.thread.id ?? "")}
      onKeyDown={onKeyDown}
    >
      <div className="list-inner" style={{ height: rows.length * rowHeight }} role="presentation">
        {drawn.map((index) => {
          const row = rows[index];
          if (!row) return null;
          const top = index * rowHeight;
          return row.type === "place" ? (
            <PlaceHead key={row.key} top={top} row={row} />
          ) : (
            <CommentOption
              key={row.key}
              line={row.line}
              top={top}
              at={row.at}
              count={lines.length}
              isCurrent={row.at === at}
            />
          );
        })}
      </div>
    </div>
  );
}

/** To the eye only: every thread says where it is itself. */
function PlaceHead({
  top,
  row,
}: {
  readonly top: number;
  readonly row: Extract<CommentRow, { type: "place" }>;
}) {
  return (
    <div className="comment-place" style={{ transform: `translateY(${top}px)` }} aria-hidden>
      <span className="comment-place-name">{row.name}</span>
      <span className="soft">{words().comments.total(row.count)}</span>
    </div>
  );
}
