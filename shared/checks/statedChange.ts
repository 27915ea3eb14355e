import { type Figure, figuresIn, type Passage } from "../reading/figures.ts";
import type { ReadingLanguage } from "../reading/language.ts";
import { tellsOfChange } from "../reading/measure.ts";
import { qualifierOf } from "../reading/qualifiers.ts";
import { endsClause, phraseBefore, phrases, type Token } from "../reading/tokens.ts";
import { said } from "../reading/units.ts";
import { agrees, type Printed, type StatedChange } from "./arithmetic.ts";
import { figureIn, printed } from "./printed.ts";

/** Two figures a text sets against each other, and what it says of the change between them. */
export type ChangeInText = {
  readonly from: Printed;
  readonly to: Printed;
  /** The tokens `[first, next)` from the one to the other. */
  readonly first: number;
  readonly next: number;
  /** What the text states, and whether that can be right. */
  readonly stated?: StatedChange & { readonly agrees: boolean };
};

const against = phrases(
  "down from", "up from", "compared with", "compared to", "against", "versus", "from", "when there were",
  "when it was", "frente a", "contra", "comparado con", "en comparación con", "respecto a", "cuando hubo",
  "cuando eran", "cuando era",
); // prettier-ignore

const up =
  /^(?:rose|rise|rises|risen|rising|grew|grow|grown|growth|increased?|increases|increasing|climbed|jumped|surged|soared|gained|up|more|higher|subió|subido|subieron|aumentó|aumentaron|aumento|creció|crecieron|crecimiento|alza|incremento|incrementó|incrementaron|más|doubled|tripled|quadrupled)$/;
const down =
  /^(?:fell|fall|falls|fallen|falling|dropped|drop|drops|declined?|decreased?|plunged|shrank|shrunk|halved|cut|down|reduced|reduction|slipped|fewer|less|lower|bajó|bajado|bajaron|cayó|cayeron|caído|caída|redujo|redujeron|reducción|disminuyó|disminuyeron|descendió|descenso|retrocedió|retroceso|menos)$/;

/** Verbs that state a change by themselves: how many times, and half a unit of what they mean. */
const verbs: Readonly<Record<ReadingLanguage, Readonly<Record<string, readonly [times: number, half: number]>>>> = {
  en: { doubled: [2, 0.25], tripled: [3, 0.4], quadrupled: [4, 0.5], halved: [-2, 0.25] },
  es: {
    duplicó: [2, 0.25], duplicaron: [2, 0.25], duplicado: [2, 0.25], triplicó: [3, 0.4], triplicaron: [3, 0.4],
    triplicado: [3, 0.4], cuadruplicó: [4, 0.5], cuadruplicaron: [4, 0.5],
  },
}; // prettier-ignore

/** How far a word that says which way it went may stand from the figure, in tokens. */
const wayReach = 8;

/** All pairs of figures of a passage that it sets against each other, each with the change it states of them. */
export function changesIn(passage: Passage): ChangeInText[] {
  const figures = figuresIn(passage);
  const pairs = pairsIn(passage, figures);
  if (pairs.length === 0) return [];
  const stated = statedIn(passage, figures, pairs);
  return pairs.map((pair) => {
    // Of several pairs a statement is about the one it is right for; wrong is only what is right for none.
    const own = stated.filter(({ change }) => agrees(pair.from, pair.to, change));
    const lost = stated.filter(
      ({ change, at }) =>
        nearest(pairs, at) === pair &&
        isOneClause(passage, pair, at) &&
        !pairs.some(({ from, to }) => agrees(from, to, change)),
    );
    const [wrong] = lost;
    const [right] = own;
    if (wrong) return { ...pair, stated: { ...wrong.change, agrees: false } };
    return right ? { ...pair, stated: { ...right.change, agrees: true } } : pair;
  });
}

