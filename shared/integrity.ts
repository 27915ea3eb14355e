import type { Commit } from "./changes.ts";
import { AppError } from "./errors.ts";
import { type Id, type Kind, checkId, decisionId, kindOf } from "./ids.ts";
import { aKind, brief, named, namedFirst } from "./naming.ts";
import { type AnyRecord, type RecordOf, references } from "./records/index.ts";
import type { Span } from "./spans.ts";
import { isGraphemeBoundary } from "./text/graphemes.ts";
import type { Words } from "./words/index.ts";
import type { Sentence } from "./words/sentence.ts";
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
    if (problem) throw new AppError("invalid", problem);
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

function missingLink(from: AnyRecord, to: Id, workspace: Workspace): Sentence {
  const target = workspace.get(to);
  return (words) => {
    const { stillPointedTo, pointsNowhere } = words.host.integrity;
    return target
      ? stillPointedTo(namedFirst(target, words), named(from, words))
      : pointsNowhere(namedFirst(from, words), aKind(kindOf(to), words));
  };
}

type Rules = Words["host"]["integrity"];

/** A broken rule about a record, as a sentence that begins with its name. */
function about(record: AnyRecord, phrase: (rules: Rules, name: string) => string): Sentence {
  return (words) => phrase(words.host.integrity, namedFirst(record, words));
}

/** What is wrong with one record beyond its schema, as a sentence; undefined when nothing is. */
export function recordProblem(
  record: AnyRecord,
  before: AnyRecord | undefined,
  get: (id: Id) => AnyRecord | undefined,
  textOf: TextOf,
): Sentence | undefined {
  switch (record.kind) {
    case "document":
      if (
        before?.kind === "document" &&
        (before.textHash !== record.textHash || before.length !== record.length)
      )
        return (words) => words.host.integrity.textFixed(named(record, words));
      return undefined;
    case "annotation":
      return annotationProblem(record, before, get, textOf);
    case "decision":
      if (record.id !== decisionId(record.annotationId, record.createdBy))
        return (words) => words.host.integrity.decisionId;
      return undefined;
    case "comment":
      return commentProblem(record, get);
    case "check":
      if (record.id !== checkId(record.documentId, record.question))
        return (words) => words.host.integrity.checkId;
      return undefined;
    case "evidence":
      return evidenceProblem(record, before, get, textOf);
    case "source":
    case "claim":
      return mergesInCircle(record, get)
        ? about(record, (rules, name) => rules.mergedCircle(name))
        : undefined;
    case "author":
      return undefined;
    default:
      return record satisfies never;
  }
}

function commentProblem(
  record: RecordOf<"comment">,
  get: (id: Id) => AnyRecord | undefined,
): Sentence | undefined {
  if (record.targetId === record.id) return about(record, (rules, name) => rules.aboutItself(name));
  if (record.parentId === undefined) return undefined;
  if (record.parentId === record.id) return about(record, (rules, name) => rules.answersItself(name));
  const parent = get(record.parentId);
  return parent?.kind === "comment" && parent.targetId !== record.targetId
    ? about(record, (rules, name) => rules.answersElsewhere(name))
    : undefined;
}

/** Whether the records this one was merged into lead back to it. */
function mergesInCircle(
  record: RecordOf<"source"> | RecordOf<"claim">,
  get: (id: Id) => AnyRecord | undefined,
): boolean {
  const seen = new Set<Id>([record.id]);
  for (let to: Id | undefined = record.mergedInto; to !== undefined;) {
    if (seen.has(to)) return true;
    seen.add(to);
    const next = get(to);
    to = next?.kind === "source" || next?.kind === "claim" ? next.mergedInto : undefined;
  }
  return false;
}

/** What is wrong with the passage that is the evidence, where it is one of a document here. */
function evidenceProblem(
  record: RecordOf<"evidence">,
  before: AnyRecord | undefined,
  get: (id: Id) => AnyRecord | undefined,
  textOf: TextOf,
): Sentence | undefined {
  const { target } = record;
  if (target.type !== "span") return undefined;
  const was = before?.kind === "evidence" && before.target;
  if (was && JSON.stringify(was) === JSON.stringify(target)) return undefined;
  return inDocument(record, target, get, textOf);
}

/** What is wrong with where a passage says it is, or with the document it names. */
function inDocument(
  record: AnyRecord,
  passage: Passage,
  get: (id: Id) => AnyRecord | undefined,
  textOf: TextOf,
): Sentence | undefined {
  const document = get(passage.documentId);
  if (document?.kind !== "document") return about(record, (rules, name) => rules.notADocument(name));
  const text = textOf(document.textHash);
  if (text === undefined) return (words) => words.host.integrity.textUnread(document.title);
  return placeProblem(record, passage, text);
}

