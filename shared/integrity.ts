import type { Commit } from "./changes.ts";
import { AppError } from "./errors.ts";
import { type Id, type Kind, decisionId, kindOf } from "./ids.ts";
import { aKind, brief, named, namedFirst } from "./naming.ts";
import { type AnyRecord, type RecordOf, references } from "./records/index.ts";
import type { Span } from "./spans.ts";
import { isGraphemeBoundary } from "./text/graphemes.ts";
import type { Workspace } from "./workspace.ts";

/** The text of a hash, or undefined where it could not be read (then nothing that rests on it may be written). */
export type TextOf = (hash: string) => string | undefined;

/**
 * Holds a planned commit against the rules of the data: links lead somewhere, nothing that is still pointed to is
 * removed, texts never change, and every annotation's quotes are what the text says.
 * @throws AppError `invalid` with the first rule that is broken; nothing is changed
 */
export function checkIntegrity(workspace: Workspace, commit: Commit, textOf: TextOf): void {
  const puts = new Map<Id, AnyRecord>(commit.puts.map((record) => [record.id, record]));
  const removes = new Set<Id>(commit.removes);
  const get = (id: Id) => puts.get(id) ?? (removes.has(id) ? undefined : workspace.get(id));

  const hold = (record: AnyRecord) => {
    const problem = recordProblem(record, workspace.get(record.id), get, textOf);
    if (problem !== undefined) throw new AppError("invalid", problem);
  };

  for (const record of commit.puts) {
    const missing = references(record).find((to) => !get(to));
    if (missing !== undefined) throw new AppError("invalid", missingLink(record, missing, workspace));
    hold(record);
    const before = workspace.get(record.id);
    if (before === undefined || !mattersToReferrers(before, record)) continue;
    for (const from of workspace.referrers(record.id)) {
      const pointing = puts.has(from) ? undefined : get(from); // what is put itself is held anyway
      if (pointing) hold(pointing);
    }
  }
  for (const id of removes)
    for (const from of workspace.referrers(id)) {
      if (removes.has(from)) continue;
      const after = puts.get(from) ?? workspace.get(from);
      if (after && references(after).includes(id))
        throw new AppError("invalid", missingLink(after, id, workspace));
    }
}

/** Whether a record has changed in what the rules about those pointing to it look at. */
function mattersToReferrers(before: AnyRecord, after: AnyRecord): boolean {
  if (before.kind === "annotation" && after.kind === "annotation")
    return before.label !== after.label || before.documentId !== after.documentId;
  if (before.kind === "comment" && after.kind === "comment") return before.targetId !== after.targetId;
  return false; // a document's text, the other thing they rest on, never changes
}

function missingLink(from: AnyRecord, to: Id, workspace: Workspace): string {
  const target = workspace.get(to);
  return target
    ? `${namedFirst(target)} cannot be deleted: ${named(from)} still points to it.`
    : `${namedFirst(from)} points to ${aKind(kindOf(to))} that is not here any more, so it was not saved.`;
}

/** What is wrong with one record beyond its schema, as a sentence; undefined when nothing is. */
export function recordProblem(
  record: AnyRecord,
  before: AnyRecord | undefined,
  get: (id: Id) => AnyRecord | undefined,
  textOf: TextOf,
): string | undefined {
  switch (record.kind) {
    case "document":
      if (
        before?.kind === "document" &&
        (before.textHash !== record.textHash || before.length !== record.length)
      )
        return `The text of ${named(record)} cannot be changed: a new version is a new document.`;
      return undefined;
    case "annotation":
      return annotationProblem(record, before, get, textOf);
    case "decision":
      if (record.id !== decisionId(record.annotationId, record.createdBy))
        return "A decision does not have the id of this author's decision on this annotation.";
      return undefined;
    case "comment":
      return commentProblem(record, get);
    case "author":
    case "source":
    case "claim":
    case "evidence":
      return undefined;
    default:
      return record satisfies never;
  }
}

function commentProblem(
  record: RecordOf<"comment">,
  get: (id: Id) => AnyRecord | undefined,
): string | undefined {
  if (record.targetId === record.id) return `${namedFirst(record)} is about itself.`;
  if (record.parentId === undefined) return undefined;
  if (record.parentId === record.id) return `${namedFirst(record)} answers itself.`;
  const parent = get(record.parentId);
  return parent?.kind === "comment" && parent.targetId !== record.targetId
    ? `${namedFirst(record)} answers a comment on something else.`
    : undefined;
}