function nearest(pairs: readonly ChangeInText[], at: number): ChangeInText | undefined {
  const distance = ({ first, next }: ChangeInText) => (at < first ? first - at : at >= next ? at - next : 0);
  return pairs.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** “In Guayas the fall was 19 per cent; in Los Ríos killings rose from 46 to 58”: two things. */
function isOneClause({ tokens }: Passage, { first, next }: ChangeInText, at: number): boolean {
  return !tokens.slice(Math.min(at, next), Math.max(at, first)).some(({ raw }) => raw === ";");
}

function pairsIn(passage: Passage, figures: readonly Figure[]): ChangeInText[] {
  const isMultiplied = byVerb(passage).length > 0;
  return figures.flatMap((figure, at) => {
    // “Se triplicó, de 10 a 30” looks like a range, but for its verb.
    if (figure.upperValue !== undefined && isMultiplied) {
      const to = printed(passage, figure);
      const from = { ...to, value: figure.value };
      return [{ from, to: { ...to, value: figure.upperValue }, first: figure.first, next: figure.next }];
    }
    if (figure.comparedWith !== undefined) {
      const from = figureIn(figure.comparedWith, passage.language, passage.decimal);
      const first = firstOf(passage, figure, figure.comparedWith);
      return from
        ? [{ from: likeUnit(from, figure, passage), to: printed(passage, figure), first, next: figure.next }]
        : [];
    }
    const other = isSetAgainst(passage, figure) ? partnerOf(figures, at) : undefined;
    if (!other || !isAlike(other, figure)) return [];
    return [
      { from: printed(passage, figure), to: printed(passage, other), first: other.first, next: figure.next },
    ];
  });
}

/** “From 50 to 56 deaths”: the first figure is counted too. */
function likeUnit(from: Printed, figure: Figure, passage: Passage): Printed {
  return printed(passage, figure).half === 0 && from.half === 0.5 ? { ...from, half: 0 } : from;
}

/** Where the printed words of the first figure begin; they stand shortly before the second. */
function firstOf({ tokens, text }: Passage, { first }: Figure, words: string): number {
  const beginning = words.slice(0, words.search(/\s|$/));
  for (let at = first - 1; at >= 0; at--) if (text.startsWith(beginning, tokens[at]?.start ?? 0)) return at;
  return first;
}

function isSetAgainst({ tokens }: Passage, { first }: Figure): boolean {
  for (const at of [first, first - 1]) {
    if (at < first && !/^(?:the|los|las|el|la|about|unos|unas|only|solo)$/.test(tokens[at]?.word ?? ""))
      break;
    if (phraseBefore(tokens, at, against) > 0) return true;
  }
  return false;
}

/** The last figure before it that is no statement of the change itself. */
function partnerOf(figures: readonly Figure[], at: number): Figure | undefined {
  const own = figures[at];
  return figures
    .slice(Math.max(0, at - 3), at)
    .findLast((other) => (other.unit?.kind === "percent") === (own?.unit?.kind === "percent"));
}

/** Whether two figures can be set against each other: neither is a length of time, a rank or a range, units do not differ. */
function isAlike(one: Figure, other: Figure): boolean {
  if (
    [one, other].some(
      ({ upperValue, form, unit }) =>
        upperValue !== undefined || form === "rank" || unit?.kind === "duration",
    )
  )
    return false;
  const [a, b] = [one.unit, other.unit];
  if (!a || !b || a.kind !== b.kind) return !a || !b;
  return a.kind !== "measure" && a.kind !== "money" ? true : a.text.toLowerCase() === b.text.toLowerCase();
}

type Statement = { readonly change: StatedChange; readonly at: number };

function statedIn(passage: Passage, figures: readonly Figure[], pairs: readonly ChangeInText[]): Statement[] {
  const { tokens, text, language } = passage;
  const out: Statement[] = [];
  for (const figure of figures) {
    const { first, next, unit, value } = figure;
    const isOfPair = pairs.some(
      (pair) => (first === pair.first || next === pair.next) && figure.comparedWith !== undefined,
    );
    const isEnd = pairs.some((pair) => value === pair.from.value || value === pair.to.value);
    if (isOfPair || isEnd || figure.upperValue !== undefined) continue;
    const kind = unit?.kind === "times" ? "times" : unit?.kind === "points" ? "points" : "percent";
    if (kind === "percent" && unit?.kind !== "percent") continue;
    if (kind !== "times" && !tellsOfChange(tokens, first, next)) continue;
    const { half } = printed(passage, figure);
    const qualifier =
      qualifierOf(tokens, figure.qualified, next, language) ?? (figure.form === "part" ? "about" : "exact");
    const change = {
      kind,
      value,
      half,
      direction: wayOf(tokens, first, next),
      qualifier,
      text: said(text, tokens, first, next),
    } as const;
    out.push({ change, at: first });
  }
  return [...out, ...byVerb(passage)];
}

/** “Doubled”, “se triplicó”. */
function byVerb({ tokens, text, language }: Passage): Statement[] {
  return tokens.flatMap(({ word }, at) => {
    const found = Object.hasOwn(verbs[language], word) ? verbs[language][word] : undefined;
    if (!found) return [];
    const [times, half] = found;
    const qualifier = qualifierOf(tokens, at, at + 1, language) ?? "exact";
    const direction = times > 0 ? 1 : -1;
    const change = {
      kind: "times",
      value: Math.abs(times),
      half,
      direction,
      qualifier,
      text: said(text, tokens, at, at + 1),
    } as const;
    return [{ change, at }];
  });
}

/** Which way it went, by the nearest word that says so, in the same clause. */
function wayOf(tokens: readonly Token[], first: number, next: number): -1 | 0 | 1 {
  for (let by = 1; by <= wayReach; by++) {
    for (const at of by <= 3 ? [next + by - 1, first - by] : [first - by]) {
      const word = tokens[at]?.word ?? "";
      const isCut =
        at < first ? tokens.slice(at, first).some(endsClause) : tokens.slice(next, at + 1).some(endsClause);
      if (isCut) continue;
      // “More than 12 per cent” says nothing about which way.
      const isQualifier = /^(?:more|less|fewer|más|menos|up)$/.test(word) && at < first;
      if (!isQualifier && up.test(word)) return 1;
      if (!isQualifier && down.test(word)) return -1;
    }
  }
  return 0;
}
