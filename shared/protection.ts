import * as v from "valibot";
import type { AnyRecord, RecordOf } from "./records/index.ts";
import { inOrder } from "./records/order.ts";

/** What can be withheld from whatever leaves the workspace. */
export const withholdable = ["notes", "comments", "descriptors", "anonymity", "authors"] as const;
export type Withheld = (typeof withholdable)[number];

/** What is not to leave, as the host is asked. */
export const withheld = v.exactOptional(
  v.pipe(v.array(v.picklist(withholdable)), v.maxLength(withholdable.length)),
);

/** What stands in the place of what is withheld; numbers from 1, the same for one record in all of one file. */
export type Masks = {
  readonly source: (n: number) => string;
  readonly author: (n: number) => string;
};

/** One thing that was withheld. */
export type Withholding = {
  readonly what: Withheld;
  readonly record: AnyRecord;
  /** What it says here, in full. */
  readonly was: string;
  /** What it says in the file; undefined where nothing does. */
  readonly is: string | undefined;
};

export type Protected = { readonly records: AnyRecord[]; readonly withheld: readonly Withholding[] };

/**
 * The records as they may leave: without what is withheld, or with a mask in its place. They still obey the rules of the
 * data. Texts, and the words annotations quote from them, stay as they were printed; ids stay, so that two files of one
 * workspace can be told to be about the same.
 * @returns the records by kind and age; masks are numbered in that order
 */
export function withhold(
  records: Iterable<AnyRecord>,
  wanted: ReadonlySet<Withheld>,
  masks: Masks,
): Protected {
  const withheld: Withholding[] = [];
  const numbers = { source: 0, author: 0 };
  const kept = inOrder(records).flatMap((record): AnyRecord[] => {
    const note = (what: Withheld, was: string, is?: string) => withheld.push({ what, record, was, is });
    if (record.kind === "comment" && wanted.has("comments")) {
      // A deleted one has nothing left that could be withheld.
      if (record.body !== "") note("comments", record.body);
      return [];
    }
    let left = record;
    if (wanted.has("notes")) left = withoutNotes(left, (was) => note("notes", was));
    if (left.kind === "annotation") left = withoutAttributes(left, wanted, note);
    if (left.kind === "source" && isUnnamed(left)) {
      // Counted also where it is not masked, so that a mask means the same source in every file.
      const mask = masks.source(++numbers.source);
      if (wanted.has("anonymity")) left = withoutAnonymity(left, (was) => note("anonymity", was));
      if (wanted.has("descriptors")) left = masked(left, mask, (was) => note("descriptors", was, mask));
    }
    if (left.kind === "author" && wanted.has("authors")) {
      const { initials: _, ...rest } = left;
      const name = masks.author(++numbers.author);
      note("authors", left.name, name);
      left = { ...rest, name };
    }
    return [left];
  });
  return { records: kept, withheld };
}

type Source = RecordOf<"source">;
type Unnamed = Extract<Source, { descriptor: string }>;

/** Somebody who is there but not named; what is vague, or was seen by the writer, hides nobody. */
export function isUnnamed(source: Source): source is Unnamed {
  return ["anonymous", "unnamed-person", "unnamed-group"].includes(source.type);
}

/** The field in which people wrote for each other, by kind of record. */
export const noteFields: { readonly [K in AnyRecord["kind"]]?: string } = {
  annotation: "note",
  evidence: "note",
  check: "note",
  resolution: "note",
  signoff: "note",
  decision: "reason",
  claim: "statusReason",
  source: "justification",
};

function withoutNotes(record: AnyRecord, tell: (was: string) => void): AnyRecord {
  const field = noteFields[record.kind];
  const was: unknown = field === undefined ? undefined : { ...record }[field as keyof AnyRecord];
  if (typeof was !== "string" || was === "") return record;
  tell(was);
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== field)) as AnyRecord; // an optional field less
}

/** Without what is said of the anonymity, and who heard it from them. */
function withoutAnonymity(source: Unnamed, tell: (was: string) => void): Unnamed {
  const { relayedBy, ...heard } = source;
  const { anonymity, ...rest } = heard.type === "anonymous" ? heard : { ...heard, anonymity: undefined };
  const was = [...Object.values(anonymity ?? {}), relayedBy].filter((each) => each !== undefined);
  if (was.length === 0) return source;
  tell(was.join(" · "));
  return rest;
}

/** The attributes of marks that can be withheld: who was told is said there, too. */
export const withheldAttributes: { readonly [name: string]: Withheld } = {
  toldTo: "anonymity",
  checkWorthyReason: "notes",
};

function withoutAttributes(
  annotation: RecordOf<"annotation">,
  wanted: ReadonlySet<Withheld>,
  tell: (what: Withheld, was: string) => void,
): RecordOf<"annotation"> {
  const kept = Object.entries(annotation.attributes).filter(([name, value]) => {
    const what = withheldAttributes[name];
    if (what === undefined || !wanted.has(what) || typeof value !== "string") return true;
    tell(what, value);
    return false;
  });
  const isWhole = kept.length === Object.keys(annotation.attributes).length;
  return isWhole
    ? annotation
    : ({ ...annotation, attributes: Object.fromEntries(kept) } as typeof annotation); // optional fields less
}

/** With everything gone by which somebody could be told. */
function masked(source: Unnamed, mask: string, tell: (was: string) => void): Unnamed {
  const { descriptor, variants = [], title, organisation, ...rest } = source;
  tell([descriptor, title, organisation, ...variants].filter((each) => each !== undefined).join(" · "));
  return { ...rest, descriptor: mask } as Unnamed; // optional fields less; the type stays
}
