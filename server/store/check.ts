import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { AppError } from "../../shared/errors.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Blobs } from "./blobs.ts";
import { damagedHistory } from "./damage.ts";
import type { Files } from "./files.ts";
import type { CommitLog } from "./log.ts";
import type { Raw } from "./migrations.ts";
import { logName, snapshotName } from "./names.ts";
import { Replay, lineNumberAt, replayLog } from "./replay.ts";
import { type Snapshot, SnapshotFile } from "./snapshot.ts";
import type { StoreCheck } from "./store.ts";
import { recordProblems } from "./validate.ts";

export type Checked = {
  readonly files: Files;
  readonly folder: string;
  /** The newest schema this program knows. */
  readonly schema: number;
  readonly textFiles: Blobs;
  readonly originals: Blobs;
  readonly log: CommitLog;
  readonly workspace: Workspace;
};

/**
 * Reads back everything a workspace is made of and holds it against itself. The workspace stays in use meanwhile: what
 * is checked is the state at the moment of the call. Changes nothing.
 */
export async function checkFolder(checked: Checked): Promise<StoreCheck> {
  const problems: string[] = [];
  const notes: string[] = [];
  // The file first: it is never ahead of the memory that is looked at next.
  const snapshot = await readSnapshot(checked, problems);
  const { length } = checked.log;
  const records = [...checked.workspace.records()] as unknown as readonly Raw[]; // a record of ours is also any record
  const documents = [...checked.workspace.all("document")];

  const commits = await checkLog(checked, length, snapshot, records, problems);
  await checkTexts(checked.textFiles, documents, problems, notes);
  await checkOriginals(checked.originals, documents, problems, notes);
  await checkRecords(checked.textFiles, records, problems);
  await leftovers(checked, notes);
  return { commits, problems, notes };
}

async function readSnapshot({ files, folder }: Checked, problems: string[]): Promise<Snapshot | undefined> {
  try {
    const snapshot = await new SnapshotFile(files, join(folder, snapshotName)).read();
    if (snapshot?.lineOf)
      problems.push(
        "records.json was changed by another program since it was written: its checksum is not right.",
      );
    return snapshot ?? undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    problems.push(error.message);
    return undefined;
  }
}

async function checkLog(
  { files, folder, schema }: Checked,
  length: number,
  snapshot: Snapshot | undefined,
  records: readonly Raw[],
  problems: string[],
): Promise<number> {
  const handle = await files.open(join(folder, logName), "r");
  const replay = new Replay();
  let atSnapshot: readonly Raw[] | undefined = snapshot?.log === 0 ? [] : undefined;
  try {
    const { commits } = await replayLog(handle, replay, {
      from: 0,
      to: length,
      known: schema,
      lineNumber: (offset) => lineNumberAt(handle, offset),
      // It is open: the records are in memory, and in records.json soon.
      refusal: (line, reason) => new AppError("unavailable", damagedHistory(line, reason)),
      onEntry: (end) => {
        if (end === snapshot?.log) atSnapshot = replay.records;
      },
    });
    if (snapshot && !atSnapshot)
      problems.push(
        `records.json names byte ${snapshot.log} of commits.jsonl as its place, where no line ends.`,
      );
    if (snapshot && atSnapshot)
      for (const id of await differences(snapshot.records, atSnapshot))
        problems.push(
          `${id} in records.json is not what commits.jsonl says it was after commit ${snapshot.seq}.`,
        );
    for (const id of await differences(records, replay.records))
      problems.push(`${id} in memory is not what commits.jsonl says.`);
    return commits;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    problems.push(error.message);
    return replay.seq;
  } finally {
    await handle.close();
  }
}

/** The ids of the records that are not the same in both. */
async function differences(ours: readonly Raw[], others: readonly Raw[]): Promise<string[]> {
  const theirs = new Map(others.map((record) => [record.id, record]));
  const found: string[] = [];
  const seen = new Set<string>();
  for (const [i, record] of ours.entries()) {
    if (i % 500 === 0) await turn();
    const other = theirs.get(record.id);
    if (seen.has(record.id) || !isDeepStrictEqual(record, other)) found.push(record.id);
    seen.add(record.id);
  }
  for (const id of theirs.keys()) if (!seen.has(id)) found.push(id);
  return found;
}

async function checkTexts(
  texts: Blobs,
  documents: readonly RecordOf<"document">[],
  problems: string[],
  notes: string[],
): Promise<void> {
  const named = new Map(documents.map((document) => [document.textHash, document]));
  for (const [hash, { id, length }] of named) {
    const found = await texts.read(hash);
    if (found.state === "missing") problems.push(`The text of ${id} is missing: texts/${hash}.txt.`);
    else if (found.state === "damaged")
      problems.push(`The text of ${id} is damaged: texts/${hash}.txt is not what its name says.`);
    else if (found.bytes.toString("utf8").length !== length)
      problems.push(`The text of ${id} is not ${length} UTF-16 code units long, as the document says.`);
  }
  orphans("text", texts, named, notes);
}

async function checkOriginals(
  originals: Blobs,
  documents: readonly RecordOf<"document">[],
  problems: string[],
  notes: string[],
): Promise<void> {
  const named = new Map(
    documents.flatMap(({ id, original }) => (original ? [[original.hash, { id, original }]] : [])),
  );
  for (const [hash, { id, original }] of named) {
    const found = await originals.read(hash);
    if (found.state === "missing") problems.push(`The imported file of ${id} is missing: originals/${hash}.`);
    else if (found.state === "damaged")
      problems.push(`The imported file of ${id} is damaged: originals/${hash} is not what its name says.`);
    else if (found.bytes.byteLength !== original.bytes)
      problems.push(`The imported file of ${id} is not ${original.bytes} bytes long, as the document says.`);
  }
  orphans("imported file", originals, named, notes);
}

function orphans(noun: string, blobs: Blobs, named: ReadonlyMap<string, unknown>, notes: string[]): void {
  const count = [...blobs.hashes].filter((hash) => !named.has(hash)).length;
  if (count > 0)
    notes.push(
      `${count} ${noun}${count === 1 ? " belongs" : "s belong"} to no document; deleted documents leave theirs, so that they can come back.`,
    );
}

async function checkRecords(texts: Blobs, records: readonly Raw[], problems: string[]): Promise<void> {
  const readText = async (hash: string) => {
    const found = await texts.read(hash);
    return found.state === "whole" ? found.bytes.toString("utf8") : undefined; // checkTexts has said so
  };
  const found = await recordProblems(records, readText, 1_000);
  for (const { id, reason } of found)
    problems.push(reason.startsWith(id) ? `${reason}.` : `${id}: ${reason}.`);
}

async function leftovers({ files, folder }: Checked, notes: string[]): Promise<void> {
  const kinds: readonly (readonly [pattern: RegExp, meaning: string])[] = [
    [/^commits\.jsonl\.torn-/, "the beginning of a change that was cut off before it was saved"],
    [/^backup-schema-/, "a copy made before the workspace was brought to a newer format"],
    [/\.damaged-/, "a damaged file that was replaced by a whole one"],
  ];
  for (const name of [
    ...(await files.readdir(folder)),
    ...(await files.readdir(join(folder, "texts"))),
  ].toSorted()) {
    const meaning = kinds.find(([pattern]) => pattern.test(name))?.[1];
    if (meaning !== undefined) notes.push(`${name} is ${meaning}; it is not needed any more.`);
  }
}