function annotationProblem(
  record: RecordOf<"annotation">,
  before: AnyRecord | undefined,
  get: (id: Id) => AnyRecord | undefined,
  textOf: TextOf,
): string | undefined {
  if (record.claimId !== undefined && record.label !== "claim")
    return `${namedFirst(record)} is not labelled claim, so it cannot be a mention of a tracked claim.`;
  if (record.label === "quote" && record.attributes.continues !== undefined) {
    if (record.attributes.continues === record.id) return `${namedFirst(record)} continues itself.`;
    const earlier = get(record.attributes.continues);
    if (
      earlier?.kind !== "annotation" ||
      earlier.label !== "quote" ||
      earlier.documentId !== record.documentId
    )
      return `${namedFirst(record)} can only continue a quote of the same document.`;
  }
  if (before?.kind === "annotation" && before.documentId !== record.documentId)
    return `${namedFirst(record)} cannot move to another document.`;
  if (before?.kind === "annotation" && samePlace(before, record)) return undefined;
  const document = get(record.documentId);
  if (document?.kind !== "document")
    return `${namedFirst(record)} points to something that is not a document.`;
  const text = textOf(document.textHash);
  if (text === undefined)
    return `The text of “${document.title}” cannot be read, so its annotations cannot be placed or moved.`;
  return placeProblem(record, text);
}

/** What is wrong with where an annotation says it is, held against its document's text; undefined when nothing is. */
function placeProblem(record: RecordOf<"annotation">, text: string): string | undefined {
  const { spans, quotes } = record;
  const name = namedFirst(record);
  if (quotes.length !== spans.length) return `${name} has ${spans.length} spans but ${quotes.length} quotes.`;
  let end = -1;
  for (const [i, span] of spans.entries()) {
    if (span.start >= span.end) return `${name} has an empty span at ${span.start}.`;
    if (span.end > text.length)
      return `${name} ends at ${span.end}, after the end of the text (${text.length}).`;
    if (span.start <= end) return `${name} has spans that overlap, touch or are out of order.`;
    end = span.end;
    if (!isGraphemeBoundary(text, span.start) || !isGraphemeBoundary(text, span.end))
      return `${name} cuts a character in two at ${span.start}–${span.end}.`;
    const quote = quotes[i];
    if (quote?.exact !== text.slice(span.start, span.end))
      return `${name} quotes “${brief(quote?.exact ?? "")}”, but the text at ${span.start}–${span.end} says “${brief(text.slice(span.start, span.end))}”.`;
    if (!text.endsWith(quote.prefix, span.start) || !text.startsWith(quote.suffix, span.end))
      return `${name} carries a context that is not what stands around ${span.start}–${span.end}.`;
  }
  const speaker = speakerSpan(record.attributes);
  if (speaker && (speaker.start >= speaker.end || speaker.end > text.length))
    return `${name} names a speaker at ${speaker.start}–${speaker.end}, outside the text.`;
  return undefined;
}

function speakerSpan(attributes: object | undefined): Span | undefined {
  return (attributes as { speakerSpan?: Span } | undefined)?.speakerSpan; // only quotes have one
}

function samePlace(a: RecordOf<"annotation">, b: RecordOf<"annotation">): boolean {
  return (
    JSON.stringify([a.spans, a.quotes, speakerSpan(a.attributes)]) ===
    JSON.stringify([b.spans, b.quotes, speakerSpan(b.attributes)])
  );
}

/**
 * The ids to remove along with `id`: the record and all that is nothing without it. What merely mentions it (an
 * annotation its source, its tracked claim or the quote it continues) stays and has to let go of it.
 */
export function dependants(workspace: Workspace, id: Id): Id[] {
  const found = new Set<Id>([id]);
  for (const to of found)
    for (const from of workspace.referrers(to)) if (dependsOn(kindOf(from), kindOf(to))) found.add(from);
  return [...found];
}

/** Whether a record of kind `from` is nothing without the record of kind `to` it points to. */
function dependsOn(from: Kind, to: Kind): boolean {
  if (from === "annotation") return to === "document";
  return from === "evidence" || from === "comment" || from === "decision";
}
