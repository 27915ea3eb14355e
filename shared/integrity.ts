import { about } from "./brokenRule.ts";
import type { Commit } from "./changes.ts";
import { AppError } from "./errors.ts";
import { type Id, type Kind, checkId, decisionId, kindOf, readingId, signoffId } from "./ids.ts";
import { aKind, named, namedFirst } from "./naming.ts";
import { bringsTogether } from "./mergedNames.ts";
import { inDocument, samePlace, speakerProblem, type TextOf } from "./passageProblems.ts";
import { type AnyRecord, type RecordOf, references } from "./records/index.ts";
import type { Sentence } from "./words/sentence.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Holds a planned commit against the rules of the data: links lead somewhere, nothing that is still pointed to is
 * removed, texts never change, every annotation's quotes are what the text says, and nobody anonymous gets a name by being
 * merged.
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
  const revealing = bringsTogether(workspace, commit.puts, get);
  if (revealing)
    throw new AppError(
      "invalid",
      about(revealing, (rules, name) => rules.mergedReveals(name)),
    );
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
    case "reading":
      if (record.id !== readingId(record.documentId, record.authorId))
        return (words) => words.host.integrity.readingId;
      return undefined;
    case "signoff":
      if (record.id !== signoffId(record.documentId, record.createdBy))
        return (words) => words.host.integrity.signoffId;
      return undefined;
    case "evidence":
      return evidenceProblem(record, before, get, textOf);
    case "source":
    case "claim":
      return mergesInCircle(record, get)
        ? about(record, (rules, name) => rules.mergedCircle(name))
        : undefined;
    case "author":
    case "resolution":
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
  if ((record.body.trim() === "") !== (record.deleted === true))
    return about(record, (rules) => rules.commentBody);
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
  if (record.resolutionId !== undefined) {
    const resolution = get(record.resolutionId);
    if (resolution?.kind === "resolution" && resolution.documentId !== record.documentId)
      return about(record, (rules, name) => rules.agreedElsewhere(name));
  }
  if (before?.kind === "annotation" && before.documentId !== record.documentId)
    return about(record, (rules, name) => rules.movesAway(name));
  if (before?.kind === "annotation" && samePlace(before, record)) return undefined;
  return inDocument(record, record, get, textOf) ?? speakerProblem(record, get, textOf);
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
  if (from === "annotation") return to === "document" || to === "resolution";
  if (from === "check" || from === "reading" || from === "signoff" || from === "resolution")
    return to === "document";
  if (from === "evidence") return to !== "source";
  return from === "comment" || from === "decision";
}
