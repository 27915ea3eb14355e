import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { encode } from "../../../server/store/log.ts";
import { type Files, realFiles } from "../../../server/store/files.ts";
import { Past } from "../../../server/store/past.ts";
import type { Commit } from "../../../shared/changes.ts";
import type { AnyRecord } from "../../../shared/records/index.ts";
import { makeAuthor, makeClaim } from "../../support/records.ts";
import { temporaryFolder } from "../support.ts";

const author = makeAuthor();
const at = "2026-03-04T10:00:00.000Z";
const stamps = { createdAt: at, createdBy: author.id, updatedAt: at, updatedBy: author.id };
const claim: AnyRecord = { ...makeClaim(), ...stamps, revision: 1 };
const changed: AnyRecord = { ...claim, statement: "Seven boats were struck.", revision: 3 };

/** A log in which a claim was made, removed, brought back otherwise, and removed again. */
const commits: readonly Commit[] = [
  { seq: 1, at, by: author.id, puts: [claim], removes: [] },
  { seq: 2, at, by: author.id, puts: [], removes: [claim.id] },
  { seq: 3, at, by: author.id, puts: [changed], removes: [] },
  { seq: 4, at, by: author.id, puts: [], removes: [claim.id] },
];

async function past({ files = realFiles, schema = 0 }: { files?: Files; schema?: number } = {}) {
  const path = join(await temporaryFolder(), "commits.jsonl");
  await writeFile(path, Buffer.concat(commits.map((commit) => encode({ type: "commit", commit }))));
  const { length } = await readFile(path);
  return { path, length, past: new Past(files, path, length, schema) };
}

it("gives a record as it was before it was removed last", async () => {
  const found = await (await past()).past.removals([claim.id]);
  expect(found.get(claim.id)).toEqual({ record: changed, by: author.id });
});

it("gives nothing of a line it was not told of, nor of one that is damaged", async () => {
  const { path, length } = await past();
  const bytes = await readFile(path);
  const second = bytes.indexOf(10, bytes.indexOf(10) + 1) + 1;
  const early = await new Past(realFiles, path, second, 0).removals([claim.id]);
  expect(early.get(claim.id)?.record).toEqual(claim);
  bytes[second + 30] = 0x20;
  await writeFile(path, bytes);
  expect([...(await new Past(realFiles, path, length, 0).removals([claim.id])).keys()]).toEqual([]);
});

it("gives no record of another schema, which nobody could send", async () => {
  expect((await (await past({ schema: 1 })).past.removals([claim.id])).size).toBe(0);
});

it("gives nothing while the log cannot be read, and what there is once it can", async () => {
  let isBroken = true;
  const files: Files = {
    ...realFiles,
    open: (...all) =>
      isBroken
        ? Promise.reject(Object.assign(new Error("EIO: made up"), { code: "EIO" }))
        : realFiles.open(...all),
  };
  const made = await past({ files });
  expect((await made.past.removals([claim.id])).size).toBe(0);
  isBroken = false;
  expect((await made.past.removals([claim.id])).size).toBe(1);
});
