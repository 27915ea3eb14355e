import type { Period } from "../reading/periods.ts";

const months =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)";

// Bounded in every part, since this runs while somebody types.
const dates = new RegExp(
  `\\b(?:${months}\\s{1,3}\\d{1,2}(?:,\\s{1,3}(?:19|20)\\d\\d)?|\\d{1,2}\\s{1,3}(?:de\\s{1,3})?${months}(?:\\s{1,3}(?:de\\s{1,3})?(?:19|20)\\d\\d)?|(?:19|20)\\d\\d)\\b(?![%]|[.,]\\d)`,
  "g",
);

/** Days and years of a passage, so that they are not taken for figures; fewer than `periodsIn` finds, and at once. */
export function datesIn(passage: string): Period[] {
  return [...passage.toLowerCase().matchAll(dates)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
    text,
  }));
}

/** The years a passage names. */
export const yearsIn = (passage: string): ReadonlySet<string> =>
  new Set(passage.match(/(?<!\d)(?:19|20)\d\d(?![\d%]|[.,]\d)/g));
