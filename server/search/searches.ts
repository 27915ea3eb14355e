import type { Input } from "../../shared/api.ts";
import { AppError } from "../../shared/errors.ts";
import type { Id } from "../../shared/ids.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import { mostGroups, type SearchAnswer, type SearchGroup } from "../../shared/search.ts";
import { inTurns, type Slices } from "../../shared/slices.ts";
import { foldQuery } from "../../shared/text/find.ts";
import type { FoldedText } from "../../shared/text/folded.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Store } from "../store/store.ts";
import { withFindings } from "./claimFindings.ts";
import { compareMatches, type DocumentMatches, documentMatches, groupOf } from "./documents.ts";
import { FoldedTexts } from "./foldedTexts.ts";
import { type NoteMatch, notesIn, recordGroups } from "./records.ts";
import { hostTurns } from "./turns.ts";

/** When texts have to be read first, an answer with what is known by then comes after about so long. */
const firstAnswerMs = 150;
/** Windows whose last search is remembered, to be given up when the next comes. */
const mostWindows = 100;

export type Searcher = { readonly authorId: Id<"author"> };

/** The searches of all windows in one workspace. */
export class Searches {
  readonly #store: Store;
  readonly #texts: FoldedTexts;
  /** The number of the latest search of each window. */
  readonly #latest = new Map<string, number>();
  #number = 0;

  /** @param texts where folded texts are kept, if there is something to say about it */
  constructor(store: Store, texts = new FoldedTexts(store)) {
    this.#store = store;
    this.#texts = texts;
  }

  /**
   * What is found by now. Texts that were not read yet are read as far as there is time; the answer says how many are
   * left, and asking again goes on with them.
   * @param workspace as whoever asks may see it
   * @throws AppError `busy` when a later search of the same window took its place
   */
  async search(
    { authorId }: Searcher,
    { query, window }: Input<"search">,
    workspace: Workspace,
  ): Promise<SearchAnswer> {
    const sought = foldQuery(query.trim(), "loose");
    const isOver = this.#begin(`${authorId} ${window}`);
    const inTurn = async <T>(work: Slices<T>): Promise<T> => still(await inTurns(work, hostTurns, isOver));
    const notes = await inTurn(notesIn(workspace, sought));
    const named = await inTurn(recordGroups(workspace, sought));
    const records = await inTurn(withFindings(workspace, named, sought));
    const { known, unknown } = this.#documents();
    const found = await inTurn(matchesIn(known, notes, sought));
    const reading = hostTurns.now();
    let read = 0;
    let isProgress = false;
    let unreadable = 0;
    for (const document of unknown) {
      // What would be kept, the next asking can go on with; what would not must be read through now.
      const canWait = isProgress && this.#texts.hasRoom(document.length);
      if (canWait && hostTurns.now() - reading > firstAnswerMs) break;
      const folded = still(await this.#texts.read(document.textHash, isOver));
      if (folded === "unreadable") unreadable++;
      else if (this.#texts.get(document.textHash)) isProgress = true;
      found.push(...(await inTurn(matchesIn([{ document, folded }], notes, sought))));
      read++;
    }
    // Titles and notes need no text.
    const rest = unknown.slice(read).map((document) => ({ document, folded: undefined }));
    found.push(...(await inTurn(matchesIn(rest, notes, sought))));
    const listed = found.toSorted(compareMatches).slice(0, mostGroups);
    const groups: SearchGroup[] = [];
    for (const each of listed) groups.push(groupOf(workspace, each, await this.#textOf(each)));
    if (isOver()) throw replaced();
    groups.push(...records);
    const counts = [...found, ...records];
    return {
      groups,
      documents: found.length,
      matches: counts.reduce((sum, { count }) => sum + count, 0),
      isMinimum: counts.some(({ isMinimum }) => isMinimum),
      texts: known.length + unknown.length,
      unread: rest.length,
      unreadable,
    };
  }

  /** Starts a search of a window; the function says whether another one has started since. */
  #begin(window: string): () => boolean {
    const number = ++this.#number;
    this.#latest.delete(window);
    this.#latest.set(window, number);
    for (const [oldest] of this.#latest) {
      if (this.#latest.size <= mostWindows) break;
      this.#latest.delete(oldest);
    }
    return () => (this.#latest.get(window) ?? number) !== number;
  }

  #documents(): { known: Searched[]; unknown: RecordOf<"document">[] } {
    const known: Searched[] = [];
    const unknown: RecordOf<"document">[] = [];
    for (const document of this.#store.workspace.all("document")) {
      const folded = this.#texts.get(document.textHash);
      if (folded) known.push({ document, folded });
      else unknown.push(document);
    }
    return { known, unknown };
  }

  /** The text, where something of it is shown; undefined where it cannot be read any more. */
  async #textOf({ document, inText }: DocumentMatches): Promise<string | undefined> {
    if (inText.length === 0) return undefined;
    try {
      return await this.#store.text(document.textHash);
    } catch (error) {
      if (error instanceof AppError) return undefined;
      throw error;
    }
  }
}

type Searched = {
  readonly document: RecordOf<"document">;
  /** Undefined where it was not read yet. */
  readonly folded: FoldedText | "unreadable" | undefined;
};

/** The documents with matches. */
function* matchesIn(
  documents: readonly Searched[],
  notes: ReadonlyMap<Id<"document">, NoteMatch[]>,
  sought: string,
): Slices<DocumentMatches[]> {
  const found: DocumentMatches[] = [];
  for (const { document, folded } of documents) {
    const text = folded === "unreadable" ? undefined : folded;
    const matches = yield* documentMatches(document, text, notes.get(document.id) ?? [], sought);
    if (matches.count > 0) found.push(matches);
    yield;
  }
  return found;
}

/** The value of work that was not given up. @throws AppError `busy` */
function still<T>(value: T | undefined): T {
  if (value === undefined) throw replaced();
  return value;
}

const replaced = () => new AppError("busy", (words) => words.search.host.replaced);
