import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readAnnotations } from "../../server/sampleAnnotations.ts";
import { openHost } from "../../server/host.ts";
import { makeDocument } from "../support/records.ts";
import { done, failed, openTestHost, seeds, temporaryFolder } from "./support.ts";

const records = async (host: Parameters<typeof done>[0]) => (await done(host, "open", {})).records;

describe("the sample texts", () => {
  it("all come in with their origin and licence, in one commit, and pass the check", async () => {
    const host = await openTestHost();
    const { texts } = JSON.parse(await readFile(join(seeds, "index.json"), "utf8")) as {
      texts: { licence: string }[];
    };
    expect(await done(host, "addSamples", {})).toEqual({ documents: texts.length, seq: 2 });
    const { seq } = await done(host, "open", {});
    expect(seq).toBe(2);
    const documents = (await records(host)).filter((record) => record.kind === "document");
    for (const { importNotes } of documents)
      expect(importNotes).toEqual([
        expect.stringMatching(/^Origin: ./),
        expect.stringMatching(/^Licence: ./),
      ]);
    expect((await done(host, "check", {})).problems).toEqual([]);
  });

  it("two of them bring about forty annotations each", async () => {
    const host = await openTestHost();
    await done(host, "addSamples", {});
    const counts = new Map<string, number>();
    for (const record of await records(host))
      if (record.kind === "annotation")
        counts.set(record.documentId, (counts.get(record.documentId) ?? 0) + 1);
    expect([...counts.values()].filter((count) => count >= 40).length).toBeGreaterThanOrEqual(2);
  });

  it("are the work of an author of their own, the same in every workspace", async () => {
    const [one, two] = [await openTestHost(), await openTestHost()];
    const makers = async (host: typeof one) => {
      await done(host, "addSamples", {});
      const all = await records(host);
      const own = all.filter(({ id }) => id !== host.actor.authorId);
      const by = [...new Set(own.flatMap(({ createdBy, updatedBy }) => [createdBy, updatedBy]))];
      return by
        .map((id) => all.find((record) => record.id === id))
        .map((author) => ({ ...author, createdAt: "", updatedAt: "" }));
    };
    const [first] = await makers(one);
    expect(first).toMatchObject({ kind: "author", name: "Claimdesk samples" });
    expect(await makers(two)).toEqual([first]);
  });

  it("come in only once; one that was deleted comes back alone", async () => {
    const host = await openTestHost();
    await done(host, "addSamples", {});
    expect(await done(host, "addSamples", {})).toEqual({ documents: 0 });
    const before = await records(host);
    const [plain] = before.filter(
      (record) =>
        record.kind === "document" &&
        !before.some((other) => other.kind === "annotation" && other.documentId === record.id),
    );
    if (!plain) return expect.fail("every sample is annotated");
    await done(host, "commit", { changes: [{ op: "remove", id: plain.id, revision: plain.revision }] });
    expect(await done(host, "addSamples", {})).toEqual({ documents: 1, seq: 4 });
  });

  it("that are not installed are said not to be", async () => {
    const folder = await temporaryFolder();
    const host = await openHost({
      workspace: join(folder, "w"),
      config: folder,
      seeds: join(folder, "no"),
      log: () => undefined,
    });
    expect((await failed(host, "addSamples", {})).code).toBe("unavailable");
    await host.close();
  });

  it("of which one is damaged leave the workspace as it was", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "seeds"));
    const text = { title: "A", tags: [], origin: "ours", licence: "CC0" };
    const texts = [
      { ...text, file: "a.txt" },
      { ...text, file: "gone.txt" },
    ];
    await writeFile(join(folder, "seeds", "index.json"), JSON.stringify({ texts }));
    await writeFile(join(folder, "seeds", "a.txt"), "Boats.");
    const host = await openHost({
      workspace: join(folder, "w"),
      config: folder,
      seeds: join(folder, "seeds"),
      log: () => undefined,
    });
    expect((await failed(host, "addSamples", {})).code).toBe("internal");
    expect((await records(host)).map(({ kind }) => kind)).toEqual(["author"]);
    await host.close();
  });
});

describe("a file of annotations", () => {
  const text = "No, he said. No, she said.";
  const { id } = makeDocument(text);
  const base = { sources: [], claims: [], annotations: [] };
  const quote = (fields: object) => ({
    ...base,
    annotations: [{ label: "quote", spans: ["No"], attributes: {}, ...fields }],
  });

  it("means the first occurrence of its words, or the one it names", () => {
    expect(readAnnotations(quote({}), id, text, [])).toMatchObject([{ spans: [{ start: 0, end: 2 }] }]);
    expect(readAnnotations(quote({ nth: [2] }), id, text, [])).toMatchObject([
      { spans: [{ start: 13, end: 15 }] },
    ]);
  });

  it("is a bug when it quotes words that are not there, or a key that is not", () => {
    expect(() => readAnnotations(quote({ nth: [3] }), id, text, [])).toThrow("3 times");
    expect(() => readAnnotations(quote({ spans: ["Yes"] }), id, text, [])).toThrow("Yes");
    expect(() => readAnnotations(quote({ source: "nobody" }), id, text, [])).toThrow("nobody");
  });

  it("shares named sources with another, but never unnamed ones", () => {
    const named = { key: "a", type: "named-person", name: "Ana" };
    const unnamed = { key: "b", type: "anonymous", descriptor: "an official" };
    const first = readAnnotations({ ...base, sources: [named, unnamed] }, id, text, []);
    const second = readAnnotations({ ...base, sources: [named, unnamed] }, id, text, first);
    expect(second).toMatchObject([{ type: "anonymous" }]);
  });
});
