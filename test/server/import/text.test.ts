import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { maxTextBytes } from "../../../shared/api.ts";
import type { Host } from "../../../server/host.ts";
import { done, failed, imported, openTestHost } from "../support.ts";
import { hashOf } from "../../support/records.ts";

const stage = async (host: Host, content: string | Uint8Array<ArrayBuffer>) => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return (await done(host, "stageFile", { bytes })).fileId;
};
const fields = { title: "Boats", tags: [] };
const only = async (host: Host) => {
  const { records } = await done(host, "open", {});
  return records.filter((record) => record.kind === "document");
};

describe("importing a text", () => {
  it("keeps the text, the file as it was, and what is known of both", async () => {
    const host = await openTestHost();
    const content = "# Boats 🙂\r\n\r\nThree were struck.\r\n";
    const fileId = await stage(host, content);
    const { notes } = await done(host, "importText", {
      fileId,
      name: "Boats.MD",
      fields: { ...fields, language: "en" },
    });
    const text = "# Boats 🙂\n\nThree were struck.\n";
    expect(await only(host)).toMatchObject([
      {
        title: "Boats",
        language: "en",
        textHash: hashOf(text),
        length: text.length,
        blocks: [{ line: 0, kind: "heading", level: 1 }],
        original: { hash: fileId, name: "Boats.MD", bytes: Buffer.byteLength(content), encoding: "utf-8" },
        importNotes: notes,
      },
    ]);
    expect(await done(host, "text", { hash: hashOf(text) })).toEqual({ text });
    expect(await readdir(join(host.workspace, "originals"))).toEqual([`${fileId}.md`]);
  });

  it("shows beforehand what it will give, and stores nothing", async () => {
    const host = await openTestHost();
    const fileId = await stage(
      host,
      `Boats struck\n\nBy Ana Ruiz\n\n${"The boats were struck in the night. ".repeat(500)}`,
    );
    const preview = await done(host, "previewText", { fileId, name: "a.txt" });
    expect(preview).toMatchObject({
      lines: 5,
      encoding: "utf-8",
      certainty: "detected",
      proposals: { title: "Boats struck", byline: "Ana Ruiz" },
      notes: [],
    });
    expect(preview.length).toBeGreaterThan(preview.sample.length);
    expect(await only(host)).toEqual([]);
    expect(await readdir(join(host.workspace, "texts"))).toEqual([]);
  });

  it.each([
    ["Boats", 1],
    ["Boats\n", 1],
    ["Boats\nstruck", 2],
    ["Boats\nstruck\n\n", 3],
  ])("counts the lines of %j as a reader does", async (content, lines) => {
    const host = await openTestHost();
    const preview = await done(host, "previewText", { fileId: await stage(host, content), name: "a.txt" });
    expect(preview.lines).toBe(lines);
  });

  it("notices the same text, and says so when it is brought in all the same", async () => {
    const host = await openTestHost();
    const first = await imported(host, "Three boats were struck.\n");
    const fileId = await stage(host, "Three boats were struck.\r\n");
    const preview = await done(host, "previewText", { fileId, name: "again.txt" });
    expect(preview.duplicateOf).toEqual({ id: first, title: "Boats" });
    const { notes } = await done(host, "importText", { fileId, name: "again.txt", fields });
    expect(notes.join(" ")).toContain("here already as “Boats”");
    expect(await only(host)).toHaveLength(2);
  });

  it.each([
    ["empty", new Uint8Array()],
    ["white space", new TextEncoder().encode(" \n ")],
    ["binary", Uint8Array.of(0x41, 0, 0x42, 0, 0x43)],
    ["undecodable", Uint8Array.of(0x41, 0x81)],
    ["a PDF", new TextEncoder().encode("%PDF-1.4")],
    ["too large", new Uint8Array(maxTextBytes + 1).fill(0x61)],
  ])("that is %s fails with a sentence and leaves nothing behind", async (_what, bytes) => {
    const host = await openTestHost();
    const fileId = await stage(host, bytes);
    for (const method of ["previewText", "importText"]) {
      const input = { fileId, name: "x.txt", ...(method === "importText" ? { fields } : {}) };
      const { code, message } = await failed(host, method, input);
      expect(code).toBe("invalid");
      expect(message).toMatch(/^“x\.txt” .*Nothing was imported\.$/);
    }
    expect(await only(host)).toEqual([]);
    expect(await readdir(join(host.workspace, "texts"))).toEqual([]);
    expect(await readdir(join(host.workspace, "originals"))).toEqual([]);
  });

  it("of 20 MB, in one line, works", async () => {
    const host = await openTestHost();
    const fileId = await stage(host, new Uint8Array(maxTextBytes).fill(0x61));
    await done(host, "importText", { fileId, name: "x.txt", fields });
    expect(await only(host)).toMatchObject([{ length: maxTextBytes }]);
  });

  it("that was never handed over is refused", async () => {
    const host = await openTestHost();
    const { code } = await failed(host, "importText", { fileId: "0".repeat(64), name: "x.txt", fields });
    expect(code).toBe("not-found");
  });

  it("never takes a path for a file", async () => {
    const host = await openTestHost();
    for (const fileId of ["/etc/passwd", "../x", "file:///etc/passwd"])
      expect((await failed(host, "previewText", { fileId, name: "x.txt" })).code).toBe("invalid");
  });

  it("under a name with a path keeps its bytes in the workspace all the same", async () => {
    const host = await openTestHost();
    const fileId = await stage(host, "Boats");
    await done(host, "importText", { fileId, name: "../../../evil.sh/..", fields });
    expect(await readdir(join(host.workspace, "originals"))).toEqual([`${fileId}.bin`]);
  });
});

it("two imports at once give two documents", async () => {
  const host = await openTestHost();
  await Promise.all([imported(host, "One text."), imported(host, "Another text.")]);
  expect(await only(host)).toHaveLength(2);
});
