import { AppError } from "../../shared/errors.ts";
import { inTurns } from "../../shared/slices.ts";
import { foldInSlices, type FoldedText } from "../../shared/text/folded.ts";
import type { Store } from "../store/store.ts";
import { hostTurns } from "./turns.ts";

/** UTF-16 code units of folded texts kept in memory, unless told otherwise. */
const mostKept = 64 * 1024 * 1024;

/**
 * The texts of a workspace as they are searched in, kept from the first search on. There is no index: going through ten
 * megabytes takes a few milliseconds, an index of them would take more memory and need care with every import.
 *
 * When there is no room for a text, it is read anew for every search. (Letting the oldest go instead would be worse:
 * every search reads all of them in the same order, and would find none where it was.)
 */
export class FoldedTexts {
  readonly #store: Store;
  readonly #most: number;
  readonly #kept = new Map<string, FoldedText>();
  #length = 0;

  constructor(store: Store, most = mostKept) {
    this.#store = store;
    this.#most = most;
  }

  /** A text that is in memory. */
  get(hash: string): FoldedText | undefined {
    return this.#kept.get(hash);
  }

  /** Whether a text of so many UTF-16 code units would be kept. */
  hasRoom(length: number): boolean {
    if (this.#length + length > this.#most) this.#drop();
    return this.#length + length <= this.#most;
  }

  /**
   * Reads and folds a text, in turns, and keeps it if there is room.
   * @returns undefined when given up; `unreadable` when the store cannot give it (and knows why)
   */
  async read(hash: string, isOver: () => boolean): Promise<FoldedText | "unreadable" | undefined> {
    let text: string;
    try {
      text = await this.#store.text(hash);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return "unreadable";
    }
    const folded = await inTurns(foldInSlices(text, "loose"), hostTurns, isOver);
    if (folded && !this.#kept.has(hash) && this.hasRoom(folded.folded.length)) {
      this.#kept.set(hash, folded);
      this.#length += folded.folded.length;
    }
    return folded;
  }

  /** Lets go of the texts no document has any more. */
  #drop(): void {
    const used = new Set([...this.#store.workspace.all("document")].map(({ textHash }) => textHash));
    for (const [hash, { folded }] of this.#kept) {
      if (used.has(hash)) continue;
      this.#kept.delete(hash);
      this.#length -= folded.length;
    }
  }
}
