import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { realFiles } from "../../../server/store/files.ts";
import { type ReadLog, readHistory, readHistoryOf } from "../../../server/store/history.ts";
import { type Entry, encode } from "../../../server/store/log.ts";
import type { Migration, Raw } from "../../../server/store/migrations.ts";
import { mostEntries } from "../../../shared/history.ts";
import type { Id } from "../../../shared/ids.ts";
import type { AnyRecord } from "../../../shared/records/index.ts";
import {
  makeAnnotation,
  makeAuthor,
  makeClaim,
  makeDocument,
  makeSource,
  put,
} from "../../support/records.ts";
import { refusal } from "./contract.ts";
import { openStore, tempFolder } from "./places.ts";

const author = makeAuthor();
const at = "2026-03-04T10:00:00.000Z";
const claim = makeClaim();

const asOf = (revision: number, statement: string, id = claim.id): AnyRecord => ({
  ...claim,
  id,
  statement,
  revision,
  createdAt: at,
  createdBy: author.id,
  updatedAt: at,
  updatedBy: author.id,
});

const commit = (seq: number, puts: readonly AnyRecord[], removes: readonly Id[] = []): Entry => ({
  type: "commit",
  commit: { seq, at, by: author.id, puts: [...puts], removes: [...removes] },
});

const state = (seq: number, schema: number, records: readonly AnyRecord[]): Entry => {
  const reason = schema > 0 ? "migrated" : "edited";
  const raw = records as readonly unknown[] as readonly Raw[]; // Raw is any record
  return { type: "state", state: { seq, schema, app: '"records":[', at, reason, records: raw } };
};

async function written(
  entries: readonly Entry[],
  migrations: readonly Migration[] = [],
): Promise<ReadLog & { readonly path: string }> {
  const path = join(await tempFolder(), "commits.jsonl");
  const bytes = Buffer.concat(entries.map(encode));
  await writeFile(path, bytes);
  return { files: realFiles, path, to: bytes.length, migrations };
}

const louder: Migration = {
  name: "claims end with an exclamation mark",
  migrate: (records) =>
    records.map((record) => ({ ...record, statement: `${String(record["statement"])}!` })),
};

const statements = ({ entries }: Awaited<ReturnType<typeof readHistory>>) =>
  entries.map(({ seq, before, after }) => [
    seq,
    before?.kind === "claim" ? before.statement : undefined,
    after?.kind === "claim" ? after.statement : undefined,
  ]);

describe("the history of a claim", () => {
  it("tells when a mention became one and ceased to be, and not what came of it elsewhere", async () => {
    const text = "Six boats.";
    const free = makeAnnotation(makeDocument(text), text, { start: 0, end: 3 });
    const as = (revision: number, fields: object = {}) => ({
      ...asOf(revision, ""),
      ...free,
      revision,
      ...fields,
    });
    const mention = (revision: number, fields?: object) => as(revision, fields) as AnyRecord; // of the log, as it is read
    const log = await written([
      commit(1, [asOf(1, "Six boats were struck."), mention(1)]),
      commit(2, [mention(2, { claimId: claim.id })]),
      commit(3, [mention(3)]),
      commit(4, [mention(4, { note: `claimId: ${claim.id}` })]),
    ]);
    const { entries } = await readHistoryOf(log, [claim.id]);
    expect(entries.map(({ seq, after }) => [seq, after?.kind])).toEqual([
      [3, "annotation"],
      [2, "annotation"],
      [1, "claim"],
    ]);
    expect(entries[1]?.before).toMatchObject({ id: free.id, revision: 1 });
  });
});

