import * as v from "valibot";
import { isSame } from "../canonical.ts";
import { type AnyRecord, recordSchema } from "../records/index.ts";
import { constant, stamps } from "../records/stamps.ts";

/*
 * A record as the fields that are merged one by one. A field is named by its key, an attribute of an annotation by
 * `attributes.<key>`; what only makes sense together is one field under one name.
 */

/** Of one field, which side has it other than it was; with no version to go by, any difference is on both. */
export type FieldState = "same" | "here" | "there" | "both";

export type FieldMerge = { readonly field: string; readonly state: FieldState };

type Parts = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

const numberAndStamps = new Set(["revision", ...stamps]);

/** Kinds that are one answer: half of one and half of another would be nobody's. */
const undivided: ReadonlySet<string> = new Set(["decision", "check", "reading", "signoff", "resolution"]);

/** Fields that only make sense together, by kind. */
const together: { readonly [kind: string]: { readonly [key: string]: string } } = {
  annotation: { documentId: "place", spans: "place", quotes: "place" },
  comment: { body: "body", edited: "body", deleted: "body" },
  claim: {
    status: "status",
    statusReason: "status",
    verdict: "status",
    conclusion: "status",
    checkerId: "status",
  },
  document: { textHash: "text", length: "text", blocks: "text", original: "text", importNotes: "text" },
};

/** As `together`, where the label, or the type of a source, is not the same in all versions: other fields belong to each. */
const togetherByType: { readonly [kind: string]: { readonly [key: string]: string } } = {
  annotation: { label: "label", attributes: "label", restsOn: "label", claimId: "label" },
  source: { type: "type", name: "type", descriptor: "type", anonymity: "type" },
};

/** As `together`, of a claim that is closed in any version: what was closed is one thing with its being closed. */
const togetherClosed = { statement: "status", reviewerId: "status", mergedInto: "status" };

/** Whether two records say the same, whatever their numbers and stamps. */
export function saysTheSame(a: AnyRecord, b: AnyRecord): boolean {
  return isSame(a, b, numberAndStamps);
}

/**
 * What became of each field of a record since `bases`, of which all must tell the same; without any, whatever differs is
 * changed on both sides. All fields that any of the versions has.
 */
export function mergeFields(bases: readonly AnyRecord[], here: AnyRecord, there: AnyRecord): FieldMerge[] {
  const all = [...bases, here, there];
  const [ours, theirs] = [partsOf(here, all), partsOf(there, all)];
  const were = bases.map((base) => partsOf(base, all));
  return [...new Set([...ours.keys(), ...theirs.keys()])].map((field) => {
    const [a, b] = [given(ours.get(field)), given(theirs.get(field))];
    if (isSame(a, b)) return { field, state: "same" };
    const states = new Set(were.map((was) => stateSince(given(was.get(field)), a, b)));
    const [only = "both"] = states.size === 1 ? states : [];
    return { field, state: only };
  });
}

function stateSince(was: unknown, here: unknown, there: unknown): FieldState {
  if (isSame(there, was)) return "here";
  return isSame(here, was) ? "there" : "both";
}

/**
 * `here` with the fields of `there` that `isThere` says; number and stamps are those of `here`. Undefined where the fields do
 * not make a record together.
 * @param bases what `mergeFields` was asked with
 */
export function composed(
  bases: readonly AnyRecord[],
  here: AnyRecord,
  there: AnyRecord,
  isThere: (field: string) => boolean,
): AnyRecord | undefined {
  const all = [...bases, here, there];
  const [ours, theirs] = [partsOf(here, all), partsOf(there, all)];
  const keys = new Map<string, unknown>();
  for (const field of new Set([...ours.keys(), ...theirs.keys()]))
    for (const [key, value] of (isThere(field) ? theirs : ours).get(field) ?? []) keys.set(key, value);
  const own = Object.entries(here).filter(([key]) => constant.has(key));
  const parsed = v.safeParse(recordSchema, { ...nested(keys), ...Object.fromEntries(own) });
  return parsed.success ? parsed.output : undefined;
}

/** What a version says under the name of a field: its value, or its values by key where they are one field. */
export function valueOf(record: AnyRecord, field: string, versions: readonly AnyRecord[]): unknown {
  const part = partsOf(record, versions).get(field);
  if (!part) return undefined;
  return part.size === 1 && part.has(field) ? part.get(field) : Object.fromEntries(part);
}

/** By field, what a record has of it: values by their keys. */
function partsOf(record: AnyRecord, versions: readonly AnyRecord[]): Parts {
  const parts = new Map<string, Map<string, unknown>>();
  const nameOf = namer(record.kind, versions);
  for (const [key, value] of flat(record)) {
    const field = nameOf(key);
    const part = parts.get(field);
    if (part) part.set(key, value);
    else parts.set(field, new Map([[key, value]]));
  }
  return parts;
}

function namer(kind: string, versions: readonly AnyRecord[]): (key: string) => string {
  if (undivided.has(kind)) return () => "all";
  const isOfOneType = new Set(versions.map(typeOf)).size === 1;
  const isClosed = versions.some((each) => each.kind === "claim" && each.status === "done");
  const groups: { readonly [key: string]: string } = {
    ...together[kind],
    ...(isOfOneType ? {} : togetherByType[kind]),
    ...(isClosed ? togetherClosed : {}),
  };
  return (key) => groups[key.startsWith("attributes.") ? "attributes" : key] ?? key;
}

function typeOf(record: AnyRecord): string {
  if (record.kind === "annotation") return record.label;
  return record.kind === "source" ? typeGroup(record) : "";
}

/** Sources whose types have the same fields may have theirs changed by itself. */
const typeGroup = (source: Extract<AnyRecord, { kind: "source" }>): string =>
  "name" in source ? "named" : source.type === "anonymous" ? "anonymous" : "described";

function* flat(record: AnyRecord): Generator<readonly [string, unknown]> {
  for (const [key, value] of Object.entries(record)) {
    if (constant.has(key)) continue;
    if (key !== "attributes") yield [key, value];
    else
      for (const [name, inner] of Object.entries(record.kind === "annotation" ? record.attributes : {}))
        yield [`attributes.${name}`, inner];
  }
}

function nested(keys: ReadonlyMap<string, unknown>): object {
  const attributes = [...keys].flatMap(([key, value]) =>
    key.startsWith("attributes.") ? [[key.slice("attributes.".length), value] as const] : [],
  );
  const rest = [...keys].filter(([key]) => !key.startsWith("attributes."));
  return {
    ...Object.fromEntries(rest),
    ...(keys.has("label") ? { attributes: Object.fromEntries(attributes) } : {}),
  };
}

const given = (part: ReadonlyMap<string, unknown> | undefined) => part && Object.fromEntries(part);
