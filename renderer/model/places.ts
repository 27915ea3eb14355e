import type { Id } from "../../shared/ids.ts";
import { recalled, remember } from "./memory.ts";

/** Where somebody was in a document: offsets in UTF-16 code units, so that it holds at any width and size of type. */
export type DocumentPlace = {
  /** A character in the first row on screen. */
  readonly top: number;
  readonly caret: number;
  readonly active: Id<"annotation"> | undefined;
};

/** How many documents' places are kept, and how many documents the navigation lists. */
const mostPlaces = 50;
const mostRecent = 8;

type Entry = readonly [Id<"document">, DocumentPlace];
const start: DocumentPlace = { top: 0, caret: 0, active: undefined };

/**
 * The documents opened lately and where one was in each. Remembered, together for all workspaces and windows of this
 * origin: what is written takes in what other windows have written since, document by document, so that none of them
 * undoes what another remembers.
 */
export class Places {
  /** Latest first. */
  #entries: readonly Entry[];
  #recent: readonly Id<"document">[];
  /** Where this window was itself: it comes back there, wherever another one went in the same document. */
  readonly #own = new Map<Id<"document">, DocumentPlace>();

  constructor() {
    const { entries, recent } = stored();
    this.#entries = entries;
    this.#recent = recent;
  }

  /**
   * The documents opened lately. One that is opened again stays where it is in the list, so that nothing moves under
   * the pointer; a new one comes first, and the one not opened for longest goes.
   */
  get recent(): readonly Id<"document">[] {
    return this.#recent;
  }

  /** Documents by when they were last opened, latest first. */
  get latest(): readonly Id<"document">[] {
    return this.#entries.map(([id]) => id);
  }

  of(id: Id<"document">): DocumentPlace | undefined {
    return this.#own.get(id) ?? placeIn(this.#entries, id);
  }

  opened(id: Id<"document">): void {
    const { entries, recent } = this.#latest();
    this.#entries = movedFirst(entries, [id, this.#own.get(id) ?? placeIn(entries, id) ?? start]);
    this.#recent = recentAfter(this.#recent, this.latest, id);
    this.#keep(recentAfter(recent, this.latest, id));
  }

  /** Keeps where one is in a document that was opened. */
  keep(id: Id<"document">, place: DocumentPlace): void {
    if (this.of(id) === undefined) return;
    this.#own.set(id, place);
    const { entries, recent } = this.#latest();
    const isThere = placeIn(entries, id) !== undefined; // fifty others may have been opened elsewhere since
    const moved = entries.map((entry): Entry => (entry[0] === id ? [id, place] : entry));
    this.#entries = isThere ? moved : movedFirst(entries, [id, place]);
    this.#keep(recent);
  }

  /** What is remembered by now, whoever wrote it; what this window knows where nothing is. */
  #latest(): Stored {
    const now = stored();
    return now.entries.length > 0 ? now : { entries: this.#entries, recent: this.#recent };
  }

  #keep(recent: readonly Id<"document">[]): void {
    remember("places", JSON.stringify({ entries: this.#entries, recent }));
  }
}

type Stored = { readonly entries: readonly Entry[]; readonly recent: readonly Id<"document">[] };

/** What is remembered, as far as it is of our making. */
function stored(): Stored {
  const { entries, recent } = recalled("places");
  return {
    entries: Array.isArray(entries) ? entries.flatMap(entryOf) : [],
    recent: Array.isArray(recent) ? recent.filter((id: unknown) => isDocument(id)) : [],
  };
}

const placeIn = (entries: readonly Entry[], id: Id<"document">) => entries.find(([each]) => each === id)?.[1];

function movedFirst(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  return [entry, ...entries.filter(([id]) => id !== entry[0])].slice(0, mostPlaces);
}

/** The list of recent documents after `id` was opened. @param latest by when they were last opened, `id` first */
export function recentAfter<T>(recent: readonly T[], latest: readonly T[], id: T): readonly T[] {
  if (recent.includes(id)) return recent;
  const kept = new Set(latest.filter((each) => recent.includes(each)).slice(0, mostRecent - 1));
  return [id, ...recent.filter((each) => kept.has(each))];
}

function entryOf(value: unknown): Entry[] {
  if (!Array.isArray(value)) return [];
  const [id, place] = value as [unknown, unknown];
  if (!isDocument(id) || typeof place !== "object" || place === null) return [];
  const { top, caret, active } = place as Record<string, unknown>; // fields are looked at one by one
  const offset = (from: unknown) => (typeof from === "number" && from > 0 ? from : 0);
  const isKnown = typeof active === "string" && active.startsWith("annotation:");
  const known = isKnown ? (active as Id<"annotation">) : undefined; // the prefix was just checked
  return [[id, { top: offset(top), caret: offset(caret), active: known }]];
}

const isDocument = (value: unknown): value is Id<"document"> =>
  typeof value === "string" && value.startsWith("document:");
