import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
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
  expect(keys.filter((key) => !["copies", "place", "made"].includes(key))).toEqual([]);
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
