import { readFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeAuthor, makeClaim, put } from "../../support/records.ts";
import { Disk } from "./disk.ts";
import { openStore, tempFolder } from "./places.ts";

const author = makeAuthor();

/** A store that tells when it wrote records.json, and up to which commit. */
async function watched(disk = new Disk(), snapshotMs = 1) {
  const folder = await tempFolder();
  const written: number[] = [];
  const contents = new Map<number, string>();
  let wake: (() => void) | undefined;
  const store = await openStore(folder, {
    files: disk.files,
    delays: { snapshotMs },
    log: (event, fields) => {
      if (event !== "snapshot-written") return;
      const seq = Number(fields?.["seq"]);
      written.push(seq);
      contents.set(seq, readFileSync(join(folder, "records.json"), "utf8"));
      wake?.();
    },
  });
  const until = async (seq: number) => {
    while (!written.includes(seq)) await new Promise<void>((resolve) => (wake = resolve));
  };
  return { store, folder, written, contents, until, disk };
}

const seqOf = async (folder: string) =>
  (JSON.parse(await readFile(join(folder, "records.json"), "utf8")) as { seq: number }).seq;

describe("records.json", () => {
  it("follows a commit by itself", async () => {
    const { store, folder, until } = await watched();
    await store.commit(put(author), author.id);
    await until(1);
    expect(await seqOf(folder)).toBe(1);
  });

  it("is written within a second by default", async () => {
    const folder = await tempFolder();
    const store = await openStore(folder, { log: (event) => void (event === "snapshot-written" && wake()) });
    let wake: () => void = () => undefined;
    const written = new Promise<void>((resolve) => (wake = resolve));
    const start = performance.now();
    await store.commit(put(author), author.id);
    await written;
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it("takes the commits of a while together", async () => {
    const { store, written, until } = await watched(new Disk(), 100);
    await store.commit(put(author), author.id);
    for (let i = 0; i < 20; i++) await store.commit(put(makeClaim()), author.id);
    await until(21);
    expect(written.length).toBeLessThan(5);
  });

  it("leaves the disk to the commits for four times as long as it took", async () => {
    const { store, until, disk } = await watched();
    await until(0);
    const starts: number[] = [];

    disk.beforeWrite = async (path) => {
      if (!path.includes("records.json")) return;
      starts.push(performance.now());
      if (starts.length === 1) await new Promise((resolve) => setTimeout(resolve, 100));
    };
    await store.commit(put(author), author.id);
    await until(1);
    const end = performance.now();
    const took = end - (starts[0] ?? 0);
    const before = starts.length;
    await store.commit(put(makeClaim()), author.id);
    await until(2);
    expect(took).toBeGreaterThan(90);
    expect((starts[before] ?? 0) - end).toBeGreaterThan(3.5 * took - 50);
  });

  it("is brought up to date at closing, and left alone when it is", async () => {
    const { store, folder } = await watched(new Disk(), 60_000);
    await store.commit(put(author), author.id);
    await store.close();
    expect(await seqOf(folder)).toBe(1);
    const before = await stat(join(folder, "records.json"));
    await (await openStore(folder)).close();
    expect((await stat(join(folder, "records.json"))).ino).toBe(before.ino);
  });

  it("does not hold up a commit while it is being written", async () => {
    const { store, until, disk } = await watched();
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const started = new Promise<void>((resolve) => {
      disk.beforeWrite = (path) => {
        if (!path.includes("records.json")) return;
        resolve();
        return held;
      };
    });
    await store.commit(put(author), author.id);
    await started;
    expect((await store.commit(put(makeClaim()), author.id)).seq).toBe(2);
    release?.();
    await until(2);
  });

  it("says what the workspace was at one commit, though others come while it is written", async () => {
    const { store, folder, contents, until, disk } = await watched();
    const claims = Array.from({ length: 400 }, () => makeClaim({ statement: "Six boats. ".repeat(40) }));
    await until(0);
    let more = 3;
    disk.beforeWrite = async (path) => {
      if (path.includes("records.json") && more-- > 0)
        await store.commit(put(makeClaim({ statement: "Later." })), author.id);
    };
    await store.commit(put(author, ...claims), author.id);
    await until(1);
    expect(store.workspace.seq).toBe(4);
    expect(contents.get(1)).not.toContain("Later.");
    await until(4);
    expect(contents.get(4)).toContain("Later.");
    await store.close();
    expect((await (await openStore(folder)).check()).problems).toEqual([]);
  });

  it("is written in small pieces, so that nobody waits long for the event loop", async () => {
    const { store, folder, until, disk } = await watched();
    const claims = Array.from({ length: 2_000 }, () => makeClaim({ statement: "Six boats. ".repeat(50) }));
    await store.commit(put(author, ...claims), author.id);
    await until(1);
    const { size } = await stat(join(folder, "records.json"));
    const writes = disk.calls.filter((call) => call.startsWith("write") && call.includes("records.json"));
    expect(size / writes.length).toBeLessThan(128 * 1024);
  });

  it("is not written after the store is closed", async () => {
    const { store, written } = await watched(new Disk(), 5);
    await store.commit(put(author), author.id);
    await store.close();
    const count = written.length;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(written.length).toBe(count);
  });
});
