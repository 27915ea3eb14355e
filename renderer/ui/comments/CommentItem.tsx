import { Pencil, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import type { Comment } from "../../../shared/review/threads.ts";
import { deleteComment, sendWording } from "../../model/runComments.ts";
import { words } from "../../model/words.ts";
import { AuthorChip } from "../AuthorChip.tsx";
import { useDesk } from "../desk.ts";
import { IconButton } from "../IconButton.tsx";
import { Ago } from "./Ago.tsx";
import { WriteBox } from "./WriteBox.tsx";

type Props = {
  readonly comment: Comment;
  readonly isUnread: boolean;
};

/** One comment of a thread: by whom, when, what; one's own can be reworded and deleted. */
export function CommentItem({ comment, isUnread }: Props) {
  const desk = useDesk();
  const { comments, model } = desk;
  const draftKey = `edit ${comment.id}` as const;
  const [isEdited, setEdited] = useState(() => comments.drafts.get(draftKey) !== undefined);
  const whole = useRef<HTMLDivElement>(null);
  const says = words().comments;
  const isOwn = comment.createdBy === comments.me;
  const name = model.workspace.get(comment.createdBy)?.name ?? words().forms.someone;
  const stopEditing = () => {
    setEdited(false);
    whole.current?.focus(); // the field goes away
  };
  return (
    <div
      ref={whole}
      className={isUnread ? "comment unread" : "comment"}
      role="group"
      tabIndex={-1}
      aria-label={comment.parentId ? says.replyBy(name) : says.commentBy(name)}
    >
      <div className="comment-head">
        <AuthorChip id={comment.createdBy} isNamed />
        <span className="comment-author" title={name}>
          {name}
        </span>
        <span className="soft comment-time">
          <Ago iso={comment.createdAt} />
          {comment.edited && (
            <>
              {" · "}
              {says.edited}
            </>
          )}
        </span>
        {isUnread && <span className="comment-new">{says.isNew}</span>}
        {isOwn && !isEdited && !comment.deleted && (
          <span className="comment-acts">
            <IconButton icon={Pencil} name={says.edit} onPress={() => setEdited(true)} />
            <IconButton
              icon={Trash2}
              name={says.delete}
              onPress={() => {
                const section = whole.current?.closest<HTMLElement>(".comments");
                void deleteComment(desk, comment.id).then((isGone) => {
                  if (isGone) section?.querySelector<HTMLElement>(".comment, textarea")?.focus();
                });
              }}
            />
          </span>
        )}
      </div>
      {isEdited && !comment.deleted ? (
        <WriteBox
          draftKey={draftKey}
          label={says.edit}
          action={says.save}
          initial={comment.body}
          isFocused
          onSend={(body) => sendWording(desk, comment.id, comment.body, body)}
          onClose={stopEditing}
        />
      ) : (
        <p className={comment.deleted ? "comment-body soft" : "comment-body"} dir="auto">
          {comment.deleted ? says.deletedBody : comment.body}
        </p>
      )}
    </div>
  );
}
