import { amountsIn } from "../reading/amounts.ts";
import type { ReadingLanguage } from "../reading/language.ts";
import { tokensOf } from "../reading/tokens.ts";

/** Words of the beginning of a description in which its number stands. */
const looked = 3;

/**
 * How many a description says there are: 3 in “three current and former officials”, 1 in “a senior official”. A number
 * further on belongs to something else. Undefined where none is said, and for a part of a group (“two of the three”),
 * which is no number of the whole.
 */
export function countIn(description: string, language: ReadingLanguage): number | undefined {
  const tokens = tokensOf(description);
  const first = tokens[0]?.word ?? "";
  if (/^(?:an?|un|una)$/.test(first)) return 1;
  const [amount] = amountsIn(tokens, language, ".");
  if (!amount || amount.first >= looked || !Number.isInteger(amount.value)) return undefined;
  return /^(?:of|de)$/.test(tokens[amount.next]?.word ?? "") ? undefined : amount.value;
}

/** Whether a description is of several people: a plural ending on its first noun-like words, and no article of one. */
export function isPlural(description: string, language: ReadingLanguage): boolean {
  const words = tokensOf(description).map(({ word }) => word);
  const [first = ""] = words;
  if (/^(?:an?|one|the|this|un|una|el|la)$/.test(first)) return false;
  const plural = language === "es" ? /(?:[aeéo]s)$/ : /(?:s|people)$/;
  return words.slice(0, 3).some((word) => word.length > 4 && plural.test(word) && !/(?:ss|us)$/.test(word));
}
