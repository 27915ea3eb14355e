import type { Id } from "../ids.ts";
import type { Label } from "../labels.ts";
import type { RecordOf } from "../records/index.ts";
import { type ComparedField, type Reading, fieldsOf, isClosed, tokenOf } from "./fields.ts";
import { type Figure, share } from "./figure.ts";
import { disagreement, nominal } from "./nominal.ts";

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

/**
 * Agreement in every field of one label. A pair where neither gave a value says nothing, and counts in no figure.
 * What is a value, and when two are the same, is told at `tokenOf`.
 */
export function attributeAgreement(
  label: Label,
  pairs: readonly { readonly a: Annotation; readonly b: Annotation }[],
  reading: Reading,
): FieldAgreement[] {
  return fieldsOf(label).map((field) => {
    let [both, onlyA, onlyB, same] = [0, 0, 0, 0];
    const values = new Map<string, [number, number]>();
    const differing: PairIds[] = [];
    for (const { a, b } of pairs) {
      const [one, other] = [tokenOf(a, field, "a", reading), tokenOf(b, field, "b", reading)];
      if (one !== undefined && other !== undefined) {
        both++;
        countIn(values, one)[0]++;
        countIn(values, other)[1]++;
      } else if (one !== undefined) onlyA++;
      else if (other !== undefined) onlyB++;
      else continue;
      if (one === other) same++;
      else differing.push({ a: a.id, b: b.id });
    }
    const reason = pairs.length === 0 ? "no-items" : "not-given";
    const { kappa } = nominal(disagreement(both - same, values.values()), "no-variation");
    return {
      field,
      both,
      onlyA,
      onlyB,
      neither: pairs.length - both - onlyA - onlyB,
      same,
      amongGiven: share(same, both, reason),
      amongAny: share(same, both + onlyA + onlyB, reason),
      kappa: !isClosed(field) ? undefined : both === 0 ? { value: undefined, reason } : kappa,
      differing,
    };
  });
}

function countIn(values: Map<string, [number, number]>, value: string): [number, number] {
  let counts = values.get(value);
  if (!counts) values.set(value, (counts = [0, 0]));
  return counts;
}
