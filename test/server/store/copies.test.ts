import { copyFile, cp, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openFolderStore } from "../../../server/store/folder.ts";
import { versionOf } from "../../../shared/bundle/versions.ts";
import { draftOf } from "../../../shared/records/index.ts";
import { makeAuthor, makeSource, put, remove } from "../../support/records.ts";

let root: string;
const author = makeAuthor();
const source = makeSource();

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "copies-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const open = (name: string) => openFolderStore(join(root, name), { app: "0.0.0" });

/** Opens a folder, writes into it, and closes it; what its copies were. */
async function worked(name: string, title: string) {
  const store = await open(name);
  const current = store.workspace.get(source.id);
  if (current) await store.commit(put({ ...draftOf(current), title }), author.id);
  else await store.commit(put(author, source), author.id);
  const record = store.workspace.get(source.id);
  await store.close();
  return { copies: store.copies, version: record && versionOf(record, store.copies) };
}

it("counts as one copy for as long as the folder is the same", async () => {
  const first = await worked("a", "");
  const second = await worked("a", "minister");
  expect(first.copies).toHaveLength(1);
  expect(second.copies).toEqual(first.copies);
  expect(second.version).toEqual({ [first.copies[0]?.id ?? ""]: 2 });
});

it("goes on under an id of its own where the folder was copied, and knows what it was copied from", async () => {
  const { copies } = await worked("a", "");
  await cp(join(root, "a"), join(root, "b"), { recursive: true });
  const [original, copy] = [await worked("a", "here"), await worked("b", "there")];
  const [first, second] = copy.copies;
  expect([original.copies, [first]]).toEqual([copies, copies]);
  expect(second?.from).toBe(2);
  expect(original.version).toEqual({ [first?.id ?? ""]: 2 });
  expect(copy.version).toEqual({ [first?.id ?? ""]: 1, [second?.id ?? ""]: 2 });
});

it("takes no id along that nothing was written under", async () => {
  await worked("a", "");
  for (const [from, to] of [
    ["a", "b"],
    ["b", "c"],
  ] as const) {
    await cp(join(root, from), join(root, to), { recursive: true });
    await (await open(to)).close();
  }
  const { copies } = await worked("c", "there");
  expect(copies.map(({ from }) => from)).toEqual([1, 2]);
});

it("notices an older log that was put in the place of the one it had", async () => {
  const { copies } = await worked("a", "");
  await cp(join(root, "a"), join(root, "backup"), { recursive: true });
  await worked("a", "later");
  for (const name of ["commits.jsonl", "records.json"]) {
    await rm(join(root, "a", name));
    await cp(join(root, "backup", name), join(root, "a", name));
  }
  const restored = await worked("a", "other");
  expect(restored.copies).toHaveLength(2);
  expect(restored.version).toEqual({ [copies[0]?.id ?? ""]: 1, [restored.copies[1]?.id ?? ""]: 2 });
});

describe("where a backup was copied over the folder, its files kept in place", () => {
  /** As `cp -rf` does: every file is the one it was, with other bytes in it. */
  async function copiedOver(from: string, to: string, names: readonly string[]) {
    for (const name of names) await copyFile(join(root, from, name), join(root, to, name));
  }
  const all = ["commits.jsonl", "records.json", "copy.json"];

  it.each([all, all.slice(0, 2), all.slice(0, 1)])("goes on under an id of its own: %s", async (...names) => {
    const { copies } = await worked("a", "");
    await cp(join(root, "a"), join(root, "backup"), { recursive: true });
    await worked("a", "later");
    if (!names.includes("records.json")) await rm(join(root, "a", "records.json"));
    await copiedOver("backup", "a", names);
    const restored = await worked("a", "other");
    expect(restored.copies).toHaveLength(2);
    expect(restored.version).toEqual({ [copies[0]?.id ?? ""]: 1, [restored.copies[1]?.id ?? ""]: 2 });
    expect((await worked("a", "more")).copies).toEqual(restored.copies);
  });

  it("does so too where the backup was made while the folder was in use", async () => {
    const store = await open("a");
    await store.commit(put(author, source), author.id);
    await mkdir(join(root, "backup"));
    await copiedOver("a", "backup", ["commits.jsonl", "copy.json"]);
    await store.close();
    await worked("a", "later");
    await rm(join(root, "a", "records.json"));
    await copiedOver("backup", "a", ["commits.jsonl", "copy.json"]);
    expect((await worked("a", "other")).copies).toHaveLength(2);
  });
});

