import type { Span } from "../../shared/spans.ts";

/** Spans up to this long share the finest grid; each coarser grid has cells eight times as long. */
const finestBits = 10;
const stepBits = 3;

/** Spans by the cell of 2^bits UTF-16 code units that their start falls into. */
type Grid<T> = { readonly bits: number; readonly cells: Map<number, T[]> };

/**
 * Which of many spans lie over a place or a stretch of text.
 *
 * Every span is kept once: in the cell its start falls into, on the finest grid whose cells are at least as long as
 * the span. So it can only reach into the cell after its own, and a query looks at its own cells and the one before
 * them, on each grid in use. One span over the whole text costs nobody anything; with a sorted array it would make
 * every query look back to the beginning.
 */
export class SpanIndex<T extends Span> {
  /** The finest first; without those between that hold nothing yet. */
  readonly #grids: (Grid<T> | undefined)[] = [];
  #size = 0;

  /** Spans held. */
  get size(): number {
    return this.#size;
  }

  /** Adds a span that is not empty. The same object must not be added twice. */
  add(span: T): void {
    const { bits, cells } = this.#gridFor(span);
    const key = span.start >>> bits;
    const cell = cells.get(key);
    if (cell) cell.push(span);
    else cells.set(key, [span]);
    this.#size++;
  }

  /** Takes out the very object that was added; false when it is not there. */
  remove(span: T): boolean {
    const { bits, cells } = this.#gridFor(span);
    const cell = cells.get(span.start >>> bits);
    const at = cell?.indexOf(span) ?? -1;
    if (!cell || at < 0) return false;
    const last = cell.pop();
    if (last && last !== span) cell[at] = last;
    if (cell.length === 0) cells.delete(span.start >>> bits);
    this.#size--;
    return true;
  }

  /** The spans that share at least one character with `[start, end)`, in no promised order. */
  overlapping(start: number, end: number): T[] {
    const out: T[] = [];
    if (start >= end) return out;
    for (const grid of this.#grids) {
      if (!grid) continue;
      const { bits, cells } = grid;
      const last = (end - 1) >>> bits;
      for (let key = Math.max(0, (start >>> bits) - 1); key <= last; key++) {
        const cell = cells.get(key);
        if (!cell) continue;
        for (const span of cell) if (span.start < end && span.end > start) out.push(span);
      }
    }
    return out;
  }

  /** The spans over the character after `offset`, in no promised order. */
  at(offset: number): T[] {
    return this.overlapping(offset, offset + 1);
  }

  #gridFor(span: Span): Grid<T> {
    let bits = finestBits;
    let number = 0;
    while (span.end - span.start > 2 ** bits) {
      bits += stepBits;
      number++;
    }
    let grid = this.#grids[number];
    if (!grid) {
      while (this.#grids.length < number) this.#grids.push(undefined);
      this.#grids[number] = grid = { bits, cells: new Map() };
    }
    return grid;
  }
}
