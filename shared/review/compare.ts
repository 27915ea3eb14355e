import type { Id } from "../ids.ts";
import { labels } from "../labels.ts";
import { once } from "../once.ts";
import type { RecordOf } from "../records/index.ts";
import { type Slices, atOnce } from "../slices.ts";
import { sortInSlices } from "../sortInSlices.ts";
import { type Span, compareSpans } from "../spans.ts";
import {
  type ComparedField,
  type FieldValue,
  type Reading,
  fieldsOf,
  meetFields,
  tokenOf,
} from "./fields.ts";
import { likenesses } from "./likeness.ts";
import { type Matching, matchInSlices, samePassage } from "./matching.ts";
import { type Match, overlaps } from "./overlaps.ts";
import { compareIds, comparePassages, passageOf, passagesInSlices } from "./passages.ts";

type Annotation = RecordOf<"annotation">;

/**
 * How what A marked stands to what B marked. `same`: nothing differs; `label`, `boundary` and `attributes`: the two belong
 * together and differ in this; `only-a`, `only-b`: the other has nothing that belongs to it.
 */
export const comparisonKinds = ["same", "only-a", "only-b", "label", "boundary", "attributes"] as const;
export type ComparisonKind = (typeof comparisonKinds)[number];

/** A field in which two annotations differ, with what each says as it was given; undefined where it says nothing. */
export type FieldDifference = {
  readonly field: ComparedField;
  readonly a: FieldValue | undefined;
  readonly b: FieldValue | undefined;
};

type Common = {
  /** What the item is known by: the ids of its annotations. The same as long as they belong together. */
  readonly key: string;
  /** From the first to the last code unit of either, for scrolling to. */
  readonly extent: Span;
};

/** One stop of somebody who walks through what two people marked. */
export type ComparedItem =
  | (Common & { readonly kinds: readonly ["only-a"]; readonly a: Annotation; readonly b?: undefined })
  | (Common & { readonly kinds: readonly ["only-b"]; readonly b: Annotation; readonly a?: undefined })
  | (Common & {
      /** All in which they differ, never empty: `["same"]`, or label, boundary and attributes in this order. */
      readonly kinds: readonly ("same" | "label" | "boundary" | "attributes")[];
      readonly a: Annotation;
      readonly b: Annotation;
      /** Intersection over union of the code units both cover, 0 to 1. */
      readonly iou: number;
      /** In the order of `fieldsOf`; of two labels only the fields that both have. */
      readonly fields: readonly FieldDifference[];
    });

const same = ["same"] as const;
const none: readonly FieldDifference[] = [];
const itself = <T>(id: T): T => id;

/** As `compareInSlices`, in one go. */
export function compare(
  a: readonly Annotation[],
  b: readonly Annotation[],
  resolve?: Reading["resolve"],
): ComparedItem[] {
  return atOnce(compareInSlices(a, b, resolve));
}

/** Items that are made between two places where the work may be left. */
const sliceLength = 256;

/**
 * What two people marked in one text, as items in text order; every annotation is in exactly one. What has the same id in
 * both (one person at two times) belongs together whatever became of it. Then, label by label, what has the same spans
 * (and of several on the same spans, those that say the same), then what overlaps, the closest first; then, of what
 * is left, what has the same spans or covers about the same (intersection over union ≥ 0.5) under another label. So a quote
 * that B marked also as a claim is a claim that only B has, and a quote that B marked as a claim instead differs in label.
 * @param a what the one marked in the document, in any order
 * @param resolve the id that counts for a source's or a claim's, see `resolverOf`
 */
export function* compareInSlices(
  a: readonly Annotation[],
  b: readonly Annotation[],
  resolve: Reading["resolve"] = itself,
): Slices<ComparedItem[]> {
  const pairs: Match<Annotation>[] = [];
  const [restA, restB] = pairById(a, b, pairs);
  const alike = likenesses(resolve);
  const [inA, inB] = [yield* passagesInSlices(restA), yield* passagesInSlices(restB)];
  const byLabel: Matching<Annotation>[] = [];
  for (const label of labels)
    byLabel.push(yield* matchInSlices(inA.get(label) ?? [], inB.get(label) ?? [], 0, alike));
  const leftA = byLabel.flatMap(({ onlyA }) => onlyA);
  const leftB = byLabel.flatMap(({ onlyB }) => onlyB);
  yield* sortInSlices(leftA, comparePassages);
  yield* sortInSlices(leftB, comparePassages);
  const others = yield* matchInSlices(leftA, leftB, samePassage, alike);
  for (const matching of [...byLabel, others]) for (const pair of matching.pairs) pairs.push(pair);
  const counterparts = once(() => new Map(pairs.map((pair) => [pair.a.of.id, pair.b.of.id])));
  const reading: Reading = { resolve, counterpart: (id) => counterparts().get(id) ?? id };
  const items: ComparedItem[] = [];
  for (const pair of pairs) {
    items.push(paired(pair, reading));
    if (items.length % sliceLength === 0) yield;
  }
  for (const { of, start, end } of others.onlyA)
    items.push({ key: `${of.id} -`, kinds: ["only-a"], a: of, extent: { start, end } });
  for (const { of, start, end } of others.onlyB)
    items.push({ key: `- ${of.id}`, kinds: ["only-b"], b: of, extent: { start, end } });
  return yield* sortInSlices(items, (x, y) => compareSpans(x.extent, y.extent) || compareIds(x.key, y.key));
}

/** How many items are of each kind; one that is of several counts in each of them. */
export function countKinds(items: readonly ComparedItem[]): Record<ComparisonKind, number> {
  const counts = { same: 0, "only-a": 0, "only-b": 0, label: 0, boundary: 0, attributes: 0 };
  for (const { kinds } of items) for (const kind of kinds) counts[kind]++;
  return counts;
}

/** Takes out what is the same annotation on both sides. */
function pairById(
  a: readonly Annotation[],
  b: readonly Annotation[],
  pairs: Match<Annotation>[],
): [readonly Annotation[], readonly Annotation[]] {
  const known = new Map(b.map((other) => [other.id, other]));
  const met = new Set<Id>();
  const restA = a.filter((one) => {
    const other = known.get(one.id);
    if (!other) return true;
    met.add(one.id);
    const [before, after] = [passageOf(one), passageOf(other)];
    pairs.push(overlaps([before], [after])[0] ?? { a: before, b: after, iou: 0 });
    return false;
  });
  return [restA, met.size === 0 ? b : b.filter(({ id }) => !met.has(id))];
}

function paired({ a, b, iou }: Match<Annotation>, reading: Reading): ComparedItem {
  const fields = differencesOf(a.of, b.of, reading);
  const kinds: ("label" | "boundary" | "attributes")[] = [];
  if (a.label !== b.label) kinds.push("label");
  if (iou < 1) kinds.push("boundary");
  if (fields.length > 0) kinds.push("attributes");
  const whole = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
  return {
    key: `${a.of.id} ${b.of.id}`,
    kinds: kinds.length > 0 ? kinds : same,
    a: a.of,
    b: b.of,
    iou,
    fields,
    extent: whole,
  };
}

function differencesOf(a: Annotation, b: Annotation, reading: Reading): readonly FieldDifference[] {
  let found: FieldDifference[] | undefined;
  meetFields(a, b, (field, one, other) => {
    if (tokenOf(field, one, "a", reading) !== tokenOf(field, other, "b", reading))
      (found ??= []).push({ field, a: one, b: other });
  });
  if (!found) return none;
  const order = fieldsOf(a.label);
  return found.sort((x, y) => order.indexOf(x.field) - order.indexOf(y.field));
}
