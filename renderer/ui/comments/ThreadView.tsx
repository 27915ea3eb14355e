import { Check, CornerUpLeft, RotateCcw } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { commentsOf, latestIn, type Thread, unreadIn } from "../../../shared/review/threads.ts";
import { type Marks, seenIn } from "../../model/readMarks.ts";
import { sendComment, setResolved } from "../../model/runComments.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { CommentItem } from "./CommentItem.tsx";
import { useSeen } from "./useSeen.ts";
import { WriteBox } from "./WriteBox.tsx";

type Props = {
  readonly thread: Thread;
  /** What counts as read while this is shown. */
  readonly marks: Marks;
};

/** A thread: its comment, the replies, and what can be done about it. Once in sight for a second, it counts as read. */
export function ThreadView({ thread, marks }: Props) {
  const desk = useDesk();
  const { comments, model } = desk;
  const draftKey = `reply ${thread.id}` as const;
  const item = useRef<HTMLLIElement>(null);
  const reply = useRef<HTMLButtonElement>(null);
  const [replying, setReplying] = useState<"no" | "draft" | "focused">(() =>
    comments.drafts.get(draftKey) === undefined ? "no" : "draft",
  );
  const alone = comments.aloneIn(thread);
  useSeen(item, latestIn(thread, alone), () => comments.markRead([thread]));
  const { wanted } = comments;
  const isWanted = wanted !== undefined && "thread" in wanted && wanted.thread === thread.id;
  const wantsReply = isWanted && wanted.replies === true;
  if (wantsReply && replying !== "focused") setReplying("focused");
  useEffect(() => {
    if (!isWanted) return;
    comments.wanted = undefined;
    item.current?.scrollIntoView({ block: "nearest" });
    comments.markRead([thread]); // whoever goes to it reads it
    if (wantsReply) item.current?.querySelector<HTMLElement>(".write-box.replying textarea")?.focus();
  });
  const says = words().comments;
  const name = model.workspace.get(thread.root.createdBy)?.name ?? words().forms.someone;
  const unread = new Set(unreadIn(thread, seenIn(marks, thread), comments.me, alone));
  const { resolved } = thread.root;
  return (
    <li ref={item} className={resolved ? "thread resolved" : "thread"}>
      {commentsOf(thread).map((comment) => (
        <CommentItem key={comment.id} comment={comment} isUnread={unread.has(comment)} />
      ))}
      {replying !== "no" && (
        <WriteBox
          draftKey={draftKey}
          label={says.replyTo(name)}
          action={says.reply}
          isFocused={replying === "focused"}
          onSend={(body) => sendComment(desk, thread.root.targetId, body, thread)}
          onClose={() => {
            setReplying("no");
            requestAnimationFrame(() => reply.current?.focus()); // the box goes away, and the button comes
          }}
        />
      )}
      <div className="thread-acts">
        {replying === "no" && (
          <button
            ref={reply}
            type="button"
            className="text-button"
            aria-label={says.replyTo(name)}
            onClick={() => setReplying("focused")}
          >
            <CornerUpLeft size={14} aria-hidden />
            {says.reply}
          </button>
        )}
        <button
          type="button"
          className="text-button"
          aria-label={resolved ? says.reopenOf(name) : says.resolveOf(name)}
          onClick={(event) => {
            const section = event.currentTarget.closest<HTMLElement>(".comments");
            setResolved(desk, thread, !resolved);
            section?.querySelector<HTMLElement>(".comments-title")?.focus(); // the thread moves away
          }}
        >
          {resolved ? <RotateCcw size={14} aria-hidden /> : <Check size={14} aria-hidden />}
          {resolved ? says.reopen : says.resolve}
        </button>
      </div>
    </li>
  );
}
