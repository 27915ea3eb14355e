import { shownNumber } from "./shown.ts";
import { words } from "./words.ts";

/** `17`, or `more than 1,000` where not all were counted. */
export function amount(count: number, isMinimum: boolean): string {
  return isMinimum ? words().search.moreThan(count) : shownNumber(count);
}

/** `17 matches`, or `more than 1,000 matches`. */
export function matchCount(count: number, isMinimum: boolean): string {
  return isMinimum ? words().search.matchesOver(count) : words().search.matches(count);
}
