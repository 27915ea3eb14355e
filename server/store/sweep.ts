import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Workspace } from "../../shared/workspace.ts";
import { type Log, traceOf } from "../log.ts";
import { damagedHistory } from "./damage.ts";
import { type Files, causeOf, errnoOf } from "./files.ts";
import { logName } from "./names.ts";
import type { Problems } from "./problems.ts";
import type { Texts } from "./texts.ts";
import { firstDamage } from "./verify.ts";

/** Pause between two reads: nobody waits for this, and somebody may be typing. */
const pauseMs = 20;

export type Swept = {
  readonly files: Files;
  readonly folder: string;
  readonly texts: Texts;
  readonly workspace: Workspace;
  /** Bytes of the log at opening; what is appended later was in memory before it was on the disk. */
  readonly logLength: number;
  readonly problems: Problems;
  readonly log: Log;
};

/**
 * Reads every text and the whole log through once after opening. Damage is then known before a text is needed, and
 * before the part of the log that records.json makes unnecessary today is needed after all.
 */
export class Sweep {
  readonly #stop = new AbortController();
  readonly #done: Promise<void>;

  constructor(swept: Swept, delayMs: number) {
    this.#done = this.#run(swept, delayMs).catch((error: unknown) => {
      swept.log("sweep-failed", traceOf(error)); // nobody waits for it, and whoever needs the file will be told
    });
  }

  /** Resolves when nothing is read any more. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#done;
  }

  async #run(swept: Swept, delayMs: number): Promise<void> {
    if (!(await this.#pause(delayMs))) return;
    await this.#readTexts(swept);
    await this.#readLog(swept);
  }

  async #readTexts({ texts, workspace, log }: Swept): Promise<void> {
    const hashes = new Set([...workspace.all("document")].map(({ textHash }) => textHash));
    let damaged = 0;
    for (const hash of hashes) {
      if (this.#stop.signal.aborted) return;
      if (!(await texts.verify(hash, workspace))) damaged++;
      await this.#pause(pauseMs);
    }
    log("texts-verified", { texts: hashes.size, damaged });
  }

  async #readLog({ files, folder, logLength, problems, log }: Swept): Promise<void> {
    if (this.#stop.signal.aborted) return;
    try {
      const found = await firstDamage(files, join(folder, logName), logLength, () => this.#pause(pauseMs));
      if (found) problems.set("history", damagedHistory(found.line, found.reason));
      log(found ? "log-damaged" : "log-verified", { bytes: logLength, line: found?.line });
    } catch (error) {
      if (errnoOf(error) === undefined) throw error;
      problems.set(
        "history",
        causeOf(error, (store, happened, remedy) => store.logUnread(happened, remedy)),
      );
    }
  }

  /** Whether it may go on afterwards. */
  async #pause(ms: number): Promise<boolean> {
    const { signal } = this.#stop;
    await wait(ms, undefined, { signal, ref: false }).catch(() => undefined); // stopped
    return !signal.aborted;
  }
}
