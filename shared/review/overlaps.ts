import { atOnce, type Slices } from "../slices.ts";
import type { Passage } from "./passages.ts";

/** Two passages that overlap. */
export type Match<T> = {
  readonly a: Passage<T>;
  readonly b: Passage<T>;
  /** Intersection over union of the code units they cover: above 0, and 1 only where the spans are the same. */
  readonly iou: number;
};

/** Pairs that are looked at between two places where the work may be left. */
const slicePairs = 20_000;

type Piece = { readonly start: number; readonly end: number; readonly of: number };

/** As `overlapsInSlices`, in one go and of any likeness at all. */
export function overlaps<T>(a: readonly Passage<T>[], b: readonly Passage<T>[]): Match<T>[] {
  return atOnce(overlapsInSlices(a, b, 0));
}

/**
 * Every pair of `a` and `b` that shares a code unit and whose intersection over union is at least `least`, in no promised
 * order. One sweep over the text: time grows with the number of spans (sorting them) and of overlapping pairs of them.
 */
export function* overlapsInSlices<T>(
  a: readonly Passage<T>[],
  b: readonly Passage<T>[],
  least: number,
): Slices<Match<T>[]> {
  const [piecesA, piecesB] = [piecesOf(a), piecesOf(b)];
  const found: Match<T>[] = [];
  const isSimple = piecesA.length === a.length && piecesB.length === b.length;
  const sums = new Map<number, number>();
  const keep = (one: Passage<T> | undefined, other: Passage<T> | undefined, shared: number) => {
    if (!one || !other) return;
    const iou = shared / (one.length + other.length - shared);
    if (iou >= least) found.push({ a: one, b: other, iou });
  };
  const add = (one: Piece, other: Piece) => {
    const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
    if (isSimple) keep(a[one.of], b[other.of], shared);
    else sums.set(one.of * b.length + other.of, (sums.get(one.of * b.length + other.of) ?? 0) + shared);
  };
  const openA: Piece[] = [];
  const openB: Piece[] = [];
  let [i, j, looked] = [0, 0, 0];
  for (;;) {
    looked += 1 + openA.length + openB.length;
    if (looked > slicePairs) {
      looked = 0;
      yield;
    }
    const [one, other] = [piecesA[i], piecesB[j]];
    if (one && (!other || one.start <= other.start)) {
      close(openB, one.start);
      for (const open of openB) add(one, open);
      openA.push(one);
      i++;
    } else if (other) {
      close(openA, other.start);
      for (const open of openA) add(open, other);
      openB.push(other);
      j++;
    } else break;
  }
  for (const [key, shared] of sums) keep(a[Math.floor(key / b.length)], b[key % b.length], shared);
  return found;
}

function piecesOf(passages: readonly Passage<unknown>[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [of, { spans }] of passages.entries())
    for (const { start, end } of spans) pieces.push({ start, end, of });
  return pieces.sort((a, b) => a.start - b.start);
}

/** Drops the pieces that end at or before `at`. */
function close(open: Piece[], at: number): void {
  let kept = 0;
  for (const piece of open) if (piece.end > at) open[kept++] = piece;
  open.length = kept;
}
