import type { Low } from "lowdb";
import { causeOf, errnoOf } from "./files.ts";
import type { Log } from "../log.ts";
import type { Problems } from "./problems.ts";
import type { Snapshot } from "./snapshot.ts";

/** Longest time between two attempts to write a snapshot that keeps failing. */
const longestMs = 30_000;
/**
 * How many times as long as the last snapshot took is waited before the next one. Twenty people at work change something all
 * the time: a large file written over and over would take processor and disk from their commits, which are durable without.
 */
const rest = 4;

/**
 * When records.json is written: some time after the first change it lacks, all changes until then at once, never on
 * the path of an edit, and for a fifth of the time at most.
 */
export class Saver {
  readonly #db: Low<Snapshot>;
  readonly #length: () => number;
  readonly #take: () => Snapshot;
  readonly #saved: () => Promise<void>;
  readonly #problems: Problems;
  readonly #log: Log;
  readonly #delayMs: number;
  #savedAt: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #queue = Promise.resolve();
  #stopped = false;
  #failures = 0;
  /** When the next one may be written, on the clock of `performance.now`. */
  #notBefore = 0;

  /**
   * `length` is that of the log now; `savedAt` the one the file on disk stands for, undefined when there is none; `saved` is
   * awaited whenever it was written, and does not throw.
   */
  constructor(options: {
    db: Low<Snapshot>;
    length: () => number;
    take: () => Snapshot;
    saved: () => Promise<void>;
    problems: Problems;
    log: Log;
    delayMs: number;
    savedAt: number | undefined;
  }) {
    this.#db = options.db;
    this.#length = options.length;
    this.#take = options.take;
    this.#saved = options.saved;
    this.#problems = options.problems;
    this.#log = options.log;
    this.#delayMs = options.delayMs;
    this.#savedAt = options.savedAt;
  }

  /** Says that the workspace is ahead of the file. */
  changed(): void {
    if (this.#timer || this.#stopped) return;
    const rested = this.#notBefore - performance.now();
    const delay = Math.min(longestMs, Math.max(rested, this.#delayMs * 2 ** this.#failures));
    this.#timer = setTimeout(() => void this.flush(), delay).unref();
  }

  /** Writes what is behind, at once. Never throws: what cannot be written is in the log, and a problem. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#queue = this.#queue.then(() => this.#catchUp());
    return this.#queue;
  }

  /** Writes what is behind, and nothing any more after that. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.flush();
  }

  async #catchUp(): Promise<void> {
    if (this.#length() === this.#savedAt) return;
    await this.#write(this.#take());
    if (this.#length() !== this.#savedAt) this.changed();
  }

  async #write(next: Snapshot): Promise<void> {
    const start = performance.now();
    const before = this.#db.data;
    this.#db.data = next; // lowdb writes what it holds, and keeps it when that fails
    try {
      await this.#db.write();
      this.#savedAt = next.log;
      this.#failures = 0;
      this.#problems.set("snapshot", undefined);
      const ms = Math.round(performance.now() - start);
      this.#log("snapshot-written", { seq: next.seq, records: next.records.length, ms });
    } catch (error) {
      this.#db.data = before;
      this.#failures++;
      this.#problems.set(
        "snapshot",
        causeOf(error, (store, happened, remedy) => store.snapshotBehind(happened, remedy)),
      );
      this.#log("snapshot-failed", { seq: next.seq, code: errnoOf(error) ?? "none" });
    }
    const end = performance.now();
    this.#notBefore = end + rest * (end - start);
    if (this.#savedAt === next.log) await this.#saved();
  }
}