it("counts on under the same id after the program was killed, once what it wrote had been saved", async () => {
  const store = await openFolderStore(join(root, "a"), { app: "0.0.0", delays: { snapshotMs: 0 } });
  await store.commit(put(author, source), author.id);
  await expect.poll(() => readFile(join(root, "a", "copy.json"), "utf8")).toContain(await logSize("a"));
  // Closing has nothing more to say of the log, so this is what a killed program leaves.
  const left = await readFile(join(root, "a", "copy.json"));
  await store.close();
  await writeFile(join(root, "a", "copy.json"), left);
  expect((await worked("a", "later")).copies).toEqual(store.copies);
});

const logSize = async (name: string) => `"size": ${(await stat(join(root, name, "commits.jsonl"))).size}`;

it("reads a copy.json that does not say how the log was left, and goes on under an id of its own", async () => {
  const { copies } = await worked("a", "");
  const path = join(root, "a", "copy.json");
  const { left: _, ...old } = JSON.parse(await readFile(path, "utf8")) as { left: unknown };
  await writeFile(path, JSON.stringify({ ...old, made: "1764128907123456789" }));
  const again = await worked("a", "later");
  expect(again.copies).toEqual([...copies, { id: expect.any(String), from: 2 }]);
});

it.each(["", "{}", '{"copies":[],"place":""}', '{"copies":[{"id":"__proto__","from":1}],"place":""}'])(
  "begins anew where copy.json is %j",
  async (content) => {
    const { copies } = await worked("a", "");
    await writeFile(join(root, "a", "copy.json"), content);
    const store = await open("a");
    expect(store.copies).toHaveLength(1);
    expect(store.copies[0]?.id).not.toBe(copies[0]?.id);
    await store.close();
  },
);

it("says nothing in copy.json of where the folder is or whose it is", async () => {
  await mkdir(join(root, "secret-name"));
  await worked("secret-name", "");
  const content = await readFile(join(root, "secret-name", "copy.json"), "utf8");
  const keys = Object.keys(JSON.parse(content) as object);
  expect(keys.filter((key) => !["copies", "place", "left"].includes(key))).toEqual([]);
  expect(content).not.toContain("secret-name");
});

it("tells from its log what went and how it was before, old versions and those of others included", async () => {
  const store = await open("a");
  const record = await store.commit(put(author, source), author.id);
  const stored = store.workspace.get(source.id);
  if (!stored) throw new Error("not stored");
  const known = { "00000000-0000-4000-8000-000000000000": 7 };
  const other = { ...stored, title: "theirs", ancestry: { known, at: stored.revision } };
  const told: unknown[] = [];
  store.onCommit((commit) => told.push(commit));
  await store.commit(
    [{ op: "merge", record: { ...stored, title: "both" }, revision: 1, known, other }],
    author.id,
  );
  await store.commit(
    [{ op: "drop", id: source.id, revision: 2, known: { ...known, ...mine(9) } }],
    author.id,
  );
  const past = await store.past(new Set([source.id]), () => true);
  expect(past.versions(source.id)).toMatchObject([{ revision: 1 }, { title: "theirs" }, { title: "both" }]);
  expect(past.gone(source.id)).toMatchObject({ seq: 3, versions: { ...known, ...mine(9) } });
  expect((await store.removed()).removed.size).toBe(1);
  await store.commit([{ op: "known", id: source.id, known: mine(12) }], author.id);
  expect((await store.removed()).gone(source.id)?.versions).toEqual(mine(12));
  expect(JSON.stringify(told)).not.toContain("theirs");
  expect(record.seq).toBe(1);
  await store.close();
});

const mine = (seq: number) => ({ "11111111-1111-4111-8111-111111111111": seq });

it("tells what a plain removal knew", async () => {
  const store = await open("a");
  await store.commit(put(author, source), author.id);
  const stored = store.workspace.get(source.id);
  await store.commit(stored ? [remove(stored)] : [], author.id);
  const [copy] = store.copies;
  expect((await store.removed()).gone(source.id)?.versions).toEqual({ [copy?.id ?? ""]: 2 });
  await store.close();
});
