import type * as v from "valibot";
import type { statisticAttributes } from "../records/attributes.ts";
import { type Figure, figuresIn, type Passage } from "./figures.ts";
import { decimalMarkOf, languageOf } from "./language.ts";
import { measureOf, tellsOfChange } from "./measure.ts";
import { periodsIn } from "./periods.ts";
import { qualifierOf } from "./qualifiers.ts";
import { endsClause, phraseAt, phrases, tokensOf } from "./tokens.ts";
import { per } from "./unitTables.ts";
import { rateAt, said, type Unit } from "./units.ts";

export type StatisticReading = Pick<
  v.InferOutput<typeof statisticAttributes>,
  "value" | "upperValue" | "qualifier" | "unit" | "measure" | "period" | "comparedWith" | "vague"
>;

/** Longer texts than this are no unit and no comparison, but a word or a sentence without an end. */
const longest = 200;

const against = phrases(
  "down from", "up from", "compared with", "compared to", "against", "versus", "frente a", "contra", "comparado con",
  "en comparación con", "respecto a", "from",
); // prettier-ignore

const vague = phrases(
  "dozens", "scores", "hundreds", "thousands", "millions", "many", "several", "countless", "numerous", "a number of",
  "a handful", "a few", "most of", "decenas", "docenas de", "cientos", "centenares", "miles", "millares", "millones",
  "muchos", "muchas", "varios", "varias", "numerosos", "numerosas", "la mayoría", "un puñado",
); // prettier-ignore

/**
 * What a passage says in figures: its main figure with everything that goes with it; `vague` alone where there is only
 * “dozens” or “muchos”; nothing where there is no figure. Never throws, and never a number that is none.
 * @param document BCP 47 tag of the document's language
 */
export function readStatistic(text: string, document?: string): StatisticReading {
  const language = languageOf(text, document);
  const passage: Passage = {
    text,
    tokens: tokensOf(text),
    language,
    decimal: decimalMarkOf(document, language),
    periods: periodsIn(text, language),
  };
  const figure = mainOf(passage, figuresIn(passage));
  if (!figure)
    return passage.tokens.some((_, at) => phraseAt(passage.tokens, at, vague) > 0) ? { vague: true } : {};
  const { tokens } = passage;
  const unit = figure.unit ?? rateOf(passage);
  const isChange = figure.comparedWith === undefined && tellsOfChange(tokens, figure.first, figure.next);
  const qualifier = qualifierOf(tokens, figure.qualified, figure.next, language);
  const all: StatisticReading = {
    value: figure.value,
    ...(figure.upperValue === undefined ? {} : { upperValue: figure.upperValue }),
    qualifier: qualifier ?? numberQualifier(passage, figure) ?? (figure.form === "part" ? "about" : "exact"),
    ...kept("unit", unit?.text),
    ...kept("measure", measureOf(tokens, unit?.kind, isChange, figure.value)),
    ...kept("period", periodOf(passage, figure)),
    ...kept("comparedWith", figure.comparedWith ?? comparisonOf(passage, figure)),
  };
  return all;
}

function kept<K extends string, T extends string>(key: K, value: T | undefined): Partial<Record<K, T>> {
  const isFit = value !== undefined && value !== "" && value.length <= longest;
  return isFit ? ({ [key]: value } as Record<K, T>) : {}; // TypeScript widens a computed key to string
}

/** “14,000 or more boats”, “41 o más”: what stands between the number and its unit. */
function numberQualifier({ tokens, language }: Passage, figure: Figure) {
  return qualifierOf(tokens, figure.qualified, figure.first + 1, language);
}

/** The figure the passage is about: digits before words, lengths of time and single ones last, else the first. */
function mainOf(passage: Passage, figures: readonly Figure[]): Figure | undefined {
  let best: Figure | undefined;
  let most = -1;
  for (const figure of figures) {
    const weight = weightOf(passage, figure);
    if (weight > most) [best, most] = [figure, weight];
  }
  return best;
}

function weightOf({ tokens, language }: Passage, figure: Figure): number {
  const { unit, form, value, first, next } = figure;
  if (figure.comparedWith !== undefined || figure.upperValue !== undefined) return 5;
  if (form === "rank") return 1;
  const isDuration = unit?.kind === "duration";
  const isAge = tokens[first - 1]?.raw === "," && tokens[next]?.raw === ",";
  if (isAge && !unit) return 0;
  if (form === "words" && value === 1) return 0;
  if (isDuration) return 1;
  const isMeasured = unit !== undefined && unit.kind !== "count";
  if (isMeasured || form === "part") return 4;
  const isQualified = qualifierOf(tokens, first, next, language) !== undefined;
  return (form === "digits" ? 3 : 2) + (unit || isQualified ? 1 : 0);
}

/** The rate the whole passage is about: “the rate per 100,000 people went from 38.2 to 44.5”. */
function rateOf({ text, tokens }: Passage): Unit | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const unit = phraseAt(tokens, at, per) > 0 ? rateAt(text, tokens, at) : undefined;
    if (unit) return unit;
  }
  return undefined;
}

/** The first token from `next` on where the clause ends or what it is set against begins. */
function clauseEnd({ tokens }: Passage, next: number): number {
  let at = next;
  while (!endsClause(tokens[at]) && phraseAt(tokens, at, against) === 0) at++;
  return at;
}

/** The first period after the figure in its clause, else the last one before it in its sentence. */
function periodOf(passage: Passage, { first, next }: Figure): string | undefined {
  const { tokens, periods } = passage;
  const from = tokens[next - 1]?.end ?? 0;
  const limit = tokens[clauseEnd(passage, next)]?.start ?? Infinity;
  const after = periods.find(({ start, end }) => start >= from && end <= limit);
  if (after) return after.text;
  let at = first - 1;
  while (at >= 0 && !/^[.;!?…]$/u.test(tokens[at]?.raw ?? "")) at--;
  const sentence = at < 0 ? 0 : (tokens[at]?.end ?? 0);
  const until = tokens[first]?.start ?? 0;
  return periods.findLast(({ start, end }) => start >= sentence && end <= until)?.text;
}

/** “…, down from 294.6 tonnes in 2024”, “frente a 3.280 en 2024”: what the figure is set against, as printed. */
function comparisonOf(passage: Passage, figure: Figure): string | undefined {
  const { tokens, text } = passage;
  const at = clauseEnd(passage, figure.next);
  const length = phraseAt(tokens, at, against);
  if (length === 0) return undefined;
  let next = at + length;
  let hasNumber = false;
  while (next < tokens.length && tokens[next]?.raw !== "," && !endsClause(tokens[next])) {
    if (tokens[next]?.kind === "number") hasNumber = true;
    next++;
    if (next - at > 40) return undefined;
  }
  return hasNumber ? said(text, tokens, at + length, next) : undefined;
}
