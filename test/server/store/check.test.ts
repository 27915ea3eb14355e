import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  makeAnnotation,
  makeAuthor,
  makeClaim,
  makeComment,
  makeDocument,
  marked,
  put,
} from "../../support/records.ts";
import { openStore, tempFolder } from "./places.ts";

const author = makeAuthor();
const { text, spans } = marked("The [minister] said six boats were struck.");

/** A closed workspace of two commits, all of it in records.json. */
async function workspace(): Promise<string> {
  const folder = await tempFolder();
  const store = await openStore(folder);
  await store.putText(text);
  const document = makeDocument(text);
  const claim = makeClaim({ statement: "Six boats." });
  await store.commit(put(author, document, claim), author.id);
  await store.commit(put(makeAnnotation(document, text, spans), makeComment(claim)), author.id);
  await store.close();
  return folder;
}

/** Changes records.json so that its checksum is right again: what only a bug of ours, or malice, could do. */
async function forgeSnapshot(folder: string, from: string | RegExp, to: string): Promise<void> {
  const file = join(folder, "records.json");
  const [head = "", ...rest] = (await readFile(file, "utf8")).split("\n");
  const body = rest.join("\n").replace(from, to);
  expect(body).not.toBe(rest.join("\n"));
  const sum = createHash("sha256").update(body).digest("hex");
  await writeFile(file, `${head.replace(/[0-9a-f]{64}/, sum)}\n${body}`);
}

/** Changes a commit so that its line's checksum is right again; only where the length stays the same. */
async function forgeLog(folder: string, line: number, from: string, to: string): Promise<void> {
  const file = join(folder, "commits.jsonl");
  const lines = (await readFile(file, "utf8")).split("\n");
  const body = (lines[line - 1] ?? "").slice('{"crc":"00000000","commit":'.length, -1).replace(from, to);
  const crc = crc32(body).toString(16).padStart(8, "0");
  await writeFile(file, lines.with(line - 1, `{"crc":"${crc}","commit":${body}}`).join("\n"));
}

async function problems(folder: string): Promise<readonly string[]> {
  return (await (await openStore(folder)).check()).problems;
}

describe("a check", () => {
  it("finds a record that is not of its schema, though the checksum is right", async () => {
    const folder = await workspace();
    await forgeSnapshot(folder, '"status":"unstarted"', '"status":"whatever"');
    expect(await problems(folder)).toContainEqual(expect.stringMatching(/^claim:\S+: status: /));
  });

  it("finds a link that leads nowhere", async () => {
    const folder = await workspace();
    await forgeSnapshot(folder, /\{"kind":"claim".*,\n/, "");
    expect(await problems(folder)).toContainEqual(
      expect.stringMatching(/^comment:\S+: it points to claim:\S+, which is not there\.$/),
    );
  });

  it("finds a quote that is not what the text says", async () => {
    const folder = await workspace();
    await forgeSnapshot(folder, '"exact":"minister"', '"exact":"monsters"');
    expect(await problems(folder)).toContainEqual(
      expect.stringMatching(
        /^annotation:\S+: The claim “monsters” quotes “monsters”, but the text at 4–12 says “minister”\.$/,
      ),
    );
  });

  it("finds a record that is there twice", async () => {
    const folder = await workspace();
    await forgeSnapshot(folder, /(\{"kind":"claim".*,\n)/, "$1$1");
    expect(await problems(folder)).toEqual([
      expect.stringMatching(/^claim:\S+ in records\.json is not what/),
    ]);
  });

  it("finds a snapshot that is not what the log says", async () => {
    const folder = await workspace();
    await forgeSnapshot(folder, "Six boats.", "Ten boats.");
    expect(await problems(folder)).toEqual([
      expect.stringMatching(/^claim:\S+ in records\.json is not what commits\.jsonl says .* commit 2\.$/),
      expect.stringMatching(/^claim:\S+ in memory is not what commits\.jsonl says\.$/),
    ]);
  });

  it("finds a snapshot that lacks a record the log has", async () => {
    const folder = await workspace();
    await forgeSnapshot(folder, /,\n\{"kind":"comment".*\n/, "\n");
    expect(await problems(folder)).toHaveLength(2);
  });

  it("finds a changed commit by its checksum, by line", async () => {
    const folder = await workspace();
    const file = join(folder, "commits.jsonl");
    await writeFile(file, (await readFile(file, "utf8")).replace("Six boats.", "Ten boats."));
    expect(await problems(folder)).toEqual([
      expect.stringMatching(/^commits\.jsonl is damaged in line 2: .*Nothing you see in the workspace/),
    ]);
  });

  it("finds a gap in the numbers of the commits, by line", async () => {
    const folder = await workspace();
    await forgeLog(folder, 2, '"seq":1', '"seq":7');
    expect(await problems(folder)).toEqual([
      expect.stringMatching(/line 2: it is commit 7, but the one before it is 0/),
    ]);
  });

  it("finds that another program changed records.json since the workspace was opened", async () => {
    const folder = await workspace();
    const store = await openStore(folder);
    const file = join(folder, "records.json");
    await writeFile(file, (await readFile(file, "utf8")).replace("Six boats.", "Ten boats."));
    expect((await store.check()).problems).toEqual([
      expect.stringMatching(/changed by another program/),
      expect.stringMatching(/^claim:\S+ in records\.json is not what/),
    ]);
  });

  it("finds that records.json was destroyed since the workspace was opened", async () => {
    const folder = await workspace();
    const store = await openStore(folder);
    await writeFile(join(folder, "records.json"), "{");
    expect((await store.check()).problems).toEqual([
      expect.stringMatching(/records\.json is damaged in line 1/),
    ]);
  });
});
