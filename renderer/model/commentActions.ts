import type { Change } from "../../shared/changes.ts";
import { AppError } from "../../shared/errors.ts";
import type { Id } from "../../shared/ids.ts";
import { draftOf } from "../../shared/records/index.ts";
import { type Comment, othersReplies, threadsOf } from "../../shared/review/threads.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { words } from "./words.ts";

/* What is done with comments, as pure functions from the workspace to changes; see actions.ts. */

/** A new comment on a record; with `answers`, a reply to that one, on what that one is on. */
export function newComment(
  workspace: Workspace,
  id: Id<"comment">,
  on: Id,
  body: string,
  answers?: Id<"comment">,
): Change[] {
  const parent = answers && commentOf(workspace, answers);
  if (!workspace.get(parent?.targetId ?? on)) throw new AppError("not-found", words().comments.targetGone);
  const place = parent ? { targetId: parent.targetId, parentId: parent.id } : { targetId: on };
  return [
    { op: "put", record: { kind: "comment", id, revision: 0, ...place, body: body.trim(), resolved: false } },
  ];
}

/** @throws AppError `conflict` where it has another wording than `from` by now, as from another window */
export function reword(workspace: Workspace, id: Id<"comment">, from: string, body: string): Change[] {
  const comment = commentOf(workspace, id);
  if (comment.deleted) throw new AppError("not-found", words().comments.gone);
  if (comment.body === body.trim()) return [];
  if (comment.body !== from) throw new AppError("conflict", words().comments.rewordedElsewhere);
  return [{ op: "put", record: { ...draftOf<"comment">(comment), body: body.trim(), edited: true } }];
}

/** Anybody may say that there is nothing left to be done about a comment, or that there is. */
export function resolve(workspace: Workspace, id: Id<"comment">, resolved: boolean): Change[] {
  const comment = commentOf(workspace, id);
  if (comment.resolved === resolved) return [];
  return [{ op: "put", record: { ...draftOf<"comment">(comment), resolved } }];
}

/**
 * A comment with one's own replies to it, removed. What others have answered is theirs, and must not go along: then only what
 * the comment says goes, and it stays in its place as deleted.
 */
export function removeComment(workspace: Workspace, id: Id<"comment">, me: Id<"author">): Change[] {
  const comment = commentOf(workspace, id);
  const all = [...workspace.referring("comment", comment.targetId)];
  const thread = threadsOf(all).find((each) => each.id === id || each.replies.includes(comment));
  if (thread && othersReplies(thread, id, me).length > 0) {
    const { edited: _, ...draft } = draftOf<"comment">(comment);
    return [{ op: "put", record: { ...draft, body: "", deleted: true } }];
  }
  const gone = new Set<Id<"comment">>([id]);
  for (const one of gone) for (const below of answersTo(workspace, one)) gone.add(below.id);
  // What was only kept for the sake of this one goes with it.
  for (let above = parentOf(workspace, comment); above?.deleted && above.createdBy === me;) {
    if (answersTo(workspace, above.id).some(({ id: other }) => !gone.has(other))) break;
    gone.add(above.id);
    above = parentOf(workspace, above);
  }
  return [...gone].map((each) => ({
    op: "remove",
    id: each,
    revision: workspace.get(each)?.revision ?? 0,
  }));
}

const answersTo = (workspace: Workspace, id: Id<"comment">): Comment[] =>
  [...workspace.referring("comment", id)].filter(({ parentId }) => parentId === id);

const parentOf = (workspace: Workspace, { parentId }: Comment): Comment | undefined =>
  parentId && workspace.get(parentId);

/** @throws AppError `not-found` */
function commentOf(workspace: Workspace, id: Id<"comment">): Comment {
  const comment = workspace.get(id);
  if (!comment) throw new AppError("not-found", words().comments.gone);
  return comment;
}
