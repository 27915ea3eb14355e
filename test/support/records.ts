import { createHash, randomUUID } from "node:crypto";
import type { Change } from "../../shared/changes.ts";
import { type Id, checkId, decisionId, makeId, readingId, signoffId } from "../../shared/ids.ts";
import type { Label } from "../../shared/labels.ts";
import type { Draft, DraftOf } from "../../shared/records/index.ts";
import { type Judged, stateOf } from "../../shared/review/judged.ts";
import { type Span, quotationOf } from "../../shared/spans.ts";

/*
 * Drafts for tests: valid as they are, new (revision 0), each with an id of its own. A test names only the fields it
 * is about.
 */

type Own = "kind" | "revision";
type Fields<K extends Exclude<Draft["kind"], "annotation" | "source">> = Partial<Omit<DraftOf<K>, Own>>;
type AnnotationOf<L extends Label> = Extract<DraftOf<"annotation">, { label: L }>;
type AnnotationFields<L extends Label> = { readonly label?: L } & Partial<
  Omit<AnnotationOf<L>, Own | "label" | "documentId" | "spans">
>;
type NamedSource = Extract<DraftOf<"source">, { name: string }>;
type AnonymousSource = Extract<DraftOf<"source">, { type: "anonymous" }>;

/** SHA-256 of a text as UTF-8, in hex: what `Store.putText` answers for it. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/**
 * A text with its spans written in it: `marked("The [minister] said")` gives "The minister said" and the span of
 * "minister". Brackets may nest; spans come in the order of their opening brackets, in UTF-16 code units.
 * @throws Error when brackets do not match
 */
export function marked(source: string): { readonly text: string; readonly spans: Span[] } {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = "";
  for (const part of source.split(/([[\]])/)) {
    if (part === "[") {
      open.push(spans.length);
      spans.push({ start: text.length, end: text.length });
    } else if (part === "]") {
      const index = open.pop();
      const span = index === undefined ? undefined : spans[index];
      if (index === undefined || !span) throw new Error(`There is a ] too many in “${source}”.`);
      spans[index] = { start: span.start, end: text.length };
    } else text += part;
  }
  if (open.length > 0) throw new Error(`A [ is never closed in “${source}”.`);
  return { text, spans };
}

export function makeAuthor(fields: Fields<"author"> = {}): DraftOf<"author"> {
  return { kind: "author", id: makeId("author", randomUUID()), revision: 0, name: "Ana Ruiz", ...fields };
}

/** A document of this text; the text itself is kept with `store.putText(text)`. */
export function makeDocument(text: string, fields: Fields<"document"> = {}): DraftOf<"document"> {
  return {
    kind: "document",
    id: makeId("document", randomUUID()),
    revision: 0,
    title: "Strikes off the coast",
    tags: [],
    blocks: [],
    textHash: hashOf(text),
    length: text.length,
    ...fields,
  };
}

/** An annotation (a claim unless `fields.label` says otherwise) on `spans` of `text`, with the quotes that belong there. */
export function makeAnnotation<L extends Label = "claim">(
  document: { readonly id: Id<"document"> },
  text: string,
  spans: Span | readonly Span[],
  fields: AnnotationFields<L> = {},
): AnnotationOf<L> {
  const list = "start" in spans ? [spans] : spans;
  const made = {
    kind: "annotation",
    id: makeId("annotation", randomUUID()),
    revision: 0,
    documentId: document.id,
    spans: list,
    quotes: list.map((span) => quotationOf(text, span)),
    label: "claim",
    attributes: {},
    origin: "human",
    ...fields,
  };
  return made as unknown as AnnotationOf<L>; // an empty object is valid for the attributes of every label
}

/** A named person. */
export function makeSource(fields: Partial<Omit<NamedSource, Own>> = {}): NamedSource {
  const id = makeId("source", randomUUID());
  return { kind: "source", id, revision: 0, type: "named-person", name: "Luis Vera", ...fields };
}

/** A source on condition of anonymity. */
export function makeAnonymousSource(fields: Partial<Omit<AnonymousSource, Own>> = {}): AnonymousSource {
  const id = makeId("source", randomUUID());
  return { kind: "source", id, revision: 0, type: "anonymous", descriptor: "a senior official", ...fields };
}

