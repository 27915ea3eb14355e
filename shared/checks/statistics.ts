import type { ReadingLanguage } from "../reading/language.ts";
import { extent, type Span } from "../spans.ts";
import { sentencesAround } from "../text/units.ts";
import { foldName } from "../text/fold.ts";
import { changeBetween, overHundred, type Printed } from "./arithmetic.ts";
import { type Facts, labelled } from "./facts.ts";
import { about, type Annotation, type Finding } from "./finding.ts";
import { figureIn, passageOf } from "./printed.ts";
import { saidChange, saidList } from "./saying.ts";
import { type ChangeInText, changesIn } from "./statedChange.ts";

type Statistic = Extract<Annotation, { label: "statistic" }>;

/** What a reader needs of a figure and this one does not give; `words.checks.gaps` names each. */
export const gaps = ["source", "period", "base", "bothEnds", "field", "sample"] as const;
export type Gap = (typeof gaps)[number];

/** Question 9: what figures do not say, and whether their arithmetic is right. */
export function statistics(facts: Facts): Finding[] {
  const all = labelled(facts, "statistic");
  return [
    ...all.flatMap((statistic) => lacking(facts, statistic)),
    ...changes(facts, all),
    ...sums(facts, all),
  ];
}

/** What is missing, by the kind of figure it is; nothing of “dozens”, which says by itself that it is vague. */
export function gapsOf(facts: Pick<Facts, "basis">, statistic: Statistic): Gap[] {
  const { attributes: of } = statistic;
  const isSaid = (value: string | undefined) => value !== undefined && value.trim() !== "";
  if (of.vague === true) return facts.basis(statistic).attribution === "none" ? ["source"] : [];
  const isPer = /\b(?:per|for every|por)\b|\//i.test(of.unit ?? "");
  const out: Gap[] = [];
  if (facts.basis(statistic).attribution === "none") out.push("source");
  if (!isSaid(of.period) && of.measure !== "ratio") out.push("period");
  if ((of.measure === "share" || (of.measure === "rate" && !isPer)) && !isSaid(of.population))
    out.push("base");
  if (of.measure === "change" && !isSaid(of.comparedWith)) out.push("bothEnds");
  if (of.measure === "rank" && !isSaid(of.population)) out.push("field");
  if (of.measure === "poll" && !/\d/.test(of.method ?? "")) out.push("sample");
  return out;
}

function lacking(facts: Facts, statistic: Statistic): Finding[] {
  const missing = gapsOf(facts, statistic);
  const out: Finding[] = [];
  if (missing.length > 0)
    out.push(
      about(`lacks-${missing.join("-")}`, [statistic], (words) =>
        words.checks.found.lacks(
          saidList(
            words,
            missing.map((gap) => words.checks.gaps[gap]),
          ),
        ),
      ),
    );
  const { value = 0, measure, unit } = statistic.attributes;
  if (measure === "share" && unit === "%" && value > 100)
    out.push(about("share-over", [statistic], ({ checks }) => checks.found.shareOver(value)));
  return out;
}

type Read = {
  readonly language: ReadingLanguage;
  readonly decimal: Facts["decimal"];
  readonly passage: Span;
  readonly changes: readonly ChangeAt[];
};
type ChangeAt = ChangeInText & Span;

/** Neither a record nor the text it marks ever changes, so each passage is read once in a language. */
const known = new WeakMap<Statistic, Read>();

/** A sentence longer than this is a table, in UTF-16 code units. */
const longestSentence = 1_500;
/** Without two numbers in digits nothing is compared; most sentences need not be read. */
const twoFigures = /\d\D{1,600}\d/;
/** What goes on about the figures of the sentence before. */
const goesOn = /^(?:that|this|it|which|an?|es decir|eso|esto|o sea|lo que|una?)(?!\p{L})/iu;

/** The sentence of a statistic, with the next where that goes on about it, and the changes it states. */
function readAround({ text, language, decimal }: Facts, statistic: Statistic): Read {
  const before = known.get(statistic);
  if (before && before.language === language && before.decimal === decimal) return before;
  const { start } = extent(statistic.spans);
  const sentences = sentencesAround(text, start, language);
  const at = sentences.findIndex((sentence) => sentence.end > start);
  const own = sentences[at] ?? extent(statistic.spans);
  const next = sentences[at + 1];
  const isMore = next !== undefined && goesOn.test(text.slice(next.start, next.start + 12));
  const passage = {
    start: own.start,
    end: Math.min(isMore ? next.end : own.end, own.start + longestSentence),
  };
  const words = text.slice(passage.start, passage.end);
  const read = passageOf(words, language, decimal);
  const found = (twoFigures.test(words) ? changesIn(read) : []).map((change) => ({
    ...change,
    start: passage.start + (read.tokens[change.first]?.start ?? 0),
    end: passage.start + (read.tokens[change.next - 1]?.end ?? 0),
  }));
  const result = { language, decimal, passage, changes: found };
  known.set(statistic, result);
  return result;
}

