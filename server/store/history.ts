import { isDeepStrictEqual } from "node:util";
import * as v from "valibot";
import { AppError } from "../../shared/errors.ts";
import { type History, type HistoryEntry, mostEntries } from "../../shared/history.ts";
import type { Id } from "../../shared/ids.ts";
import { type AnyRecord, recordSchema } from "../../shared/records/index.ts";
import { damagedHistory } from "./damage.ts";
import { type Files, causeOf, errnoOf } from "./files.ts";
import { readLines } from "./lines.ts";
import { type Migration, type Raw, migrate } from "./migrations.ts";
import { namersOf, namesOneOf } from "./naming.ts";
import { type Picked, isState, lookout, pick } from "./picking.ts";

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
  return (await pastOf(log, ids)).told();
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
  const past = await pastOf(log, [...all] as readonly Id[]); // ids of records of the log
  return past.told(({ before, after }) =>
    [before, after].some((each) => each && (named.has(each.id) || namesOneOf(each, named))),
  );
}

async function pastOf(log: ReadLog, ids: readonly Id[]): Promise<Telling> {
  const past = new Telling(ids, log.migrations);
  const isWanted = lookout(new Set<string>(ids));
  await eachLine(log, (bytes, number) => {
    if (!isState(bytes) && !isWanted(bytes)) return;
    const picked = pick(bytes, past.has);
    if (picked.type === "damaged") throw new AppError("unavailable", damagedHistory(number, picked.reason));
    past.tell(picked);
  });
  return past;
}

/** @param visit gets a line without its newline, and its number from 1 */
async function eachLine(log: ReadLog, visit: (bytes: Buffer, number: number) => void): Promise<void> {
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
    if (error instanceof AppError || errnoOf(error) === undefined) throw error;
    const why = causeOf(error, (store, happened, remedy) => store.logUnread(happened, remedy));
    throw new AppError("unavailable", why, { cause: error });
  }
}

/** The history as far as the lines went that were told. */
class Telling {
  readonly has: (id: string) => boolean;
  readonly #ids: ReadonlySet<string>;
  readonly #migrations: readonly Migration[];
  /** Each record as it is now. */
  readonly #now = new Map<string, AnyRecord>();
  #entries: HistoryEntry[] = [];
  #since: number | undefined;
  #schema = 0;

  constructor(ids: readonly Id[], migrations: readonly Migration[]) {
    this.#ids = new Set<string>(ids);
    this.#migrations = migrations;
    this.has = (id) => this.#ids.has(id);
  }

  tell(picked: Picked): void {
    if (picked.type === "state") this.#tellState(picked);
    else this.#tellCommit(picked);
  }

  #tellCommit({ seq, at, by, puts, removes }: Extract<Picked, { type: "commit" }>): void {
    for (const raw of puts) this.#entry({ seq, at, by }, raw.id, this.#read(raw, seq));
    for (const id of removes) this.#entry({ seq, at, by }, id, undefined);
  }

  /** A state is what a migration made of the records, which is no change of theirs, or what another program did to the file. */
  #tellState({ seq, at, schema, puts }: Extract<Picked, { type: "state" }>): void {
    const isMigration = schema !== this.#schema;
    this.#schema = schema;
    const found = new Map(puts.map((raw) => [raw.id, raw]));
    for (const id of this.#ids) {
      const raw = found.get(id);
      const after = raw && this.#read(raw, seq);
      const before = this.#now.get(id);
      if (!isMigration && !isDeepStrictEqual(before, after)) this.#entry({ seq, at }, id, after);
      if (after) this.#now.set(id, after);
      else this.#now.delete(id);
    }
  }

  #entry(stamp: Pick<HistoryEntry, "seq" | "at" | "by">, id: string, after: AnyRecord | undefined): void {
    const before = this.#now.get(id);
    if (after) this.#now.set(id, after);
    else this.#now.delete(id);
    if (before || after)
      this.#entries.push({ ...stamp, ...(before ? { before } : {}), ...(after ? { after } : {}) });
  }

  /** A record in our schema; where that cannot be had, history begins after it. */
  #read(raw: Raw, seq: number): AnyRecord | undefined {
    if (this.#schema === this.#migrations.length) return raw as unknown as AnyRecord; // ours, under its checksum
    const [migrated] = migrate([raw], this.#schema, this.#migrations).filter(({ id }) => id === raw.id);
    if (v.is(recordSchema, migrated)) return migrated;
    this.#entries = [];
    this.#now.delete(raw.id);
    this.#since = seq;
    return undefined;
  }

  /** @param isTold which entries belong to it */
  told(isTold: (entry: HistoryEntry) => boolean = () => true): History {
    const all = this.#entries.filter(isTold);
    const entries = all.slice(-mostEntries).toReversed();
    const since = entries.length < all.length ? entries.at(-1)?.seq : this.#since;
    return { entries, ...(since === undefined ? {} : { since }) };
  }
}
