/** The middle value; of an even number, the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** The value that a share of all values, 0 to 1, does not exceed. */
export function percentile(share: number, values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/**
 * Measures several things in turn, `rounds` times, so that whatever else the machine does hits all of them alike.
 * @returns every value of each, in the order of the rounds
 */
export async function interleaved<K extends string>(
  rounds: number,
  things: Readonly<Record<K, () => Promise<number>>>,
): Promise<Record<K, number[]>> {
  const values = Object.fromEntries(Object.keys(things).map((key) => [key, []])) as unknown as Record<
    K,
    number[]
  >; // the same keys
  for (let round = 0; round < rounds; round++)
    for (const key in things) values[key].push(await things[key]());
  return values;
}
