import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Change } from "../../shared/changes.ts";
import { isUnchanged } from "../../shared/history/fields.ts";
import { type LogPage, manyRecords } from "../../shared/history/log.ts";
import type { Id } from "../../shared/ids.ts";
import { type AnyRecord, draftOf } from "../../shared/records/index.ts";
import type { Host } from "../../server/host.ts";
import { makeAnnotation, makeClaim, makeComment, makeReading, put, remove } from "../support/records.ts";
import { done, failed, imported, openTestHost } from "./support.ts";

const text = "Six boats were struck.";

/** Somebody else who works in the workspace of a host. */
async function colleague(host: Host, name = "Bea Ortiz") {
  const authorId = await host.authorNamed(name);
  return { service: host.service, actor: { authorId } };
}

const contentOf = (records: readonly AnyRecord[]) => new Map(records.map((record) => [record.id, record]));
const opened = async (host: Host) => contentOf((await done(host, "open", {})).records);
const lines = async (host: Host, filter = {}) => (await done(host, "log", { most: 100, filter })).lines;

it("shows the log a page at a time, newest first, until its beginning", async () => {
  const host = await openTestHost();
  for (let i = 0; i < 5; i++) await done(host, "commit", { changes: put(makeClaim()) });
  const pages: LogPage[] = [];
  for (let before: number | undefined; pages.length < 10;) {
    const page = await done(host, "log", { most: 2, ...(before !== undefined && { before }) });
    pages.push(page);
    before = page.next;
    if (before === undefined) break;
  }
  expect(pages.map(({ lines }) => lines.map(({ seq }) => seq))).toEqual([
    [6, 5],
    [4, 3],
    [2, 1],
  ]);
  expect(pages.every(({ mayReturn }) => mayReturn)).toBe(true);
  const other = await colleague(host);
  expect((await done(other, "log", { most: 1 })).mayReturn).toBe(false);
});

it("never shows the state after a commit without it, wherever a page ends", async () => {
  const host = await openTestHost();
  await done(host, "commit", { changes: put(makeClaim({ statement: "Six boats sank." })) });
  await host.close();
  const file = join(host.workspace, "records.json");
  await writeFile(file, (await readFile(file, "utf8")).replace("Six boats", "Ten boats"));
  const again = await openTestHost({ workspace: host.workspace });
  const { lines: all } = await done(again, "log", { most: 100 });
  const edited = all.findIndex(({ isBreak }) => isBreak === "edited");
  expect(all[edited + 1]?.seq).toBe(all[edited]?.seq);
  const { lines: page, next = 0 } = await done(again, "log", { most: edited + 1 });
  const { lines: rest } = await done(again, "log", { most: 100, before: next });
  expect([...page, ...rest]).toEqual(all);
});

it("sums a commit up: what it did to how many of what, where, and how what is gone was called", async () => {
  const host = await openTestHost();
  const documentId = await imported(host, text);
  const marks = [0, 4, 10].map((start) =>
    makeAnnotation({ id: documentId }, text, { start, end: start + 3 }),
  );
  const claim = makeClaim();
  const { seq } = await done(host, "commit", { changes: put(...marks, claim) });
  await done(host, "commit", { changes: [remove({ id: claim.id, revision: seq })] });
  const [gone, made] = await lines(host);
  expect(made).toMatchObject({
    records: 4,
    documents: [documentId],
    groups: [
      { kind: "annotation", label: "claim", act: "created", count: 3 },
      { kind: "claim", act: "created", count: 1, name: claim.statement },
    ],
  });
  expect(gone?.groups).toEqual([{ kind: "claim", act: "removed", count: 1, name: claim.statement }]);
});

it("opens a commit record by record, with what each was before", async () => {
  const host = await openTestHost();
  const [changed, gone] = [makeClaim({ statement: "First" }), makeClaim()];
  const { seq } = await done(host, "commit", { changes: put(changed, gone) });
  const { seq: second } = await done(host, "commit", {
    changes: [
      ...put({ ...changed, revision: seq, statement: "Second" }),
      remove({ id: gone.id, revision: seq }),
    ],
  });
  const { entries } = await done(host, "history", { commit: second });
  expect(entries).toMatchObject([
    { seq: second, before: { statement: "First" }, after: { statement: "Second" } },
    { seq: second, before: { id: gone.id } },
  ]);
  expect((await failed(host, "history", { commit: 99 })).code).toBe("not-found");
});

