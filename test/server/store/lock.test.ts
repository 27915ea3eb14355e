import { type ChildProcess, spawn } from "node:child_process";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hostname, uptime } from "node:os";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { realFiles } from "../../../server/store/files.ts";
import { holderOf } from "../../../server/store/folder.ts";
import { Lock } from "../../../server/store/lock.ts";
import { makeAuthor, put } from "../../support/records.ts";
import { refusal } from "./contract.ts";
import { buildChild } from "./child.ts";
import { openStore, tempFolder } from "./places.ts";

let program: string;
beforeAll(async () => {
  const built = await buildChild("holder");
  program = built.file;
  return built.remove;
});

/** Another process that opens `folder` and keeps it open; gives the first line it says. */
async function another(folder: string, ...args: string[]): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [program, folder, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const said = await new Promise<string>((resolve) => {
    child.stdout.once("data", (bytes: Buffer) => resolve(bytes.toString().trim()));
  });
  return { child, said };
}

const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once("exit", () => resolve()));

const lockOf = (folder: string) => join(folder, ".lock");

/** The number of a process that is gone. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await ended(child);
  return child.pid ?? 0;
}

/** A lock as some other process might have left it. */
const left = (fields: object) =>
  JSON.stringify({
    pid: 1,
    machine: hostname(),
    startedAt: "2026-03-04T10:00:00.000Z",
    nonce: "n",
    ...fields,
  });

describe("the lock", () => {
  it("refuses a second process, naming the first, since when, and where it can be used", async () => {
    const folder = await tempFolder();
    const { child, said } = await another(folder, "http://127.0.0.1:4000/");
    expect(said).toBe("open");
    const sentence = await refusal(openStore(folder), "busy");
    expect(sentence).toContain(`process ${child.pid} on “${hostname()}”`);
    expect(sentence).toMatch(/since \d{4}-\d\d-\d\d \d\d:\d\d UTC.*http:\/\/127\.0\.0\.1:4000\//s);
  });

  it("refuses a second opening in the same process", async () => {
    const folder = await tempFolder();
    await openStore(folder);
    await refusal(openStore(folder), "busy");
  });

  it("is let go of at closing", async () => {
    const folder = await tempFolder();
    await (await openStore(folder)).close();
    expect(await readdir(folder)).not.toContain(".lock");
    await openStore(folder);
  });

  it("is let go of when the workspace cannot be opened", async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, "records.json"), "{");
    await refusal(openStore(folder), "unavailable");
    expect(await holderOf(folder)).toBeUndefined();
  });

  it("is taken over from a process that was killed", async () => {
    const folder = await tempFolder();
    const { child } = await another(folder);
    child.kill("SIGKILL");
    await ended(child);
    const store = await openStore(folder);
    expect((await holderOf(folder))?.pid).toBe(process.pid);
    await store.commit(put(makeAuthor()), makeAuthor().id);
  });

  it("is taken over by exactly one of many who find it left behind", async () => {
    const folder = await tempFolder();
    const { child } = await another(folder);
    child.kill("SIGKILL");
    await ended(child);
    const takers = await Promise.all(Array.from({ length: 5 }, () => another(folder)));
    expect(takers.map(({ said }) => said).toSorted()).toEqual(["busy", "busy", "busy", "busy", "open"]);
  });

  it("is taken over by exactly one even when all look at the same moment", async () => {
    const folder = await tempFolder();
    await writeFile(lockOf(folder), left({ pid: await deadPid() }));
    const takers = Array.from({ length: 20 }, () => Lock.take(realFiles, lockOf(folder), "2026-03-04"));
    const results = await Promise.allSettled(takers);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await readdir(folder)).filter((name) => name.startsWith(".lock"))).toEqual([".lock"]);
  });

  it.runIf(process.platform === "linux")(
    "is taken over when its process number now belongs to a later process",
    async () => {
      const folder = await tempFolder();
      await (await openStore(folder)).close();
      const own = await openStore(await tempFolder());
      const holder = await holderOf(own.folder);
      const mark = { ...holder?.mark, start: "1" };
      await writeFile(lockOf(folder), left({ pid: process.pid, mark }));
      await openStore(folder);
    },
  );

  it.runIf(process.platform === "linux")(
    "is taken over when the machine was started anew since",
    async () => {
      const folder = await tempFolder();
      const own = await openStore(await tempFolder());
      const holder = await holderOf(own.folder);
      const mark = { ...holder?.mark, boot: "an earlier one" };
      await writeFile(lockOf(folder), left({ pid: process.pid, mark }));
      await openStore(folder);
    },
  );

  it("without a mark of its process is taken over when it is older than the machine's start", async () => {
    const folder = await tempFolder();
    const startedAt = new Date(Date.now() - uptime() * 1000 - 3_600_000).toISOString();
    await writeFile(lockOf(folder), left({ pid: process.pid, startedAt }));
    await openStore(folder);
  });

  it("without a mark of its process is refused while a process of its number runs, with the remedy", async () => {
    const folder = await tempFolder();
    await writeFile(lockOf(folder), left({ pid: process.pid, startedAt: new Date().toISOString() }));
    expect(await refusal(openStore(folder), "busy")).toMatch(/If no Claimdesk runs, delete the file \.lock/);
  });

  it("of another machine is refused by name, whatever runs here", async () => {
    const folder = await tempFolder();
    await writeFile(lockOf(folder), left({ pid: 999_999, machine: "elsewhere" }));
    const sentence = await refusal(openStore(folder), "busy");
    expect(sentence).toMatch(
      /process 999999 on “elsewhere”, since 2026-03-04 10:00 UTC.*delete the file \.lock/s,
    );
    expect(await readFile(lockOf(folder), "utf8")).toContain("elsewhere");
  });

  it("that a power cut left empty is taken over", async () => {
    const folder = await tempFolder();
    await writeFile(lockOf(folder), "");
    await openStore(folder);
  });

  it("left together with a half-done take-over is taken over", async () => {
    const folder = await tempFolder();
    const { child } = await another(folder);
    child.kill("SIGKILL");
    await ended(child);
    await writeFile(`${lockOf(folder)}.over`, await readFile(lockOf(folder)));
    await openStore(folder);
    expect((await readdir(folder)).filter((name) => name.startsWith(".lock"))).toEqual([".lock"]);
  });

  it("tells the link that was announced later", async () => {
    const folder = await tempFolder();
    const store = await openStore(folder);
    await store.announce("http://127.0.0.1:5000/");
    expect((await holderOf(folder))?.link).toBe("http://127.0.0.1:5000/");
    await store.close();
    expect(await holderOf(folder)).toBeUndefined();
  });
});
