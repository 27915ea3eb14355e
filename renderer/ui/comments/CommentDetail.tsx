import { ArrowUpRight } from "lucide-react";
import { useMemo } from "react";
import type { Id } from "../../../shared/ids.ts";
import { subjectOf } from "../../../shared/review/commented.ts";
import { type Comment, commentsOf, threadsOf } from "../../../shared/review/threads.ts";
import { placeOf, subjectText } from "../../model/commentList.ts";
import { run } from "../../model/run.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { InspectorPane, type InspectorProps } from "../InspectorPane.tsx";
import { NewsLine } from "./NewsLine.tsx";
import { SubjectLine } from "./SubjectLine.tsx";
import { ThreadView } from "./ThreadView.tsx";
import { useHeld } from "./useHeld.ts";

/** The thread that the list of all comments is at, in full: one replies here, or goes to what it is on. */
export function CommentDetail(props: InspectorProps) {
  const { currentId } = useDesk().comments;
  return (
    <InspectorPane {...props}>
      {currentId ? (
        <Detail key={currentId} id={currentId} />
      ) : (
        <p className="soft">{words().comments.choose}</p>
      )}
    </InspectorPane>
  );
}

const nothing: readonly Comment[] = [];

function Detail({ id }: { readonly id: Id<"comment"> }) {
  const desk = useDesk();
  const { comments, model } = desk;
  const { threads } = comments;
  const current = useMemo(
    () => {
      const found = threads.all.find((thread) => thread.id === id);
      return found ? commentsOf(found) : nothing;
    },
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the number stands for all the threads there are
    [threads, threads.version, id],
  );
  const held = useHeld(comments, current);
  const shown = useMemo(() => threadsOf(held.shown.values()), [held.shown]);
  const [thread] = shown;
  const says = words().comments;
  if (!thread) return <p className="soft">{says.gone}</p>;
  const { workspace } = model;
  const subject = subjectOf(workspace, thread.root.targetId);
  return (
    <section
      className="comments comment-detail"
      aria-label={says.title}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        document.querySelector<HTMLElement>(".comment-rows")?.focus();
      }}
    >
      <div className="comments-head">
        <h2 className="comments-title" tabIndex={-1}>
          {placeOf(workspace, subject)}
        </h2>
        <NewsLine news={held.news} onApply={held.apply} />
      </div>
      <p className="comment-subject">
        <SubjectLine subject={subject} text={subjectText(workspace, subject)} />
      </p>
      {subject && (
        <button
          type="button"
          className="button small"
          aria-keyshortcuts="Enter"
          onClick={() => run(desk, "comment.open")}
        >
          <ArrowUpRight size={14} aria-hidden />
          {says.openIt}
        </button>
      )}
      <ul className="threads">
        {shown.map((each) => (
          <ThreadView key={each.id} thread={each} marks={held.marks} />
        ))}
      </ul>
    </section>
  );
}
