import { setTimeout as wait } from "node:timers/promises";
import type { Workspace } from "../../shared/workspace.ts";
import type { Log } from "../log.ts";
import type { Texts } from "./texts.ts";

/** Pause between two texts: nobody waits for this, and somebody may be typing. */
const pauseMs = 20;

/** Reads every text through once after opening, so that damage is known before its document is needed. */
export class Sweep {
  readonly #stop = new AbortController();

  constructor(texts: Texts, workspace: Workspace, delayMs: number, log: Log) {
    void this.#run(texts, workspace, delayMs, log);
  }

  stop(): void {
    this.#stop.abort();
  }

  async #run(texts: Texts, workspace: Workspace, delayMs: number, log: Log): Promise<void> {
    const { signal } = this.#stop;
    const pause = (ms: number) => wait(ms, undefined, { signal, ref: false }).catch(() => undefined); // stopped
    await pause(delayMs);
    const hashes = new Set([...workspace.all("document")].map(({ textHash }) => textHash));
    let damaged = 0;
    for (const hash of hashes) {
      if (signal.aborted) return;
      if (!(await texts.verify(hash, workspace))) damaged++;
      await pause(pauseMs);
    }
    if (!signal.aborted) log("texts-verified", { texts: hashes.size, damaged });
  }
}