export function makeClaim(fields: Fields<"claim"> = {}): DraftOf<"claim"> {
  return {
    kind: "claim",
    id: makeId("claim", randomUUID()),
    revision: 0,
    statement: "Six boats were struck in March.",
    status: "unstarted",
    verdict: "none-yet",
    ...fields,
  };
}

/** Evidence for `claim` from a web page, unless `fields.target` says otherwise. */
export function makeEvidence(
  claim: { readonly id: Id<"claim"> },
  fields: Fields<"evidence"> = {},
): DraftOf<"evidence"> {
  return {
    kind: "evidence",
    id: makeId("evidence", randomUUID()),
    revision: 0,
    claimId: claim.id,
    stance: "supports",
    target: { type: "web", url: "https://example.org/report" },
    ...fields,
  };
}

/** A remark on `target`; to answer `parent`, give its id and its own target. */
export function makeComment(target: { readonly id: Id }, fields: Fields<"comment"> = {}): DraftOf<"comment"> {
  return {
    kind: "comment",
    id: makeId("comment", randomUUID()),
    revision: 0,
    targetId: target.id,
    body: "Where is this from?",
    resolved: false,
    ...fields,
  };
}

/** The decision of `author` on `annotation` as of its revision; must be committed by that author. */
export function makeDecision(
  annotation: Judged & { readonly id: Id<"annotation"> },
  author: { readonly id: Id<"author"> },
  fields: Fields<"decision"> = {},
): DraftOf<"decision"> {
  return {
    kind: "decision",
    id: decisionId(annotation.id, author.id),
    revision: 0,
    annotationId: annotation.id,
    judged: stateOf(annotation),
    verdict: "accept",
    ...fields,
  };
}

/** The answer to one question about `document`. */
export function makeCheck(
  document: { readonly id: Id<"document"> },
  fields: Partial<Omit<DraftOf<"check">, Own | "id" | "documentId">> = {},
): DraftOf<"check"> {
  const { question = "verbs" } = fields;
  const id = checkId(document.id, question);
  return { kind: "check", id, revision: 0, documentId: document.id, question, answer: "ok", ...fields };
}

/** The changes that put these drafts. */
export function put(...drafts: readonly Draft[]): Change[] {
  return drafts.map((record) => ({ op: "put", record }));
}

/** The change that removes this record as of its revision. */
export function remove(record: { readonly id: Id; readonly revision: number }): Change {
  return { op: "remove", id: record.id, revision: record.revision };
}

/** A reading of `document` given to `author`. */
export function makeReading(
  document: { readonly id: Id<"document"> },
  author: { readonly id: Id<"author"> },
  fields: Fields<"reading"> = {},
): DraftOf<"reading"> {
  return {
    kind: "reading",
    id: readingId(document.id, author.id),
    revision: 0,
    documentId: document.id,
    authorId: author.id,
    state: "not-started",
    ...fields,
  };
}

/** The sign-off of `document` by `author`; must be committed by that author. */
export function makeSignoff(
  document: { readonly id: Id<"document"> },
  author: { readonly id: Id<"author"> },
  fields: Fields<"signoff"> = {},
): DraftOf<"signoff"> {
  return {
    kind: "signoff",
    id: signoffId(document.id, author.id),
    revision: 0,
    documentId: document.id,
    state: "1f",
    annotations: 1,
    answered: ["attribution"],
    problems: [{ question: "vague", findings: 2 }],
    ...fields,
  };
}

/** What two authors agreed about a mark of the first one's. */
export function makeResolution(
  annotation: Judged & { readonly id: Id<"annotation"> },
  [a, b]: readonly [{ readonly id: Id<"author"> }, { readonly id: Id<"author"> }],
  fields: Fields<"resolution"> = {},
): DraftOf<"resolution"> {
  return {
    kind: "resolution",
    id: makeId("resolution", randomUUID()),
    revision: 0,
    documentId: annotation.documentId,
    between: [a.id, b.id],
    of: [{ id: annotation.id, by: a.id, state: stateOf(annotation) }],
    outcome: "a",
    ...fields,
  };
}
