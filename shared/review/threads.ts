import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";

export type Comment = RecordOf<"comment">;

/** A comment with all that answers it, however deep: replies to replies stand in the same row, by when they were written. */
export type Thread = {
  /** That of the first comment. */
  readonly id: Id<"comment">;
  readonly root: Comment;
  readonly replies: readonly Comment[];
};

/** Whether there is something left to be done about it. */
export const isOpen = ({ root }: Thread): boolean => !root.resolved;

/** The first comment and its replies, in order. */
export const commentsOf = ({ root, replies }: Thread): readonly Comment[] => [root, ...replies];

/**
 * These comments as threads, by when they began. A reply whose comment is not among them (a reader who reads blind does
 * not get it) begins a thread of its own.
 */
export function threadsOf(comments: Iterable<Comment>): readonly Thread[] {
  const all = new Map<Id, Comment>();
  for (const comment of comments) all.set(comment.id, comment);
  const roots = new Map<Id, Comment>();
  const threads = new Map<Comment, Comment[]>();
  for (const comment of all.values()) {
    const root = rootOf(comment, all, roots);
    const replies = threads.get(root) ?? [];
    if (comment !== root) replies.push(comment);
    threads.set(root, replies);
  }
  return [...threads]
    .map(([root, replies]) => ({ id: root.id, root, replies: replies.toSorted(byTime) }))
    .filter((thread) => commentsOf(thread).some(({ deleted }) => !deleted)) // of the rest nothing is left to show
    .toSorted((a, b) => byTime(a.root, b.root));
}

/** Compares comments by when they were written; ties by id, so that the order is total. */
export function byTime(a: Comment, b: Comment): number {
  return order(a.createdAt, b.createdAt) || order(a.id, b.id);
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The comment that began it all. Whatever answers itself in a circle has its first one for a root. */
function rootOf(comment: Comment, all: ReadonlyMap<Id, Comment>, roots: Map<Id, Comment>): Comment {
  const path = new Set<Comment>();
  let at = comment;
  for (;;) {
    const known = roots.get(at.id);
    if (known) {
      at = known;
      break;
    }
    path.add(at);
    const parent = at.parentId && all.get(at.parentId);
    if (!parent) break;
    if (path.has(parent)) {
      const way = [...path];
      at = way.slice(way.indexOf(parent)).toSorted(byTime)[0] ?? at;
      break;
    }
    at = parent;
  }
  for (const each of path) roots.set(each.id, at);
  return at;
}

/** When somebody read a document on their own: from `since` (ISO 8601) until the commit `until`. */
export type ReadAlone = { readonly since: string; readonly until: number };

/**
 * The comments of a thread that are news to somebody: written or edited by others since that person last saw it. That
 * the first one was resolved is none; that it was opened again is. What was written while they read the document on their
 * own was out of their sight, whatever they saw of the thread before they had finished.
 * @param seen revision up to which `me` has seen the thread; undefined where they never did
 */
export function unreadIn(
  thread: Thread,
  seen: number | undefined,
  me: Id<"author"> | undefined,
  alone?: ReadAlone,
): readonly Comment[] {
  const wasHidden = ({ updatedAt }: Comment) =>
    alone !== undefined && seen !== undefined && seen < alone.until && updatedAt >= alone.since;
  return commentsOf(thread).filter((comment) => {
    const { createdBy, updatedBy, revision, resolved, deleted } = comment;
    if (deleted || createdBy === me || updatedBy === me) return false;
    if (revision <= (seen ?? 0)) return wasHidden(comment);
    return seen === undefined || comment !== thread.root || !resolved;
  });
}

/** The revision that whoever has all of a thread before their eyes has seen. */
export const latestIn = (thread: Thread, alone?: ReadAlone): number =>
  Math.max(alone?.until ?? 0, ...commentsOf(thread).map(({ revision }) => revision));

/** The replies of others that hang on a comment: with some, its words are deleted and it stays. */
export function othersReplies(thread: Thread, id: Id<"comment">, me: Id<"author">): readonly Comment[] {
  const below = new Set<Id>([id]);
  for (let size = 0; size < below.size;) {
    size = below.size;
    for (const reply of thread.replies)
      if (reply.parentId !== undefined && below.has(reply.parentId)) below.add(reply.id);
  }
  return thread.replies.filter((reply) => reply.id !== id && below.has(reply.id) && reply.createdBy !== me);
}
