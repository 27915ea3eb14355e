import { createHash } from "node:crypto";
import { appendFile, readFile, readdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { makeAnnotation, makeAuthor, makeClaim, makeDocument, marked, put } from "../../support/records.ts";
import { contentOf, refusal } from "./contract.ts";
import { openStore, tempFolder } from "./places.ts";

const author = makeAuthor();
const { text, spans } = marked("The [minister] said [six boats] were struck.");

/** A closed workspace of four commits, two of them not yet in records.json; gives its folder. */
async function workspace(): Promise<string> {
  const folder = await tempFolder();
  const first = await openStore(folder);
  await first.putText(text);
  const document = makeDocument(text);
  await first.commit(put(author, document), author.id);
  await first.commit(put(makeAnnotation(document, text, spans)), author.id);
  await first.close();
  const snapshot = await readFile(join(folder, "records.json"));
  const second = await openStore(folder);
  await second.commit(put(makeClaim({ statement: "One." })), author.id);
  await second.commit(put(makeClaim({ statement: "Two." })), author.id);
  await second.close();
  await writeFile(join(folder, "records.json"), snapshot);
  return folder;
}

const log = (folder: string) => join(folder, "commits.jsonl");
const snapshot = (folder: string) => join(folder, "records.json");

/** Every file of the folder with what is in it. */
async function filesOf(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of await readdir(folder, { recursive: true }))
    if ((await stat(join(folder, name))).isFile())
      found.set(name, await readFile(join(folder, name), "latin1"));
  return found;
}

/** That opening is refused with a sentence, and leaves every file as it is. */
async function refusedUntouched(folder: string): Promise<string> {
  const before = await filesOf(folder);
  const sentence = await refusal(openStore(folder), "unavailable");
  expect(await filesOf(folder)).toEqual(before);
  return sentence;
}

async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const before = await readFile(file, "utf8");
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  await writeFile(file, after);
}

describe("opening", () => {
  it("reads records.json and the commits after it", async () => {
    const store = await openStore(await workspace());
    expect([store.workspace.seq, store.workspace.count("claim"), store.problems]).toEqual([4, 2, []]);
  });

  it("gives the same from the log alone when records.json is missing", async () => {
    const folder = await workspace();
    const before = await openStore(folder);
    const content = contentOf(before);
    await before.close();
    await rm(snapshot(folder));
    const store = await openStore(folder);
    expect(contentOf(store)).toEqual(content);
    await store.close();
    expect(JSON.parse(await readFile(snapshot(folder), "utf8"))).toMatchObject({ seq: 4 });
  });

  it("writes records.json one record a line, with a checksum any tool can make", async () => {
    const folder = await workspace();
    const content = await readFile(snapshot(folder), "utf8");
    const body = content.slice(content.indexOf("\n") + 1);
    const parsed = JSON.parse(content) as { checksum: string; records: unknown[]; schema: number };
    expect(parsed.checksum).toBe(createHash("sha256").update(body).digest("hex"));
    expect(content.split("\n")).toHaveLength(parsed.records.length + 3);
    expect(Object.keys(parsed)).toEqual(["schema", "app", "seq", "log", "checksum", "records"]);
  });
});

describe("a torn end of commits.jsonl", () => {
  const tails = {
    "half a line": '{"crc":"0a1b2c3d","commit":{"seq":5,"at":"20',
    "a line that lacks only its newline": undefined,
    "NULs that were never written": "\0".repeat(5000),
    "half a line and NULs up to its newline": `{"crc":"0a1b2c3d","comm${"\0".repeat(90)}\n`,
  };
  for (const [name, tail] of Object.entries(tails))
    it(`is cut off and kept beside: ${name}`, async () => {
      const folder = await workspace();
      const whole = await readFile(log(folder), "utf8");
      const last = whole.trimEnd().split("\n").at(-1) ?? "";
      const torn = tail ?? last.replace('"seq":4', '"seq":5');
      await appendFile(log(folder), torn);
      const store = await openStore(folder);
      expect(store.workspace.seq).toBe(4);
      expect(await readFile(log(folder), "utf8")).toBe(whole);
      const kept = (await readdir(folder)).filter((file) => file.startsWith("commits.jsonl.torn-"));
      expect(kept).toHaveLength(1);
      expect(await readFile(join(folder, kept[0] ?? ""), "utf8")).toBe(torn);
      expect((await store.check()).notes).toHaveLength(1);
    });

  it("takes new commits at its place", async () => {
    const folder = await workspace();
    await appendFile(log(folder), '{"crc":"0a1b');
    const store = await openStore(folder);
    await store.commit(put(makeClaim()), author.id);
    await store.close();
    expect((await openStore(folder)).workspace.seq).toBe(5);
  });

  it("is all there is of a log whose very first commit was cut off", async () => {
    const folder = await tempFolder();
    await writeFile(log(folder), '{"crc":"0a1b');
    const store = await openStore(folder);
    expect(store.workspace.seq).toBe(0);
    expect((await store.commit(put(author), author.id)).seq).toBe(1);
  });
});

