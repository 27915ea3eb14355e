import type { Amount } from "./amounts.ts";
import type { ReadingLanguage } from "./language.ts";
import * as table from "./unitTables.ts";
import { phraseAt, type Token } from "./tokens.ts";

/** What kind of thing a figure counts in. */
export type UnitKind =
  | "percent"
  | "points"
  | "rate"
  | "money"
  | "times"
  | "measure"
  | "duration"
  | "count"
  | "rank";

export type Unit = {
  readonly kind: UnitKind;
  /** As the form shows it: as printed, but “%” however it is written. */
  readonly text: string;
  /** The token after it; where the amount ends if the unit stands before it. */
  readonly next: number;
};

/** How many words after a number are looked at for what is counted. */
const mostWords = 4;

/** The unit of an amount: the sign before it, or the words after it; undefined where neither says. */
export function unitOf(
  passage: string,
  tokens: readonly Token[],
  amount: Amount,
  language: ReadingLanguage,
): Unit | undefined {
  const { next, form } = amount;
  if (form === "part") return { kind: "percent", text: "%", next };
  if (form === "rank") return { kind: "rank", text: nounAt(tokens, next, language)?.text ?? "", next };
  const as = (kind: UnitKind, length: number, text = said(passage, tokens, next, next + length)): Unit => ({
    kind,
    text,
    next: next + length,
  });
  const point = phraseAt(tokens, next, table.points);
  if (point > 0) return as("points", point);
  const percent = phraseAt(tokens, next, table.percent);
  if (percent > 0) return as("percent", percent, "%");
  const times = phraseAt(tokens, next, table.times);
  if (times > 0) return as("times", times);
  return (
    moneyOf(passage, tokens, amount) ??
    rateAt(passage, tokens, next) ??
    measuredAt(passage, tokens, next) ??
    nounAt(tokens, next, language)
  );
}

/** The rate (“per 100,000 people”) that begins at token `at`, or after at most two words there. */
export function rateAt(passage: string, tokens: readonly Token[], at: number): Unit | undefined {
  for (let from = at; from <= at + 2; from++) {
    const length = phraseAt(tokens, from, table.per);
    const number = tokens[from + length];
    const noun = tokens[from + length + 1];
    if (length > 0 && number?.kind === "number" && noun?.kind === "word" && !table.stops.has(noun.word)) {
      const next = from + length + 2;
      return { kind: "rate", text: said(passage, tokens, from, next), next };
    }
    if (tokens[from]?.kind !== "word") break;
  }
  return undefined;
}

function moneyOf(passage: string, tokens: readonly Token[], { first, next }: Amount): Unit | undefined {
  const sign = tokens[first - 1];
  const isSign = sign !== undefined && /^[$€£¥₡₲]$/u.test(sign.raw);
  const country = isSign && tokens[first - 2]?.end === sign.start ? (tokens[first - 2]?.raw ?? "") : "";
  const named = isSign ? 0 : phraseAt(tokens, next, table.currencies);
  if (!isSign && named === 0) return undefined;
  const own = isSign
    ? `${/^\p{Lu}{1,3}$/u.test(country) ? country : ""}${sign.raw}`
    : said(passage, tokens, next, next + named);
  const pace = phraseAt(tokens, next + named, table.pace);
  const spread = pace > 0 ? ` ${said(passage, tokens, next + named, next + named + pace)}` : "";
  return { kind: "money", text: `${own}${spread}`, next: next + named + pace };
}

/** Measures and lengths of time; the hyphen of “a 22-second video” may stand between. */
function measuredAt(passage: string, tokens: readonly Token[], next: number): Unit | undefined {
  const from = /^[-‐‑]$/.test(tokens[next]?.raw ?? "") ? next + 1 : next;
  for (const [kind, list] of [
    ["measure", table.measures],
    ["duration", table.durations],
  ] as const) {
    const length = phraseAt(tokens, from, list);
    if (length === 0) continue;
    const pace = kind === "measure" ? phraseAt(tokens, from + length, table.pace) : 0;
    return { kind, text: said(passage, tokens, from, from + length + pace), next: from + length + pace };
  }
  return undefined;
}

/** What is counted: the first plural among the words after the number, as in “14,000 small fishing boats”. */
function nounAt(tokens: readonly Token[], next: number, language: ReadingLanguage): Unit | undefined {
  for (let at = next; at < next + mostWords; at++) {
    const token = tokens[at];
    if (token?.kind !== "word") break;
    if (table.ofPeople.test(token.word))
      return { kind: "count", text: language === "es" ? "personas" : "people", next: at + 1 };
    // “3,2 millones de contenedores”, “20 more targets”, “seven were killed”
    if (at === next && /^(?:were|was|more|other|fueron|fue|de)$/.test(token.word)) continue;
    if (table.stops.has(token.word)) break;
    if (isPlural(token.word)) return { kind: "count", text: token.raw, next: at + 1 };
  }
  return undefined;
}

function isPlural(word: string): boolean {
  if (table.plurals.has(word)) return true;
  return word.length > 3 && word.endsWith("s") && !/(?:ss|us|is)$/.test(word) && !table.notNouns.has(word);
}

/** The words of the tokens `[from, to)` as printed, on one line. */
export function said(passage: string, tokens: readonly Token[], from: number, to: number): string {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return passage.slice(start, end).replaceAll(/\s+/g, " ");
}