it("brings the workspace back to before a commit, other people's records and documents too", async () => {
  const host = await openTestHost();
  const other = await colleague(host);
  const documentId = await imported(host, text);
  const mark = makeAnnotation({ id: documentId }, text, { start: 0, end: 3 });
  const comment = makeComment(mark);
  await done(host, "commit", { changes: put(mark) });
  const { seq: commented } = await done(other, "commit", { changes: put(comment) });
  const before = await opened(host);
  const revision = (before.get(mark.id) ?? { revision: 0 }).revision;
  const document = before.get(documentId);
  if (!document) throw new Error("It was imported.");
  const { seq } = await done(host, "commit", {
    changes: [
      remove({ id: comment.id, revision: commented }),
      remove({ id: mark.id, revision }),
      remove(document),
    ],
  });
  const late = makeClaim();
  await done(other, "commit", { changes: put(late) });
  expect(await done(host, "previewReturn", { before: seq })).toEqual({ back: 3, changed: 0, gone: 1 });
  const answer = await done(host, "bringBack", { before: seq });
  expect(answer).toMatchObject({ back: 3, changed: 0, gone: 1, seq: seq + 2 });
  const after = await opened(host);
  expect(after.get(late.id)).toBeUndefined();
  expect(after.get(comment.id)).toMatchObject({ createdBy: other.actor.authorId, body: comment.body });
  expect(await done(host, "text", { hash: "textHash" in document ? document.textHash : "" })).toEqual({
    text,
  });
  await done(host, "takeBack", { seq: answer.seq ?? 0 });
  expect((await opened(host)).get(late.id)).toMatchObject({ createdBy: other.actor.authorId });
  expect((await opened(host)).get(comment.id)).toBeUndefined();
  expect(await done(host, "check", {})).toMatchObject({ problems: [] });
});

it("takes back what one commit did, unless some of it was changed since", async () => {
  const host = await openTestHost();
  const other = await colleague(host);
  const claims = [makeClaim(), makeClaim()];
  const { seq } = await done(other, "commit", { changes: put(...claims) });
  const { seq: gone } = await done(other, "commit", {
    changes: claims.map(({ id }) => remove({ id, revision: seq })),
  });
  const kept = makeClaim();
  await done(other, "commit", { changes: put(kept) });
  expect((await failed(host, "takeBack", { seq })).code).toBe("conflict");
  expect(await done(host, "takeBack", { seq: gone })).toMatchObject({ back: 2, changed: 0, gone: 0 });
  expect([...(await opened(host)).keys()]).toEqual(
    expect.arrayContaining([kept.id, ...claims.map(({ id }) => id)]),
  );
});

it("leaves it to the person whose computer it is on", async () => {
  const host = await openTestHost();
  const other = await colleague(host);
  const { seq } = await done(host, "commit", { changes: put(makeClaim()) });
  for (const [method, input] of [
    ["previewReturn", { before: seq }],
    ["bringBack", { before: seq }],
    ["takeBack", { seq }],
  ] as const)
    expect((await failed(other, method, input)).code).toBe("forbidden");
});

it("moves no reading back and takes nobody's name away", async () => {
  const host = await openTestHost();
  const documentId = await imported(host, text);
  const { seq } = await done(host, "commit", { changes: put(makeClaim()) });
  const other = await colleague(host);
  const reading = makeReading({ id: documentId }, { id: other.actor.authorId });
  await done(host, "commit", { changes: put({ ...reading, state: "not-started" }) });
  await done(host, "bringBack", { before: seq });
  const now = await opened(host);
  expect(now.get(reading.id)).toMatchObject({ state: "not-started" });
  expect(now.get(other.actor.authorId)).toMatchObject({ name: "Bea Ortiz" });
});

