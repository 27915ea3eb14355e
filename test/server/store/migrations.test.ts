import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Migration } from "../../../server/store/migrations.ts";
import { makeAuthor, makeClaim, put } from "../../support/records.ts";
import { contentOf, refusal } from "./contract.ts";
import { Disk } from "./disk.ts";
import { openStore, tempFolder } from "./places.ts";

const author = makeAuthor();

/** What a later version might do: say "reopened" no more. */
const louder: Migration = {
  name: "claims end with an exclamation mark",
  migrate: (records) =>
    records.map((record) =>
      record.kind === "claim" ? { ...record, statement: `${String(record["statement"])}!` } : record,
    ),
};
const twice: Migration = { ...louder, name: "and with another" };
const broken: Migration = {
  name: "forgets every field",
  migrate: (records) => records.map(({ kind, id }) => ({ kind, id })),
};

const later = { app: "0.2.0", migrations: [louder] };

/** A closed workspace of schema 0 with one claim in records.json and one only in the log after it. */
async function workspace(): Promise<string> {
  const folder = await tempFolder();
  const first = await openStore(folder, { migrations: [] });
  await first.commit(put(author, makeClaim({ statement: "One" })), author.id);
  await first.close();
  const snapshot = await readFile(join(folder, "records.json"));
  const second = await openStore(folder, { migrations: [] });
  await second.commit(put(makeClaim({ statement: "Two" })), author.id);
  await second.close();
  await writeFile(join(folder, "records.json"), snapshot);
  return folder;
}

const statements = (store: Awaited<ReturnType<typeof openStore>>) =>
  [...store.workspace.all("claim")].map(({ statement }) => statement);

const json = async (folder: string, ...path: string[]): Promise<unknown> =>
  JSON.parse(await readFile(join(folder, ...path), "utf8"));

describe("a workspace of an older schema", () => {
  it("is brought to the newest one, what was only in the log included", async () => {
    const folder = await workspace();
    const store = await openStore(folder, later);
    expect(statements(store)).toEqual(["One!", "Two!"]);
    expect(store.workspace.seq).toBe(2);
    await store.close();
    expect(await json(folder, "records.json")).toMatchObject({ schema: 1, app: "0.2.0", seq: 2 });
  });

  it("is migrated once", async () => {
    const folder = await workspace();
    await (await openStore(folder, later)).close();
    const store = await openStore(folder, later);
    expect(statements(store)).toEqual(["One!", "Two!"]);
  });

  it("goes through every migration it lacks and no other", async () => {
    const folder = await workspace();
    await (await openStore(folder, later)).close();
    const store = await openStore(folder, { migrations: [louder, twice] });
    expect(statements(store)).toEqual(["One!!", "Two!!"]);
  });

  it("takes commits afterwards, and is the same from the log alone", async () => {
    const folder = await workspace();
    const store = await openStore(folder, later);
    await store.commit(put(makeClaim({ statement: "Three" })), author.id);
    const content = contentOf(store);
    await store.close();
    await rm(join(folder, "records.json"));
    const again = await openStore(folder, later);
    expect(contentOf(again)).toEqual(content);
    expect((await again.check()).problems).toEqual([]);
  });

  it("is copied into a folder beside before anything is written", async () => {
    const folder = await workspace();
    const before = await readFile(join(folder, "commits.jsonl"), "utf8");
    await (await openStore(folder, later)).close();
    const [name = "", ...more] = (await readdir(folder)).filter((each) =>
      each.startsWith("backup-schema-0-"),
    );
    expect(more).toEqual([]);
    expect(await json(folder, name, "records.json")).toMatchObject({ schema: 0, app: "0.1.0", seq: 1 });
    expect(await readFile(join(folder, name, "commits.jsonl"), "utf8")).toBe(before);
  });

  it("can be opened from that copy again by the version that wrote it", async () => {
    const folder = await workspace();
    await (await openStore(folder, later)).close();
    const [name = ""] = (await readdir(folder)).filter((each) => each.startsWith("backup-"));
    const store = await openStore(join(folder, name), { migrations: [] });
    expect(statements(store)).toEqual(["One", "Two"]);
  });

  it("is left as it is when a migration gives something that is not valid", async () => {
    const folder = await workspace();
    const before = await readFile(join(folder, "commits.jsonl"), "utf8");
    const names = await readdir(folder);
    const sentence = await refusal(openStore(folder, { migrations: [broken] }), "unavailable");
    expect(sentence).toMatch(/from format 0 to 1 failed at .*Nothing was changed/s);
    expect(await readFile(join(folder, "commits.jsonl"), "utf8")).toBe(before);
    expect(await readdir(folder)).toEqual(names);
  });

  it("is left as it is when there is no room for the copy", async () => {
    const folder = await workspace();
    const before = await readFile(join(folder, "commits.jsonl"), "utf8");
    const disk = new Disk();
    disk.refuse = (operation) => (operation === "copyFile" ? "ENOSPC" : undefined);
    await refusal(openStore(folder, { ...later, files: disk.files }), "unavailable");
    expect(await readFile(join(folder, "commits.jsonl"), "utf8")).toBe(before);
    expect(statements(await openStore(folder, later))).toEqual(["One!", "Two!"]);
    expect((await readdir(folder)).filter((name) => name.startsWith(".tmp-"))).toEqual([]);
  });

  it("is migrated all the same when the power went before records.json was written", async () => {
    const folder = await workspace();
    const snapshot = await readFile(join(folder, "records.json"));
    await (await openStore(folder, later)).close();
    await writeFile(join(folder, "records.json"), snapshot);
    const store = await openStore(folder, later);
    expect(statements(store)).toEqual(["One!", "Two!"]);
  });
});

describe("a workspace of a newer schema", () => {
  it("is refused, naming the version it needs, and left as it is", async () => {
    const folder = await workspace();
    await (await openStore(folder, later)).close();
    const before = await readFile(join(folder, "records.json"), "utf8");
    const sentence = await refusal(openStore(folder, { migrations: [] }), "unavailable");
    expect(sentence).toMatch(
      /Claimdesk 0\.2\.0 in format 1.*Nothing was changed.*Claimdesk 0\.2\.0 or newer/s,
    );
    expect(await readFile(join(folder, "records.json"), "utf8")).toBe(before);
  });

  it("is refused when only the log knows of it", async () => {
    const folder = await workspace();
    const snapshot = await readFile(join(folder, "records.json"));
    await (await openStore(folder, later)).close();
    await writeFile(join(folder, "records.json"), snapshot);
    const sentence = await refusal(openStore(folder, { migrations: [] }), "unavailable");
    expect(sentence).toMatch(/commits\.jsonl was written by Claimdesk 0\.2\.0/);
  });

  it("is recognised when it was created there, with nothing but the log", async () => {
    const folder = await tempFolder();
    const store = await openStore(folder, later);
    await store.commit(put(author, makeClaim({ statement: "New" })), author.id);
    await store.close();
    await rm(join(folder, "records.json"));
    expect(statements(await openStore(folder, later))).toEqual(["New"]);
  });
});
