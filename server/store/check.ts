import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { AppError } from "../../shared/errors.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import type { Words } from "../../shared/words/index.ts";
import type { Sentence } from "../../shared/words/sentence.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Blobs } from "./blobs.ts";
import { damagedHistory } from "./damage.ts";
import type { Files } from "./files.ts";
import type { CommitLog } from "./log.ts";
import type { Raw } from "./migrations.ts";
import { logName, snapshotName } from "./names.ts";
import { Replay, lineNumberAt, replayLog } from "./replay.ts";
import { type Snapshot, SnapshotFile } from "./snapshot.ts";
import { recordProblems } from "./validate.ts";

/** What was found: how many commits the log has, and what to say. */
export type Checked = {
  readonly commits: number;
  readonly problems: readonly Sentence[];
  readonly notes: readonly Sentence[];
};

export type Scope = {
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
export async function checkFolder(checked: Scope): Promise<Checked> {
  const problems: Sentence[] = [];
  const notes: Sentence[] = [];
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

async function readSnapshot({ files, folder }: Scope, problems: Sentence[]): Promise<Snapshot | undefined> {
  try {
    const snapshot = await new SnapshotFile(files, join(folder, snapshotName)).read();
    if (snapshot?.lineOf) problems.push(said((check) => check.snapshotChanged));
    return snapshot ?? undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    problems.push(error.say);
    return undefined;
  }
}

async function checkLog(
  { files, folder, schema }: Scope,
  length: number,
  snapshot: Snapshot | undefined,
  records: readonly Raw[],
  problems: Sentence[],
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
      refusal: (line, why) => new AppError("unavailable", damagedHistory(line, why)),
      onEntry: (end) => {
        if (end === snapshot?.log) atSnapshot = replay.records;
      },
    });
    if (snapshot && !atSnapshot) problems.push(said((check) => check.noLineEnd(snapshot.log)));
    if (snapshot && atSnapshot)
      for (const id of await differences(snapshot.records, atSnapshot))
        problems.push(said((check) => check.snapshotDiffers(id, snapshot.seq)));
    for (const id of await differences(records, replay.records))
      problems.push(said((check) => check.memoryDiffers(id)));
    return commits;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    problems.push(error.say);
    return replay.seq;
  } finally {
    await handle.close();
  }
}

/** A finding, as the catalogue has it. */
const said =
  (phrase: (check: Words["host"]["check"]) => string): Sentence =>
  (words) =>
    phrase(words.host.check);

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
  problems: Sentence[],
  notes: Sentence[],
): Promise<void> {
  const named = new Map(documents.map((document) => [document.textHash, document]));
  for (const [hash, { id, length }] of named) {
    const found = await texts.read(hash);
    const file = `texts/${hash}.txt`;
    if (found.state === "missing") problems.push(said((check) => check.textMissing(id, file)));
    else if (found.state === "damaged") problems.push(said((check) => check.textDamaged(id, file)));
    else if (found.bytes.toString("utf8").length !== length)
      problems.push(said((check) => check.textLength(id, length)));
  }
  const left = orphans(texts, named);
  if (left > 0) notes.push(said((check) => check.textsLeft(left)));
}

async function checkOriginals(
  originals: Blobs,
  documents: readonly RecordOf<"document">[],
  problems: Sentence[],
  notes: Sentence[],
): Promise<void> {
  const named = new Map(
    documents.flatMap(({ id, original }) => (original ? [[original.hash, { id, original }]] : [])),
  );
  for (const [hash, { id, original }] of named) {
    const found = await originals.read(hash);
    const file = `originals/${hash}`;
    if (found.state === "missing") problems.push(said((check) => check.originalMissing(id, file)));
    else if (found.state === "damaged") problems.push(said((check) => check.originalDamaged(id, file)));
    else if (found.bytes.byteLength !== original.bytes)
      problems.push(said((check) => check.originalLength(id, original.bytes)));
  }
  const left = orphans(originals, named);
  if (left > 0) notes.push(said((check) => check.originalsLeft(left)));
}

/** How many files nothing names. */
function orphans(blobs: Blobs, named: ReadonlyMap<string, unknown>): number {
  return [...blobs.hashes].filter((hash) => !named.has(hash)).length;
}

async function checkRecords(texts: Blobs, records: readonly Raw[], problems: Sentence[]): Promise<void> {
  const readText = async (hash: string) => {
    const found = await texts.read(hash);
    return found.state === "whole" ? found.bytes.toString("utf8") : undefined; // checkTexts has said so
  };
  const found = await recordProblems(records, readText, 1_000);
  for (const { id, reason } of found)
    problems.push((words) => {
      const { record, sentence } = words.host.check;
      const why = reason(words);
      return why.startsWith(id) ? sentence(why) : record(id, why);
    });
}

async function leftovers({ files, folder }: Scope, notes: Sentence[]): Promise<void> {
  const kinds = [
    [/^commits\.jsonl\.torn-/, "tornLeft"],
    [/^backup-schema-/, "backupLeft"],
    [/\.damaged-/, "damagedLeft"],
  ] as const;
  for (const name of [
    ...(await files.readdir(folder)),
    ...(await files.readdir(join(folder, "texts"))),
  ].toSorted()) {
    const kind = kinds.find(([pattern]) => pattern.test(name))?.[1];
    if (kind !== undefined) notes.push(said((check) => check[kind](name)));
  }
}
