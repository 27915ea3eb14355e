import type { CommandId } from "../../shared/commands.ts";
import { type Id, makeId } from "../../shared/ids.ts";
import { brief } from "../../shared/naming.ts";
import { type Subject, subjectOf } from "../../shared/review/commented.ts";
import { commentsOf, type Thread, unreadIn } from "../../shared/review/threads.ts";
import { newComment, removeComment, resolve, reword } from "./commentActions.ts";
import { commentLines, openComments, subjectText } from "./commentList.ts";
import type { Desk } from "./desk.ts";
import { openClaim, openSource } from "./goingTo.ts";
import type { Outcome } from "./model.ts";
import { openAt } from "./opening.ts";
import { seenIn } from "./readMarks.ts";
import { words } from "./words.ts";

const commentCommands = [
  "comment.new",
  "comment.document",
  "comment.next",
  "comment.previous",
  "comment.open",
  "comment.reply",
  "comment.resolve",
  "comments",
  "comments.read",
] as const;

/** The commands of comments. */
export type CommentCommand = Extract<CommandId, (typeof commentCommands)[number]>;

export function isCommentCommand(id: CommandId): id is CommentCommand {
  return commentCommands.some((command) => command === id);
}

/** Carries out a command of `commentCommands`; false when there was nothing it could act on. */
export function runComments(desk: Desk, command: CommentCommand): boolean {
  const { comments } = desk;
  const current = currentThread(desk);
  switch (command) {
    case "comment.new":
      return beginComment(desk);
    case "comment.document":
      return commentOnDocument(desk);
    case "comment.next":
      return step(desk, 1);
    case "comment.previous":
      return step(desk, -1);
    case "comment.open":
      return current !== undefined && openThread(desk, current);
    case "comment.reply":
      if (!current) return false;
      desk.panes.show("inspector");
      comments.want({ thread: current.id, replies: true });
      return true;
    case "comment.resolve":
      if (current) setResolved(desk, current, !current.root.resolved);
      return current !== undefined;
    case "comments":
      desk.reviewing.show("comments");
      desk.show("review");
      return true;
    case "comments.read":
      comments.markRead(comments.threads.all);
      desk.announce(words().comments.allRead);
      return true;
    default:
      return command satisfies never;
  }
}

/** The thread that the list of all comments is at, while that is shown. */
export function currentThread({ place, reviewing, comments }: Desk): Thread | undefined {
  const { currentId } = comments;
  if (place !== "review" || reviewing.tab !== "comments" || currentId === undefined) return undefined;
  return comments.threads.all.find(({ id }) => id === currentId);
}

/** What a new comment would be on: what the inspector shows. */
export function subjectHere({ place, active, document, claim, sourceId, isMany }: Desk): Id | undefined {
  if (place === "document") return isMany ? undefined : (active ?? document)?.id;
  return place === "claims" ? claim?.id : place === "sources" ? sourceId : undefined;
}

function beginComment(desk: Desk): boolean {
  const { comments, place, activeId, isMany } = desk;
  // One that was marked just now may not have come back from the host.
  const on = place === "document" && activeId && !isMany ? activeId : subjectHere(desk);
  if (!on) return false;
  desk.panes.show("inspector");
  comments.want({ on });
  return true;
}

function commentOnDocument(desk: Desk): boolean {
  if (desk.place !== "document" || !desk.open) return false;
  desk.activate(undefined);
  return beginComment(desk);
}

