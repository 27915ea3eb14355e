/**
 * Puts a number before the form of a noun that goes with it, both as a language has them.
 * @param language BCP 47 tag
 * @returns `count(1, "document", "documents")` is `1 document`; with 1,200, `1,200 documents`
 */
export function counter(language: string): (count: number, one: string, other: string) => string {
  const numbers = new Intl.NumberFormat(language);
  const rules = new Intl.PluralRules(language);
  return (count, one, other) => `${numbers.format(count)} ${rules.select(count) === "one" ? one : other}`;
}
