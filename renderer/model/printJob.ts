import type { RecordOf } from "../../shared/records/index.ts";
import { atOnce, inTurns, type Slices, type Turns } from "../../shared/slices.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Annotation } from "./actions.ts";
import type { Desk } from "./desk.ts";
import { markerNames, type PrintedLine, printedLines } from "./printing.ts";
import { windowTurns } from "./turns.ts";

/** What is put into the page in one go: little enough not to be felt. */
const linesInPart = 800;
const entriesInPart = 250;

/** A document as it is printed, in parts. */
export type Pages = {
  readonly document: RecordOf<"document">;
  readonly text: string;
  readonly at: Date;
  readonly workspace: Workspace;
  readonly annotations: readonly Annotation[];
  /** What the marker of each annotation says, by its id. */
  readonly names: ReadonlyMap<string, string>;
  readonly lines: readonly (readonly PrintedLine[])[];
  readonly entries: readonly (readonly Annotation[])[];
};

/** The pages of a window, from their first part until they are printed. Views subscribe to it alone. */
export class PrintJob {
  pages: Pages | undefined;
  /** How many of all parts are in the page by now: those of the text, then those of the list. */
  shown = 0;
  version = 0;
  readonly #turns: Turns;
  readonly #listeners = new Set<() => void>();

  constructor(turns: Turns = windowTurns) {
    this.#turns = turns;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** How many parts there are; 0 while that is not known. */
  get total(): number {
    return this.pages ? this.pages.lines.length + this.pages.entries.length : 0;
  }

  get isWhole(): boolean {
    return this.pages !== undefined && this.shown === this.total;
  }

  /**
   * Puts the open document's pages into the page part by part, so that the window goes on meanwhile.
   * @param isOver asked after every part; once true, it is given up and nothing is left of it
   * @returns whether the pages are whole
   */
  async prepare(desk: Desk, isOver: () => boolean): Promise<boolean> {
    const pages = await inTurns(pagesOf(desk, new Date()), this.#turns, isOver);
    if (pages) this.#show(pages, 0);
    while (pages && this.pages === pages && this.shown < this.total) {
      await this.#turns.pause();
      if (isOver()) break;
      // Whoever prints by the browser's own menu meanwhile has shown all of it.
      if (this.pages === pages && this.shown < this.total) this.#show(pages, this.shown + 1);
    }
    const isDone = pages !== undefined && this.pages === pages && this.isWhole;
    if (!isDone && this.pages === pages) this.clear();
    return isDone;
  }

  /** All of it at once, for a browser that takes the page as it is now. */
  prepareNow(desk: Desk): void {
    const pages = this.pages ?? atOnce(pagesOf(desk, new Date()));
    if (pages) this.#show(pages, pages.lines.length + pages.entries.length);
  }

  clear(): void {
    this.#show(undefined, 0);
  }

  #show(pages: Pages | undefined, shown: number): void {
    this.pages = pages;
    this.shown = shown;
    this.version++;
    for (const listener of this.#listeners) listener();
  }
}

/** The pages of the open document as it is now; undefined where there is none, or its text is not there. */
function* pagesOf(desk: Desk, at: Date): Slices<Pages | undefined> {
  const { document, open, annotations, place, model } = desk;
  const text = open?.text;
  if (place !== "document" || !document || text === undefined) return undefined;
  const names = markerNames(annotations);
  const lines = yield* printedLines(text, document.blocks, annotations, names);
  return {
    document,
    text,
    at,
    workspace: model.workspace,
    annotations,
    names,
    lines: parted(lines, linesInPart),
    entries: parted(annotations, entriesInPart),
  };
}

function parted<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