/** To the next thread with something unread, in the order of the list of all comments; past either end, the other one. */
function step(desk: Desk, by: 1 | -1): boolean {
  const { comments, model } = desk;
  const { workspace } = model;
  const lines = commentLines(comments.threads.all, {
    workspace,
    filter: { ...openComments, show: "all" },
    me: comments.me,
    marks: comments.read.marks,
  });
  const at = lines.findIndex(({ thread }) => thread.id === comments.currentId);
  const from = at < 0 && by < 0 ? lines.length : at;
  const unread = lines
    .map(({ thread }, index) => ({ thread, index }))
    .filter(({ thread }) => comments.isUnread(thread));
  const found =
    by > 0
      ? (unread.find(({ index }) => index > from) ?? unread[0])
      : (unread.findLast(({ index }) => index < from) ?? unread.at(-1));
  if (!found) {
    desk.notify(words().comments.noneUnread);
    return true;
  }
  const { thread } = found;
  const [first] = unreadIn(
    thread,
    seenIn(comments.read.marks, thread),
    comments.me,
    comments.aloneIn(thread),
  );
  comments.currentId = thread.id;
  if (desk.place === "review" && desk.reviewing.tab === "comments") comments.want({ thread: thread.id });
  else openThread(desk, thread);
  const subject = subjectOf(workspace, thread.root.targetId);
  desk.announce(
    words().comments.unreadAt(
      (first && workspace.get(first.createdBy)?.name) ?? words().forms.someone,
      brief(first?.body ?? ""),
      subjectText(workspace, subject, 60),
      unread.length,
    ),
  );
  return true;
}

/** Goes to what a thread is on, with the thread in sight; false where that is shown nowhere. */
export function openThread(desk: Desk, thread: Thread): boolean {
  const subject = subjectOf(desk.model.workspace, thread.root.targetId);
  if (!subject) return false;
  const { comments } = desk;
  comments.cameFrom = desk.place === "review" ? thread.id : undefined;
  comments.wanted = { thread: thread.id };
  desk.panes.show("inspector");
  openSubject(desk, subject);
  return true;
}

function openSubject(desk: Desk, subject: Subject): void {
  switch (subject.kind) {
    case "annotation":
      return openAt(desk, { documentId: subject.documentId, annotationId: subject.id });
    case "document":
      void desk.openDocument(subject.id);
      return desk.activate(undefined); // the document's details stand where an annotation's form would
    case "claim":
      return openClaim(desk, subject.id);
    case "source":
      return openSource(desk, subject.id);
    default:
      return subject satisfies never;
  }
}

/** Back to the list of all comments, at the thread from which one came. */
export function backToComments(desk: Desk): void {
  desk.comments.currentId = desk.comments.cameFrom;
  desk.comments.cameFrom = undefined;
  runComments(desk, "comments");
}

/** Sends a new comment, or a reply; true once it is in the workspace. */
export async function sendComment(desk: Desk, on: Id, body: string, answers?: Thread): Promise<boolean> {
  const says = words().comments;
  const id = makeId("comment", crypto.randomUUID());
  const outcome = await desk.model.act(answers ? says.steps.reply : says.steps.write, (workspace) =>
    newComment(workspace, id, on, body, answers?.id),
  );
  return told(desk, outcome, answers ? says.replied : says.written);
}

/** Sends another wording of one's own comment. */
export async function sendWording(
  desk: Desk,
  id: Id<"comment">,
  from: string,
  body: string,
): Promise<boolean> {
  const says = words().comments;
  const outcome = await desk.model.act(says.steps.edit, (workspace) => reword(workspace, id, from, body));
  const isSame = "refused" in outcome && outcome.refused === "";
  return isSame || told(desk, outcome, says.reworded);
}

export function setResolved(desk: Desk, thread: Thread, resolved: boolean): void {
  const says = words().comments;
  void desk.model
    .act(resolved ? says.steps.resolve : says.steps.reopen, (workspace) =>
      resolve(workspace, thread.id, resolved),
    )
    .then((outcome) => told(desk, outcome, resolved ? says.resolvedNow : says.reopenedNow));
}

/** Nothing is asked: undo brings it back. */
export async function deleteComment(desk: Desk, id: Id<"comment">): Promise<boolean> {
  const { me } = desk.comments;
  if (!me) return false;
  const says = words().comments;
  const outcome = await desk.model.act(says.steps.delete, (workspace) => removeComment(workspace, id, me));
  return told(desk, outcome, says.deleted);
}

function told(desk: Desk, outcome: Outcome, what: string): boolean {
  const isDone = desk.report(outcome);
  if (isDone) desk.announce(what);
  return isDone;
}

/** How many comments a thread has in all. */
export const sizeOf = (thread: Thread): number => commentsOf(thread).length;
