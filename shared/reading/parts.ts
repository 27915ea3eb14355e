import type { DecimalMark, ReadingLanguage } from "./language.ts";
import { numberOf } from "./digits.ts";
import { scaleOf, wordedNumber } from "./numberWords.ts";
import { endsClause, phraseAt, phrases, type Token } from "./tokens.ts";

/** A share of a whole said without “per cent”, as a percentage with at most one decimal, and how many tokens it takes. */
export type Part = { readonly percent: number; readonly length: number };

const divisors: Record<ReadingLanguage, Readonly<Record<string, number>>> = {
  en: {
    third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5, sixth: 6, sixths: 6, eighth: 8, eighths: 8,
    tenth: 10, tenths: 10,
  },
  es: {
    tercio: 3, tercios: 3, cuarto: 4, cuartos: 4, quinto: 5, quintos: 5, décimo: 10, décimos: 10, tercera: 3,
    terceras: 3, cuarta: 4, cuartas: 4, quinta: 5, quintas: 5, décima: 10, décimas: 10,
  },
}; // prettier-ignore

const outOf: Record<ReadingLanguage, ReturnType<typeof phrases>> = {
  en: phrases("in", "out of", "of every", "in every"),
  es: phrases("de cada"),
};

/** What may follow “a third” or “un cuarto” when it is a share and not the third of a row. */
const follows: ReadonlySet<string> = new Set(
  "of in from since by to on over after last this more less fewer and or during de del en desde por a más menos y o".split(
    " ",
  ),
);

/** After “in ten”: then it is a time, not a whole. */
const times = /^(?:second|minute|hour|day|week|month|year|segundo|minuto|hora|día|semana|mes|año)s?$|^meses$/;
const wholes = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1_000]);

/**
 * The share that begins at token `at`: “half”, “la mitad”, “two-thirds”, “tres cuartas partes”, “nine in ten”, “uno de
 * cada tres”. A third is 33.3.
 */
export function partAt(
  tokens: readonly Token[],
  at: number,
  language: ReadingLanguage,
  decimal: DecimalMark,
): Part | undefined {
  return halfAt(tokens, at, language) ?? fractionAt(tokens, at, language, decimal);
}

function halfAt(tokens: readonly Token[], at: number, language: ReadingLanguage): Part | undefined {
  const word = tokens[at]?.word;
  const before = tokens[at - 1]?.word ?? "";
  if (language === "es") return word === "mitad" ? { percent: 50, length: 1 } : undefined;
  if (word !== "half" || /^(?:first|second|other|latter|[-‐‑]|and)$/.test(before)) return undefined;
  return /^(?:an?|hour|past|[-‐‑])$/.test(tokens[at + 1]?.word ?? "")
    ? undefined
    : { percent: 50, length: 1 };
}

function fractionAt(
  tokens: readonly Token[],
  at: number,
  language: ReadingLanguage,
  decimal: DecimalMark,
): Part | undefined {
  const upper = wholeAt(tokens, at, language, decimal);
  if (!upper) return undefined;
  const { value } = upper;
  let next = at + upper.length;
  const joint = upper.isArticle ? 0 : phraseAt(tokens, next, outOf[language]);
  if (joint > 0) {
    const lower = wholeAt(tokens, next + joint, language, decimal);
    const after = tokens[next + joint + (lower?.length ?? 0)];
    if (!lower || lower.isArticle || !wholes.has(lower.value) || value >= lower.value) return undefined;
    if (times.test(after?.word ?? "") || scaleOf(after, language) !== undefined) return undefined;
    return share(value, lower.value, next + joint + lower.length - at);
  }
  if (/^[-‐‑]$/.test(tokens[next]?.word ?? "")) next++;
  const word = tokens[next]?.word ?? "";
  const divisor = Object.hasOwn(divisors[language], word) ? divisors[language][word] : undefined;
  if (divisor === undefined || value >= divisor || value === 0) return undefined;
  next++;
  if (word.endsWith("a") || word.endsWith("as")) {
    if (!/^partes?$/.test(tokens[next]?.word ?? "")) return undefined;
    return share(value, divisor, next + 1 - at);
  }
  const isShare = word.endsWith("s") || endsClause(tokens[next]) || follows.has(tokens[next]?.word ?? "");
  const isTime = /^(?:an?|hora|hour)$/.test(tokens[next + 1]?.word ?? ""); // a quarter of an hour, un cuarto de hora
  return (isShare || tokens[next]?.kind === "mark") && !isTime ? share(value, divisor, next - at) : undefined;
}

function share(upper: number, lower: number, length: number): Part {
  return { percent: Math.round((upper / lower) * 1_000) / 10, length };
}

/** A whole number from 1 up that can be the upper or lower of a share. */
function wholeAt(
  tokens: readonly Token[],
  at: number,
  language: ReadingLanguage,
  decimal: DecimalMark,
): { value: number; length: number; isArticle: boolean } | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === "number") {
    const value = numberOf(token.raw, decimal);
    return value !== undefined && Number.isInteger(value) && value > 0
      ? { value, length: 1, isArticle: false }
      : undefined;
  }
  if (/^(?:an?|una?|la)$/.test(token.word) && language === (token.word.startsWith("a") ? "en" : "es"))
    return { value: 1, length: 1, isArticle: true };
  const worded = wordedNumber(tokens, at, language);
  return worded && worded.value > 0 ? { ...worded, isArticle: false } : undefined;
}
