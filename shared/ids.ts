import * as v from "valibot";
import { says } from "./issues.ts";

/** Every kind of record a workspace holds. */
export const kinds = [
  "author",
  "document",
  "annotation",
  "source",
  "claim",
  "evidence",
  "comment",
  "decision",
  "check",
  "reading",
  "signoff",
  "resolution",
] as const;

/** What a sourcing review asks of every document; in the order of the desk editor's list, see docs/sourcing.md. */
export const questions = [
  "attribution",
  "single-source",
  "anonymous-sources",
  "anonymous-attacks",
  "relayed",
  "editor-told",
  "quotes",
  "verbs",
  "statistics",
  "vague",
  "borrowing",
  "contradictions",
  "fairness",
  "verdicts",
] as const;

export type Question = (typeof questions)[number];

export type Kind = (typeof kinds)[number];

/**
 * `kind:uuid`; a decision's is `decision:<annotation uuid>:<author uuid>`, a check's `check:<document uuid>:<question>`, that
 * of a reading and of a sign-off `<kind>:<document uuid>:<author uuid>`.
 * The kind is readable from the id alone.
 */
export type Id<K extends Kind = Kind> = `${K}:${string}`;

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** What follows the kind, where it is more than one UUID. */
const tails: { readonly [K in Kind]?: string } = {
  decision: `${uuid}:${uuid}`,
  check: `${uuid}:(?:${questions.join("|")})`,
  reading: `${uuid}:${uuid}`,
  signoff: `${uuid}:${uuid}`,
};

/** The schema of an id of one kind. */
export function idOf<K extends Kind>(kind: K) {
  const tail = tails[kind] ?? uuid;
  const pattern = new RegExp(`^${kind}:${tail}$`);
  return v.custom<Id<K>>(
    (value) => typeof value === "string" && pattern.test(value),
    says((words) => words.host.fields.id(`${kind}:<uuid>`)),
  );
}

const anyPattern = new RegExp(`^(?:${kinds.map((kind) => `${kind}:${tails[kind] ?? uuid}`).join("|")})$`);

/** The schema of an id of any kind. */
export const anyId = v.custom<Id>(
  (value) => typeof value === "string" && anyPattern.test(value),
  says((words) => words.host.fields.id("kind:<uuid>")),
);

/** Whether a text is the id of a record of some kind. */
export const isId = (text: string): text is Id => v.is(anyId, text);

/** A new id; `uuid` comes from the caller (`crypto.randomUUID()`), so that nothing here is impure. */
export function makeId<K extends Kind>(kind: K, uuid: string): Id<K> {
  return `${kind}:${uuid}`;
}

/** The kind an id names. */
export function kindOf(id: Id): Kind {
  return id.slice(0, id.indexOf(":")) as Kind; // the template type guarantees the prefix
}

/**
 * The id of one author's decision on one annotation. Derived, so that "one decision per reviewer" is a fact of the
 * id and not a rule somebody has to check.
 */
export function decisionId(annotation: Id<"annotation">, author: Id<"author">): Id<"decision"> {
  return `decision:${annotation.slice("annotation:".length)}:${author.slice("author:".length)}`;
}

/** The id of the answer to one question about one document. Derived, so that there is one answer to each. */
export function checkId(document: Id<"document">, question: Question): Id<"check"> {
  return `check:${document.slice("document:".length)}:${question}`;
}

/** The id of one author's reading of one document. Derived, so that nobody has two of it. */
export function readingId(document: Id<"document">, author: Id<"author">): Id<"reading"> {
  return `reading:${ofBoth(document, author)}`;
}

/** The id of one author's sign-off of one document. Derived: signing again replaces it, and the log keeps what was. */
export function signoffId(document: Id<"document">, author: Id<"author">): Id<"signoff"> {
  return `signoff:${ofBoth(document, author)}`;
}

function ofBoth(document: Id<"document">, author: Id<"author">): string {
  return `${document.slice("document:".length)}:${author.slice("author:".length)}`;
}
