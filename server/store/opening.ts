import { Low } from "lowdb";
import { join } from "node:path";
import type { AnyRecord } from "../../shared/records/index.ts";
import type { Sentence } from "../../shared/words/sentence.ts";
import { Workspace } from "../../shared/workspace.ts";
import { writeAtomically } from "./atomic.ts";
import { backUp } from "./backup.ts";
import { damagedSnapshot, failedMigration, mismatch, newerSchema, reason } from "./damage.ts";
import { type FileHandle, type Files, ifThere } from "./files.ts";
import { lineBefore } from "./lines.ts";
import { CommitLog, type State, encode, seqOf } from "./log.ts";
import { type Migration, type Raw, migrate } from "./migrations.ts";
import { logName, snapshotName } from "./names.ts";
import { Replay, lineNumberAt, replayLog } from "./replay.ts";
import { type Snapshot, SnapshotFile } from "./snapshot.ts";
import { type ReadText, recordProblems } from "./validate.ts";

export type Context = {
  readonly files: Files;
  readonly folder: string;
  readonly app: string;
  readonly migrations: readonly Migration[];
  readonly now: () => Date;
  readonly readText: ReadText;
};

export type Opening = {
  readonly workspace: Workspace;
  readonly log: CommitLog;
  readonly db: Low<Snapshot>;
  /** The log's length that records.json stands for; undefined when it must be written in any case. */
  readonly savedAt: number | undefined;
  /** For the user. */
  readonly notes: readonly Sentence[];
  /** What was done, for the log. */
  readonly facts: { readonly replayed: number; readonly torn: number; readonly migratedFrom?: number };
};

/**
 * Reads records.json, replays the commits after it, and leaves both ready to be written. Nothing on disk is changed
 * before all of it was understood.
 * @throws AppError `unavailable` with the file, the line and the reason; then the files are as they were
 */
export async function openFiles(context: Context): Promise<Opening> {
  const { files, folder, migrations } = context;
  const logPath = join(folder, logName);
  const empty: Snapshot = { schema: migrations.length, app: context.app, seq: 0, log: 0, records: [] };
  const db = new Low<Snapshot>(new SnapshotFile(files, join(folder, snapshotName)), empty);
  await db.read();
  const snapshot = db.data === empty ? undefined : db.data;
  if (snapshot && snapshot.schema > migrations.length)
    throw newerSchema(snapshotName, snapshot.schema, snapshot.app, migrations.length);

  const handle = await ifThere(files.open(logPath, "r"));
  try {
    if (!handle && snapshot) throw mismatch((damage) => damage.logMissing);
    const isNew = !handle || (!snapshot && (await handle.stat()).size === 0);
    if (isNew) return await create(context, db, logPath);
    return await reopen(context, db, snapshot, handle, logPath);
  } finally {
    await handle?.close();
  }
}

async function create(context: Context, db: Low<Snapshot>, path: string): Promise<Opening> {
  const log = await CommitLog.open(context.files, path, context.folder, 0);
  // A log begins at schema 0 unless its first line says otherwise.
  if (context.migrations.length > 0)
    await log.append(encode({ type: "state", state: stateOf(context, 0, "created", []) }));
  return {
    workspace: new Workspace(),
    log,
    db,
    savedAt: undefined,
    notes: [],
    facts: { replayed: 0, torn: 0 },
  };
}

