import type { Span } from "../spans.ts";
import { type Figure, beyondChance } from "./figure.ts";

/** One text as two people divided it with one label. */
export type Unitized = {
  /** UTF-16 code units of the text. */
  readonly length: number;
  /** Sorted and disjoint, within the text; see `unitsOf`. */
  readonly a: readonly Span[];
  readonly b: readonly Span[];
};

/** Krippendorff's alpha-U with what it was computed from. */
export type UnitizingAgreement = {
  readonly alpha: Figure;
  readonly observed: number;
  readonly expected: number;
  /** Units of A and of B. */
  readonly unitsA: number;
  readonly unitsB: number;
  /** UTF-16 code units of all texts together. */
  readonly length: number;
};

/**
 * Krippendorff's alpha for unitizing, of one label: what differs are boundaries, by the squares of their distances.
 * Two units that overlap differ by the square of the distance of their starts and that of their ends, a unit
 * that meets none of the other person by the square of its length. From Krippendorff, Content Analysis, 2nd ed. 2004,
 * section 11.6 (with the correction to the expected disagreement of his article in Sociological Methodology 25, 1995).
 * Several texts are one continuum, laid end to end: no unit and no gap reaches from one into the next.
 */
export function unitizing(texts: readonly Unitized[]): UnitizingAgreement {
  let [length, squares, unitsA, unitsB] = [0, 0, 0, 0];
  const units: number[] = [];
  const gaps: number[] = [];
  for (const text of texts) {
    length += text.length;
    unitsA += text.a.length;
    unitsB += text.b.length;
    squares += differing(text.a, text.b);
    for (const spans of [text.a, text.b]) addLengths(spans, text.length, units, gaps);
  }
  const observed = length === 0 ? 0 : squares / length ** 2;
  const expected = length === 0 ? 0 : expectedOf(units, gaps, length);
  const reason = length === 0 ? "no-items" : units.length === 0 ? "nothing-marked" : "no-variation";
  return { alpha: beyondChance(observed, expected, reason), observed, expected, unitsA, unitsB, length };
}

/**
 * Alpha-U over all labels: observed and expected disagreement are each summed over them (ibid.). The figures under it are
 * means over the labels, the counts sums.
 */
export function unitizingOverLabels(each: readonly UnitizingAgreement[]): UnitizingAgreement {
  const sum = (pick: (one: UnitizingAgreement) => number) =>
    each.reduce((total, one) => total + pick(one), 0);
  const observed = each.length === 0 ? 0 : sum((one) => one.observed) / each.length;
  const expected = each.length === 0 ? 0 : sum((one) => one.expected) / each.length;
  const unitsA = sum((one) => one.unitsA);
  const unitsB = sum((one) => one.unitsB);
  const length = each[0]?.length ?? 0;
  const reason = length === 0 ? "no-items" : unitsA + unitsB === 0 ? "nothing-marked" : "no-variation";
  return { alpha: beyondChance(observed, expected, reason), observed, expected, unitsA, unitsB, length };
}

/** The sum of squares by which the boundaries differ. Pairs that overlap are fewer than the units of both together. */
function differing(a: readonly Span[], b: readonly Span[]): number {
  const isMet = new Uint8Array(b.length);
  let sum = 0;
  let first = 0;
  for (const one of a) {
    while ((b[first]?.end ?? Infinity) <= one.start) first++;
    let meets = false;
    for (let j = first; ; j++) {
      const other = b[j];
      if (!other || other.start >= one.end) break;
      sum += (one.start - other.start) ** 2 + (one.end - other.end) ** 2;
      isMet[j] = 1;
      meets = true;
    }
    if (!meets) sum += (one.end - one.start) ** 2;
  }
  for (const [j, { start, end }] of b.entries()) if (!isMet[j]) sum += (end - start) ** 2;
  return sum;
}

/** Adds the lengths of one person's units and of the gaps between them. */
function addLengths(spans: readonly Span[], length: number, units: number[], gaps: number[]): void {
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) gaps.push(start - at);
    units.push(end - start);
    at = end;
  }
  if (length > at) gaps.push(length - at);
}

/**
 * What would differ if all units of both fell on the continuum at random:
 * 2/L · Σ_units [ (N − 1)/3 · (2l³ − 3l² + l) + l² · Σ_{gaps g ≥ l} (g − l + 1) ] ÷ ( RL(RL − 1) − Σ_units l(l − 1) ),
 * with R = 2 people, L the length, N the number of units, l the length of each.
 */
function expectedOf(units: readonly number[], gaps: readonly number[], length: number): number {
  const bySize = Float64Array.from(units).sort().reverse();
  const gapsBySize = Float64Array.from(gaps).sort().reverse();
  let [sum, within, fitting, room] = [0, 0, 0, 0];
  for (const l of bySize) {
    // From the longest unit to the shortest, ever more gaps are long enough for it.
    for (let gap = gapsBySize[fitting]; gap !== undefined && gap >= l; gap = gapsBySize[++fitting])
      room += gap;
    sum += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * (room - fitting * (l - 1));
    within += l * (l - 1);
  }
  const all = 2 * length;
  return ((2 / length) * sum) / (all * (all - 1) - within);
}
