import { AppError } from "../../shared/errors.ts";
import { type History, type HistoryEntry, mostEntries } from "../../shared/history.ts";
import type { Id } from "../../shared/ids.ts";
import { damagedHistory } from "./damage.ts";
import { type Files, causeOf, errnoOf } from "./files.ts";
import { readLines } from "./lines.ts";
import type { Migration } from "./migrations.ts";
import { namersOf, namesOneOf } from "./naming.ts";
import { isState, lookout, pick } from "./picking.ts";
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
  const namers = namersOf(named);
  await eachLine(log, (line) => {
    for (const id of namers(line)) all.add(id);
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
  const isWanted = lookout(wanted);
  let told: HistoryEntry[] = [];
  await eachLine(log, (bytes, number) => {
    if (!isState(bytes) && !isWanted(bytes)) return;
    const picked = pick(bytes, telling.has);
    if (picked.type === "damaged") throw new AppError("unavailable", damagedHistory(number, picked.reason));
    const { since } = telling;
    const entries = telling.tell(picked);
    // What cannot be read ends what can be told of before.
    if (telling.since !== since) told = [];
    told.push(...entries);
  });
  const all = told.filter(isTold);
  const entries = all.slice(-mostEntries).toReversed();
  const since = entries.length < all.length ? entries.at(-1)?.seq : telling.since;
  return { entries, ...(since === undefined ? {} : { since }) };
}

/**
 * Reads the whole log, line by line.
 * @param visit gets a line without its newline, and its number from 1
 * @throws AppError `unavailable` where it cannot be read
 */
export async function eachLine(log: ReadLog, visit: (bytes: Buffer, number: number) => void): Promise<void> {
  try {
    const handle = await log.files.open(log.path, "r");
    try {
      let number = 0;
      for await (const batch of readLines(handle, 0, log.to))
        for (const { bytes } of batch) visit(bytes, ++number);
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
