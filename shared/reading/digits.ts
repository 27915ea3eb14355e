import type { DecimalMark } from "./language.ts";

/** More digits than any figure in the news has; JavaScript carries 15 of them exactly. */
const mostDigits = 15;

/**
 * The number that digits stand for. “1,200.5”, “1.200,5” and “1,200,000” can be read in one way only. One group of three
 * digits after a mark (“3,690”) could be either: `decimal`, the habit of the document's language, decides, because this
 * is only a proposal that the analyst sees; what is typed into a field by hand is never guessed like this.
 * @returns undefined where the digits are no number: a date, a version, a telephone number
 */
export function numberOf(digits: string, decimal: DecimalMark): number | undefined {
  const plain = digits.replaceAll(/[\u00A0\u2009\u202F]/g, " ");
  if (plain.replaceAll(/\D/g, "").length > mostDigits) return undefined;
  const grouping = /^\d{1,3}(?:([ .,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/.exec(plain)?.[1];
  const isOneGroup = /^\d{1,3}[.,]\d{3}$/.test(plain);
  if (grouping !== undefined && !(isOneGroup && (grouping === decimal || plain.startsWith("0")))) {
    const [whole = "", part = "0"] = split(plain.replaceAll(grouping, ""));
    return Number(`${whole}.${part}`);
  }
  const [whole = "", part = "0", more] = split(plain);
  return more === undefined && !plain.includes(" ") ? Number(`${whole}.${part}`) : undefined;
}

const split = (digits: string) => digits.split(/[.,]/);
