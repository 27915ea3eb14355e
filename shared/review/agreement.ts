import { type Label, labels } from "../labels.ts";
import { once } from "../once.ts";
import type { RecordOf } from "../records/index.ts";
import { type Slices, atOnce } from "../slices.ts";
import type { Span } from "../spans.ts";
import { type FieldAgreement, type PairIds, attributesInSlices } from "./attributeAgreement.ts";
import { countCharacters, countSentences } from "./counting.ts";
import type { Reading } from "./fields.ts";
import { type Figure, share } from "./figure.ts";
import { likenesses } from "./likeness.ts";
import { type Likeness, matchInSlices, samePassage } from "./matching.ts";
import {
  type Counts,
  type NominalAgreement,
  disagreementOf,
  nominal,
  overLabels,
  sumCounts,
} from "./nominal.ts";
import type { Match } from "./overlaps.ts";
import { type Passage, passagesInSlices } from "./passages.ts";
import { type UnitizingAgreement, unitizing, unitizingOverLabels } from "./unitizing.ts";
import { unitsOf } from "./units.ts";

type Annotation = RecordOf<"annotation">;

/** One text that both have finished, and what each marked in it. Others are for the caller to leave out, and to name. */
export type ReadTwice = {
  /** UTF-16 code units of the text. */
  readonly length: number;
  /** Sorted and disjoint, as `sentencesOf` gives them. */
  readonly sentences: readonly Span[];
  readonly a: readonly Annotation[];
  readonly b: readonly Annotation[];
};

/** Span F1 and the counts behind it: 2 · pairs ÷ (a + b). */
export type SpanF1 = {
  readonly f1: Figure;
  /** Annotations of A, annotations of B, and those of them that were matched. */
  readonly a: number;
  readonly b: number;
  readonly pairs: number;
};

/** Figures with what they were computed from. */
export type Figures = {
  /** One-to-one, all spans of an annotation the same. */
  readonly exact: SpanF1;
  /** One-to-one, intersection over union at least 0.5. */
  readonly overlap: SpanF1;
  /** Per sentence: whether it has the label. Nothing is missing: a sentence without the label is judged not to have it. */
  readonly sentences: NominalAgreement & { readonly counts: Counts };
  /** Per character, counted in UTF-16 code units. */
  readonly characters: NominalAgreement & { readonly counts: Counts };
  readonly unitizing: UnitizingAgreement;
  /** Spans of one person that overlap under one label, and count as one stretch per sentence, per character and in alpha-U. */
  readonly joined: number;
};

/** The figures of one label. */
export type LabelFigures = Figures & {
  readonly label: Label;
  /** The pairs behind `overlap`, those behind `exact` among them, and what each of the figures left over. */
  readonly pairs: readonly (PairIds & { readonly iou: number; readonly isExact: boolean })[];
  readonly onlyA: readonly Annotation["id"][];
  readonly onlyB: readonly Annotation["id"][];
  readonly attributes: readonly FieldAgreement[];
};

/** How far two people agree, over one or more texts. */
export type Agreement = {
  readonly texts: number;
  /** All four, in their order; what nobody used has no figures. */
  readonly labels: readonly LabelFigures[];
  /** Over the labels that were used; see `overLabels` and `unitizingOverLabels` for how. F1 counts all pairs together. */
  readonly total: Figures;
  /** Labels neither used: they are in no total. */
  readonly unused: readonly Label[];
};

type Parts = Omit<LabelFigures, "label" | "attributes"> & { readonly matches: readonly Match<Annotation>[] };

/** A text with what each marked in it, sorted once. */
type Prepared = Pick<ReadTwice, "length" | "sentences"> & {
  readonly inA: ReadonlyMap<Label, readonly Passage<Annotation>[]>;
  readonly inB: ReadonlyMap<Label, readonly Passage<Annotation>[]>;
};

/** As `agreementInSlices`, in one go. */
export function agreement(texts: readonly ReadTwice[], resolve?: Reading["resolve"]): Agreement {
  return atOnce(agreementInSlices(texts, resolve));
}

/**
 * All agreement figures of two people over texts that both have read. Several labels on one passage are the normal case,
 * so everything is computed label by label. Sorting and sweeping: a second or less for a shelf of reports.
 * @param resolve the id that counts for a source's or a claim's, see `resolverOf`
 */
