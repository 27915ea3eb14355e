import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { readBackwards } from "../../../server/store/backwards.ts";
import { realFiles } from "../../../server/store/files.ts";
import { FolderHistory } from "../../../server/store/folderHistory.ts";
import { readLines } from "../../../server/store/lines.ts";
import { type Entry, encode } from "../../../server/store/log.ts";
import { placeOf } from "../../../server/store/logPlace.ts";
import { LogReader } from "../../../server/store/logReader.ts";
import type { Migration, Raw } from "../../../server/store/migrations.ts";
import type { Id } from "../../../shared/ids.ts";
import type { LogFilter } from "../../../shared/history/log.ts";
import type { AnyRecord } from "../../../shared/records/index.ts";
import { makeAnnotation, makeAuthor, makeClaim, makeComment, makeDocument } from "../../support/records.ts";
import { refusal } from "./contract.ts";
import { tempFolder } from "./places.ts";

const author = makeAuthor();
const claims = [makeClaim(), makeClaim(), makeClaim()];
const timeOf = (seq: number) => new Date(Date.UTC(2026, 2, 4, 10, 0, seq)).toISOString();

function asOf(seq: number, record: object, by = author.id): AnyRecord {
  const at = timeOf(seq);
  return {
    ...record,
    revision: seq,
    createdAt: at,
    createdBy: by,
    updatedAt: at,
    updatedBy: by,
  } as AnyRecord; // a whole draft
}

const commit = (
  seq: number,
  puts: readonly AnyRecord[],
  removes: readonly Id[] = [],
  by = author.id,
): Entry => ({
  type: "commit",
  commit: { seq, at: timeOf(seq), by, puts: [...puts], removes: [...removes] },
});

const state = (
  seq: number,
  schema: number,
  reason: "created" | "edited" | "migrated",
  records: readonly AnyRecord[],
): Entry => ({
  type: "state",
  state: {
    seq,
    schema,
    app: "0",
    at: timeOf(seq),
    reason,
    records: records as readonly unknown[] as readonly Raw[],
  },
});

async function written(parts: readonly (Entry | string)[], migrations: readonly Migration[] = []) {
  const path = join(await tempFolder(), "commits.jsonl");
  const bytes = Buffer.concat(
    parts.map((each) => (typeof each === "string" ? Buffer.from(each) : encode(each))),
  );
  await writeFile(path, bytes);
  const reader = new LogReader(realFiles, path, migrations, () => bytes.length);
  return { path, history: new FolderHistory(reader) };
}

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const each of list) found.push(each);
  return found;
}

const seqs = async (history: FolderHistory, filter: LogFilter = {}, before?: number) =>
  (await all(history.backwards(before, filter))).map(({ seq }) => seq);

it("reads the lines of a file backwards as they are read forwards, wherever it ends", async () => {
  const path = join(await tempFolder(), "lines");
  const line = fc.oneof(
    fc.string({ maxLength: 40 }).map((text) => text.replaceAll("\n", " ")),
    fc.integer({ min: 60_000, max: 140_000 }).map((length) => "x".repeat(length)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), fc.boolean(), async (lines, isTorn) => {
      const bytes = Buffer.from(lines.map((each) => `${each}\n`).join("") + (isTorn ? "torn" : ""));
      await writeFile(path, bytes);
      const handle = await realFiles.open(path, "r");
      const forwards = (await all(readLines(handle, 0, bytes.length))).flat();
      const backwards = (await all(readBackwards(handle, bytes.length))).flat();
      await handle.close();
      const shown = ({ bytes: text, ...rest }: (typeof forwards)[number]) => ({
        ...rest,
        text: text.toString(),
      });
      expect(backwards.toReversed().map(shown)).toEqual(forwards.map(shown));
    }),
    { numRuns: 60 },
  );
});

it("finds where a commit begins, past states and damaged lines", async () => {
  const entries = [
    state(0, 0, "created", []),
    ...Array.from({ length: 40 }, (_, i) => commit(i + 1, [asOf(i + 1, claims[i % 3] ?? {})])),
    state(40, 0, "edited", []),
    commit(41, []),
  ];
  const lines = entries.map((entry) => encode(entry).toString());
  lines[20] = "damaged\n"; // commit 20
  const { path } = await written(lines);
  const handle = await realFiles.open(path, "r");
  const to = lines.join("").length;
  for (let seq = 0; seq <= 42; seq++) {
    const first = lines.findIndex((line) => Number(/"seq":(\d+)/.exec(line)?.[1]) >= seq);
    const place = first < 0 ? to : lines.slice(0, first).join("").length;
    expect(await placeOf(handle, to, seq), String(seq)).toBe(place);
  }
  await handle.close();
});

it("gives the commits newest first, from the end or from before one", async () => {
  const { history } = await written([1, 2, 3, 4].map((seq) => commit(seq, [asOf(seq, claims[0] ?? {})])));
  expect(await seqs(history)).toEqual([4, 3, 2, 1]);
  expect(await seqs(history, {}, 3)).toEqual([2, 1]);
  expect(await seqs(history, {}, 1)).toEqual([]);
});

it("passes over the tail that was cut off, and tells of a damaged line as such", async () => {
  const good = encode(commit(1, [asOf(1, claims[0] ?? {})])).toString();
  const { history } = await written([good, good.replace("{", "["), commit(3, []), '{"crc":"0']);
  const found = await all(history.backwards(undefined, {}));
  expect(found.map(({ seq, isBreak }) => [seq, isBreak])).toEqual([
    [3, undefined],
    [2, "damaged"],
    [1, undefined],
  ]);
});

