import { constants } from "node:fs";
import { crc32 } from "node:zlib";
import { AppError } from "../../shared/errors.ts";
import type { LoggedCommit } from "../../shared/changes.ts";
import type { Sentence } from "../../shared/words/sentence.ts";
import { reason } from "./damage.ts";
import { syncFolder, writeAll } from "./atomic.ts";
import { type FileHandle, type Files, causeOf } from "./files.ts";
import type { Raw } from "./migrations.ts";

/** The whole workspace written into the log, where it did not come about by a commit: a migration, an edit from outside. */
export type State = {
  readonly seq: number;
  readonly schema: number;
  readonly app: string;
  readonly at: string;
  readonly reason: "created" | "migrated" | "edited";
  readonly records: readonly Raw[];
};

export type Entry =
  | { readonly type: "commit"; readonly commit: LoggedCommit }
  | { readonly type: "state"; readonly state: State };

const opening = '{"crc":"';
const headLength = opening.length + 8;

/** One line of commits.jsonl: `{"crc":"…","commit":{…}}`, the CRC-32 in hex being that of the JSON text after its key. */
export function encode(entry: Entry): Buffer {
  const body = JSON.stringify(entry.type === "commit" ? entry.commit : entry.state);
  const crc = crc32(body).toString(16).padStart(8, "0");
  return Buffer.from(`${opening}${crc}","${entry.type}":${body}}\n`);
}

type Damage = { readonly type: "damaged"; readonly reason: Sentence };

/** The entry of a line (without its newline), or why it is not one. */
export function decode(line: Buffer): Entry | Damage {
  const found = verified(line);
  if (found.type === "damaged") return found;
  // The checksum says that these are the bytes `encode` wrote, so it is JSON, in the shape it was given.
  const value: unknown = JSON.parse(found.body.toString("utf8"));
  return found.type === "commit"
    ? { type: "commit", commit: value as LoggedCommit }
    : { type: "state", state: value as State };
}

/** The JSON of a line (without its newline) held against its checksum, not read; or why it is no line of ours. */
export function verified(line: Buffer): { readonly type: Entry["type"]; readonly body: Buffer } | Damage {
  const opening = openingOf(line);
  if (!opening || line.at(-1) !== 0x7d)
    return { type: "damaged", reason: reason((damage) => damage.notOurLine) };
  const body = line.subarray(opening.length, -1);
  if (crc32(body) !== opening.crc) return { type: "damaged", reason: reason((damage) => damage.checksum) };
  return { type: opening.type, body };
}

/** What stands before a line's JSON, `length` bytes of it; undefined when it does not begin like one of ours. */
export function openingOf(
  line: Buffer,
): { readonly type: Entry["type"]; readonly crc: number; readonly length: number } | undefined {
  const head = line.toString("latin1", 0, headLength + '","commit":'.length);
  const [all = "", crc, type] = /^\{"crc":"([0-9a-f]{8})","(commit|state)":/.exec(head) ?? [];
  if (crc === undefined || (type !== "commit" && type !== "state")) return undefined;
  return { type, crc: Number.parseInt(crc, 16), length: all.length };
}

/** The commit a line is about, read from its beginning only; undefined when it does not begin like one of ours. */
export function seqOf(line: Buffer): number | undefined {
  const head = line.toString("latin1", 0, 64);
  const seq = /^\{"crc":"[0-9a-f]{8}","(?:commit|state)":\{"seq":(\d+),/.exec(head)?.[1];
  return seq === undefined ? undefined : Number(seq);
}

/**
 * The end of commits.jsonl, open for as long as the store is. One append at a time; whoever calls it sees to that.
 */
export class CommitLog {
  readonly #handle: FileHandle;
  #length: number;
  #broken = false;

  private constructor(handle: FileHandle, length: number) {
    this.#handle = handle;
    this.#length = length;
  }

  /** Opens the log for appending after byte `length`, which must be the end of its last good line; creates it at 0. */
  static async open(files: Files, path: string, folder: string, length: number): Promise<CommitLog> {
    // Not "a": with it, Linux appends wherever a write is told to go.
    const handle = await files.open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
    if (length === 0) await syncFolder(files, folder);
    return new CommitLog(handle, length);
  }

  /** Cuts off what stands after the good lines. */
  async cut(): Promise<void> {
    await this.#handle.truncate(this.#length);
    await this.#handle.datasync();
  }

  /** Bytes of good, durable lines. */
  get length(): number {
    return this.#length;
  }

  /**
   * Resolves when the line is on disk.
   * @throws AppError `unavailable` when it is not; then the log is as it was before, or, where even that cannot be
   * made sure, takes nothing more until it is opened anew
   */
  async append(line: Buffer): Promise<void> {
    if (this.#broken) throw new AppError("unavailable", (words) => words.host.store.logBroken);
    let written = false;
    try {
      await writeAll(this.#handle, line, this.#length);
      written = true;
      await this.#handle.datasync();
    } catch (error) {
      await this.#takeBack(written);
      const isBroken = this.#broken; // as it is now, whenever the sentence is asked for
      const why = causeOf(error, (store, happened, remedy) =>
        isBroken ? store.logBroke(happened) : store.changeNotSaved(happened, remedy),
      );
      throw new AppError("unavailable", why, { cause: error });
    }
    this.#length += line.byteLength;
  }

  /**
   * Cuts off what a failed append left. After a failed sync the kernel may have dropped pages while calling them
   * written, so what a later sync says about this file proves nothing: then the log is done for until it is read anew.
   */
  async #takeBack(syncFailed: boolean): Promise<void> {
    this.#broken = syncFailed;
    try {
      await this.cut();
    } catch {
      this.#broken = true; // the caller says so in the sentence it throws
    }
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}
