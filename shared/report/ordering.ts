/** A link between row `from` of one column and row `to` of the next. */
export type Link = { readonly from: number; readonly to: number };

/** Sweeps over the columns; more change little. */
const sweeps = 6;

/**
 * Orders three columns of rows so that the links between them cross little: each row goes to the mean place of what it is
 * linked with, column after column, and the best of all sweeps is kept. Equal means keep the order they had, so the same
 * links always give the same orders. What is pinned stays last.
 * @param sizes rows of each column
 * @param links between the first and the second column, and between the second and the third
 * @param pinned whether the last row of each column stays where it is
 * @returns for each column its rows in the order in which they are to stand
 */
export function ordered(
  sizes: readonly [number, number, number],
  links: readonly [readonly Link[], readonly Link[]],
  pinned: readonly [boolean, boolean, boolean] = [false, false, false],
): [number[], number[], number[]] {
  const [left, right] = links;
  const back = left.map(({ from, to }) => ({ from: to, to: from }));
  const ahead = right.map(({ from, to }) => ({ from: to, to: from }));
  const rows = (size: number) => Array.from({ length: size }, (_, i) => i);
  let now: [number[], number[], number[]] = [rows(sizes[0]), rows(sizes[1]), rows(sizes[2])];
  let best = now;
  let least = crossings(now[0], now[1], left) + crossings(now[1], now[2], right);
  for (let i = 0; i < sweeps && least > 0; i++) {
    const middle = byMean(now[1], now[0], back, pinned[1]);
    const last = byMean(now[2], middle, ahead, pinned[2]);
    const again = byMean(middle, last, right, pinned[1]);
    const first = byMean(now[0], again, left, pinned[0]);
    now = [first, again, last];
    const count = crossings(first, again, left) + crossings(again, last, right);
    if (count >= least) continue;
    [least, best] = [count, now];
  }
  return best;
}

/** The rows of one column by the mean place of what they are linked with in a column that stands. */
function byMean(
  column: readonly number[],
  standing: readonly number[],
  links: readonly Link[],
  isPinned: boolean,
): number[] {
  const place = placesOf(standing);
  const sums = new Map<number, { sum: number; count: number }>();
  for (const { from, to } of links) {
    const own = sums.get(from) ?? { sum: 0, count: 0 };
    sums.set(from, { sum: own.sum + (place[to] ?? 0), count: own.count + 1 });
  }
  const last = isPinned ? Math.max(...column) : -1;
  const mean = (row: number, at: number) => {
    const own = sums.get(row);
    return row === last ? Infinity : own ? own.sum / own.count : at;
  };
  return column
    .map((row, at) => ({ row, at, mean: mean(row, at) }))
    .toSorted((a, b) => (a.mean === b.mean ? a.at - b.at : a.mean < b.mean ? -1 : 1))
    .map(({ row }) => row);
}

/** How many pairs of links cross between two columns in these orders. */
export function crossings(from: readonly number[], to: readonly number[], links: readonly Link[]): number {
  const [fromPlace, toPlace] = [placesOf(from), placesOf(to)];
  const placed = links
    .map((link) => ({ a: fromPlace[link.from] ?? 0, b: toPlace[link.to] ?? 0 }))
    .toSorted((x, y) => x.a - y.a || x.b - y.b);
  // Inversions, counted with a tree of sums over the places of the second column.
  const tree = Array.from({ length: to.length + 1 }, () => 0);
  let count = 0;
  for (const [i, { b }] of placed.entries()) {
    let before = 0;
    for (let at = b + 1; at > 0; at -= at & -at) before += tree[at] ?? 0;
    count += i - before;
    for (let at = b + 1; at < tree.length; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
  }
  return count;
}

/** Where each row stands. */
function placesOf(order: readonly number[]): number[] {
  const places: number[] = [];
  for (const [at, row] of order.entries()) places[row] = at;
  return places;
}
