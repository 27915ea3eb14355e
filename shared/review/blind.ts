import { type Id, readingId } from "../ids.ts";
import type { AnyRecord, RecordOf } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";

/*
 * Second readings are blind: while somebody has not finished reading a document that was given to them, all they see of it
 * is the document, how far everybody's reading is, and what they made themselves. This says which records that leaves out;
 * server/seeing.ts sees to it that they never leave the host.
 *
 * Sources and tracked claims belong to no document and stay in sight, whoever made them: without a common register the two
 * readings could not be compared.
 */

/** Somebody, and the documents they have not finished reading on their own. */
export type Blind = {
  readonly author: Id<"author">;
  readonly documents: ReadonlySet<Id<"document">>;
};

export type Get = (id: Id) => AnyRecord | undefined;

/** Whether somebody still reads the document of this reading on their own. */
export const isUnfinished = ({ state }: Pick<RecordOf<"reading">, "state">): boolean => state !== "finished";

/**
 * Whether whoever made a mark has not finished reading its document on their own. What was agreed is no part of a reading, and
 * hidden from them, whoever of them it was that wrote it.
 */
export function isUnfinishedWork(
  workspace: Workspace,
  {
    documentId,
    createdBy,
    resolutionId,
  }: Pick<RecordOf<"annotation">, "documentId" | "createdBy" | "resolutionId">,
): boolean {
  if (resolutionId !== undefined) return false;
  const reading = workspace.get(readingId(documentId, createdBy));
  return reading !== undefined && isUnfinished(reading);
}

/** Everybody who reads something on their own, and what. */
export function readBlind(workspace: Workspace): Map<Id<"author">, Blind> {
  const all = new Map<Id<"author">, Blind>();
  for (const reading of workspace.all("reading")) {
    if (!isUnfinished(reading)) continue;
    const { authorId: author, documentId } = reading;
    all.set(author, { author, documents: new Set(all.get(author)?.documents).add(documentId) });
  }
  return all;
}

/** What a record is about, and hidden with: its document, or the record it judges, answers or shows. */
export function aboutWhat(record: AnyRecord): readonly Id[] {
  switch (record.kind) {
    case "annotation":
    case "check":
    case "signoff":
    case "resolution":
    case "reading":
      return [record.documentId];
    case "decision":
      return [record.annotationId];
    case "comment":
      return record.parentId === undefined ? [record.targetId] : [record.targetId, record.parentId];
    case "evidence":
      if (record.target.type === "web") return [];
      return [record.target.type === "span" ? record.target.documentId : record.target.annotationId];
    case "author":
    case "document":
    case "source":
    case "claim":
      return [];
    default:
      return record satisfies never;
  }
}

/**
 * Whether a record is kept from somebody who reads on their own: it is about such a document, and it, or anything between it and
 * the document, is not theirs alone.
 * @param get the records as they are at the time; what is about something that is gone counts as hidden unless it is all
 * their own, because nobody can say any more which document it was about
 */
export function isHidden(record: AnyRecord, { author, documents }: Blind, get: Get): boolean {
  if (documents.size === 0 || record.kind === "reading") return false;
  const above = new Set<AnyRecord>([record]);
  let isBlind = false;
  let isOwn = true;
  // A set takes in what is added while it is walked, and a circle of comments only once.
  for (const each of above) {
    if (!isTheirs(each, author)) isOwn = false;
    for (const id of aboutWhat(each)) {
      if (documents.has(id as Id<"document">)) isBlind = true; // of another kind it is not among them
      if (id.startsWith("document:")) continue;
      const next = get(id);
      if (next) above.add(next);
      else isBlind = true;
    }
  }
  return isBlind && !isOwn;
}

/** What of a document shows nothing but this author's own work. The answers to the questions of a review are everybody's. */
function isTheirs(record: AnyRecord, author: Id<"author">): boolean {
  switch (record.kind) {
    case "check":
    case "resolution":
      return false;
    case "annotation":
      return record.createdBy === author && record.resolutionId === undefined;
    case "author":
    case "document":
    case "source":
    case "claim":
    case "reading":
      return true; // everybody's to see, so nothing about them is hidden for their sake
    case "signoff":
    case "decision":
    case "comment":
    case "evidence":
      return record.createdBy === author;
    default:
      return record satisfies never;
  }
}
