import { AppError } from "../../shared/errors.ts";
import type { Id } from "../../shared/ids.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import type { Sentence } from "../../shared/words/sentence.ts";
import { readBackwards } from "./backwards.ts";
import { damagedHistory } from "./damage.ts";
import type { FileHandle, Files } from "./files.ts";
import { type ReadLog, unreadLog } from "./history.ts";
import { type Line, readLines } from "./lines.ts";
import { placeOf } from "./logPlace.ts";
import type { Migration, Raw } from "./migrations.ts";
import { ours } from "./ours.ts";
import { isState } from "./picking.ts";
import { lineNumberAt } from "./replay.ts";

/** From byte `start` of the log on, up to the next of these, records are of this schema. */
type Era = { readonly start: number; readonly schema: number };

/** The log of an open store, read where something is wanted, and no further. */
export class LogReader {
  readonly #files: Files;
  readonly #path: string;
  readonly #length: () => number;
  /** What brings older records to our schema. */
  readonly migrations: readonly Migration[];
  #eras: Promise<readonly Era[]> | undefined;

  /** @param length bytes of good lines, as of now */
  constructor(files: Files, path: string, migrations: readonly Migration[], length: () => number) {
    this.#files = files;
    this.#path = path;
    this.#length = length;
    this.migrations = migrations;
  }

  /** All of the log as it is now, for who reads it from its beginning. */
  get whole(): ReadLog {
    return { files: this.#files, path: this.#path, to: this.#length(), migrations: this.migrations };
  }

  /**
   * The lines of the log from its end, or from before the commit numbered `before`, backwards.
   * @throws AppError `unavailable` where the log cannot be read
   */
  async *backwards(before?: number): AsyncGenerator<Line> {
    const to = this.#length();
    if (to === 0) return;
    const handle = await this.#open();
    try {
      const end = before === undefined ? to : await placeOf(handle, to, before);
      for await (const batch of readBackwards(handle, end))
        for (const line of batch) if (line.ended) yield line;
    } catch (error) {
      throw unreadLog(error);
    } finally {
      await handle.close();
    }
  }

  /** The lines from the commit numbered `from` on, or from the first; as `backwards`. */
  async *forwards(from?: number): AsyncGenerator<readonly Line[]> {
    const to = this.#length();
    if (to === 0) return;
    const handle = await this.#open();
    try {
      const start = from === undefined ? 0 : await placeOf(handle, to, from);
      for await (const batch of readLines(handle, start, to)) yield batch.filter(({ ended }) => ended);
    } catch (error) {
      throw unreadLog(error);
    } finally {
      await handle.close();
    }
  }

  /** The records that can be had of those, by their ids. */
  async records(raws: readonly Raw[], start: number): Promise<ReadonlyMap<Id, AnyRecord>> {
    const schema = await this.schemaAt(start);
    const records = raws.map((raw) => ours(raw, schema, this.migrations));
    return new Map(records.flatMap((record) => (record ? [[record.id, record]] : [])));
  }

  /** What to throw for the damaged line that begins at byte `start`. */
  async damaged(start: number, why: Sentence): Promise<AppError> {
    const handle = await this.#open();
    try {
      return new AppError("unavailable", damagedHistory(await lineNumberAt(handle, start), why));
    } finally {
      await handle.close();
    }
  }

  /** The schema of the records in the line that begins at byte `start`. */
  async schemaAt(start: number): Promise<number> {
    const eras = await (this.#eras ??= this.#readEras());
    return eras.findLast((era) => era.start <= start)?.schema ?? 0;
  }

  /** States are written at opening only, so this holds for as long as the store is open. */
  async #readEras(): Promise<readonly Era[]> {
    const newest = this.migrations.length;
    if (newest === 0) return [];
    const eras: Era[] = [];
    try {
      for await (const batch of this.forwards())
        for (const { bytes, start } of batch) {
          const schema = isState(bytes) ? schemaOf(bytes) : undefined;
          if (schema !== undefined) eras.push({ start, schema });
          // Schemas only grow: a log that begins at ours has no other, as nearly all do.
          if (schema === newest) return eras;
        }
    } catch (error) {
      this.#eras = undefined;
      throw error;
    }
    return eras;
  }

  async #open(): Promise<FileHandle> {
    try {
      return await this.#files.open(this.#path, "r");
    } catch (error) {
      throw unreadLog(error);
    }
  }
}

/** The schema a whole state says it is of, read from its beginning. */
function schemaOf(line: Buffer): number | undefined {
  const head = line.toString("latin1", 0, 128);
  const found = /^\{"crc":"[0-9a-f]{8}","state":\{"seq":\d+,"schema":(\d+),/.exec(head)?.[1];
  return found === undefined ? undefined : Number(found);
}
