/**
 * Runs something once the window has drawn what changed, was left in peace for `quietMs`, and has time to spare; at the
 * latest a second after that. Returns what calls it off.
 */
export function afterPaint(quietMs: number, run: () => void): () => void {
  let idle: number | undefined;
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback === "undefined") run();
    else idle = requestIdleCallback(run, { timeout: 1_000 });
  }, quietMs);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
