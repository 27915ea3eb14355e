import type { Span } from "../spans.ts";

/** Two lists of spans that overlap, by their place in the lists they came in. */
export type Overlap = {
  readonly a: number;
  readonly b: number;
  /** How many code units both cover, at least 1. */
  readonly shared: number;
};

type Piece = Span & { readonly of: number };

/**
 * Every pair of `a` and `b` that shares a code unit, in no promised order. Each element is a list of sorted, disjoint
 * spans. One sweep over the text: time grows with the number of spans (sorting them) and of overlapping pairs.
 */
export function overlaps(a: readonly (readonly Span[])[], b: readonly (readonly Span[])[]): Overlap[] {
  const [piecesA, piecesB] = [piecesOf(a), piecesOf(b)];
  const found: Overlap[] = [];
  const isSimple = piecesA.length === a.length && piecesB.length === b.length;
  const sums = new Map<number, number>();
  const add = (one: Piece, other: Piece) => {
    const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
    if (isSimple) found.push({ a: one.of, b: other.of, shared });
    else sums.set(one.of * b.length + other.of, (sums.get(one.of * b.length + other.of) ?? 0) + shared);
  };
  const openA: Piece[] = [];
  const openB: Piece[] = [];
  let [i, j] = [0, 0];
  for (;;) {
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
  for (const [key, shared] of sums) found.push({ a: Math.floor(key / b.length), b: key % b.length, shared });
  return found;
}

function piecesOf(lists: readonly (readonly Span[])[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [of, spans] of lists.entries())
    for (const { start, end } of spans) pieces.push({ start, end, of });
  return pieces.sort((a, b) => a.start - b.start);
}

/** Drops the pieces that end at or before `at`. */
function close(open: Piece[], at: number): void {
  let kept = 0;
  for (const piece of open) if (piece.end > at) open[kept++] = piece;
  open.length = kept;
}
