/** Runs work one piece at a time, in the order asked for; a failure concerns only the one who asked. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined); // its own caller is told; the next one must not be
    return result;
  };
}
