import { once } from "../once.ts";
import { localeOf } from "./locale.ts";

// What Intl gives is made when first needed: it takes a millisecond each, and every section of every language has some.

/**
 * Puts a number before the form of a noun that goes with it, both as a language has them.
 * @param language BCP 47 tag
 * @returns `count(1, "document", "documents")` is `1 document`; with 1,200, `1,200 documents`
 */
export function counter(language: string): (count: number, one: string, other: string) => string {
  const number = numberer(language);
  const rules = once(() => new Intl.PluralRules(language));
  return (count, one, other) => `${number(count)} ${rules().select(count) === "one" ? one : other}`;
}

/** Writes a number as a language has it. @param language BCP 47 tag */
export function numberer(language: string): (value: number) => string {
  const numbers = once(() => new Intl.NumberFormat(localeOf(language)));
  return (value) => numbers().format(value);
}

/** Writes a number with its sign, as a change is written: `+37.8`, `-12`, `0`. @param language BCP 47 tag */
export function signer(language: string): (value: number) => string {
  const numbers = once(() => new Intl.NumberFormat(localeOf(language), { signDisplay: "exceptZero" }));
  return (value) => numbers().format(value);
}