function changes(facts: Facts, all: readonly Statistic[]): Finding[] {
  const out = new Map<string, Finding>();
  for (const statistic of all) {
    const read = readAround(facts, statistic);
    for (const change of read.changes) {
      const key = `change ${change.start}-${change.end}`;
      if (out.has(key)) continue;
      const ids = all
        .filter(({ spans }) => spans.some(({ start, end }) => start < change.end && change.start < end))
        .map(({ id }) => id);
      out.set(key, finding(key, change, [change], ids.length > 0 ? ids : [statistic.id]));
    }
    const own = read.changes.length === 0 ? recorded(facts, statistic) : undefined;
    if (own)
      out.set(
        `change ${statistic.id}`,
        finding(`change ${statistic.id}`, own, statistic.spans, [statistic.id]),
      );
  }
  return [...out.values()];
}

/** The change between the two figures of a form: its value, and what that is compared with. */
function recorded({ language, decimal }: Facts, { attributes }: Statistic): ChangeInText | undefined {
  const { value, measure, comparedWith = "", upperValue } = attributes;
  if (value === undefined || upperValue !== undefined || measure === "change" || measure === "ratio")
    return undefined;
  const from = figureIn(comparedWith, language, decimal);
  const to: Printed = { value, half: Number.isInteger(value) ? 0.5 : halfOf(value) };
  return from && { from, to, first: 0, next: 0 };
}

const halfOf = (value: number) => 0.5 * 10 ** -(String(value).split(".")[1]?.length ?? 0);

function finding(
  key: string,
  { from, to, stated }: ChangeInText,
  spans: readonly Span[],
  annotationIds: Finding["annotationIds"],
): Finding {
  const arithmetic = changeBetween(from, to);
  const isWrong = stated?.agrees === false;
  return {
    key: isWrong ? `wrong ${key}` : key,
    weight: isWrong ? "problem" : "note",
    annotationIds,
    spans: spans.map(({ start, end }) => ({ start, end })),
    arithmetic,
    say: (words) => {
      const shown = saidChange(words, arithmetic);
      const { right, wrong } = words.checks.found;
      if (!stated) return shown;
      return isWrong ? wrong(shown, stated.text) : right(shown, stated.text);
    },
  };
}

/** Shares of a list are no further apart than this, in UTF-16 code units. */
const listReach = 120;
/** Two shares may be of different things; three in a row are a list. */
const leastParts = 3;

/** Shares that follow each other as the parts of one whole, and are more than it. */
function sums({ text }: Facts, all: readonly Statistic[]): Finding[] {
  const out: Finding[] = [];
  let list: Statistic[] = [];
  const close = () => {
    const sum = list.length < leastParts ? undefined : overHundred(list.map(partOf));
    if (sum !== undefined) {
      const parts = list;
      out.push(about("sum", parts, ({ checks }) => checks.found.sum(parts.length, sum)));
    }
    list = [];
  };
  for (const statistic of all) {
    if (!isPart(statistic)) continue;
    const last = list.at(-1);
    if (last && !isListed(text, last, statistic)) close();
    list.push(statistic);
  }
  close();
  return out;
}

function isPart({ attributes: { measure, unit, value, vague, upperValue } }: Statistic): boolean {
  return (
    (measure === "share" || measure === "poll") &&
    unit === "%" &&
    value !== undefined &&
    vague !== true &&
    upperValue === undefined
  );
}

const partOf = ({ attributes: { value = 0 } }: Statistic): Printed => ({
  value,
  half: Number.isInteger(value) ? 0.5 : halfOf(value),
});

/** Whether two shares stand in one list: the same whole as far as is said, in one sentence or in lines below each other. */
function isListed(text: string, one: Statistic, other: Statistic): boolean {
  const from = extent(one.spans).end;
  const to = extent(other.spans).start;
  if (to < from || to - from > listReach) return false;
  const [a = "", b = ""] = [one.attributes.population, other.attributes.population].map(
    (each) => each && foldName(each),
  );
  const isOneWhole = a === b || a === "" || b === "";
  return isOneWhole && !/[.!?…]\s+["“«¿¡]?\p{Lu}|\n\s*\n/u.test(text.slice(from, to));
}
