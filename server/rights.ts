import { isDeepStrictEqual } from "node:util";
import type { HostChange } from "../shared/changes.ts";
import { AppError } from "../shared/errors.ts";
import { type Id, decisionId, kindOf, signoffId } from "../shared/ids.ts";
import type { AnyRecord, Draft, DraftOf, RecordOf } from "../shared/records/index.ts";
import { readingStates } from "../shared/records/reading.ts";
import { isUnfinishedWork } from "../shared/review/blind.ts";
import type { Words } from "../shared/words/index.ts";
import type { Workspace } from "../shared/workspace.ts";

/** What of a document only an import can say. */
const imported = ["textHash", "length", "blocks", "original", "importNotes"] as const;

/**
 * Whether an author may make these changes. Everything not named here anyone in the workspace may do.
 * @param kept the new documents that may come back, because what they were imported from is here (`keptDocuments`)
 * @throws AppError `forbidden` with the first change they may not make; nothing is changed then
 */
export function checkRights(
  workspace: Workspace,
  author: Id<"author">,
  changes: readonly HostChange[],
  kept: ReadonlySet<Id>,
): void {
  const removes = new Set(changes.flatMap((change) => (change.op === "remove" ? [change.id] : [])));
  for (const change of changes) {
    const problem =
      change.op === "remove"
        ? removalProblem(workspace, workspace.get(change.id), author, removes)
        : change.op === "put"
          ? putProblem(workspace, change.record, workspace.get(change.record.id), author, kept)
          : undefined; // a restoration brings back what was allowed before
    if (problem !== undefined)
      throw new AppError("forbidden", ({ host: { rights } }) => rights.nothingChanged(rights[problem]));
  }
}

/** What somebody may not do, by its sentence. */
type Forbidden = Exclude<keyof Words["host"]["rights"], "nothingChanged" | "importWorkspace" | "claims">;

function putProblem(
  workspace: Workspace,
  record: Draft,
  before: AnyRecord | undefined,
  author: Id<"author">,
  kept: ReadonlySet<Id>,
): Forbidden | undefined {
  switch (record.kind) {
    case "author":
      return record.id === author ? undefined : "othersName";
    case "document":
      return documentProblem(record, before, kept);
    case "decision":
      return record.id === decisionId(record.annotationId, author) ? undefined : "othersDecision";
    case "comment":
      return commentProblem(record, before, author);
    case "signoff":
      return record.id === signoffId(record.documentId, author) ? undefined : "othersSignoff";
    case "reading":
      return readingProblem(record, before, author);
    case "annotation":
      return isBlindReaders(workspace, before, author) ? "readersMark" : undefined;
    case "resolution":
    case "source":
    case "claim": // its rules are about what stands there, not about who may write: claimRights.ts
    case "evidence":
    case "check":
      return undefined;
    default:
      return record satisfies never;
  }
}

function documentProblem(
  record: DraftOf<"document">,
  before: AnyRecord | undefined,
  kept: ReadonlySet<Id>,
): Forbidden | undefined {
  // A stale revision is a conflict, and said as one; here only what can never be right.
  if (before?.kind !== "document")
    return record.revision === 0 && !kept.has(record.id) ? "newDocument" : undefined;
  return imported.every((field) => isDeepStrictEqual(record[field], before[field])) ? undefined : "imported";
}

/** Anybody may give somebody a document to read; how far it is only they can say, and it only moves on. */
function readingProblem(
  record: DraftOf<"reading">,
  before: AnyRecord | undefined,
  author: Id<"author">,
): Forbidden | undefined {
  const was = before?.kind === "reading" ? before.state : "not-started";
  if (record.state !== was && record.authorId !== author) return "othersReading";
  return readingStates.indexOf(record.state) < readingStates.indexOf(was) ? "readingBack" : undefined;
}

function commentProblem(
  record: DraftOf<"comment">,
  before: AnyRecord | undefined,
  author: Id<"author">,
): Forbidden | undefined {
  if (before?.kind !== "comment" || before.createdBy === author) return undefined;
  return saysTheSame(record, before) ? undefined : "othersComment";
}

/** Anyone may mark a comment as resolved. */
function saysTheSame(record: DraftOf<"comment">, before: RecordOf<"comment">): boolean {
  return (
    record.body === before.body &&
    record.edited === before.edited &&
    record.deleted === before.deleted &&
    record.targetId === before.targetId &&
    record.parentId === before.parentId
  );
}

/** Whether this is a mark of somebody else who has not finished reading: whatever others did to it would come before their eyes. */
const isBlindReaders = (
  workspace: Workspace,
  mark: AnyRecord | undefined,
  author: Id<"author">,
): mark is RecordOf<"annotation"> =>
  mark?.kind === "annotation" && mark.createdBy !== author && isUnfinishedWork(workspace, mark);

function removalProblem(
  workspace: Workspace,
  before: AnyRecord | undefined,
  author: Id<"author">,
  removes: ReadonlySet<Id>,
): Forbidden | undefined {
  if (before?.kind === "author") return "authorStays";
  if (isBlindReaders(workspace, before, author) && !removes.has(before.documentId)) return "readersMark";
  if (before?.kind === "decision" && before.createdBy !== author && !removes.has(before.annotationId))
    return "takeBackDecision";
  if (before?.kind === "comment" && before.createdBy !== author && !goesWith(before, removes))
    return "deleteComment";
  if (before?.kind === "signoff" && before.createdBy !== author && !removes.has(before.documentId))
    return "takeBackSignoff";
  // Or whoever reads blind could look, by giving the reading up.
  if (before?.kind === "reading" && before.authorId === author && !removes.has(before.documentId))
    return "giveUpReading";
  return undefined;
}

/** A comment goes when what it is on goes; that it answers one that goes is no reason, or one could delete others' words. */
function goesWith({ targetId }: RecordOf<"comment">, removes: ReadonlySet<Id>): boolean {
  return removes.has(targetId) && kindOf(targetId) !== "comment";
}
