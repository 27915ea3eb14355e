import type { qualifiers } from "../records/attributes.ts";
import { phraseAt, phraseBefore, phrases, type Token } from "./tokens.ts";
import type { ReadingLanguage } from "./language.ts";

export type Qualifier = (typeof qualifiers)[number];
type Table = readonly (readonly [Qualifier, ReturnType<typeof phrases>])[];

/*
 * In the order they are tried: “no more than” must not be taken for “more than”, nor “no fewer than” for “fewer than”.
 */
const before: Record<ReadingLanguage, Table> = {
  en: [
    ["up-to", phrases("no more than", "not more than", "at most", "up to", "as many as", "as much as", "a maximum of")],
    ["at-least", phrases("at least", "no fewer than", "no less than", "not less than", "a minimum of")],
    ["up-to", phrases("fewer than", "less than", "under", "below", "not quite")],
    ["more-than", phrases("more than", "over", "above", "upwards of", "exceeding", "exceeded", "topped", "surpassed", "well over")],
    ["about", phrases("about", "around", "some", "roughly", "approximately", "nearly", "almost", "close to", "an estimated", "estimated", "circa", "approx", "just over", "just under", "~", "≈")],
  ],
  es: [
    ["up-to", phrases("no más de", "como máximo", "hasta", "a lo sumo", "un máximo de")],
    ["at-least", phrases("al menos", "por lo menos", "como mínimo", "no menos de", "un mínimo de", "cuando menos")],
    ["up-to", phrases("menos de", "menos del", "por debajo de")],
    ["more-than", phrases("más de", "más del", "superior a", "superiores a", "superó", "supera", "superan", "por encima de", "superó los", "superó las")],
    ["about", phrases("alrededor de", "alrededor del", "unos", "unas", "cerca de", "cerca del", "casi", "aproximadamente", "en torno a", "en torno al", "unos casi", "cerca", "~", "≈")],
  ],
}; // prettier-ignore

const after: Record<ReadingLanguage, Table> = {
  en: [
    ["at-least", phrases("or more", "or above", "and counting", "+")],
    ["about", phrases("or so", "or thereabouts")],
    ["up-to", phrases("or less", "or fewer")],
  ],
  es: [
    ["at-least", phrases("o más", "como mínimo", "+")],
    ["about", phrases("aproximadamente", "más o menos")],
    ["up-to", phrases("o menos", "como máximo")],
  ],
};

/** Words that may stand between a qualifier and its number: “at least another 20”, “casi los 40”, “about $4 billion”. */
const between = /^(?:the|another|a|an|us|los|las|el|la|un|una|otros|otras|[$€£]|r)$/;

/** What the words around the tokens `[first, next)` say of the figure; undefined where they say nothing. */
export function qualifierOf(
  tokens: readonly Token[],
  first: number,
  next: number,
  language: ReadingLanguage,
): Qualifier | undefined {
  let at = first;
  for (let i = 0; ; i++) {
    const own = before[language].find(([, list]) => phraseBefore(tokens, at, list) > 0);
    if (own) return own[0];
    if (i === 3 || !between.test(tokens[at - 1]?.word ?? "")) break;
    at--;
  }
  return after[language].find(([, list]) => phraseAt(tokens, next, list) > 0)?.[0];
}
