import type { Span } from "../spans.ts";
import type { Counts } from "./nominal.ts";
import { coverage } from "./passages.ts";

/*
 * How two people used a label, counted in characters and in sentences. Spans are sorted and disjoint (see units.ts), in
 * UTF-16 code units, half-open.
 */

/** One sweep over both lists. @param length of the text */
export function countCharacters(a: readonly Span[], b: readonly Span[], length: number): Counts {
  let both = 0;
  let [i, j] = [0, 0];
  for (;;) {
    const [one, other] = [a[i], b[j]];
    if (!one || !other) break;
    both += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    if (one.end < other.end) i++;
    else j++;
  }
  const onlyA = coverage(a) - both;
  const onlyB = coverage(b) - both;
  return { both, onlyA, onlyB, neither: length - both - onlyA - onlyB };
}

/**
 * A sentence has the label where at least one of its code units has.
 * @param sentences sorted and disjoint, as `sentencesOf` gives them
 */
export function countSentences(a: readonly Span[], b: readonly Span[], sentences: readonly Span[]): Counts {
  const counts = { both: 0, onlyA: 0, onlyB: 0, neither: 0 };
  let [i, j] = [0, 0];
  for (const { start, end } of sentences) {
    i = firstAfter(a, i, start);
    j = firstAfter(b, j, start);
    const inA = (a[i]?.start ?? Infinity) < end;
    const inB = (b[j]?.start ?? Infinity) < end;
    counts[inA ? (inB ? "both" : "onlyA") : inB ? "onlyB" : "neither"]++;
  }
  return counts;
}

/** The first span from `at` on that does not end at or before `offset`. */
function firstAfter(spans: readonly Span[], at: number, offset: number): number {
  let next = at;
  while ((spans[next]?.end ?? Infinity) <= offset) next++;
  return next;
}
