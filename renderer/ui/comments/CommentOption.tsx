import { CheckCheck } from "lucide-react";
import { brief } from "../../../shared/naming.ts";
import { type CommentLine, subjectText } from "../../model/commentList.ts";
import { run } from "../../model/run.ts";
import { words } from "../../model/words.ts";
import { AuthorLine } from "../AuthorLine.tsx";
import { useDesk } from "../desk.ts";
import { Ago } from "./Ago.tsx";
import { SubjectLine } from "./SubjectLine.tsx";

type Props = {
  readonly line: CommentLine;
  /** Of the row, in CSS pixels from the top of the list. */
  readonly top: number;
  /** Its place among the threads, from 0. */
  readonly at: number;
  readonly count: number;
  readonly isCurrent: boolean;
};

/** The id in the page of the row of a thread. */
export const commentOptionId = (thread: string): string => `thread-${thread}`;

/** One thread of the list: what it says, what it is on, who began it, when, and how many replied. */
export function CommentOption({ line, top, at, count, isCurrent }: Props) {
  const desk = useDesk();
  const { comments, model } = desk;
  const { workspace } = model;
  const { thread, subject, place } = line;
  const { root, replies } = thread;
  const says = words().comments;
  const isUnread = comments.isUnread(thread);
  const classes = ["comment-option", isCurrent ? "current" : "", isUnread ? "unread" : ""].filter(Boolean);
  return (
    // The listbox has the focus and the keys; its options are pointed to by aria-activedescendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={commentOptionId(thread.id)}
      role="option"
      aria-selected={isCurrent}
      aria-setsize={count}
      aria-posinset={at + 1}
      className={classes.join(" ")}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => comments.go(thread.id)}
      onDoubleClick={() => run(desk, "comment.open")}
    >
      <span className="comment-dot" aria-hidden />
      <span className="comment-option-body" dir="auto">
        {isUnread && <span className="visually-hidden">{says.isNew}: </span>}
        {root.resolved && <CheckCheck size={14} aria-label={says.resolved} />}
        {root.deleted ? words().comments.deletedBody : brief(root.body, 200)}
      </span>
      <span className="comment-option-who soft">
        <AuthorLine id={root.createdBy} say={(name) => name} />
        <span aria-hidden>·</span>
        <Ago iso={root.createdAt} />
      </span>
      <span className="comment-option-on soft">
        <SubjectLine subject={subject} text={subjectText(workspace, subject)} />
        <span className="visually-hidden">, {says.inPlace(place)}</span>
      </span>
      <span className="comment-option-replies soft">
        {replies.length > 0 && says.replies(replies.length)}
      </span>
    </div>
  );
}