it("narrows the log down by author, kind, time, deletions and number of records", async () => {
  const other = makeAuthor().id;
  const many = Array.from({ length: 10 }, () => makeClaim());
  const [claim] = claims;
  if (!claim) throw new Error("There are claims.");
  const { history } = await written([
    commit(1, [asOf(1, author)]),
    commit(2, [asOf(2, claim, other)], [], other),
    commit(
      3,
      many.map((each) => asOf(3, each)),
    ),
    commit(4, [], [claim.id]),
  ]);
  expect(await seqs(history, { by: other })).toEqual([2]);
  expect(await seqs(history, { kind: "author" })).toEqual([1]);
  expect(await seqs(history, { kind: "claim" })).toEqual([4, 3, 2]);
  expect(await seqs(history, { only: "removals" })).toEqual([4]);
  expect(await seqs(history, { only: "restore-points" })).toEqual([3]);
  expect(await seqs(history, { from: timeOf(2), until: timeOf(4) })).toEqual([3, 2]);
});

it("finds what was done in a document, also to what is gone and to what was said of it", async () => {
  const text = "Six boats.";
  const [document, elsewhere] = [makeDocument(text), makeDocument(text)];
  const annotation = makeAnnotation(document, text, { start: 0, end: 3 });
  const comment = makeComment(annotation);
  const { history } = await written([
    commit(1, [asOf(1, document)]),
    commit(2, [asOf(2, elsewhere)]),
    commit(3, [asOf(3, annotation)]),
    commit(4, [asOf(4, comment)]),
    commit(5, [asOf(5, claims[0] ?? {})]),
    commit(6, [], [comment.id, annotation.id]),
  ]);
  expect(await seqs(history, { documentId: document.id })).toEqual([6, 4, 3, 1]);
  expect(await seqs(history, { documentId: elsewhere.id })).toEqual([2]);
});

it("tells what records were before any commit, of histories with removed and recreated records", async () => {
  const act = fc.record({ put: fc.nat(2), isRemoval: fc.boolean(), isState: fc.integer({ min: 0, max: 9 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 25 }), async (acts) => {
      const now = new Map<Id, AnyRecord>();
      const states: ReadonlyMap<Id, AnyRecord>[] = [new Map()];
      const entries: Entry[] = [];
      let seq = 0;
      for (const { put, isRemoval, isState } of acts) {
        const claim = claims[put];
        if (!claim) continue;
        if (isState === 0) entries.push(state(seq, 0, "edited", [...now.values()]));
        seq++;
        const removes = isRemoval && now.has(claim.id) ? [claim.id] : [];
        const puts = removes.length > 0 ? [] : [asOf(seq, { ...claim, statement: String(seq) })];
        for (const record of puts) now.set(record.id, record);
        for (const id of removes) now.delete(id);
        entries.push(commit(seq, puts, removes));
        states.push(new Map(now));
      }
      const { history } = await written(entries);
      const ids = claims.map(({ id }) => id);
      const wants = states.slice(0, -1).map((_, i) => ({ seq: i + 1, ids }));
      const versions = await history.before(wants);
      for (const [i, was] of states.slice(0, -1).entries())
        expect(versions.get(i + 1) ?? new Map()).toEqual(was);
    }),
    { numRuns: 60 },
  );
});

it("brings what stands in a log of an older schema to ours, and gives up where it cannot", async () => {
  const louder: Migration = {
    name: "claims end with an exclamation mark",
    migrate: (records) =>
      records.map((record) => ({ ...record, statement: `${String(record["statement"])}!` })),
  };
  const [claim, lost] = claims;
  if (!claim || !lost) throw new Error("There are claims.");
  const old = asOf(1, { ...claim, statement: "Old" });
  const { history } = await written(
    [
      state(0, 0, "created", []),
      commit(1, [old, asOf(1, { ...lost, extra: 1 })]),
      state(1, 1, "migrated", [{ ...old, statement: "Old!" } as AnyRecord]),
      commit(2, [asOf(2, { ...claim, statement: "New" })]),
    ],
    [louder],
  );
  const found = await all(history.backwards(undefined, {}));
  expect(
    found.map(({ seq, isBreak, puts }) => [
      seq,
      isBreak,
      puts.map((each) => each.kind === "claim" && each.statement),
    ]),
  ).toEqual([
    [2, undefined, ["New"]],
    [1, "migrated", []],
    [1, undefined, ["Old!"]],
  ]);
});

it("refuses to guess what was in a damaged line that may be about it, and says which line", async () => {
  const [claim] = claims;
  if (!claim) throw new Error("There are claims.");
  const damaged = encode(commit(1, [asOf(1, claim)]))
    .toString()
    .replace('"status"', '"statuz"');
  const { history } = await written([damaged, commit(2, [], [claim.id])]);
  expect(await refusal(history.before([{ seq: 2, ids: [claim.id] }]), "unavailable")).toContain("line 1");
  expect((await history.before([{ seq: 2, ids: [makeClaim().id] }])).get(2)?.size).toBe(0);
});

it("goes on from what was written meanwhile", async () => {
  const path = join(await tempFolder(), "commits.jsonl");
  const lines = [commit(1, []), commit(2, [])].map(encode);
  let length = lines[0]?.length ?? 0;
  await writeFile(path, lines[0] ?? "");
  const history = new FolderHistory(new LogReader(realFiles, path, [], () => length));
  expect(await seqs(history)).toEqual([1]);
  await appendFile(path, lines[1] ?? "");
  length += lines[1]?.length ?? 0;
  expect(await seqs(history)).toEqual([2, 1]);
  expect(await history.commit(3)).toBeUndefined();
});
