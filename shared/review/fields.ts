import type { Id } from "../ids.ts";
import { type Label, labels } from "../labels.ts";
import {
  anonymousSourceAttributes,
  claimAttributes,
  quoteAttributes,
  statisticAttributes,
} from "../records/attributes.ts";
import type { RecordOf } from "../records/index.ts";
import type { Span } from "../spans.ts";

type Annotation = RecordOf<"annotation">;
type KeysOfEach<T> = T extends unknown ? keyof T : never;

/**
 * What two annotations are held against each other in, besides label and spans. Not the note, which is a remark of the
 * one who wrote it, nor where the annotation came from: neither says anything about the passage.
 */
export type ComparedField = KeysOfEach<Annotation["attributes"]> | "sourceId" | "restsOn" | "claimId";

/** A field's value as it was given; spans in UTF-16 code units, half-open. */
export type FieldValue = string | number | boolean | Span | readonly string[];

/** What is needed to tell whether two values are the same. */
export type Reading = {
  /** The id that counts for this one: another where records were merged, see `resolverOf` in resolving.ts. */
  readonly resolve: (id: Id<"source"> | Id<"claim">) => Id;
  /** The annotation of B that stands for one of A, for the links between annotations; itself where there is none. */
  readonly counterpart: (id: Id<"annotation">) => Id<"annotation">;
};

const schemas = {
  claim: claimAttributes,
  statistic: statisticAttributes,
  quote: quoteAttributes,
  "anonymous-source": anonymousSourceAttributes,
};

const links: { readonly [L in Label]: readonly ComparedField[] } = {
  claim: ["sourceId", "restsOn", "claimId"],
  statistic: ["sourceId", "restsOn"],
  quote: ["sourceId"],
  "anonymous-source": ["sourceId"],
};

const fields = new Map(labels.map((label) => [label, [...links[label], ...attributeNames(label)]] as const));

/** The fields of one label: the links first, then the attributes in the order of the record. */
export function fieldsOf(label: Label): readonly ComparedField[] {
  return fields.get(label) ?? [];
}

function attributeNames(label: Label): ComparedField[] {
  return Object.keys(schemas[label].entries) as ComparedField[]; // the keys of the label's own attributes
}

const closed = new Set<ComparedField>(["sourceId", "claimId"]);
for (const label of labels)
  for (const [name, { wrapped }] of Object.entries(schemas[label].entries))
    if (wrapped.type === "picklist" || wrapped.type === "boolean") closed.add(name as ComparedField); // as above

/** Whether a field has one of a set of values (a list, yes or no, one record), so that chance agreement means something. */
export function isClosed(field: ComparedField): boolean {
  return closed.has(field);
}

/** A value that says something; text of nothing but white space does not. */
function said(value: FieldValue | undefined): FieldValue | undefined {
  return typeof value === "string" && value.trim() === "" ? undefined : value;
}

type Values = { readonly [F in ComparedField]?: FieldValue };

/** Calls `meet` with every field that at least one of two annotations gave a value, in no promised order. */
export function meetFields(
  a: Annotation,
  b: Annotation,
  meet: (field: ComparedField, a: FieldValue | undefined, b: FieldValue | undefined) => void,
): void {
  const isOfBoth = (field: ComparedField) =>
    a.label === b.label || (fieldsOf(a.label).includes(field) && fieldsOf(b.label).includes(field));
  const meetOne = (field: ComparedField, ofA: FieldValue | undefined, ofB: FieldValue | undefined) => {
    const [one, other] = [said(ofA), said(ofB)];
    if ((one !== undefined || other !== undefined) && isOfBoth(field)) meet(field, one, other);
  };
  meetOne("sourceId", a.sourceId, b.sourceId);
  meetOne("restsOn", a.restsOn, b.restsOn);
  meetOne("claimId", a.claimId, b.claimId);
  // A label's own attributes, the others missing; records are strict, so there are no other keys.
  const [ofA, ofB]: [Values, Values] = [a.attributes, b.attributes];
  for (const key in ofA) meetOne(key as ComparedField, ofA[key as ComparedField], ofB[key as ComparedField]);
  for (const key in ofB)
    if (!(key in ofA)) meetOne(key as ComparedField, undefined, ofB[key as ComparedField]);
}

/**
 * A value in a form in which equal values are equal texts. Text counts without white space at its ends and in Unicode
 * form C, with its case; sources and tracked claims by what they were merged into; lists whatever their order.
 * @param side whose value it is: links to annotations of A count as links to their counterparts in B
 */
export function tokenOf(
  field: ComparedField,
  value: FieldValue | undefined,
  side: "a" | "b",
  { resolve, counterpart }: Reading,
): string | undefined {
  if (typeof value === "string") {
    // What the record's schema says of these three fields.
    if (field === "sourceId" || field === "claimId") return resolve(value as Id<"source"> | Id<"claim">);
    if (field === "continues") return side === "a" ? counterpart(value as Id<"annotation">) : value;
    return value.trim().normalize("NFC");
  }
  if (field === "restsOn" && value !== undefined)
    return [...new Set((value as Id<"source">[]).map(resolve))].toSorted().join(" "); // as above
  if (typeof value === "object") return `${(value as Span).start}–${(value as Span).end}`; // the only other object
  return value === undefined ? undefined : String(value);
}
