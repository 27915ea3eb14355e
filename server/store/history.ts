import { AppError } from "../../shared/errors.ts";
import { type History, type HistoryEntry, mostEntries } from "../../shared/history.ts";
import type { Id } from "../../shared/ids.ts";
import type { Sentence } from "../../shared/words/sentence.ts";
import { damagedHistory } from "./damage.ts";
import { type Files, causeOf, errnoOf } from "./files.ts";
import type { Migration } from "./migrations.ts";
import { namersIn, namesOneOf, seekNamers } from "./naming.ts";
import { pick, seekRecords, seekStates } from "./picking.ts";
import { lineNumberAt } from "./replay.ts";
import { type Seek, seekAll, soughtLines } from "./seeking.ts";
import { Telling } from "./telling.ts";

/** A log to be read: bytes 0 to `to` of the file at `path`, and what brings its older records to our schema. */
export type ReadLog = {
  readonly files: Files;
  readonly path: string;
  readonly to: number;
  readonly migrations: readonly Migration[];
};

/**
 * What happened to the records of `ids`, read from the log in one pass. Only lines that are about one of them are parsed
 * and held against their checksum; the event loop turns after every megabyte.
 * @throws AppError `unavailable` where such a line is damaged, or the log cannot be read
 */
export async function readHistory(log: ReadLog, ids: readonly Id[]): Promise<History> {
  if (log.to === 0) return { entries: [] };
  return await pastOf(log, ids);
}

/**
 * As `readHistory`, and what made other records part of these claims, changed them while they were, or ended that: their
 * evidence, their mentions, what was merged into them. Reads the log once more, before, to learn which those are.
 * @throws AppError as `readHistory`
 */
export async function readHistoryOf(log: ReadLog, claims: readonly Id[]): Promise<History> {
  if (log.to === 0) return { entries: [] };
  const named = new Set<string>(claims);
  const all = new Set<string>(claims);
  await eachSought(log, seekNamers(named), (line) => {
    for (const id of namersIn(line, named)) all.add(id);
    return undefined; // whoever reads a damaged line for what it says will find it
  });
  return await pastOf(log, [...all] as readonly Id[], ({ before, after }) =>
    [before, after].some((each) => each && (named.has(each.id) || namesOneOf(each, named))),
  ); // the ids are those of records of the log
}

/** @param isTold which entries belong to it */
async function pastOf(
  log: ReadLog,
  ids: readonly Id[],
  isTold: (entry: HistoryEntry) => boolean = () => true,
): Promise<History> {
  const wanted = new Set<string>(ids);
  const telling = new Telling(log.migrations, wanted);
  let told: HistoryEntry[] = [];
  await eachSought(log, seekAll(seekStates, seekRecords(wanted)), (bytes) => {
    const picked = pick(bytes, telling.has);
    if (picked.type === "damaged") return picked.reason;
    const { since } = telling;
    const entries = telling.tell(picked);
    // What cannot be read ends what can be told of before.
    if (telling.since !== since) told = [];
    for (const entry of entries) told.push(entry);
    return undefined;
  });
  const all = told.filter(isTold);
  const entries = all.slice(-mostEntries).toReversed();
  const since = entries.length < all.length ? entries.at(-1)?.seq : telling.since;
  return { entries, ...(since === undefined ? {} : { since }) };
}

/**
 * Reads through the whole log for lines that hold something.
 * @param visit gets such a line without its newline, for as long as it runs; and says what is damaged about it
 * @throws AppError `unavailable` where a line is damaged, or the log cannot be read
 */
export async function eachSought(
  log: ReadLog,
  seek: Seek,
  visit: (bytes: Buffer) => Sentence | undefined,
): Promise<void> {
  try {
    const handle = await log.files.open(log.path, "r");
    try {
      for await (const batch of soughtLines(handle, log.to, seek))
        for (const { bytes, start } of batch) {
          const why = visit(bytes);
          if (!why) continue;
          throw new AppError("unavailable", damagedHistory(await lineNumberAt(handle, start), why));
        }
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unreadLog(error);
  }
}

/** What it means that reading the log failed: the disk's refusal as a sentence; anything else stays what it is. */
export function unreadLog(error: unknown): unknown {
  if (error instanceof AppError || errnoOf(error) === undefined) return error;
  const why = causeOf(error, (store, happened, remedy) => store.logUnread(happened, remedy));
  return new AppError("unavailable", why, { cause: error });
}