export function* agreementInSlices(
  texts: readonly ReadTwice[],
  resolve: Reading["resolve"] = (id) => id,
): Slices<Agreement> {
  const alike = likenesses(resolve);
  const prepared: Prepared[] = [];
  for (const { length, sentences, a, b } of texts) {
    const [inA, inB] = [yield* passagesInSlices(a), yield* passagesInSlices(b)];
    prepared.push({ length, sentences, inA, inB });
  }
  const parts: (Parts & { readonly label: Label })[] = [];
  for (const label of labels) parts.push({ label, ...(yield* figuresOf(prepared, label, alike)) });
  const counterparts = once(
    () => new Map(parts.flatMap(({ matches }) => matches.map(({ a, b }) => [a.of.id, b.of.id] as const))),
  );
  const reading: Reading = { resolve, counterpart: (id) => counterparts().get(id) ?? id };
  const each: LabelFigures[] = [];
  for (const { matches, ...figures } of parts) {
    const pairs = matches.map(({ a, b }) => ({ a: a.of, b: b.of }));
    each.push({ ...figures, attributes: yield* attributesInSlices(figures.label, pairs, reading) });
  }
  const used = each.filter(({ exact }) => exact.a + exact.b > 0);
  return {
    texts: texts.length,
    labels: each,
    total: totalOf(used.length > 0 ? used : each),
    unused: each.filter((one) => !used.includes(one)).map(({ label }) => label),
  };
}

function* figuresOf(
  texts: readonly Prepared[],
  label: Label,
  alike: readonly Likeness<Annotation>[],
): Slices<Parts> {
  const matches: Match<Annotation>[] = [];
  const [onlyA, onlyB]: [Annotation["id"][], Annotation["id"][]] = [[], []];
  const [sentences, characters]: [Counts[], Counts[]] = [[], []];
  const unitized = [];
  let [countA, countB, exact, joined] = [0, 0, 0, 0];
  for (const { length, sentences: all, inA, inB } of texts) {
    const [ofA, ofB] = [inA.get(label) ?? [], inB.get(label) ?? []];
    const matching = yield* matchInSlices(ofA, ofB, samePassage, alike);
    for (const pair of matching.pairs) matches.push(pair);
    for (const { of } of matching.onlyA) onlyA.push(of.id);
    for (const { of } of matching.onlyB) onlyB.push(of.id);
    const [unitsA, unitsB] = [unitsOf(ofA), unitsOf(ofB)];
    sentences.push(countSentences(unitsA.units, unitsB.units, all));
    characters.push(countCharacters(unitsA.units, unitsB.units, length));
    unitized.push({ length, a: unitsA.units, b: unitsB.units });
    [countA, countB] = [countA + ofA.length, countB + ofB.length];
    joined += unitsA.joined + unitsB.joined;
    yield;
  }
  const pairs = matches.map(({ a, b, iou }) => ({ a: a.of.id, b: b.of.id, iou, isExact: iou === 1 }));
  for (const { isExact } of pairs) if (isExact) exact++;
  return {
    matches,
    pairs,
    onlyA,
    onlyB,
    exact: f1(countA, countB, exact),
    overlap: f1(countA, countB, pairs.length),
    sentences: counted(sentences),
    characters: counted(characters),
    unitizing: unitizing(unitized),
    joined,
  };
}

function f1(a: number, b: number, pairs: number): SpanF1 {
  return { f1: share(2 * pairs, a + b, "nothing-marked"), a, b, pairs };
}

function counted(each: readonly Counts[]): Figures["sentences"] {
  const counts = sumCounts(each);
  const isMarked = counts.both + counts.onlyA + counts.onlyB > 0;
  return { ...nominal(disagreementOf(counts), isMarked ? "no-variation" : "nothing-marked"), counts };
}

function totalOf(each: readonly Figures[]): Figures {
  const sum = (pick: (one: Figures) => number) => each.reduce((total, one) => total + pick(one), 0);
  const pooled = (pick: (one: Figures) => SpanF1) =>
    f1(
      sum((one) => pick(one).a),
      sum((one) => pick(one).b),
      sum((one) => pick(one).pairs),
    );
  const isMarked = sum(({ exact }) => exact.a + exact.b) > 0;
  const over = (pick: (one: Figures) => Figures["sentences"]) => ({
    ...overLabels(each.map(pick), isMarked ? "no-variation" : "nothing-marked"),
    counts: sumCounts(each.map((one) => pick(one).counts)),
  });
  return {
    exact: pooled(({ exact }) => exact),
    overlap: pooled(({ overlap }) => overlap),
    sentences: over(({ sentences }) => sentences),
    characters: over(({ characters }) => characters),
    unitizing: unitizingOverLabels(each.map((one) => one.unitizing)),
    joined: sum(({ joined }) => joined),
  };
}
