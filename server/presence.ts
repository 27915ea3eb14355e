import type { Commit } from "../shared/changes.ts";
import { AppError } from "../shared/errors.ts";
import type { Id } from "../shared/ids.ts";
import type { Present, Stay } from "../shared/review/presence.ts";
import { Pace } from "./pace.ts";
import type { Seeing } from "./seeing.ts";
import type { Actor } from "./service.ts";
import type { Store } from "./store/store.ts";

/** How long a window counts as there after its connection ended, so that loading it anew is no going and coming. */
export const graceMs = 5_000;
/** Comings and goings within this time are told at once. */
export const restMs = 50;
/** Most windows of one person that are remembered while none of their connections is open. */
const mostGone = 8;
/** What all windows of one person may say: so often at once, and so often a second after that. */
const [atOnce, perSecond] = [10, 5];

type Tell = (present: Present) => void;

type Window = {
  readonly authorId: Id<"author">;
  readonly tells: Set<Tell>;
  documentId: Id<"document"> | undefined;
  /** What it was told last, as JSON; undefined until it first said where it is, which is when it begins to be told. */
  told: string | undefined;
  leaving: NodeJS.Timeout | undefined;
};

/**
 * Who is in which document now, by what the connected windows say. Kept in memory alone: nothing of it reaches the store, the
 * log or a file. Whom of it somebody is told of is decided by `Seeing`, and they hear nothing where that stays the same.
 */
export class Presence {
  readonly #store: Store;
  readonly #seeing: Seeing;
  readonly #windows = new Map<string, Window>();
  readonly #paces = new Map<Id<"author">, Pace>();
  #telling: NodeJS.Timeout | undefined;

  /** To be made after `seeing`, so that a reading that was just given is known when it is asked. */
  constructor(store: Store, seeing: Seeing) {
    this.#store = store;
    this.#seeing = seeing;
    store.onCommit((commit) => {
      if (isAboutWhoSees(commit)) this.#soon();
    });
  }

  /**
   * A connection of the actor's window opens; `tell` gets all of who else is where, from the time the window says where it is.
   * Nothing happens where the actor has no window. Returns what to call when the connection ends.
   */
  join(actor: Actor, tell: Tell): () => void {
    const { authorId, window } = actor;
    if (window === undefined) return () => undefined;
    const key = keyOf(authorId, window);
    const one: Window = this.#windows.get(key) ?? {
      authorId,
      tells: new Set(),
      documentId: undefined,
      told: undefined,
      leaving: undefined,
    };
    this.#windows.set(key, one);
    clearTimeout(one.leaving);
    one.tells.add(tell);
    return () => {
      one.tells.delete(tell);
      if (one.tells.size === 0) this.#leave(key, one);
    };
  }

  /**
   * The actor's window says which document it has open, or that it has none, and is told who is where.
   * @throws AppError `invalid` where no such window is connected, `busy` where its author says too much, `not-found` where
   * there is no such document
   */
  say({ authorId, window }: Actor, documentId: Id<"document"> | undefined): void {
    const one = window === undefined ? undefined : this.#windows.get(keyOf(authorId, window));
    if (!one) throw new AppError("invalid", (words) => words.host.calls.noWindow);
    if (!this.#paceOf(authorId).takes()) throw new AppError("busy", (words) => words.host.calls.tooOften);
    if (documentId !== undefined && !this.#store.workspace.get(documentId))
      throw new AppError("not-found", (words) => words.host.calls.noDocument);
    const isElsewhere = documentId !== one.documentId;
    one.documentId = documentId;
    one.told = undefined;
    this.#tell(one, [...this.#stays()]); // at once: when others tell of themselves must not show in when it comes
    if (isElsewhere) this.#soon();
  }

  #leave(key: string, one: Window): void {
    if (one.documentId === undefined) return this.#forget(key, one);
    one.leaving = setTimeout(() => this.#forget(key, one), graceMs);
    one.leaving.unref();
    const gone = [...this.#windows].filter(
      ([, { authorId, tells }]) => authorId === one.authorId && tells.size === 0,
    );
    for (const [oldest, window] of gone.slice(0, -mostGone)) this.#forget(oldest, window);
  }

  #forget(key: string, one: Window): void {
    clearTimeout(one.leaving);
    this.#windows.delete(key);
    if (one.documentId !== undefined) this.#soon();
  }

  #paceOf(authorId: Id<"author">): Pace {
    let pace = this.#paces.get(authorId);
    if (!pace) this.#paces.set(authorId, (pace = new Pace(atOnce, perSecond)));
    return pace;
  }

  *#stays(): Generator<Stay> {
    for (const { authorId, documentId } of this.#windows.values())
      if (documentId !== undefined && this.#store.workspace.get(documentId)) yield { authorId, documentId };
  }

  #soon(): void {
    if (this.#telling) return;
    this.#telling = setTimeout(() => {
      this.#telling = undefined;
      const stays = [...this.#stays()];
      for (const one of this.#windows.values()) if (one.told !== undefined) this.#tell(one, stays);
    }, restMs).unref();
  }

  /** Tells a window who else is where, unless it knows. */
  #tell(one: Window, stays: readonly Stay[]): void {
    const present = this.#seeing.present(one, stays);
    const told = JSON.stringify(present);
    if (told === one.told) return;
    one.told = told;
    for (const tell of one.tells) tell(present);
  }
}

/** The names of windows are their clients' own, so those of different people may be the same. */
const keyOf = (authorId: Id<"author">, window: string) => `${authorId} ${window}`;

/** Whether somebody may see another part of who is where after it: a reading began or ended, a document came or went. */
function isAboutWhoSees({ puts, removes }: Commit): boolean {
  const isAbout = (id: Id) => id.startsWith("reading:") || id.startsWith("document:");
  return removes.some(isAbout) || puts.some(({ id }) => isAbout(id));
}
