import type { Words } from "../words/index.ts";
import type { Arithmetic } from "./arithmetic.ts";

/** A change in words: “6.7 → 44.5: +37.8, +564%, 6.6 ×”. */
export function saidChange({ checks }: Words, { from, to, absolute, relative, times }: Arithmetic): string {
  const change = checks.change(from, to, absolute);
  const percent = relative === undefined ? change : checks.inPercent(change, relative);
  return times === undefined ? percent : checks.inTimes(percent, times);
}

/** Things in a row: “source, period and base”. */
export function saidList({ checks }: Words, items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  const others = items.slice(0, -1).join(", ");
  return others === "" ? last : checks.and(others, last);
}