describe("a damaged commits.jsonl", () => {
  it("is refused by line when a line after the snapshot was changed", async () => {
    const folder = await workspace();
    await edit(log(folder), "One.", "Six.");
    expect(await refusedUntouched(folder)).toMatch(/commits\.jsonl is damaged in line 4: its checksum/);
  });

  it("is refused when the last line was changed and is still a whole line", async () => {
    const folder = await workspace();
    await edit(log(folder), "Two.", "Six.");
    expect(await refusedUntouched(folder)).toMatch(/line 5: its checksum/);
  });

  it("is refused by line when another program wrote into it", async () => {
    const folder = await workspace();
    await edit(log(folder), /$/, "hello\n");
    expect(await refusedUntouched(folder)).toMatch(/line 6: it is not a line that Claimdesk wrote/);
  });

  it("is refused by line when a line is missing", async () => {
    const folder = await workspace();
    const lines = (await readFile(log(folder), "utf8")).split("\n");
    await writeFile(log(folder), lines.toSpliced(3, 1).join("\n"));
    expect(await refusedUntouched(folder)).toMatch(/line 4: it is commit 4, but the one before it is 2/);
  });

  it("is refused when it is shorter than records.json says", async () => {
    const folder = await workspace();
    await truncate(log(folder), 100);
    expect(await refusedUntouched(folder)).toMatch(/shorter \(100 bytes\)/);
  });

  it("is refused when it is missing", async () => {
    const folder = await workspace();
    await rm(log(folder));
    expect(await refusedUntouched(folder)).toMatch(/commits\.jsonl is missing/);
  });

  it("is refused when it is that of another workspace", async () => {
    const [folder, other] = [await workspace(), await workspace()];
    const foreign = await readFile(log(other), "utf8");
    await writeFile(log(folder), `{}\n${foreign}`);
    expect(await refusedUntouched(folder)).toMatch(/do not belong together/);
  });

  it("is found out by a check even where records.json has hidden it", async () => {
    const folder = await workspace();
    await edit(log(folder), "minister", "monsters");
    const store = await openStore(folder);
    const { problems } = await store.check();
    expect(problems).toEqual([expect.stringMatching(/commits\.jsonl is damaged in line 3/)]);
    expect(problems.join()).not.toMatch(/cannot be opened|Nothing was changed/);
  });

  it("is found out soon after opening where records.json has hidden it, with what to do", async () => {
    const folder = await workspace();
    await edit(log(folder), "minister", "monsters");
    const store = await openStore(folder, { delays: { sweepMs: 0 } });
    await expect
      .poll(() => store.problems)
      .toEqual([expect.stringMatching(/damaged in line 3: its checksum .* Nothing you see .* Export/s)]);
    expect((await store.commit(put(makeClaim()), author.id)).seq).toBe(5);
    expect(store.problems).toHaveLength(1);
  });

  it("is found out by the numbers of its lines too", async () => {
    const folder = await workspace();
    const [state, first = "", ...rest] = (await readFile(log(folder), "utf8")).split("\n");
    const body = first.slice('{"crc":"00000000","commit":'.length, -1).replace('"seq":1', '"seq":7');
    const crc = crc32(body).toString(16).padStart(8, "0");
    await writeFile(log(folder), [state, `{"crc":"${crc}","commit":${body}}`, ...rest].join("\n"));
    const store = await openStore(folder, { delays: { sweepMs: 0 } });
    await expect
      .poll(() => store.problems)
      .toEqual([expect.stringMatching(/line 2: it is commit 7, but the one before it is 0/)]);
  });

  it("is none where all is well, though the log goes on growing", async () => {
    const folder = await workspace();
    const events: unknown[] = [];
    const store = await openStore(folder, {
      delays: { sweepMs: 0 },
      log: (event, fields) => events.push({ event, ...fields }),
    });
    await store.commit(put(makeClaim()), author.id);
    await expect.poll(() => events).toContainEqual(expect.objectContaining({ event: "log-verified" }));
    expect(store.problems).toEqual([]);
  });
});