it("brings back, of any history, exactly what there was", async () => {
  const host = await openTestHost();
  const claims = [makeClaim(), makeClaim(), makeClaim()];
  const act = fc.array(fc.record({ which: fc.nat(2), isRemoval: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(act, fc.nat(), async (acts, back) => {
      const states: { seq: number; was: ReadonlyMap<Id, AnyRecord> }[] = [];
      for (const [i, { which, isRemoval }] of acts.entries()) {
        const was = await opened(host);
        const claim = claims[which];
        const is = claim && was.get(claim.id);
        if (!claim) continue;
        const change: Change =
          is && isRemoval
            ? { op: "remove", id: claim.id, revision: is.revision }
            : { op: "put", record: { ...claim, revision: is?.revision ?? 0, statement: `${i} ${back}` } };
        const { seq } = await done(host, "commit", { changes: [change] });
        states.push({ seq, was });
      }
      const point = states[back % states.length];
      if (!point) return;
      await done(host, "bringBack", { before: point.seq });
      const now = await opened(host);
      expect([...now.keys()].toSorted()).toEqual([...point.was.keys()].toSorted());
      for (const [id, record] of point.was) expect(isUnchanged(record, now.get(id))).toBe(true);
    }),
    { numRuns: 25 },
  );
});

it("finds commits of many records, and of deletions", async () => {
  const host = await openTestHost();
  const many = Array.from({ length: manyRecords }, () => makeClaim());
  const { seq, puts } = await done(host, "commit", { changes: put(...many) });
  await done(host, "commit", { changes: put(makeClaim()) });
  const [first] = puts;
  const gone = await done(host, "commit", { changes: first ? [remove(first)] : [] });
  expect((await lines(host, { only: "restore-points" })).map((line) => line.seq)).toEqual([seq]);
  expect((await lines(host, { only: "removals" })).map((line) => line.seq)).toEqual([gone.seq]);
});

it("writes the audit log, every change field by field, and no formula in it", async () => {
  const host = await openTestHost();
  const claim = makeClaim({ statement: '=cmd("a"), b' });
  const { seq } = await done(host, "commit", { changes: put(claim) });
  const [record] = (await done(host, "history", { id: claim.id })).entries;
  if (!record?.after) throw new Error("It was made.");
  await done(host, "commit", {
    changes: put({ ...draftOf(record.after), statement: "Plain" } as typeof claim),
  });
  const csv = await done(host, "exportLog", { format: "csv" });
  expect(csv.fileName).toMatch(/-history\.csv$/);
  const rows = csv.content.split("\r\n");
  expect(rows[0]).toBe(
    "\uFEFFNumber,Time (UTC),Author,Author id,Action,Kind,Record id,Record,Document,Field,Before,After",
  );
  expect(rows.find((row) => row.startsWith(`${seq},`) && row.includes(",statement,"))).toContain(
    `,"'=cmd(""a""), b"`,
  );
  expect(rows.find((row) => row.startsWith(`${seq + 1},`))).toMatch(
    /,changed,claim,claim:\S+,Plain,,statement,.*,Plain$/,
  );
  const { content } = await done(host, "exportLog", { format: "jsonl" });
  const objects = content
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(objects.at(-1)).toMatchObject({
    seq: seq + 1,
    act: "changed",
    id: claim.id,
    by: { id: host.actor.authorId },
    fields: { statement: { before: claim.statement, after: "Plain" } },
  });
});

it("gives the audit log in parts that together are all of it, also where one is asked for out of turn", async () => {
  const host = await openTestHost();
  const long = "x".repeat(1_900);
  for (let i = 0; i < 3; i++)
    await done(host, "commit", {
      changes: put(...Array.from({ length: 300 }, () => makeClaim({ statement: long }))),
    });
  const parts: string[] = [];
  for (let from: number | undefined; ;) {
    const part = await done(host, "exportLog", { format: "jsonl", ...(from !== undefined && { from }) });
    parts.push(part.content);
    if (part.next === undefined) break;
    const again = await done(host, "exportLog", { format: "jsonl", from: part.next });
    expect(again.content.length).toBeGreaterThan(0);
    from = part.next;
  }
  expect(parts.length).toBeGreaterThan(1);
  const seqs = parts
    .join("")
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { id: string }).id);
  expect(seqs).toHaveLength(901);
  expect(new Set(seqs).size).toBe(901);
});

it("takes back a reader's first mark after they have finished, and leaves the reading as it is", async () => {
  const host = await openTestHost();
  const other = await colleague(host);
  const documentId = await imported(host, text);
  const reading = makeReading({ id: documentId }, { id: other.actor.authorId });
  await done(host, "commit", { changes: put(reading) });
  const mark = makeAnnotation({ id: documentId }, text, { start: 0, end: 3 });
  const { seq } = await done(other, "commit", { changes: put(mark) });
  const begun = (await opened(host)).get(reading.id);
  expect(begun).toMatchObject({ state: "in-progress", revision: seq });
  if (begun?.kind !== "reading") throw new Error("It was begun.");
  const finished = { ...draftOf(begun), state: "finished" as const };
  await done(other, "commit", { changes: [{ op: "put", record: finished }] });
  expect(await done(host, "takeBack", { seq })).toMatchObject({ back: 0, changed: 0, gone: 1 });
  expect((await opened(host)).get(mark.id)).toBeUndefined();
  expect((await opened(host)).get(reading.id)).toMatchObject({ state: "finished" });
});
