import type { Span } from "../../shared/spans.ts";
import { lowestFree, setLevels } from "./levels.ts";
import { compareInnermost, type MarkSpan } from "./runs.ts";
import { SpanIndex } from "./spanIndex.ts";
import type { Mark } from "./types.ts";

/** While levels are being found they are set; afterwards nobody changes them. */
type Drawn = MarkSpan & { level: number };

/** The marks on one text, by id and by place. */
export class Marks {
  readonly #spansById = new Map<string, readonly Drawn[]>();
  readonly #index = new SpanIndex<MarkSpan>();

  constructor(marks: readonly Mark[]) {
    const all: Drawn[] = [];
    const several = new Map<string, readonly Drawn[]>();
    for (const mark of marks) {
      const drawn = drawnSpans(mark, 0);
      this.#spansById.set(mark.id, drawn);
      if (drawn.length > 1) several.set(mark.id, drawn);
      for (const span of drawn) all.push(span);
    }
    setLevels(all, several);
    for (const span of all) this.#index.add(span);
  }

  /**
   * Adds or replaces `put`, takes out `removed`.
   *
   * Marks already there stay at their level, so that nothing moves but what was changed; a new or changed mark takes
   * the lowest level free along its spans, its old one if it still can.
   * @returns the spans, old and new, where something is to be drawn anew
   */
  change(put: readonly Mark[], removed: readonly string[]): Span[] {
    const touched: Span[] = [];
    for (const id of removed) touched.push(...this.#remove(id));
    for (const mark of put) {
      const before = this.#remove(mark.id);
      touched.push(...before, ...mark.spans);
      this.#put(mark, this.#levelFor(mark, before[0]?.level));
    }
    return touched;
  }

  /** The spans of one mark in text order; none for an unknown id. */
  spansOf(id: string): readonly MarkSpan[] {
    return this.#spansById.get(id) ?? [];
  }

  /** The spans that share a character with `[start, end)`, in no promised order. */
  overlapping(start: number, end: number): readonly MarkSpan[] {
    return this.#index.overlapping(start, end);
  }

  /** The ids of the marks on the character after `offset`, innermost first. */
  at(offset: number): string[] {
    return this.#index
      .at(offset)
      .toSorted(compareInnermost)
      .map(({ id }) => id);
  }

  #levelFor(mark: Mark, before: number | undefined): number {
    const taken = new Set<number>();
    for (const { start, end } of mark.spans)
      for (const { level } of this.#index.overlapping(start, end)) taken.add(level);
    return before !== undefined && !taken.has(before) ? before : lowestFree(taken);
  }

  #put(mark: Mark, level: number): void {
    const drawn = drawnSpans(mark, level);
    this.#spansById.set(mark.id, drawn);
    for (const span of drawn) this.#index.add(span);
  }

  #remove(id: string): readonly MarkSpan[] {
    const spans = this.spansOf(id);
    for (const span of spans) this.#index.remove(span);
    this.#spansById.delete(id);
    return spans;
  }
}

function drawnSpans({ id, label, spans }: Mark, level: number): Drawn[] {
  const out: Drawn[] = [];
  for (const { start, end } of spans) if (start < end) out.push({ id, label, level, start, end });
  return out;
}
