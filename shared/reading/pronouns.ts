import type { ReadingLanguage } from "./language.ts";

/*
 * Words that stand for somebody without saying who: what they mean changes with every sentence, so they are never kept
 * as another name of a source.
 */
const pronouns: Readonly<Record<ReadingLanguage, readonly string[]>> = {
  en: (
    "i you he she it we they me him her us them who whom whoever which that this these those one ones someone somebody " +
    "anyone anybody everyone everybody nobody none others another both each all some many most few several himself " +
    "herself itself themselves myself ourselves yourself"
  ).split(" "),
  es: (
    "yo tú usted él ella ello nosotros nosotras vosotros ustedes ellos ellas me te le la lo nos les se quien quienes cual " +
    "cuales que este esta esto estos estas ese esa eso esos esas aquel aquella aquellos aquellas alguien nadie uno una " +
    "unos unas otro otra otros otras ambos ambas todos todas algunos algunas muchos muchas varios varias mismo misma"
  ).split(" "),
};

/** Words that make of what follows somebody else's: “his lawyer” is another one in every text. */
const possessives: Readonly<Record<ReadingLanguage, readonly string[]>> = {
  en: "my your his her its our their whose".split(" "),
  es: "mi mis tu tus su sus nuestro nuestra nuestros nuestras cuyo cuya".split(" "),
};

const standing = new Set(Object.values(pronouns).flat());
const owning = new Set(Object.values(possessives).flat());

/** Whether words only point to somebody: a pronoun, or what belongs to one. @param words in lower case */
export function isPointing(words: readonly string[]): boolean {
  const [first = ""] = words;
  return owning.has(first) || words.every((word) => standing.has(word));
}
