import { useMemo, useState } from "react";
import { hold, type News, type Shown, shownNow } from "../../../shared/review/holding.ts";
import type { Comment } from "../../../shared/review/threads.ts";
import type { Comments } from "../../model/comments.ts";
import type { Marks } from "../../model/readMarks.ts";

export type Held = {
  /** What is shown: others' news are kept from it until they are asked for. */
  readonly shown: Shown;
  readonly news: News;
  /** What counts as read while this is shown, so that what is new stays so under the reader's eyes. */
  readonly marks: Marks;
  /** Shows everything as it is now. */
  apply(this: void): void;
};

/**
 * Comments as somebody sees them who is reading them: everything there is at first, then what they do themselves, and
 * what others do only when it is asked for.
 * @param current the same array until one of them changes
 */
export function useHeld(comments: Comments, current: readonly Comment[]): Held {
  const [seen, setSeen] = useState(() => ({ shown: shownNow(current), marks: comments.read.marks }));
  const { me } = comments;
  const { shown, news } = useMemo(() => hold(seen.shown, current, me), [seen.shown, current, me]);
  // What is one's own is kept at once, or an answer of somebody else's to it would count as new each time.
  if (shown !== seen.shown) setSeen({ ...seen, shown });
  return {
    shown,
    news,
    marks: seen.marks,
    apply: () => setSeen({ shown: shownNow(current), marks: comments.read.marks }),
  };
}
