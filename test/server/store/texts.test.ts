import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hashOf, makeAnnotation, makeAuthor, makeDocument, marked, put } from "../../support/records.ts";
import type { FolderStore } from "../../../server/store/folderStore.ts";
import { refusal } from "./contract.ts";
import { openStore, tempFolder } from "./places.ts";

const author = makeAuthor();
const { text, spans } = marked("Año: the “[minister]” said six boats were struck.");
// In Windows-1252 quotation marks are 0x93 and 0x94; the rest of this text stands in Latin-1 as well.
const bytes = Buffer.from(text.replace("“", "\u{93}").replace("”", "\u{94}"), "latin1");
const original = {
  hash: hashOf(""),
  name: "boats.txt",
  bytes: bytes.byteLength,
  encoding: "windows-1252",
} as const;

/** A closed workspace with one text, annotated, and, if wanted, the file it came from. */
async function workspace(withOriginal: boolean): Promise<string> {
  const folder = await tempFolder();
  const store = await openStore(folder);
  await store.putText(text);
  const hash = withOriginal ? await store.putOriginal(bytes, ".txt") : undefined;
  const document = makeDocument(text, hash === undefined ? {} : { original: { ...original, hash } });
  await store.commit(put(author, document, makeAnnotation(document, text, spans)), author.id);
  await store.close();
  return folder;
}

const fileOf = (folder: string) => join(folder, "texts", `${hashOf(text)}.txt`);

const nextProblems = (store: FolderStore) =>
  new Promise<readonly string[]>((resolve) => store.onProblems(() => resolve(store.problems)));

describe("a text that no longer matches its hash", () => {
  it("is not shown, is a problem by name, and leaves its annotations alone", async () => {
    const folder = await workspace(false);
    await writeFile(fileOf(folder), text.replace("six", "ten"));
    const store = await openStore(folder);
    const sentence = await refusal(store.text(hashOf(text)), "unavailable");
    expect(sentence).toMatch(/“Strikes off the coast”.*annotations with their quotes are kept.*backup/s);
    expect(store.problems).toEqual([sentence]);
    expect(store.workspace.count("annotation")).toBe(1);
  });

  it("lets a note be written on its annotations, but none be added or moved", async () => {
    const folder = await workspace(false);
    await writeFile(fileOf(folder), "");
    const store = await openStore(folder);
    const [document] = store.workspace.all("document");
    const [stored] = store.workspace.all("annotation");
    if (!document || !stored) throw new Error("unreachable");
    const { createdAt: _1, createdBy: _2, updatedAt: _3, updatedBy: _4, ...draft } = stored;
    await store.commit(put({ ...draft, note: "Ask again." }), author.id);
    const sentence = await refusal(
      store.commit(put(makeAnnotation(document, text, spans)), author.id),
      "invalid",
    );
    expect(sentence).toMatch(/cannot be read/);
  });

  it("is made again from the imported file, and the damaged one is kept", async () => {
    const folder = await workspace(true);
    await writeFile(fileOf(folder), "damaged");
    const store = await openStore(folder);
    expect(await store.text(hashOf(text))).toBe(text);
    const sentence =
      "The text of “Strikes off the coast” was damaged and has been restored from the imported file.";
    expect(store.problems).toEqual([sentence]);
    expect(await store.text(hashOf(text))).toBe(text);
    expect(store.problems).toEqual([sentence]);
    expect(await readFile(fileOf(folder), "utf8")).toBe(text);
    const names = await readdir(join(folder, "texts"));
    expect(names.filter((name) => name.includes(".damaged-"))).toHaveLength(1);
  });

  it("is said to have been restored once, not at every opening", async () => {
    const folder = await workspace(true);
    await rm(fileOf(folder));
    const first = await openStore(folder, { delays: { sweepMs: 0 } });
    expect(await nextProblems(first)).toEqual([expect.stringMatching(/was missing and has been restored/)]);
    await first.close();
    const second = await openStore(folder);
    expect([await second.text(hashOf(text)), second.problems]).toEqual([text, []]);
  });

  it("is not made from an imported file that is damaged too", async () => {
    const folder = await workspace(true);
    await writeFile(fileOf(folder), "damaged");
    for (const name of await readdir(join(folder, "originals")))
      await writeFile(join(folder, "originals", name), "also damaged");
    const store = await openStore(folder);
    await refusal(store.text(hashOf(text)), "unavailable");
    expect((await store.check()).problems).toHaveLength(2);
  });

  it("is not made from an imported file that gives another text", async () => {
    const folder = await tempFolder();
    const store = await openStore(folder);
    await store.putText(text);
    const hash = await store.putOriginal(Buffer.from("Another text."), ".txt");
    await store.commit(put(author, makeDocument(text, { original: { ...original, hash } })), author.id);
    await store.close();
    await writeFile(fileOf(folder), "damaged");
    await refusal((await openStore(folder)).text(hashOf(text)), "unavailable");
  });

  it("is whole again when the same text is imported again", async () => {
    const folder = await workspace(false);
    await writeFile(fileOf(folder), "damaged");
    const store = await openStore(folder);
    await refusal(store.text(hashOf(text)), "unavailable");
    await store.putText(text);
    expect([await store.text(hashOf(text)), store.problems]).toEqual([text, []]);
  });

  it("is found out soon after opening, though nobody reads it", async () => {
    const folder = await workspace(false);
    await writeFile(fileOf(folder), "damaged");
    const store = await openStore(folder, { delays: { sweepMs: 0 } });
    expect(await nextProblems(store)).toHaveLength(1);
  });

  it("is named by a check", async () => {
    const folder = await workspace(false);
    await writeFile(fileOf(folder), "damaged");
    const [problem, ...more] = (await (await openStore(folder)).check()).problems;
    expect([problem, more]).toEqual([
      expect.stringMatching(/^The text of document:\S+ is damaged: texts\/[0-9a-f]{64}\.txt/),
      [],
    ]);
  });
});

describe("a file that is missing", () => {
  it("is a problem for a text some document needs", async () => {
    const folder = await workspace(false);
    await rm(fileOf(folder));
    const store = await openStore(folder);
    expect(await refusal(store.text(hashOf(text)), "unavailable")).toMatch(/is missing from/);
    expect((await store.check()).problems).toEqual([
      expect.stringMatching(/text of document:\S+ is missing/),
    ]);
  });

  it("is a problem for an imported file too", async () => {
    const folder = await workspace(true);
    await rm(join(folder, "originals"), { recursive: true });
    const store = await openStore(folder);
    expect((await store.check()).problems).toEqual([
      expect.stringMatching(/imported file of document:\S+ is missing/),
    ]);
  });
});

describe("an imported file that no longer matches its hash", () => {
  it("is not handed out, and named by a check", async () => {
    const folder = await workspace(true);
    const [name = ""] = await readdir(join(folder, "originals"));
    await writeFile(join(folder, "originals", name), "damaged");
    const store = await openStore(folder);
    await refusal(store.original(name.slice(0, 64)), "unavailable");
    expect((await store.check()).problems).toEqual([expect.stringMatching(/imported file .* is damaged/)]);
  });
});
