import { overlaps } from "./overlaps.ts";
import { type Markable, type Passage, compareIds, comparePlaces, passagesOf } from "./passages.ts";

/** Two that belong together. */
export type Match<T> = {
  readonly a: T;
  readonly b: T;
  /** Intersection over union of the code units they cover: above 0, and 1 only where the spans are the same. */
  readonly iou: number;
};

/** Everything that was to be matched, each once. */
export type Matching<T> = {
  /** In no promised order. */
  readonly pairs: readonly Match<T>[];
  /** In text order, as `onlyB`. */
  readonly onlyA: readonly T[];
  readonly onlyB: readonly T[];
};

/** The least intersection over union at which two spans count as the same passage. */
export const samePassage = 0.5;

/**
 * Matches one-to-one, whatever the labels: first what has the same spans, then by decreasing intersection over union
 * (greedily, as span F1 is commonly counted, not by the assignment with the highest sum). The result depends neither on
 * the order of the lists nor on which of them is called A. Time grows with the number of overlapping pairs.
 * @param least the least intersection over union of a pair that has not the same spans; 0 takes any overlap
 * @param alike among several on the same spans, those it says the same of are paired first; earlier ones count more
 */
export function match<T extends Markable>(
  a: readonly T[],
  b: readonly T[],
  least: number,
  alike: readonly ((one: T) => string)[] = [],
): Matching<T> {
  const { pairs, restA, restB } = pairIdentical(passagesOf(a), passagesOf(b), alike);
  const candidates: Candidate<T>[] = [];
  for (const overlap of overlaps(spansOf(restA), spansOf(restB))) {
    const [one, other] = [restA[overlap.a], restB[overlap.b]];
    if (!one || !other) continue;
    const iou = overlap.shared / (one.length + other.length - overlap.shared);
    if (iou >= least) candidates.push({ one, other, iou });
  }
  candidates.sort(compareCandidates);
  const taken = new Set<Passage<T>>();
  for (const { one, other, iou } of candidates) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push({ a: one.of, b: other.of, iou });
  }
  const left = (rest: readonly Passage<T>[]) => rest.filter((each) => !taken.has(each)).map(({ of }) => of);
  return { pairs, onlyA: left(restA), onlyB: left(restB) };
}

type Candidate<T> = { readonly one: Passage<T>; readonly other: Passage<T>; readonly iou: number };

/** The closest first; among equals by where they are and then by id, the same whichever of the two is called A. */
function compareCandidates<T extends Markable>(x: Candidate<T>, y: Candidate<T>): number {
  if (x.iou !== y.iou) return y.iou - x.iou;
  const [x1, x2] = inOrder(x);
  const [y1, y2] = inOrder(y);
  return (
    comparePlaces(x1.spans, y1.spans) ||
    comparePlaces(x2.spans, y2.spans) ||
    compareIds(x1.of.id, y1.of.id) ||
    compareIds(x2.of.id, y2.of.id)
  );
}

function inOrder<T extends Markable>({ one, other }: Candidate<T>): [Passage<T>, Passage<T>] {
  const order = comparePlaces(one.spans, other.spans) || compareIds(one.of.id, other.of.id);
  return order <= 0 ? [one, other] : [other, one];
}

const spansOf = <T>(passages: readonly Passage<T>[]) => passages.map(({ spans }) => spans);

type Identical<T> = { pairs: Match<T>[]; restA: Passage<T>[]; restB: Passage<T>[] };

/** Pairs what has the same spans; the rest is in text order as before. */
function pairIdentical<T>(
  a: readonly Passage<T>[],
  b: readonly Passage<T>[],
  alike: readonly ((one: T) => string)[],
): Identical<T> {
  const result: Identical<T> = { pairs: [], restA: [], restB: [] };
  let [i, j] = [0, 0];
  for (;;) {
    const [one, other] = [a[i], b[j]];
    if (!one && !other) return result;
    const order = one && other ? comparePlaces(one.spans, other.spans) : one ? -1 : 1;
    if (order < 0 && one) result.restA.push(one);
    if (order > 0 && other) result.restB.push(other);
    if (order === 0 && one) {
      const [endA, endB] = [runEnd(a, i), runEnd(b, j)];
      pairGroup(a.slice(i, endA), b.slice(j, endB), alike, result);
      [i, j] = [endA, endB];
    } else if (order < 0) i++;
    else j++;
  }
}

/** Where the run of passages on the same spans that begins at `from` ends. */
function runEnd<T>(passages: readonly Passage<T>[], from: number): number {
  const first = passages[from]?.spans ?? [];
  let end = from + 1;
  for (let next = passages[end]; next && comparePlaces(next.spans, first) === 0; next = passages[end]) end++;
  return end;
}

/** Pairs those on the same spans: the alike ones first, then in order as far as they go. */
function pairGroup<T>(
  a: readonly Passage<T>[],
  b: readonly Passage<T>[],
  alike: readonly ((one: T) => string)[],
  { pairs, restA, restB }: Identical<T>,
): void {
  let [leftA, leftB] = [a, b];
  const keys: readonly ((one: T) => string)[] = a.length + b.length > 2 ? [...alike, () => ""] : [() => ""];
  for (const key of keys) {
    const waiting = new Map<string, Passage<T>[]>();
    for (const other of leftB.toReversed()) {
      const found = waiting.get(key(other.of));
      if (found) found.push(other);
      else waiting.set(key(other.of), [other]);
    }
    leftA = leftA.filter((one) => {
      const other = waiting.get(key(one.of))?.pop();
      if (other) pairs.push({ a: one.of, b: other.of, iou: 1 });
      return other === undefined;
    });
    const still = new Set([...waiting.values()].flat());
    leftB = leftB.filter((other) => still.has(other));
  }
  for (const one of leftA) restA.push(one);
  for (const other of leftB) restB.push(other);
}
