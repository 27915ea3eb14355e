import type { AppError } from "../../shared/errors.ts";
import type { Sentence } from "../../shared/words/sentence.ts";
import { damagedLog, newerSchema, reason } from "./damage.ts";
import type { FileHandle } from "./files.ts";
import { readLines } from "./lines.ts";
import { decode, type Entry } from "./log.ts";
import type { Raw } from "./migrations.ts";

/** The records as of one line of the log, whatever schema they are of. */
export class Replay {
  seq: number;
  schema: number;
  #list: readonly Raw[];
  /** Made of the list when the first commit needs it: most openings have nothing to replay. */
  #map: Map<string, Raw> | undefined;

  constructor(seq = 0, schema = 0, records: readonly Raw[] = []) {
    this.seq = seq;
    this.schema = schema;
    this.#list = records;
  }

  /** The records as they are now; a later line does not change what was given. */
  get records(): readonly Raw[] {
    return this.#map ? [...this.#map.values()] : this.#list;
  }

  /** One record as it is now. */
  get(id: string): Raw | undefined {
    return this.#byId().get(id);
  }

  /** Moves on by one line; answers why it cannot, if it cannot. */
  apply(entry: Entry): Sentence | undefined {
    if (entry.type === "state") {
      const { seq, schema, records } = entry.state;
      const last = this.seq;
      if (seq !== last) return reason((damage) => damage.stateOrder(seq, last));
      this.schema = schema;
      this.#list = records;
      this.#map = undefined;
      return undefined;
    }
    const { seq, puts, removes } = entry.commit;
    const last = this.seq;
    if (seq !== last + 1) return reason((damage) => damage.commitOrder(String(seq), last));
    const map = this.#byId();
    for (const record of puts) map.set(record.id, record as unknown as Raw); // Raw is any record, of any schema
    for (const id of removes) map.delete(id);
    this.seq = seq;
    return undefined;
  }

  #byId(): Map<string, Raw> {
    return (this.#map ??= new Map(this.#list.map((record) => [record.id, record])));
  }
}

/** Where the good part of a log ends, and what comes after it. */
export type Replayed = {
  readonly length: number;
  readonly commits: number;
  /** Bytes after the good part: a line that was being written when the power went or the process was killed. */
  readonly torn: number;
};

/**
 * Applies the lines of a log from byte `from` to byte `to`, which is the end of the file unless it is given.
 * @throws AppError `unavailable` for a damaged line, numbered by `lineNumber`, or one of a schema above `known`
 */
export async function replayLog(
  handle: FileHandle,
  replay: Replay,
  options: {
    readonly from: number;
    readonly to?: number;
    readonly known: number;
    readonly lineNumber: (offset: number) => Promise<number>;
    /** What to throw for a damaged line; unless it is given, that the workspace cannot be opened. */
    readonly refusal?: (line: number, why: Sentence) => AppError;
    /** Called after every line with the byte offset of its end. */
    readonly onEntry?: (end: number) => void;
  },
): Promise<Replayed> {
  const { from, known, lineNumber, refusal = damagedLog, onEntry } = options;
  const to = options.to ?? (await handle.stat()).size;
  let length = from;
  let commits = 0;
  for await (const batch of readLines(handle, from, to))
    for (const line of batch) {
      const entry = decode(line.bytes);
      if (!line.ended || (line.end === to && entry.type === "damaged" && isUnwritten(line.bytes)))
        return { length, commits, torn: to - length };
      if (entry.type === "damaged") throw refusal(await lineNumber(line.start), entry.reason);
      if (entry.type === "state" && entry.state.schema > known)
        throw newerSchema("commits.jsonl", entry.state.schema, entry.state.app, known);
      const problem = replay.apply(entry);
      if (problem !== undefined) throw refusal(await lineNumber(line.start), problem);
      onEntry?.(line.end);
      length = line.end;
      if (entry.type === "commit") commits++;
    }
  return { length, commits, torn: 0 };
}

/** After a power cut a file may have grown without its bytes having come: then NULs stand there, which JSON never has. */
function isUnwritten(line: Buffer): boolean {
  return line.includes(0);
}

/** The number of the line that starts at byte `offset`, 1-based. */
export async function lineNumberAt(handle: FileHandle, offset: number): Promise<number> {
  let number = 1;
  for await (const batch of readLines(handle, 0, offset)) number += batch.length;
  return number;
}
