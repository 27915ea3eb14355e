import { useEffect, useMemo, useRef } from "react";
import { commentsOf, threadsOf } from "../../../shared/review/threads.ts";
import { commentLines, commentRows, isNarrowed, openComments } from "../../model/commentList.ts";
import { noneShown } from "../../model/people.ts";
import { run } from "../../model/run.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { CommentFilters } from "./CommentFilters.tsx";
import { CommentRows } from "./CommentRows.tsx";
import { NewsLine } from "./NewsLine.tsx";
import { useHeld } from "./useHeld.ts";

/** All threads of the workspace, narrowed down, by the document or place they are in. */
export function CommentsView() {
  const desk = useDesk();
  const { comments, model } = desk;
  const { filter, threads, me } = comments;
  const { workspace } = model;
  const current = useMemo(
    () => threads.all.flatMap(commentsOf),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the number stands for all the threads there are
    [threads, threads.version],
  );
  const held = useHeld(comments, current);
  const shown = useMemo(() => threadsOf(held.shown.values()), [held.shown]);
  const lines = useMemo(
    () => commentLines(shown, { workspace, filter, me, marks: held.marks }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the number stands for all that the workspace holds
    [shown, workspace, workspace.seq, filter, me, held.marks, words()],
  );
  const rows = useMemo(() => commentRows(lines), [lines]);
  useCurrentKept(lines.map(({ thread }) => thread.id));
  const last = useRef(filter);
  useEffect(() => {
    if (last.current === filter) return;
    last.current = filter;
    held.apply(); // the list is another one anyway
  });
  const says = words().comments;
  return (
    <div className="comments-place">
      <CommentFilters threads={shown} />
      <div className="comments-bar">
        <span className="soft" role="status">
          {says.total(lines.length)}
        </span>
        <NewsLine
          news={held.news}
          onApply={() => {
            held.apply();
            document.querySelector<HTMLElement>(".comment-rows")?.focus(); // the button goes away
          }}
        />
        <span className="soft comments-keys">{says.keys}</span>
        <button type="button" className="text-button" onClick={() => run(desk, "comments.read")}>
          {says.markRead}
        </button>
      </div>
      {lines.length > 0 ? (
        <CommentRows rows={rows} lines={lines} />
      ) : (
        <p className="comments-empty soft">
          {isNarrowed(filter)
            ? noneShown(workspace, filter, isNarrowed, says.noMatch)
            : says.empty[filter.show]}{" "}
          {isNarrowed(filter) && (
            <button
              type="button"
              className="link-button"
              onClick={() => {
                comments.filterBy({ ...openComments, show: filter.show });
                document.querySelector<HTMLElement>(".comment-filters select")?.focus(); // this button goes away
              }}
            >
              {says.showAll}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** When the thread one was at is no longer in the list (one resolved it), the one in its place is the current one. */
function useCurrentKept(ids: readonly `comment:${string}`[]): void {
  const { comments } = useDesk();
  const { currentId } = comments;
  const last = useRef(0);
  const at = currentId === undefined ? -1 : ids.indexOf(currentId);
  useEffect(() => {
    if (at >= 0) last.current = at;
    else if (ids.length > 0) comments.go(ids[Math.min(last.current, ids.length - 1)]);
    else if (currentId !== undefined) comments.go(undefined);
  });
}
