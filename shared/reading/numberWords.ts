import type { ReadingLanguage } from "./language.ts";
import type { Token } from "./tokens.ts";

type Table = Readonly<Record<string, number>>;

const small: Record<ReadingLanguage, Table> = {
  en: {
    zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11,
    twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
    twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  },
  es: {
    cero: 0, uno: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11,
    doce: 12, trece: 13, catorce: 14, quince: 15, dieciséis: 16, diecisiete: 17, dieciocho: 18, diecinueve: 19,
    veinte: 20, veintiún: 21, veintiuno: 21, veintiuna: 21, veintidós: 22, veintitrés: 23, veinticuatro: 24,
    veinticinco: 25, veintiséis: 26, veintisiete: 27, veintiocho: 28, veintinueve: 29, treinta: 30, cuarenta: 40,
    cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90, cien: 100, ciento: 100, doscientos: 200,
    doscientas: 200, trescientos: 300, trescientas: 300, cuatrocientos: 400, cuatrocientas: 400, quinientos: 500,
    quinientas: 500, seiscientos: 600, seiscientas: 600, setecientos: 700, setecientas: 700, ochocientos: 800,
    ochocientas: 800, novecientos: 900, novecientas: 900,
  },
}; // prettier-ignore

const scales: Record<ReadingLanguage, Table> = {
  en: { dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, m: 1e6, mn: 1e6, bn: 1e9 },
  es: { docena: 12, docenas: 12, mil: 1e3, millón: 1e6, millones: 1e6, billón: 1e12, billones: 1e12 },
}; // prettier-ignore

/** Scales that follow digits only: as words of their own they mean something else. */
const afterDigits = new Set(["m", "mn", "bn"]);
const articles: Record<ReadingLanguage, ReadonlySet<string>> = {
  en: new Set(["a", "an"]),
  es: new Set(["un", "una"]),
};

/** What a word multiplies the number before it by (“million”, “mil”); undefined for any other word. */
export function scaleOf(token: Token | undefined, language: ReadingLanguage): number | undefined {
  return token && Object.hasOwn(scales[language], token.word) ? scales[language][token.word] : undefined;
}

const smallOf = (token: Token | undefined, language: ReadingLanguage) =>
  token && Object.hasOwn(small[language], token.word) ? small[language][token.word] : undefined;

/**
 * The number written in words that begins at token `at`, and how many tokens it takes: “twenty-six”, “a hundred and
 * ten”, “dos mil trescientos”, “treinta y cinco”. “One” alone is a number; “a”, “un” and “una” alone are not.
 */
export function wordedNumber(
  tokens: readonly Token[],
  at: number,
  language: ReadingLanguage,
): { readonly value: number; readonly length: number } | undefined {
  let total = 0;
  let current: number | undefined;
  let next = at;
  const first = tokens[at];
  if (first && articles[language].has(first.word)) {
    const scale = scaleOf(tokens[at + 1], language);
    if (scale === undefined || afterDigits.has(tokens[at + 1]?.word ?? "")) return undefined;
    current = 1;
    next++;
  }
  for (;;) {
    const joint = jointAt(tokens, next, current, language);
    const isOne = joint === 1 && articles[language].has(tokens[next + 1]?.word ?? ""); // “treinta y un”
    const value = isOne ? 1 : smallOf(tokens[next + joint], language);
    if (value !== undefined && fits(current, value, joint)) {
      current = (current ?? 0) + value;
      next += joint + 1;
      continue;
    }
    const word = tokens[next]?.word ?? "";
    const scale = scaleOf(tokens[next], language);
    if (
      scale === undefined ||
      afterDigits.has(word) ||
      (current === undefined && total === 0 && word !== "mil")
    )
      break;
    if (scale >= 1e6) [total, current] = [(total + (current ?? 0)) * scale, undefined];
    else if (scale === 1e3) [total, current] = [total + (current ?? 1) * 1e3, undefined];
    else current = (current ?? 1) * scale;
    next++;
    if (total + (current ?? 0) >= 1e15) return undefined;
  }
  return next === at ? undefined : { value: total + (current ?? 0), length: next - at };
}

/** How many tokens join what was read to the next word: the hyphen of “twenty-six”, “and”, “y”. */
function jointAt(
  tokens: readonly Token[],
  next: number,
  current: number | undefined,
  language: ReadingLanguage,
): number {
  const word = tokens[next]?.word;
  if (current === undefined || word === undefined) return 0;
  if (language === "es") return word === "y" ? 1 : 0;
  if (word === "and") return current >= 100 ? 1 : 0;
  return /^[-‐‑]$/.test(word) ? 1 : 0;
}

/** Whether a small number can stand after what was read: “twenty six”, “cien tres”, not “three four”. */
function fits(current: number | undefined, value: number, joint: number): boolean {
  if (current === undefined) return true;
  const low = current % 100;
  if (low === 0 && current > 0) return value < 100;
  return low >= 20 && low % 10 === 0 && value > 0 && value < 10 && (joint === 1 || current < 100);
}
