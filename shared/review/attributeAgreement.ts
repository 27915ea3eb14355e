import type { Id } from "../ids.ts";
import type { Label } from "../labels.ts";
import type { RecordOf } from "../records/index.ts";
import { type ComparedField, type Reading, fieldsOf, meetFields, isClosed, tokenOf } from "./fields.ts";
import { type Figure, share } from "./figure.ts";
import { disagreement, nominal } from "./nominal.ts";
import type { Slices } from "../slices.ts";

type Annotation = RecordOf<"annotation">;

/** Two annotations that were taken for the same passage. */
export type PairIds = { readonly a: Id<"annotation">; readonly b: Id<"annotation"> };

/** Agreement in one field over the matched pairs of one label. */
export type FieldAgreement = {
  readonly field: ComparedField;
  /** Pairs by who gave a value; together all pairs of the label. */
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
  /** Pairs with the same value of both. */
  readonly same: number;
  /** `same` of the pairs where both gave a value: not given counts as missing and is left out. */
  readonly amongGiven: Figure;
  /** `same` of the pairs where at least one gave a value: not given counts as a value that differs. */
  readonly amongAny: Figure;
  /** Cohen's kappa over the pairs where both gave a value; undefined for free text, numbers and lists. */
  readonly kappa: Figure | undefined;
  /** The pairs that `amongAny` counts as differing. */
  readonly differing: readonly PairIds[];
};

/** Pairs that are looked at between two places where the work may be left. */
const slicePairs = 256;

/**
 * Agreement in every field of one label. A pair where neither gave a value says nothing, and counts in no figure.
 * What is a value, and when two are the same, is told at `meetFields` and `tokenOf`.
 */
export function* attributesInSlices(
  label: Label,
  pairs: readonly { readonly a: Annotation; readonly b: Annotation }[],
  reading: Reading,
): Slices<FieldAgreement[]> {
  const tallies = new Map(fieldsOf(label).map((field) => [field, new Tally()]));
  for (const [i, { a, b }] of pairs.entries()) {
    meetFields(a, b, (field, ofA, ofB) => {
      const [one, other] = [tokenOf(field, ofA, "a", reading), tokenOf(field, ofB, "b", reading)];
      tallies.get(field)?.add(one, other, a, b);
    });
    if (i % slicePairs === 0) yield;
  }
  return [...tallies].map(([field, tally]) => ({ field, ...figuresOf(field, tally, pairs.length) }));
}

/** What is counted of one field. */
class Tally {
  both = 0;
  onlyA = 0;
  onlyB = 0;
  same = 0;
  readonly differing: PairIds[] = [];
  /** How often A and how often B gave each value, where both gave one. */
  readonly values = new Map<string, [number, number]>();

  add(a: string | undefined, b: string | undefined, ofA: Annotation, ofB: Annotation): void {
    if (a === undefined) this.onlyB++;
    else if (b === undefined) this.onlyA++;
    else {
      this.both++;
      countIn(this.values, a)[0]++;
      countIn(this.values, b)[1]++;
    }
    if (a === b) this.same++;
    else this.differing.push({ a: ofA.id, b: ofB.id });
  }
}

function figuresOf(
  field: ComparedField,
  { both, onlyA, onlyB, same, differing, values }: Tally,
  pairs: number,
): Omit<FieldAgreement, "field"> {
  const reason = pairs === 0 ? "no-items" : "not-given";
  const { kappa } = nominal(disagreement(both - same, values.values()), "no-variation");
  return {
    both,
    onlyA,
    onlyB,
    neither: pairs - both - onlyA - onlyB,
    same,
    amongGiven: share(same, both, reason),
    amongAny: share(same, both + onlyA + onlyB, reason),
    kappa: !isClosed(field) ? undefined : both === 0 ? { value: undefined, reason } : kappa,
    differing,
  };
}

function countIn(values: Map<string, [number, number]>, value: string): [number, number] {
  let counts = values.get(value);
  if (!counts) values.set(value, (counts = [0, 0]));
  return counts;
}
