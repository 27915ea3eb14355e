import type { RecordOf } from "../../shared/records/index.ts";
import { type ComparedItem, compareInSlices } from "../../shared/review/compare.ts";
import { resolverOf } from "../../shared/review/resolving.ts";
import { type Slices, type Turns, oneTurn } from "../../shared/slices.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { isSameList } from "./comparison.ts";
import { windowTurns } from "./turns.ts";

type Marks = readonly RecordOf<"annotation">[];

/** What two sides marked, and what was merged into what: of what is compared all that matters. */
type Sides = { readonly a: Marks; readonly b: Marks; readonly merged: readonly unknown[] };

/** Longest that the window waits for a comparison, in milliseconds: most are done by then, and nothing flickers. */
const atOnceMs = 30;

/**
 * Compares two sides: at once where that is quick, else in turns, so that the window goes on meanwhile. What was compared is not
 * compared again: a decision changes neither side, and twenty thousand marks are not gone through anew for each.
 */
export class CompareJob {
  readonly #turns: Turns;
  readonly #done: () => void;
  #of: Sides | undefined;
  #items: readonly ComparedItem[] | undefined;

  /** @param done called when what was not there at once is there */
  constructor(done: () => void, turns: Turns = windowTurns) {
    this.#done = done;
    this.#turns = turns;
  }

  /** The differences, in text order; undefined while they are being found. */
  items(workspace: Workspace, a: Marks, b: Marks): readonly ComparedItem[] | undefined {
    const merged = [...mergedRecords(workspace)];
    const last = this.#of;
    const isSame = last && isSameList(last.a, a) && isSameList(last.b, b) && isSameList(last.merged, merged);
    if (isSame) return this.#items;
    const of = { a, b, merged };
    this.#of = of;
    const work = compareInSlices(a, b, resolverOf(workspace));
    this.#items = oneTurn(work, { ...this.#turns, mostMs: atOnceMs })?.value;
    if (!this.#items) void this.#goOn(of, work);
    return this.#items;
  }

  async #goOn(of: Sides, work: Slices<ComparedItem[]>): Promise<void> {
    for (;;) {
      await this.#turns.pause();
      if (this.#of !== of) return; // something else is compared by now
      const done = oneTurn(work, this.#turns);
      if (!done) continue;
      this.#items = done.value;
      this.#done();
      return;
    }
  }
}

/** What was merged into another record: two links to different ids can mean the same. */
function* mergedRecords(workspace: Workspace): IterableIterator<unknown> {
  for (const kind of ["source", "claim"] as const)
    for (const record of workspace.all(kind)) if (record.mergedInto !== undefined) yield record;
}