describe("a records.json that another program changed", () => {
  it("is taken when everything in it is in order, which is said and written down", async () => {
    const folder = await workspace();
    await edit(snapshot(folder), "Strikes off the coast", "Strikes near the coast");
    const store = await openStore(folder);
    expect(store.problems).toHaveLength(1);
    expect(store.problems[0]).toMatch(/changed by another program.*checked/s);
    expect([...store.workspace.all("document")].map(({ title }) => title)).toEqual([
      "Strikes near the coast",
    ]);
    expect(store.workspace.seq).toBe(4);
    const content = contentOf(store);
    await store.close();
    await rm(snapshot(folder));
    const again = await openStore(folder);
    expect(contentOf(again)).toEqual(content);
    expect(again.problems).toEqual([]);
    expect((await again.check()).problems).toEqual([]);
  });

  it("may be formatted as that program likes", async () => {
    const folder = await workspace();
    await writeFile(
      snapshot(folder),
      JSON.stringify(JSON.parse(await readFile(snapshot(folder), "utf8")), null, 2),
    );
    expect((await openStore(folder)).workspace.seq).toBe(4);
  });

  it("is refused by line when it is no longer JSON", async () => {
    const folder = await workspace();
    await edit(snapshot(folder), '"kind":"document"', '"kind":document"');
    expect(await refusedUntouched(folder)).toMatch(
      /records\.json is damaged in line 3: it is not valid JSON/,
    );
  });

  it("is refused when its end is missing", async () => {
    const folder = await workspace();
    await truncate(snapshot(folder), (await stat(snapshot(folder))).size - 50);
    expect(await refusedUntouched(folder)).toMatch(/records\.json is damaged in line 4/);
  });

  it("is refused when it is empty", async () => {
    const folder = await workspace();
    await truncate(snapshot(folder), 0);
    expect(await refusedUntouched(folder)).toMatch(/records\.json is damaged/);
  });

  it("is refused by line when a record is not of its schema", async () => {
    const folder = await workspace();
    await edit(snapshot(folder), '"origin":"human"', '"origin":"martian"');
    expect(await refusedUntouched(folder)).toMatch(/line 4: annotation:\S+ origin: /);
  });

  it("is refused by line when a quote is not what the text says", async () => {
    const folder = await workspace();
    await edit(snapshot(folder), '"exact":"minister"', '"exact":"monsters"');
    expect(await refusedUntouched(folder)).toMatch(/line 4: .*quotes “monsters”/);
  });

  it("is refused by line when a link leads nowhere", async () => {
    const folder = await workspace();
    await edit(snapshot(folder), /\{"kind":"document".*,\n/, "");
    expect(await refusedUntouched(folder)).toMatch(/line 3: .*which is not there/);
  });

  it("is refused when its place in commits.jsonl was changed", async () => {
    const folder = await workspace();
    await edit(snapshot(folder), '"seq":2', '"seq":1');
    expect(await refusedUntouched(folder)).toMatch(/as of commit 1, but .* commit 2/);
    await edit(snapshot(folder), /"log":\d+/, '"log":7');
    expect(await refusedUntouched(folder)).toMatch(/byte 7/);
  });

  it("can be moved away, as the sentence says, and loses nothing", async () => {
    const folder = await workspace();
    await writeFile(snapshot(folder), "{");
    expect(await refusedUntouched(folder)).toMatch(/move records\.json out of the folder/);
    await rm(snapshot(folder));
    expect((await openStore(folder)).workspace.seq).toBe(4);
  });
});
