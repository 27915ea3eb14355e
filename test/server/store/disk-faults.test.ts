import { chmod, mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeAuthor, makeClaim, makeDocument, put } from "../../support/records.ts";
import { contentOf, refusal } from "./contract.ts";
import { Disk } from "./disk.ts";
import { mountSmallDisk } from "./mount.ts";
import { openStore, tempFolder } from "./places.ts";

const author = makeAuthor();
const isLog = (path: string) => path.endsWith("commits.jsonl");
const isSnapshot = (path: string) => path.includes("records.json");

describe("a full disk", () => {
  it("refuses the commit, keeps everything before it, and takes the next one when there is room again", async () => {
    const disk = new Disk();
    const folder = await tempFolder();
    const store = await openStore(folder, { files: disk.files });
    await store.commit(put(author), author.id);
    const before = await readFile(join(folder, "commits.jsonl"), "utf8");

    disk.room = 100;
    const sentence = await refusal(store.commit(put(makeClaim()), author.id), "unavailable");
    expect(sentence).toMatch(/disk is full.*not saved.*kept.*Free some space/s);
    expect(store.problems).toEqual([sentence]);
    expect(store.workspace.seq).toBe(1);
    expect(await readFile(join(folder, "commits.jsonl"), "utf8")).toBe(before);

    disk.room = Infinity;
    expect((await store.commit(put(makeClaim()), author.id)).seq).toBe(2);
    expect(store.problems).toEqual([]);
    const memory = contentOf(store);
    await store.close();
    expect(contentOf(await openStore(folder))).toEqual(memory);
  });

  it("keeps the old records.json whole, says so, and writes it when there is room again", async () => {
    const disk = new Disk();
    const folder = await tempFolder();
    const logged: string[] = [];
    const store = await openStore(folder, {
      files: disk.files,
      delays: { snapshotMs: 1 },
      log: (event, fields) => void logged.push(`${event} ${fields?.["seq"]}`),
    });
    const changed = () => new Promise<void>((resolve) => void store.onProblems(resolve));
    await store.commit(put(author), author.id);
    while (!logged.includes("snapshot-written 1")) await new Promise((resolve) => setImmediate(resolve));
    disk.refuse = (operation, path) => (operation === "write" && isSnapshot(path) ? "ENOSPC" : undefined);
    const failed = changed();
    await store.commit(put(makeClaim()), author.id);
    await failed;
    expect(store.problems).toHaveLength(1);
    expect(store.problems[0]).toMatch(/records\.json.*Nothing is lost/s);

    disk.refuse = () => undefined;
    await changed();
    expect(store.problems).toEqual([]);
    expect(JSON.parse(await readFile(join(folder, "records.json"), "utf8"))).toMatchObject({ seq: 2 });
  });

  it("does not keep a store from closing, which tries once more and never again", async () => {
    const disk = new Disk();
    const folder = await tempFolder();
    const store = await openStore(folder, { files: disk.files, delays: { snapshotMs: 25 } });
    disk.refuse = (operation, path) => (operation === "write" && isSnapshot(path) ? "ENOSPC" : undefined);
    await store.commit(put(author), author.id);
    await store.close();
    const { length } = disk.calls;
    await new Promise((resolve) => setTimeout(resolve, 80)); // longer than any attempt was away
    expect(disk.calls.length).toBe(length);
    expect((await openStore(folder)).workspace.seq).toBe(1);
  });

  it("leaves no half-written text behind and keeps the text when there is room again", async () => {
    const disk = new Disk();
    const folder = await tempFolder();
    const store = await openStore(folder, { files: disk.files });
    disk.room = 10;
    await refusal(store.putText("A text of more than ten bytes."), "unavailable");
    await refusal(store.putOriginal(Buffer.from("More than ten bytes."), ".txt"), "unavailable");
    expect(await readdir(join(folder, "texts"))).toEqual([]);
    expect(await readdir(join(folder, "originals"))).toEqual([]);
    disk.room = Infinity;
    const hash = await store.putText("A text of more than ten bytes.");
    expect(await store.text(hash)).toBe("A text of more than ten bytes.");
  });

  it("loses nothing on a real disk that fills up", async (context) => {
    const mounted = await mountSmallDisk(256);
    if ("reason" in mounted) return context.skip(mounted.reason);
    const store = await openStore(mounted.folder, { delays: { snapshotMs: 1 } });
    await store.commit(put(author), author.id);
    const statement = "Six boats. ".repeat(180);
    let refused: string | undefined;
    while (refused === undefined) {
      const claim = store.commit(put(makeClaim({ statement })), author.id);
      refused = await claim.then(
        () => undefined,
        (error: unknown) => String(error),
      );
    }
    expect(refused).toMatch(/disk is full/);
    const memory = contentOf(store);
    expect(memory.size).toBeGreaterThan(10);
    await store.close();
    const again = await openStore(mounted.folder);
    expect(contentOf(again)).toEqual(memory);
    expect(JSON.parse(await readFile(join(mounted.folder, "records.json"), "utf8"))).toBeTruthy();
  });
});