function annotationProblem(
  record: RecordOf<"annotation">,
  before: AnyRecord | undefined,
  get: (id: Id) => AnyRecord | undefined,
  textOf: TextOf,
): Sentence | undefined {
  if (record.claimId !== undefined && record.label !== "claim")
    return about(record, (rules, name) => rules.noMention(name));
  if (record.restsOn && record.label !== "claim" && record.label !== "statistic")
    return about(record, (rules, name) => rules.restsOnNothing(name));
  if (record.restsOn && new Set(record.restsOn).size < record.restsOn.length)
    return about(record, (rules, name) => rules.restsOnTwice(name));
  if (record.label === "quote" && record.attributes.continues !== undefined) {
    if (record.attributes.continues === record.id)
      return about(record, (rules, name) => rules.continuesItself(name));
    const earlier = get(record.attributes.continues);
    if (
      earlier?.kind !== "annotation" ||
      earlier.label !== "quote" ||
      earlier.documentId !== record.documentId
    )
      return about(record, (rules, name) => rules.continuesOther(name));
  }
  if (before?.kind === "annotation" && before.documentId !== record.documentId)
    return about(record, (rules, name) => rules.movesAway(name));
  if (before?.kind === "annotation" && samePlace(before, record)) return undefined;
  return inDocument(record, record, get, textOf) ?? speakerProblem(record, get, textOf);
}

type Passage = Pick<RecordOf<"annotation">, "documentId" | "spans" | "quotes">;

/** What is wrong with where a passage says it is, held against its document's text; undefined when nothing is. */
function placeProblem(record: AnyRecord, { spans, quotes }: Passage, text: string): Sentence | undefined {
  const problem = (phrase: (rules: Rules, name: string) => string) => about(record, phrase);
  if (quotes.length !== spans.length)
    return problem((rules, name) => rules.uneven(name, spans.length, quotes.length));
  let end = -1;
  for (const [i, span] of spans.entries()) {
    if (span.start >= span.end) return problem((rules, name) => rules.emptySpan(name, span.start));
    if (span.end > text.length) return problem((rules, name) => rules.afterEnd(name, span.end, text.length));
    if (span.start <= end) return problem((rules, name) => rules.disordered(name));
    end = span.end;
    if (!isGraphemeBoundary(text, span.start) || !isGraphemeBoundary(text, span.end))
      return problem((rules, name) => rules.cutsCharacter(name, placeOf(span)));
    const quote = quotes[i];
    const stands = text.slice(span.start, span.end);
    if (quote?.exact !== stands) {
      const quoted = brief(quote?.exact ?? "");
      return problem((rules, name) => rules.otherQuote(name, quoted, placeOf(span), brief(stands)));
    }
    if (!text.endsWith(quote.prefix, span.start) || !text.startsWith(quote.suffix, span.end))
      return problem((rules, name) => rules.otherContext(name, placeOf(span)));
  }
  return undefined;
}

/** What is wrong with where the text is said to name a quote's speaker. */
function speakerProblem(
  record: RecordOf<"annotation">,
  get: (id: Id) => AnyRecord | undefined,
  textOf: TextOf,
): Sentence | undefined {
  const speaker = speakerSpan(record.attributes);
  const document = get(record.documentId);
  const text = speaker && document?.kind === "document" ? textOf(document.textHash) : undefined;
  if (text === undefined) return undefined;
  const problem = (phrase: (rules: Rules, name: string) => string) => about(record, phrase);
  if (speaker && (speaker.start >= speaker.end || speaker.end > text.length))
    return problem((rules, name) => rules.speakerOutside(name, placeOf(speaker)));
  if (speaker && !(isGraphemeBoundary(text, speaker.start) && isGraphemeBoundary(text, speaker.end)))
    return problem((rules, name) => rules.speakerCut(name, placeOf(speaker)));
  return undefined;
}

const placeOf = ({ start, end }: Span) => `${start}–${end}`;

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
 * annotation its sources, its tracked claim or the quote it continues; what was merged into it) stays and has to let go
 * of it.
 */
export function dependants(workspace: Workspace, id: Id): Id[] {
  const found = new Set<Id>([id]);
  for (const to of found)
    for (const from of workspace.referrers(to)) if (dependsOn(kindOf(from), kindOf(to))) found.add(from);
  return [...found];
}

/** Whether a record of kind `from` is nothing without the record of kind `to` it points to. */
function dependsOn(from: Kind, to: Kind): boolean {
  if (from === "annotation" || from === "check") return to === "document";
  if (from === "evidence") return to !== "source";
  return from === "comment" || from === "decision";
}