async function reopen(
  context: Context,
  db: Low<Snapshot>,
  snapshot: Snapshot | undefined,
  handle: FileHandle,
  path: string,
): Promise<Opening> {
  const { files, folder, migrations } = context;
  if (snapshot) await checkPlace(handle, snapshot);
  const replay = new Replay(snapshot?.seq, snapshot?.schema, snapshot?.records);
  const edited = snapshot?.lineOf !== undefined;
  if (snapshot && edited) await checkEdited(context, snapshot, snapshot.lineOf);
  const replayed = await replayLog(handle, replay, {
    from: snapshot?.log ?? 0,
    known: migrations.length,
    lineNumber: (offset) => lineNumberAt(handle, offset),
  });

  const migratedFrom = replay.schema < migrations.length ? replay.schema : undefined;
  let { records } = replay;
  if (snapshot && edited && replayed.commits > 0) await checkTogether(context, replay.schema, records);
  if (migratedFrom !== undefined) {
    records = migrate(records, migratedFrom, migrations);
    await checkMigrated(context, records, migratedFrom);
    await backUp(files, folder, migratedFrom, context.now());
  }
  if (replayed.torn > 0) await keepTorn(context, handle, replayed.length, replayed.torn);

  const log = await CommitLog.open(files, path, folder, replayed.length);
  try {
    if (replayed.torn > 0) await log.cut();
    if (migratedFrom !== undefined || edited) {
      const cause = migratedFrom === undefined ? "edited" : "migrated";
      await log.append(encode({ type: "state", state: stateOf(context, replay.seq, cause, records) }));
    }
  } catch (error) {
    await log.close();
    throw error;
  }
  return {
    // Ours with the checksum intact, or just held against the schemas.
    workspace: new Workspace(replay.seq, records as readonly unknown[] as readonly AnyRecord[]),
    log,
    db,
    savedAt: edited || migratedFrom !== undefined ? undefined : snapshot?.log,
    notes: edited ? [reason((damage) => damage.edited(records.length))] : [],
    facts: {
      replayed: replayed.commits,
      torn: replayed.torn,
      ...(migratedFrom === undefined ? {} : { migratedFrom }),
    },
  };
}

/** That the snapshot's place in the log is the end of the line of its last commit. */
async function checkPlace(handle: FileHandle, { seq, log }: Snapshot): Promise<void> {
  const { size } = await handle.stat();
  if (size < log) throw mismatch((damage) => damage.logShorter(size, log));
  if (log === 0 && seq === 0) return;
  const line = await lineBefore(handle, log);
  if (line === null) return; // a whole import: reading it for its number would cost more than reading the snapshot
  const found = line && seqOf(line);
  if (found === undefined) throw mismatch((damage) => damage.noLineEnd(log));
  if (found !== seq) throw mismatch((damage) => damage.otherCommit(seq, found));
}

async function checkEdited(
  context: Context,
  snapshot: Snapshot,
  lineOf: (id: string) => number,
): Promise<void> {
  const records = migrate(snapshot.records, snapshot.schema, context.migrations);
  const [first] = await recordProblems(records, context.readText, 1);
  if (first)
    throw damagedSnapshot(
      lineOf(first.id),
      reason((damage, words) => damage.ofRecord(first.id, first.reason(words))),
    );
  const ahead = records.find((record) => Number(record["revision"]) > snapshot.seq);
  if (ahead)
    throw damagedSnapshot(
      lineOf(ahead.id),
      reason((damage) => damage.futureNumber(ahead.id)),
    );
}

/** An edited snapshot may be fine in itself and still not be what the commits after it go on from. */
async function checkTogether(context: Context, schema: number, records: readonly Raw[]): Promise<void> {
  const newest = migrate(records, schema, context.migrations);
  const [first] = await recordProblems(newest, context.readText, 1);
  if (first)
    throw damagedSnapshot(
      undefined,
      reason((damage, words) => damage.wrongTogether(first.id, first.reason(words))),
    );
}

async function checkMigrated(context: Context, records: readonly Raw[], from: number): Promise<void> {
  const [first] = await recordProblems(records, context.readText, 1);
  if (first) throw failedMigration(from, context.migrations.length, first.id, first.reason);
}

function stateOf(context: Context, seq: number, reason: State["reason"], records: readonly Raw[]): State {
  return {
    seq,
    schema: context.migrations.length,
    app: context.app,
    at: context.now().toISOString(),
    reason,
    records,
  };
}

/** A torn line was never acknowledged, yet it may be the last anybody wrote: it is kept beside before it is cut off. */
async function keepTorn(
  { files, folder, now }: Context,
  handle: FileHandle,
  from: number,
  length: number,
): Promise<void> {
  const bytes = Buffer.alloc(length);
  await handle.read(bytes, 0, length, from);
  const time = now().toISOString().replaceAll(/[-:.]/g, "");
  await writeAtomically(files, join(folder, `${logName}.torn-${time}`), (writer) => writer.append(bytes));
}
