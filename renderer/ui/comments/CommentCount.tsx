import { MessageSquare } from "lucide-react";
import type { Id } from "../../../shared/ids.ts";
import { shownNumber } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

/** How many threads on a record are open, with a dot where something in them is unread; nothing where there is neither. */
export function CommentCount({ on }: { readonly on: Id }) {
  const { comments } = useDesk();
  const open = comments.threads.openOn(on);
  const isUnread = comments.threads.on(on).some((thread) => comments.isUnread(thread));
  if (open === 0 && !isUnread) return null;
  const says = words().comments;
  const text = (isUnread ? says.openUnread : says.open)(open);
  return (
    <span className={isUnread ? "comment-count unread" : "comment-count"} title={text}>
      <MessageSquare size={12} aria-hidden />
      <span aria-hidden>{shownNumber(open)}</span>
      <span className="visually-hidden">, {text}</span>
    </span>
  );
}
