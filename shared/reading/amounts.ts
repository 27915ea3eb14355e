import { numberOf } from "./digits.ts";
import type { DecimalMark, ReadingLanguage } from "./language.ts";
import { scaleOf, wordedNumber } from "./numberWords.ts";
import { partAt } from "./parts.ts";
import type { Token } from "./tokens.ts";

/** A number in a passage, in digits or words, with what multiplies it (“3.2 million” is one amount). */
export type Amount = {
  readonly value: number;
  /** Its tokens `[first, next)`. */
  readonly first: number;
  readonly next: number;
  readonly form: "digits" | "words" | "part" | "rank";
  /** What its last words multiplied it by; 1 without. */
  readonly scale: number;
};

const ordinalEnds = new Set(["st", "nd", "rd", "th", "º", "ª"]);

/** All amounts of a passage in text order; none lies in another. Times of day and numbers within words are not amounts. */
export function amountsIn(
  tokens: readonly Token[],
  language: ReadingLanguage,
  decimal: DecimalMark,
): Amount[] {
  const out: Amount[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = amountAt(tokens, at, language, decimal);
    if (found) out.push(found);
    at = found?.next ?? at + 1;
  }
  return out;
}

function amountAt(
  tokens: readonly Token[],
  at: number,
  language: ReadingLanguage,
  decimal: DecimalMark,
): Amount | undefined {
  const token = tokens[at];
  if (!token || token.kind === "mark" || isInWord(tokens, at)) return undefined;
  const part = partAt(tokens, at, language, decimal);
  if (part) return { value: part.percent, first: at, next: at + part.length, form: "part", scale: 1 };
  return token.kind === "number" ? inDigits(tokens, at, language, decimal) : inWords(tokens, at, language);
}

function inDigits(
  tokens: readonly Token[],
  at: number,
  language: ReadingLanguage,
  decimal: DecimalMark,
): Amount | undefined {
  const token = tokens[at];
  const value = token && numberOf(token.raw, decimal);
  if (!token || value === undefined || isTime(tokens, at)) return undefined;
  const after = tokens[at + 1];
  if (after && after.start === token.end && ordinalEnds.has(after.word))
    return { value, first: at, next: at + 2, form: "rank", scale: 1 };
  let next = at + 1;
  let scale = 1;
  for (;;) {
    const by = scaleOf(tokens[next], language);
    if (by === undefined || !isScale(tokens, at, next)) break;
    scale *= by;
    next++;
  }
  const signed = isNegative(tokens, at) ? -value : value;
  const whole = rounded(signed * scale);
  return Math.abs(whole) < 1e15 ? { value: whole, first: at, next, form: "digits", scale } : undefined;
}

function inWords(tokens: readonly Token[], at: number, language: ReadingLanguage): Amount | undefined {
  const half = halfScale(tokens, at, language);
  if (half) return half;
  const worded = wordedNumber(tokens, at, language);
  if (!worded) return undefined;
  // “por ciento” is a unit, not a hundred.
  if (tokens[at]?.word === "ciento" && tokens[at - 1]?.word === "por") return undefined;
  const last = scaleOf(tokens[at + worded.length - 1], language) ?? 1;
  return { value: worded.value, first: at, next: at + worded.length, form: "words", scale: last };
}

/** “Half a million”, “medio millón”. */
function halfScale(tokens: readonly Token[], at: number, language: ReadingLanguage): Amount | undefined {
  const words = language === "en" ? ["half", "a"] : ["medio"];
  if (!words.every((word, i) => tokens[at + i]?.word === word)) return undefined;
  const scale = scaleOf(tokens[at + words.length], language);
  if (scale === undefined || scale < 1e6) return undefined;
  return { value: scale / 2, first: at, next: at + words.length + 1, form: "words", scale };
}

/** “m” and “bn” multiply money only (“$4bn”); “12 m” is a length. */
function isScale(tokens: readonly Token[], at: number, next: number): boolean {
  if (!/^(?:m|mn|bn)$/.test(tokens[next]?.word ?? "")) return true;
  return /^[$€£]$/.test(tokens[at - 1]?.raw ?? "");
}

function touches(tokens: readonly Token[], at: number): boolean {
  return tokens[at] !== undefined && tokens[at - 1]?.end === tokens[at]?.start;
}

/** Whether a number belongs to a word before it: “G20”, “COVID-19”. */
function isInWord(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind !== "number" || !touches(tokens, at)) return false;
  const before = tokens[at - 1];
  if (before?.kind === "word") return true;
  return /^[-‐‑#]$/.test(before?.raw ?? "") && touches(tokens, at - 1) && tokens[at - 2]?.kind === "word";
}

function isNegative(tokens: readonly Token[], at: number): boolean {
  return /^[-−]$/.test(tokens[at - 1]?.raw ?? "") && touches(tokens, at) && !touches(tokens, at - 1);
}

/** “10:05”, “7 p.m.”. */
function isTime(tokens: readonly Token[], at: number): boolean {
  const isColon = (i: number) => tokens[i]?.raw === ":";
  if (isColon(at - 1) && touches(tokens, at)) return true;
  if (isColon(at + 1) && touches(tokens, at + 1) && touches(tokens, at + 2)) return true;
  return (
    /^[ap]$/.test(tokens[at + 1]?.word ?? "") && tokens[at + 2]?.raw === "." && tokens[at + 3]?.word === "m"
  );
}

/** Without the traces of binary fractions: 1.1 million is 1,100,000. */
const rounded = (value: number) => Number(value.toPrecision(15));
