import type { Id } from "../../shared/ids.ts";
import { latestIn, type ReadAlone, type Thread, unreadIn } from "../../shared/review/threads.ts";
import { recalled, remember } from "./memory.ts";

/** Up to which revision somebody has seen each thread, by a part of its id. */
export type Marks = ReadonlyMap<string, number>;

/** What is remembered: threads in one workspace by one author, and pairs of those two. Some 25 bytes a thread. */
const mostThreads = 10_000;
const mostOwners = 6;

/** Twelve hexadecimal digits of an id: enough to tell ten thousand apart, at a third of the room. */
const shortOf = (thread: Id<"comment">) => thread.slice(-12);

/**
 * What this window's user has read of the comments of a workspace. It is remembered in the browser for every workspace
 * and author, and is no record: whether somebody has read a thing is nobody else's business. What is written takes in
 * what other windows have read since.
 */
export class ReadMarks {
  readonly #owner: string;
  #marks: Marks;

  /** @param owner names workspace and author */
  constructor(owner: string) {
    this.#owner = owner;
    this.#marks = stored(owner);
  }

  /** Another object whenever something was read. */
  get marks(): Marks {
    return this.#marks;
  }

  /**
   * Says that all there is of these threads was seen; false where it was already.
   * @param aloneIn when the user read on their own what a thread is on
   */
  read(threads: readonly Thread[], aloneIn?: (thread: Thread) => ReadAlone | undefined): boolean {
    const more = threads.flatMap((thread) => {
      const latest = latestIn(thread, aloneIn?.(thread));
      return latest > (seenIn(this.#marks, thread) ?? 0) ? [[shortOf(thread.id), latest] as const] : [];
    });
    if (more.length === 0) return false;
    this.#marks = joined(joined(stored(this.#owner), this.#marks), new Map(more));
    keep(this.#owner, this.#marks);
    return true;
  }

  /** Takes in what another window has read. */
  follow(): void {
    this.#marks = joined(stored(this.#owner), this.#marks);
  }
}

/** Up to which revision a thread was seen. */
export const seenIn = (marks: Marks, { id }: Thread): number | undefined => marks.get(shortOf(id));

/** Whether a thread holds something that `me` has not seen. */
export const isUnread = (
  marks: Marks,
  thread: Thread,
  me: Id<"author"> | undefined,
  alone?: ReadAlone,
): boolean => unreadIn(thread, seenIn(marks, thread), me, alone).length > 0;

/** Both, with the later of two; what is new or later in `more` comes last, and so goes last. */
function joined(marks: Marks, more: Marks): Marks {
  const all = new Map(marks);
  for (const [thread, seen] of more) {
    if ((all.get(thread) ?? 0) >= seen) continue;
    all.delete(thread);
    all.set(thread, seen);
  }
  const extra = all.size - mostThreads;
  return extra > 0 ? new Map([...all].slice(extra)) : all;
}

function stored(owner: string): Marks {
  const value = recalled("commentsRead")[owner];
  if (typeof value !== "object" || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([thread, seen]: [string, unknown]) =>
      typeof seen === "number" ? [[thread, seen] as const] : [],
    ),
  );
}

function keep(owner: string, marks: Marks): void {
  const { [owner]: _, ...others } = recalled("commentsRead");
  const kept = Object.entries(others).slice(1 - mostOwners);
  remember(
    "commentsRead",
    JSON.stringify({ ...Object.fromEntries(kept), [owner]: Object.fromEntries(marks) }),
  );
}
