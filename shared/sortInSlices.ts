import type { Slices } from "./slices.ts";

/** Values that are sorted or merged between two places where the work may be left: a millisecond or two. */
const sliceLength = 2_048;

/**
 * As `list.sort(compare)`, in slices: sorts the list itself, and keeps the order of equal values. Runs are sorted and then
 * merged, each with the one beside it, until one is left.
 */
export function* sortInSlices<T>(list: T[], compare: (a: T, b: T) => number): Slices<T[]> {
  let from = list;
  for (let start = 0; start < list.length; start += sliceLength) {
    if (list.length <= sliceLength) return list.sort(compare);
    const run = list.slice(start, start + sliceLength).sort(compare);
    for (const [i, value] of run.entries()) list[start + i] = value;
    yield;
  }
  for (let length = sliceLength; length < list.length; length *= 2) {
    const to: T[] = [];
    for (let start = 0; start < from.length; start += 2 * length)
      yield* mergeRuns(from, start, Math.min(start + length, from.length), start + 2 * length, compare, to);
    from = to;
  }
  if (from !== list) for (const [i, value] of from.entries()) list[i] = value;
  return list;
}

/** Adds the run from `start` and the one from `middle` to `to`; where they are equal, the first one's values come first. */
function* mergeRuns<T>(
  from: readonly T[],
  start: number,
  middle: number,
  end: number,
  compare: (a: T, b: T) => number,
  to: T[],
): Slices<void> {
  const last = Math.min(end, from.length);
  let [i, j] = [start, middle];
  while (i < middle || j < last) {
    const isFirst = j >= last || (i < middle && compare(from[i] as T, from[j] as T) <= 0); // both are within the list
    to.push(from[isFirst ? i++ : j++] as T);
    if (to.length % sliceLength === 0) yield;
  }
}
