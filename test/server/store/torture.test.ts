import { spawn } from "node:child_process";
import { mkdir, readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { type Change, plan } from "../../../shared/changes.ts";
import { Workspace } from "../../../shared/workspace.ts";
import { buildChild } from "./child.ts";
import { openStore, tempFolder } from "./places.ts";
import { author, digestOf, timeOf } from "./torture.ts";

const rounds = Number(process.env["CLAIMDESK_TORTURE_ROUNDS"] ?? 200);

type Said = {
  readonly open?: number;
  readonly digest?: string;
  readonly torn?: number;
  readonly saved?: number;
  readonly try?: Change[];
  readonly done?: number;
  readonly text?: string;
};

let program: string;
beforeAll(async () => {
  const built = await buildChild("torturer");
  program = built.file;
  return built.remove;
});

/** Starts a host, kills it at some moment, and gives what it said until then. */
async function killed(folder: string, journal: string, round: number): Promise<Said[]> {
  const child = spawn(process.execPath, [program, folder, journal, String(round + 1)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = new Promise<string | null>((resolve) => child.once("exit", (_, signal) => resolve(signal)));
  // Every fifth is killed on its way up: opening must survive that too.
  const ready = new Promise<void>((resolve) => child.stdout.once("data", () => resolve()));
  await Promise.race([round % 5 === 4 ? wait(30 + Math.random() * 80) : ready, exit]);
  if (round % 5 !== 4) await wait(Math.random() * 90);
  child.kill("SIGKILL");
  expect(await exit, "the host ended by itself").toBe("SIGKILL");
  // What comes after the last newline was cut off by the kill, and so announces nothing that was begun.
  const lines = (await readFile(journal, "utf8").catch(() => "")).split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Said);
}

/** What the workspace must be: every acknowledged commit, and perhaps the one under way. */
class Expectation {
  readonly workspace = new Workspace();
  readonly texts = new Set<string>();
  #pending: readonly Change[] | undefined;
  unacknowledged = 0;

  /** Holds what was found at an opening against what must be there. */
  found(seq: number, digest: string): void {
    if (seq === this.workspace.seq + 1 && this.#pending) {
      this.unacknowledged++;
      this.#receive(this.#pending);
    }
    this.#pending = undefined;
    expect(seq, "commits").toBe(this.workspace.seq);
    expect(digest, `the records after commit ${seq}`).toBe(digestOf(this.workspace));
  }

  hear(said: Said): void {
    if (said.open !== undefined) this.found(said.open, said.digest ?? "");
    if (said.try) this.#pending = said.try;
    if (said.done !== undefined && this.#pending) {
      this.#receive(this.#pending);
      this.#pending = undefined;
      expect(said.done).toBe(this.workspace.seq);
    }
    if (said.text !== undefined) this.texts.add(said.text);
  }

  #receive(changes: readonly Change[]): void {
    const at = timeOf(this.workspace.seq + 1).toISOString();
    this.workspace.receive(plan(this.workspace, changes, { at, by: author.id }));
  }
}

describe("killing the host", () => {
  it(
    `at ${rounds} random moments loses nothing acknowledged and tears nothing`,
    { timeout: 300_000 },
    async () => {
      const root = await tempFolder();
      const folder = join(root, "workspace");
      await mkdir(folder);
      const expected = new Expectation();
      const count = { torn: 0, saved: 0, midSnapshot: 0, opened: 0 };
      for (let round = 0; round < rounds; round++) {
        const journal = join(root, "journal.jsonl");
        await rm(journal, { force: true });
        for (const said of await killed(folder, journal, round)) {
          expected.hear(said);
          if (said.open !== undefined) count.opened++;
          if ((said.torn ?? 0) > 0) count.torn++;
          if (said.saved !== undefined) count.saved++;
        }
        if ((await readdir(folder)).some((name) => name.startsWith(".tmp-records"))) count.midSnapshot++;
      }

      const store = await openStore(folder);
      expected.found(store.workspace.seq, digestOf(store.workspace));
      expect((await store.check()).problems).toEqual([]);
      for (const hash of expected.texts) await store.text(hash);
      console.log(
        `${rounds} kills, ${store.workspace.seq} commits, ${count.saved} snapshots: ${count.torn} mid-append, ${count.midSnapshot} mid-snapshot, ` +
          `${rounds - count.opened} while opening, ${expected.unacknowledged} after the append and before its acknowledgement`,
      );
      expect(store.workspace.seq, "commits").toBeGreaterThan(rounds);
      expect(count.saved, "snapshots").toBeGreaterThan(rounds / 50);
      expect(count.torn, "kills in the middle of an append").toBeGreaterThan(rounds / 50);
      expect(count.midSnapshot, "kills in the middle of a snapshot").toBeGreaterThan(rounds / 50);
    },
  );
});
