import type { Threads } from "../../shared/review/commented.ts";
import type { Step } from "../../shared/undo.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { LibraryLines } from "./libraryLines.ts";
import {
  type LibraryFilter,
  type LibrarySort,
  rememberedSort,
  rememberSort,
  wholeLibrary,
} from "./libraryView.ts";

/** The library of a window: what there is to say of each document, and which of them are shown in which order. */
export class Library {
  filter: LibraryFilter = wholeLibrary;
  sort: LibrarySort = rememberedSort();
  #lines: LibraryLines | undefined;
  readonly #workspace: () => Workspace;
  readonly #changed: () => void;
  readonly #threads: () => Threads;

  constructor(workspace: () => Workspace, changed: () => void, threads: () => Threads) {
    this.#workspace = workspace;
    this.#changed = changed;
    this.#threads = threads;
  }

  /** Counted when somebody first asks, and kept up from then on. */
  get lines(): LibraryLines {
    this.#lines ??= new LibraryLines(this.#workspace(), this.#threads());
    return this.#lines;
  }

  receive(step: Step): void {
    this.#lines?.receive(step);
  }

  /** The workspace is another one. */
  reset(): void {
    this.#lines = undefined;
  }

  filterBy(filter: LibraryFilter): void {
    this.filter = filter;
    this.#changed();
  }

  sortBy(sort: LibrarySort): void {
    this.sort = sort;
    rememberSort(sort);
    this.#changed();
  }
}
