import type { Id } from "../../shared/ids.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import { type FileHandle, type Files, errnoOf } from "./files.ts";
import { readLines, readStretches } from "./lines.ts";
import { type Entry, decode } from "./log.ts";
import { Replay } from "./replay.ts";

/** A record that is gone: as it was just before, and how it went. */
export type Removal = {
  readonly record: AnyRecord;
  /** Who removed it, and so who may take that back. */
  readonly by: Id<"author">;
};

/** How a line ends whose commit removes nothing; nearly all do. */
const nothingRemoved = '"removes":[]}}';

/**
 * What was removed before the workspace was opened, found in the log when somebody wants it back. The log is read once
 * to learn which commits removed what, and replayed up to those that matter only then: taking back a deletion after a
 * restart is rare, and needs the records as they were.
 */
export class Past {
  readonly #files: Files;
  readonly #path: string;
  readonly #to: number;
  readonly #schema: number;
  #commits: Promise<ReadonlyMap<string, number>> | undefined;

  /**
   * @param to the end of the log at opening, in bytes
   * @param schema of the records wanted; older ones are not given, because they are not what a client would send
   */
  constructor(files: Files, path: string, to: number, schema: number) {
    this.#files = files;
    this.#path = path;
    this.#to = to;
    this.#schema = schema;
  }

  /**
   * The latest removal of each of `ids` that has one. A damaged log gives nothing of what lies behind the damage, and one
   * that cannot be read gives nothing: whoever asks is saving something new, which must not fail for want of the old.
   */
  async removals(ids: Iterable<Id>): Promise<ReadonlyMap<Id, Removal>> {
    try {
      return await this.#removals([...ids]);
    } catch (error) {
      if (errnoOf(error) === undefined) throw error;
      this.#commits = undefined;
      return new Map();
    }
  }

  /** Those of `ids` that were removed at some time; none where the log cannot be read, as in `removals`. */
  async removed(ids: readonly Id[]): Promise<readonly Id[]> {
    if (ids.length === 0) return [];
    try {
      const commits = await (this.#commits ??= this.#removingCommits());
      return ids.filter((id) => commits.has(id));
    } catch (error) {
      if (errnoOf(error) === undefined) throw error;
      this.#commits = undefined;
      return [];
    }
  }

  async #removals(ids: readonly Id[]): Promise<ReadonlyMap<Id, Removal>> {
    const found = new Map<Id, Removal>();
    if (ids.length === 0) return found;
    const commits = await (this.#commits ??= this.#removingCommits());
    const wanted = new Map<number, Id[]>();
    for (const id of ids) {
      const seq = commits.get(id);
      if (seq !== undefined) wanted.set(seq, [...(wanted.get(seq) ?? []), id]);
    }
    if (wanted.size === 0) return found;
    const last = Math.max(...wanted.keys());
    const replay = new Replay();
    for await (const entry of this.#entries()) {
      if (entry.type === "commit") {
        const { seq, by } = entry.commit;
        for (const id of wanted.get(seq) ?? []) {
          const record = this.#recordIn(replay, id);
          if (record) found.set(id, { record, by });
        }
        if (seq === last) break;
      }
      if (replay.apply(entry) !== undefined) break;
    }
    return found;
  }

  #recordIn(replay: Replay, id: Id): AnyRecord | undefined {
    // A record of our own schema, written by us and under its checksum, is one of ours.
    return replay.schema === this.#schema ? (replay.get(id) as AnyRecord | undefined) : undefined;
  }

  /** Only the ends of the lines are looked at, and those lines read that remove something. */
  async #removingCommits(): Promise<ReadonlyMap<string, number>> {
    const commits = new Map<string, number>();
    await this.#reading(async (handle) => {
      let start = 0;
      let tail: Buffer = Buffer.alloc(0);
      for await (const stretches of readStretches(handle, 0, this.#to))
        for (const { bytes, isLast, end } of stretches) {
          tail = Buffer.concat([tail, bytes.subarray(-nothingRemoved.length)]).subarray(
            -nothingRemoved.length,
          );
          if (!isLast) continue;
          if (tail.toString("latin1") !== nothingRemoved) {
            const entry = decode(await lineAt(handle, start, end - 1));
            if (entry.type === "damaged") return;
            if (entry.type === "commit")
              for (const id of entry.commit.removes) commits.set(id, entry.commit.seq);
          }
          start = end;
          tail = Buffer.alloc(0);
        }
    });
    return commits;
  }

  /** The entries of the log, up to the first damage. */
  async *#entries(): AsyncGenerator<Entry> {
    if (this.#to === 0) return;
    const handle = await this.#files.open(this.#path, "r");
    try {
      for await (const batch of readLines(handle, 0, this.#to))
        for (const { bytes, ended } of batch) {
          if (!ended) return;
          const entry = decode(bytes);
          if (entry.type === "damaged") return;
          yield entry;
        }
    } finally {
      await handle.close();
    }
  }

  async #reading(read: (handle: FileHandle) => Promise<void>): Promise<void> {
    if (this.#to === 0) return;
    const handle = await this.#files.open(this.#path, "r");
    try {
      await read(handle);
    } finally {
      await handle.close();
    }
  }
}

/** The bytes of a file from `start` up to `end`. */
async function lineAt(handle: FileHandle, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.alloc(end - start);
  await handle.read(bytes, 0, bytes.byteLength, start);
  return bytes;
}
