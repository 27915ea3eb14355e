import { recalled, remember, remembered } from "./memory.ts";

/** How long somebody must have stopped typing before what is typed is put away. */
const idleMs = 400;
/** What is kept in one workspace, and for how many pairs of a workspace and an author. */
const mostDrafts = 40;
const mostOwners = 6;

/** What something is typed for: a new comment on a record, a reply, or another wording. */
export type DraftKey = `${"new" | "reply" | "edit"} ${string}`;

/**
 * Comments as far as they are typed. Unlike a field, a comment is sent by its author alone, never by leaving it; so what
 * is typed is put away in the browser's memory, and is there again in the same place after a change of annotation, a
 * reload or a crash. Until it is put away it counts as unsaved.
 */
export class CommentDrafts {
  readonly #owner: string;
  readonly #unsaved: (save: () => void) => () => void;
  #texts: ReadonlyMap<string, string>;
  /** Typed here, and not put away yet. */
  readonly #typed = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #settle: (() => void) | undefined;

  /**
   * @param owner names workspace and author
   * @param unsaved as `Model.draft`
   */
  constructor(owner: string, unsaved: (save: () => void) => () => void) {
    this.#owner = owner;
    this.#unsaved = unsaved;
    this.#texts = stored(owner);
  }

  /** What is typed there; undefined where nothing is. */
  get(key: DraftKey): string | undefined {
    const typed = this.#typed.get(key) ?? this.#texts.get(key);
    return typed === "" ? undefined : typed;
  }

  /** Takes what is typed; empty is nothing. */
  set(key: DraftKey, text: string): void {
    if ((this.get(key) ?? "") === text) return;
    this.#typed.set(key, text);
    this.#settle ??= this.#unsaved(() => this.keep());
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), idleMs);
  }

  /** Puts away at once what is typed. What cannot be put away, as in a private window, goes on counting as unsaved. */
  keep(): void {
    clearTimeout(this.#timer);
    if (this.#typed.size === 0) return;
    const all = new Map(stored(this.#owner)); // with what other windows have put there
    for (const [key, text] of this.#typed) {
      all.delete(key);
      if (text !== "") all.set(key, text);
    }
    const { [this.#owner]: _, ...others } = recalled("commentDrafts");
    const written = JSON.stringify({
      ...Object.fromEntries(Object.entries(others).slice(1 - mostOwners)),
      [this.#owner]: [...all].slice(-mostDrafts),
    });
    remember("commentDrafts", written);
    const isKept = remembered("commentDrafts") === written;
    const isEmpty = [...this.#typed.values()].every((text) => text === "");
    if (!isKept && !isEmpty) return;
    this.#texts = all;
    this.#typed.clear();
    this.#settle?.();
    this.#settle = undefined;
  }
}

function stored(owner: string): ReadonlyMap<string, string> {
  const value = recalled("commentDrafts")[owner];
  if (!Array.isArray(value)) return new Map();
  return new Map(
    value.flatMap((pair: unknown) => {
      const [key, text] = Array.isArray(pair) ? (pair as unknown[]) : [];
      return typeof key === "string" && typeof text === "string" ? [[key, text] as const] : [];
    }),
  );
}
