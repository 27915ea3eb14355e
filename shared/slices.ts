/** Long work that stops every now and then: each `yield` is a place where it may be left, or given up. */
export type Slices<T> = Generator<undefined, T>;

/** Does the work in one go. */
export function atOnce<T>(work: Slices<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** What work in turns needs of the platform, which has no clock and no timers here. */
export type Turns = {
  /** Milliseconds, on any clock that only goes on. */
  now(): number;
  /** Resolves after whatever else waits has had its turn. */
  pause(): Promise<void>;
  /** Most milliseconds in one go, give or take a slice. */
  readonly mostMs: number;
};

/** Goes on with the work for one turn. @returns the result where it is done; undefined where there is more to do */
export function oneTurn<T>(
  work: Slices<T>,
  { now, mostMs }: Pick<Turns, "now" | "mostMs">,
): { readonly value: T } | undefined {
  const began = now();
  do {
    const { done, value } = work.next();
    if (done) return { value };
  } while (now() - began < mostMs);
  return undefined;
}

/**
 * Does the work in turns of at most `turns.mostMs`; what fits into one turn is done before the first `await`.
 * @param isOver asked after every pause; once true, the work is given up and the result is undefined
 */
export async function inTurns<T>(
  work: Slices<T>,
  turns: Turns,
  isOver: () => boolean = () => false,
): Promise<T | undefined> {
  for (;;) {
    const done = oneTurn(work, turns);
    if (done) return done.value;
    await turns.pause();
    if (isOver()) return undefined;
  }
}