describe("a disk that fails", () => {
  it("takes nothing more after a failed sync, until it is opened again", async () => {
    const disk = new Disk();
    const folder = await tempFolder();
    const store = await openStore(folder, { files: disk.files });
    await store.commit(put(author), author.id);
    disk.refuse = (operation, path) => (operation === "datasync" && isLog(path) ? "EIO" : undefined);
    await refusal(store.commit(put(makeClaim()), author.id), "unavailable");
    disk.refuse = () => undefined;
    const sentence = await refusal(store.commit(put(makeClaim()), author.id), "unavailable");
    expect(sentence).toMatch(/open it again/);
    expect(store.workspace.seq).toBe(1);
    await store.close();
    const again = await openStore(folder);
    expect([again.workspace.seq, again.workspace.size]).toEqual([1, 1]);
    expect((await again.commit(put(makeClaim()), author.id)).seq).toBe(2);
  });

  it("takes nothing more when what a failed append left cannot be cut off, and recovers at the next opening", async () => {
    const disk = new Disk();
    const folder = await tempFolder();
    const store = await openStore(folder, { files: disk.files });
    await store.commit(put(author), author.id);
    disk.room = 100;
    disk.refuse = (operation, path) => (operation === "truncate" && isLog(path) ? "EIO" : undefined);
    await refusal(store.commit(put(makeClaim()), author.id), "unavailable");
    disk.room = Infinity;
    await refusal(store.commit(put(makeClaim()), author.id), "unavailable");
    await store.close();
    const again = await openStore(folder);
    expect([again.workspace.seq, again.workspace.size]).toEqual([1, 1]);
    expect((await again.check()).problems).toEqual([]);
  });

  it("acknowledges a commit only after it was synced", async () => {
    const disk = new Disk();
    const store = await openStore(await tempFolder(), { files: disk.files });
    disk.calls.length = 0;
    await store.commit(put(author), author.id);
    const names = disk.calls
      .filter((call) => call.includes("commits.jsonl"))
      .map((call) => call.split(" ")[0]);
    expect(names).toEqual(["write", "datasync"]);
  });

  it("syncs a snapshot before it takes the place of the old one, and the folder after", async () => {
    const disk = new Disk();
    const folder = await tempFolder();
    const store = await openStore(folder, { files: disk.files });
    await store.commit(put(author), author.id);
    disk.calls.length = 0;
    await store.close();
    const names = disk.calls.map((call) => call.split(" ")[0]);
    // And then copy.json in the same way, which notes how the log is left.
    const one = ["open", "sync", "rename", "sync"];
    expect(names.filter((name) => name !== "write")).toEqual([...one, ...one, "unlink"]);
  });
});

describe("a read-only folder", () => {
  it("is refused with a sentence, and nothing is changed", async () => {
    const folder = await tempFolder();
    await (await openStore(folder)).close();
    const before = await readdir(folder);
    const disk = new Disk();
    disk.refuse = () => "EROFS";
    const sentence = await refusal(openStore(folder, { files: disk.files }), "unavailable");
    expect(sentence).toMatch(/read-only disk.*cannot be opened/s);
    expect(await readdir(folder)).toEqual(before);
  });

  it("is refused on a real read-only disk too, and opens again once that can be written", async (context) => {
    const mounted = await mountSmallDisk(512);
    if ("reason" in mounted) return context.skip(mounted.reason);
    const store = await openStore(mounted.folder);
    await store.commit(put(author), author.id);
    await store.close();
    await mounted.remount("ro");
    expect(await refusal(openStore(mounted.folder), "unavailable")).toMatch(/read-only/);
    await mounted.remount("rw");
    expect((await openStore(mounted.folder)).workspace.seq).toBe(1);
  });
});

describe("the folder", () => {
  it.skipIf(process.platform === "win32")("lets nobody else in", async () => {
    const folder = join(await tempFolder(), "new");
    const store = await openStore(folder);
    await store.putText("Text.");
    await store.commit(put(author), author.id);
    await store.close();
    const mode = async (...path: string[]) => (await stat(join(folder, ...path))).mode & 0o777;
    expect([
      await mode(),
      await mode("records.json"),
      await mode("commits.jsonl"),
      await mode("texts"),
    ]).toEqual([0o700, 0o600, 0o600, 0o700]);
  });

  it.skipIf(process.platform === "win32")(
    "is closed to others when it was there and open to them",
    async () => {
      const folder = await tempFolder();
      await chmod(folder, 0o755);
      await openStore(folder);
      expect((await stat(folder)).mode & 0o777).toBe(0o700);
    },
  );

  it("is refused when it holds other things and no workspace", async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, "holiday.jpg"), "");
    expect(await refusal(openStore(folder), "invalid")).toMatch(/holiday\.jpg/);
    expect(await readdir(folder)).toEqual(["holiday.jpg"]);
  });

  it("is rid of what earlier runs left half-written", async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, "texts"));
    await writeFile(join(folder, ".tmp-records.json-1-a"), "{");
    await writeFile(join(folder, "texts", ".tmp-abc-1-a"), "half");
    const store = await openStore(folder);
    await store.putText(makeDocument("x").title);
    expect((await readdir(folder)).filter((name) => name.startsWith(".tmp"))).toEqual([]);
    expect((await readdir(join(folder, "texts"))).filter((name) => name.startsWith(".tmp"))).toEqual([]);
  });
});