describe("the history of a record", () => {
  it("finds it among the thousands of a whole import, whatever their texts say", async () => {
    const hostile = `},{"kind":"claim","id":"${claim.id}","x":"\\`;
    const others = Array.from({ length: 2_000 }, () => asOf(1, hostile, makeClaim().id));
    const log = await written([
      commit(1, [...others.slice(0, 1_000), asOf(1, hostile), ...others.slice(1_000)]),
      commit(2, others, [claim.id]),
    ]);
    expect(statements(await readHistory(log, [claim.id]))).toEqual([
      [2, hostile, undefined],
      [1, undefined, hostile],
    ]);
    const [first, last] = [others[0], others.at(-1)];
    if (!first || !last) throw new Error("unreachable");
    expect((await readHistory(log, [first.id, last.id])).entries).toHaveLength(4);
  });

  it("reads a long line whose records are laid out otherwise than ours", async () => {
    const turned = (record: AnyRecord) => {
      const { kind, ...rest } = record;
      return { ...rest, kind } as AnyRecord;
    };
    const others = Array.from({ length: 500 }, () => turned(asOf(0, "Other.", makeClaim().id)));
    const log = await written([
      state(0, 0, [...others, turned(asOf(0, "Edited."))]),
      commit(1, [asOf(1, "Then.")]),
    ]);
    expect(statements(await readHistory(log, [claim.id]))).toEqual([
      [1, "Edited.", "Then."],
      [0, undefined, "Edited."],
    ]);
  });

  it("says what another program did to the file, in nobody's name", async () => {
    const log = await written([
      commit(1, [asOf(1, "One.")]),
      state(1, 0, [asOf(1, "Edited.")]),
      state(1, 0, []),
    ]);
    const history = await readHistory(log, [claim.id]);
    expect(statements(history)).toEqual([
      [1, "Edited.", undefined],
      [1, "One.", "Edited."],
      [1, undefined, "One."],
    ]);
    expect(history.entries.map(({ by }) => by)).toEqual([undefined, undefined, author.id]);
  });

  it("brings what is older than a migration to the newest schema, and counts that as no change", async () => {
    const log = await written(
      [commit(1, [asOf(1, "One")]), state(1, 1, [asOf(1, "One!")]), commit(2, [asOf(2, "Two!")])],
      [louder],
    );
    const history = await readHistory(log, [claim.id]);
    expect(statements(history)).toEqual([
      [2, "One!", "Two!"],
      [1, undefined, "One!"],
    ]);
    expect(history.since).toBeUndefined();
  });

  it("begins where the records of old cannot be read one by one, and says so", async () => {
    const needsOthers: Migration = { name: "needs the others", migrate: () => [] };
    const log = await written(
      [commit(1, [asOf(1, "One")]), state(1, 1, [asOf(1, "One!")]), commit(2, [asOf(2, "Two!")])],
      [needsOthers],
    );
    const history = await readHistory(log, [claim.id]);
    expect(statements(history)).toEqual([[2, "One!", "Two!"]]);
    expect(history.since).toBe(1);
  });

  it("begins anew after a record that cannot be read between others that can", async () => {
    const other = makeClaim();
    const picky: Migration = {
      name: "knows no Two",
      migrate: (records) => records.filter((record) => record["statement"] !== "Two"),
    };
    const log = await written(
      [
        commit(1, [asOf(1, "One"), asOf(1, "Else", other.id)]),
        commit(2, [asOf(2, "Two")]),
        commit(3, [asOf(3, "Three"), asOf(3, "Other", other.id)]),
      ],
      [picky],
    );
    const history = await readHistory(log, [claim.id, other.id]);
    expect(statements(history)).toEqual([
      [3, "Else", "Other"],
      [3, undefined, "Three"],
    ]);
    expect(history.since).toBe(2);
  });

  it("gives the newest entries of a record with too many, and says since when", async () => {
    const log = await written(
      Array.from({ length: mostEntries + 3 }, (_, i) => commit(i + 1, [asOf(i + 1, `Said ${i}.`)])),
    );
    const { entries, since } = await readHistory(log, [claim.id]);
    expect([entries.length, entries[0]?.seq, since]).toEqual([mostEntries, mostEntries + 3, 4]);
  });

  it("refuses to tell a history with a damaged line, and tells that of records the line is not about", async () => {
    const other = makeClaim();
    const log = await written([commit(1, [asOf(1, "One.")]), commit(2, [asOf(2, "Two.", other.id)])]);
    const bytes = await readFile(log.path);
    bytes[bytes.indexOf("One.")] = 0x40;
    await writeFile(log.path, bytes);
    expect(await refusal(readHistory(log, [claim.id]), "unavailable")).toMatch(/line 1:/);
    expect(statements(await readHistory(log, [other.id]))).toEqual([[2, undefined, "Two."]]);
  });

  it("says why when the log cannot be read", async () => {
    const log = await written([commit(1, [asOf(1, "One.")])]);
    const failing = Object.assign(new Error("EIO: made up"), { code: "EIO" });
    const files = { ...realFiles, open: () => Promise.reject(failing) };
    expect(await refusal(readHistory({ ...log, files }, [claim.id]), "unavailable")).toMatch(/disk/);
  });

  it("of a store goes up to its latest commit", async () => {
    const store = await openStore(await tempFolder());
    await store.commit(put(author, claim), author.id);
    await store.commit(put(makeSource({ name: `"id":"${claim.id}"` })), author.id);
    expect((await store.history([claim.id])).entries.map(({ seq }) => seq)).toEqual([1]);
  });
});
