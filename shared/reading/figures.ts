import { type Amount, amountsIn } from "./amounts.ts";
import type { DecimalMark, ReadingLanguage } from "./language.ts";
import { tellsOfChange } from "./measure.ts";
import type { Period } from "./periods.ts";
import { endsClause, phraseAt, type Token } from "./tokens.ts";
import { per } from "./unitTables.ts";
import { rateAt, said, type Unit, unitOf } from "./units.ts";

/** What a passage is read from. */
export type Passage = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: ReadingLanguage;
  readonly decimal: DecimalMark;
  readonly periods: readonly Period[];
};

/** One figure of a passage: a number or a range, its unit, and what it is set against. */
export type Figure = {
  readonly value: number;
  readonly upperValue?: number;
  readonly unit: Unit | undefined;
  readonly form: Amount["form"];
  /** Its tokens `[first, next)`, sign and unit included. */
  readonly first: number;
  readonly next: number;
  /** Where the search for a qualifier begins: at the number, or before the words that open a range. */
  readonly qualified: number;
  /** The other end of “from … to …”, as printed. */
  readonly comparedWith?: string;
};

type Placed = {
  readonly amount: Amount;
  readonly unit: Unit | undefined;
  readonly first: number;
  readonly next: number;
};

/** Most tokens between the two ends of “from … to …”. */
const mostBetween = 14;

/**
 * The figures of a passage in text order: years and dates are none, nor is the 100,000 of “per 100,000 people”.
 *
 * “Rose from 6.7 per 100,000 people in 2020 to 44.5 in 2025” is one figure: the value is the one stated for the end
 * (44.5), `comparedWith` what it is set against (“6.7 per 100,000 people in 2020”), and the unit is taken over from
 * there. It remains a rate: a change would be the difference, which the text does not state.
 */
export function figuresIn(passage: Passage): Figure[] {
  const placed = placedIn(passage);
  const out: Figure[] = [];
  for (let i = 0; i < placed.length; i++) {
    const one = placed[i];
    const other = placed[i + 1];
    if (!one) continue;
    const joined = other && (rangeOf(passage, one, other) ?? pairOf(passage, one, other));
    if (joined) i++;
    out.push(joined ?? alone(one));
  }
  return out;
}

function placedIn({ text, tokens, language, decimal, periods }: Passage): Placed[] {
  const taken = new Set<number>();
  for (let at = 0; at < tokens.length; at++) {
    const length = phraseAt(tokens, at, per);
    if (length > 0 && rateAt(text, tokens, at) !== undefined) taken.add(at + length);
  }
  let period = 0;
  return amountsIn(tokens, language, decimal).flatMap((amount) => {
    const start = tokens[amount.first]?.start ?? 0;
    while ((periods[period]?.end ?? Infinity) <= start) period++;
    const isOfPeriod = (periods[period]?.start ?? Infinity) <= start;
    if (isOfPeriod || taken.has(amount.first)) return [];
    const unit = unitOf(text, tokens, amount, language);
    return [{ amount, unit, first: signed(tokens, amount.first), next: unit?.next ?? amount.next }];
  });
}

/** Where an amount begins with the sign of its currency. */
function signed(tokens: readonly Token[], first: number): number {
  const sign = tokens[first - 1];
  if (!sign || !/^[$€£¥₡₲]$/u.test(sign.raw)) return first;
  const country = tokens[first - 2];
  return country?.kind === "word" && country.end === sign.start ? first - 2 : first - 1;
}

const alone = ({ amount, unit, first, next }: Placed): Figure => ({
  value: amount.value,
  unit,
  form: amount.form,
  first,
  next,
  qualified: first,
});

/** “Between 5 and 7 per cent”, “from 5 to 7”, “5–7”, “eleven or twelve”, “entre 5 y 7”, “entre el 60 % y el 65 %”. */
function rangeOf({ tokens }: Passage, one: Placed, other: Placed): Figure | undefined {
  const last = isArticle(tokens[other.first - 1]) ? other.first - 1 : other.first;
  const joint = last - one.next === 1 ? (tokens[one.next]?.word ?? "") : "";
  const opened = isArticle(tokens[one.first - 1]) ? one.first - 2 : one.first - 1;
  const lead = tokens[opened]?.word ?? "";
  const isShared = one.amount.scale === 1 && one.amount.value < other.amount.value / other.amount.scale;
  const value = isShared ? one.amount.value * other.amount.scale : one.amount.value;
  if (value >= other.amount.value) return undefined;
  const isBetween = /^(?:between|entre)$/.test(lead) && /^(?:and|y|e)$/.test(joint);
  const isFrom = /^(?:from|de|desde)$/.test(lead) && /^(?:to|a|hasta)$/.test(joint);
  if (isFrom && tellsOfChange(tokens, opened, opened)) return undefined;
  const isPlain = /^(?:to|or|o|u|[-‐‑–—])$/.test(joint) && one.amount.form === other.amount.form;
  if (!isBetween && !isFrom && !isPlain) return undefined;
  return {
    value,
    upperValue: other.amount.value,
    unit: other.unit ?? one.unit,
    form: other.amount.form,
    first: one.first,
    next: other.next,
    qualified: isBetween || isFrom ? opened : one.first,
  };
}

/** “From 6.7 … to 44.5”, “pasó de 5,5 toneladas … a 2,1 toneladas”. */
function pairOf({ text, tokens }: Passage, one: Placed, other: Placed): Figure | undefined {
  const opened = isArticle(tokens[one.first - 1]) ? one.first - 2 : one.first - 1;
  if (!/^(?:from|de|del|desde)$/.test(tokens[opened]?.word ?? "")) return undefined;
  let to = other.first - 1;
  while (to > one.next && to > other.first - 4 && !/^(?:to|a|al|hasta)$/.test(tokens[to]?.word ?? "")) to--;
  if (to < one.next || to - one.next > mostBetween || !/^(?:to|a|al|hasta)$/.test(tokens[to]?.word ?? ""))
    return undefined;
  for (let at = one.next; at < to; at++) if (endsClause(tokens[at])) return undefined;
  return {
    ...alone(other),
    unit: other.unit ?? one.unit,
    comparedWith: said(text, tokens, one.first, to),
    first: other.first,
    qualified: other.first,
  };
}

const isArticle = (token: Token | undefined) =>
  token !== undefined && /^(?:el|los|las|the)$/.test(token.word);
