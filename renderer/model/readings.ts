import type { Change } from "../../shared/changes.ts";
import { type Id, readingId } from "../../shared/ids.ts";
import { draftOf, type RecordOf } from "../../shared/records/index.ts";
import { isUnfinished } from "../../shared/review/blind.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { compareNames } from "./shown.ts";

export type ReadingRecord = RecordOf<"reading">;

/** The readings of a document, by the readers' names. */
export function readingsOf(workspace: Workspace, document: Id<"document">): ReadingRecord[] {
  const name = ({ authorId }: ReadingRecord) => workspace.get(authorId)?.name ?? "";
  return [...workspace.referring("reading", document)].toSorted((a, b) => compareNames(name(a), name(b)));
}

/** How many of a document's readings there are, and how many of them are finished. */
export type Finished = { readonly finished: number; readonly all: number };

export function finishedOf(workspace: Workspace, document: Id<"document">): Finished {
  let finished = 0;
  let all = 0;
  for (const reading of workspace.referring("reading", document)) {
    all++;
    if (!isUnfinished(reading)) finished++;
  }
  return { finished, all };
}

/** The reading somebody has not finished of a document; undefined where they see all of it. */
export function unfinishedReading(
  workspace: Workspace,
  document: Id<"document">,
  author: Id<"author"> | undefined,
): ReadingRecord | undefined {
  const reading = author && workspace.get(readingId(document, author));
  return reading && isUnfinished(reading) ? reading : undefined;
}

/** Gives each document to each of these people who does not have it yet. */
export function giveReadings(
  workspace: Workspace,
  documents: readonly Id<"document">[],
  authors: readonly Id<"author">[],
): Change[] {
  const changes: Change[] = [];
  for (const documentId of documents)
    for (const authorId of authors) {
      const id = readingId(documentId, authorId);
      if (workspace.get(id) || !workspace.get(documentId)) continue;
      const state = "not-started";
      changes.push({ op: "put", record: { kind: "reading", id, revision: 0, documentId, authorId, state } });
    }
  return changes;
}

/** Says that a reading is finished. */
export function finishReading(workspace: Workspace, id: Id<"reading">): Change[] {
  const reading = workspace.get(id);
  return reading && isUnfinished(reading)
    ? [{ op: "put", record: { ...draftOf(reading), state: "finished" } }]
    : [];
}

/** Takes a reading back from somebody. */
export function takeBackReading(workspace: Workspace, id: Id<"reading">): Change[] {
  const reading = workspace.get(id);
  return reading ? [{ op: "remove", id, revision: reading.revision }] : [];
}
