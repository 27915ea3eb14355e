import { atOnce, type Slices } from "../slices.ts";
import { sortInSlices } from "../sortInSlices.ts";
import { type Match, overlapsInSlices } from "./overlaps.ts";
import { type Markable, type Passage, comparePassages, comparePlaces } from "./passages.ts";

/** Everything that was to be matched, each once. */
export type Matching<T> = {
  /** In no promised order. */
  readonly pairs: readonly Match<T>[];
  /** In text order, as `onlyB`. */
  readonly onlyA: readonly Passage<T>[];
  readonly onlyB: readonly Passage<T>[];
};

/** What to go by among several on the same spans: the same text for what is alike. */
export type Likeness<T> = (one: T) => string;

/** The least intersection over union at which two spans count as the same passage. */
export const samePassage = 0.5;

/**
 * Likeness is looked for from the top down in these steps. Where everything overlaps everything, as with passages of many
 * pages, nearly all are matched in the first of them, and the millions of other pairs are neither kept nor sorted.
 */
const steps = [0.9, 0.75, 0.5, 0.25];

/** As `matchInSlices`, in one go. */
export function match<T extends Markable>(
  a: readonly Passage<T>[],
  b: readonly Passage<T>[],
  least: number,
  alike: readonly Likeness<T>[] = [],
): Matching<T> {
  return atOnce(matchInSlices(a, b, least, alike));
}

/**
 * Matches one-to-one, whatever the labels: first what has the same spans, then by decreasing intersection over union
 * (greedily, as span F1 is commonly counted, not by the assignment with the highest sum). The result does not depend on
 * which of the two is called A. Time grows with the number of overlapping pairs.
 * @param a sorted by `comparePassages`, as `b`
 * @param least the least intersection over union of a pair that has not the same spans; 0 takes any overlap
 * @param alike among several on the same spans, those it says the same of are paired first; earlier ones count more
 */
export function* matchInSlices<T extends Markable>(
  a: readonly Passage<T>[],
  b: readonly Passage<T>[],
  least: number,
  alike: readonly Likeness<T>[] = [],
): Slices<Matching<T>> {
  const { pairs, restA, restB } = yield* pairIdentical(a, b, alike);
  let [onlyA, onlyB] = [restA, restB];
  const taken = new Set<Passage<T>>();
  const isLeft = (passage: Passage<T>) => !taken.has(passage);
  for (const step of [...steps.filter((each) => each > least), least]) {
    const candidates = yield* overlapsInSlices(onlyA, onlyB, step);
    yield* sortInSlices(candidates, compareCandidates);
    for (const candidate of candidates) {
      if (taken.has(candidate.a) || taken.has(candidate.b)) continue;
      taken.add(candidate.a).add(candidate.b);
      pairs.push(candidate);
    }
    [onlyA, onlyB] = [onlyA.filter(isLeft), onlyB.filter(isLeft)];
    yield;
  }
  return { pairs, onlyA, onlyB };
}

/** The closest first; among equals in text order. Where two have a passage in common, that is the same whoever is A. */
function compareCandidates<T extends Markable>(x: Match<T>, y: Match<T>): number {
  return y.iou - x.iou || comparePassages(x.a, y.a) || comparePassages(x.b, y.b);
}

/** Passages that are looked at between two places where the work may be left. */
const sliceLength = 512;

type Identical<T> = { pairs: Match<T>[]; restA: Passage<T>[]; restB: Passage<T>[] };

/** Pairs what has the same spans; the rest is in text order as before. */
function* pairIdentical<T>(
  a: readonly Passage<T>[],
  b: readonly Passage<T>[],
  alike: readonly Likeness<T>[],
): Slices<Identical<T>> {
  const result: Identical<T> = { pairs: [], restA: [], restB: [] };
  let [i, j, looked] = [0, 0, 0];
  for (;;) {
    const [one, other] = [a[i], b[j]];
    if (!one && !other) return result;
    if (++looked % sliceLength === 0) yield;
    const order = one && other ? comparePlaces(one, other) : one ? -1 : 1;
    if (order < 0 && one) result.restA.push(one);
    if (order > 0 && other) result.restB.push(other);
    if (order === 0 && one && other) {
      const [endA, endB] = [runEnd(a, i, one), runEnd(b, j, one)];
      if (endA - i === 1 && endB - j === 1) result.pairs.push({ a: one, b: other, iou: 1 });
      else yield* pairGroup(a.slice(i, endA), b.slice(j, endB), alike, result);
      [i, j] = [endA, endB];
    } else if (order < 0) i++;
    else j++;
  }
}

/** Where the run of passages on the same spans as `first` ends. */
function runEnd<T>(passages: readonly Passage<T>[], from: number, first: Passage<T>): number {
  let end = from + 1;
  for (let next = passages[end]; next && comparePlaces(next, first) === 0; next = passages[end]) end++;
  return end;
}

/** Pairs those on the same spans: the alike ones first, then in order as far as they go. */
function* pairGroup<T>(
  a: readonly Passage<T>[],
  b: readonly Passage<T>[],
  alike: readonly Likeness<T>[],
  { pairs, restA, restB }: Identical<T>,
): Slices<void> {
  let [leftA, leftB] = [a, b];
  for (const likeness of [...alike, () => ""]) {
    const waiting = new Map<string, Passage<T>[]>();
    for (const [i, other] of leftB.toReversed().entries()) {
      const key = likeness(other.of);
      const found = waiting.get(key);
      if (found) found.push(other);
      else waiting.set(key, [other]);
      if ((i + 1) % sliceLength === 0) yield;
    }
    const still: Passage<T>[] = [];
    for (const [i, one] of leftA.entries()) {
      const other = waiting.get(likeness(one.of))?.pop();
      if (other) pairs.push({ a: one, b: other, iou: 1 });
      else still.push(one);
      if ((i + 1) % sliceLength === 0) yield;
    }
    leftA = still;
    const unmet = new Set([...waiting.values()].flat());
    leftB = leftB.filter((other) => unmet.has(other));
  }
  for (const one of leftA) restA.push(one);
  for (const other of leftB) restB.push(other);
}
