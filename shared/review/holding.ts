import type { Id } from "../ids.ts";
import type { Comment } from "./threads.ts";

/** What somebody is reading, by id. */
export type Shown = ReadonlyMap<Id, Comment>;

/** What is kept from their eyes until they ask for it. */
export type News = {
  /** Comments by others that are not shown yet. */
  readonly fresh: number;
  /** Comments that are shown as they were before others edited, resolved, opened or deleted them. */
  readonly changed: number;
};

/** Everything as it is now. */
export const shownNow = (comments: Iterable<Comment>): Shown =>
  new Map([...comments].map((comment) => [comment.id, comment]));

/**
 * What to show somebody who is reading while comments change: what they did themselves at once, what others did not
 * before they ask for it, so that nothing moves under their eyes. What one answered oneself, in another window, is taken
 * in with the answer.
 * @param now all comments that could be shown
 * @returns `shown` itself where there is nothing of one's own in it
 */
export function hold(
  shown: Shown,
  now: readonly Comment[],
  me: Id<"author"> | undefined,
): { readonly shown: Shown; readonly news: News } {
  const current = shownNow(now);
  const next = new Map(shown);
  let isOther = false;
  const take = (comment: Comment) => {
    for (let at: Comment | undefined = comment; at && next.get(at.id) !== at;) {
      next.set(at.id, at);
      isOther = true;
      at = at.parentId && !next.has(at.parentId) ? current.get(at.parentId) : undefined;
    }
  };
  for (const comment of now) if (comment.updatedBy === me) take(comment);
  for (const was of shown.values())
    if (was.createdBy === me && !current.has(was.id)) {
      next.delete(was.id);
      isOther = true;
    }
  let fresh = 0;
  let changed = 0;
  for (const comment of now) {
    const seen = next.get(comment.id);
    if (!seen) fresh++;
    else if (seen.revision !== comment.revision) changed++;
  }
  for (const id of next.keys()) if (!current.has(id)) changed++;
  return { shown: isOther ? next : shown, news: { fresh, changed } };
}
