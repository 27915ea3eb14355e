// A host that edits at random until it is killed. Arguments: workspace folder, journal file, seed. What it opened, is
// about to do and was told is done goes into the journal, one JSON line each, unsynced: SIGKILL does not lose it.
import { createHash } from "node:crypto";
import { openSync, writeSync } from "node:fs";
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import type { Change } from "../../../../shared/changes.ts";
import { type AnyRecord, draftOf } from "../../../../shared/records/index.ts";
import type { FolderStore } from "../../../../server/store/folderStore.ts";
import { openFolderStore } from "../../../../server/store/folder.ts";
import { makeAnnotation, makeClaim, makeDocument, put } from "../../../support/records.ts";
import { Disk } from "../disk.ts";
import { author, digestOf, text, timeOf } from "../torture.ts";

const [, , folder = "", journalPath = "", seed = "1"] = process.argv;
const journal = openSync(journalPath, "a");
const say = (line: object) => writeSync(journal, `${JSON.stringify(line)}\n`);

let state = Number(seed);
/** A number from 0 up to but not including `below`, the same ones for the same seed. */
function random(below: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
}

/** A disk that takes a little at a time, so that the kill often comes in the middle of an append or of a snapshot. */
const disk = new Disk();
disk.most = 12 * 1024;
disk.beforeWrite = () => (random(3) === 0 ? wait(1) : turn());

let store: FolderStore | undefined;
const opened = await openFolderStore(folder, {
  app: "0.1.0",
  files: disk.files,
  now: () => timeOf((store?.workspace.seq ?? 0) + 1),
  delays: { snapshotMs: 5, sweepMs: 0 },
  log: (event, fields) => {
    if (event === "store-read") say({ torn: fields?.["torn"] });
    if (event === "snapshot-written") say({ saved: fields?.["seq"] });
  },
});
store = opened;
say({ open: opened.workspace.seq, digest: digestOf(opened.workspace) });
console.log("ready");

async function commit(changes: readonly Change[]): Promise<void> {
  say({ try: changes });
  const { seq } = await opened.commit(changes, author.id);
  say({ done: seq });
}

const statement = () => "Six boats were struck. ".repeat(1 + random(30));
const some = <T>(list: readonly T[], most: number) => list.filter(() => random(list.length) < most);
const changed = (record: AnyRecord): Change => {
  const draft = draftOf(record);
  return { op: "put", record: draft.kind === "claim" ? { ...draft, statement: statement() } : draft };
};

const { workspace } = opened;
if (workspace.seq === 0) {
  await opened.putText(text);
  await commit(put(author, makeDocument(text)));
}
for (;;) {
  const claims = [...workspace.all("claim")];
  const [document] = workspace.all("document");
  const what = random(10);
  if (claims.length > 1_000 || what === 0)
    await commit([
      ...some(claims, 400).map(({ id, revision }) => ({ op: "remove" as const, id, revision })),
      ...put(makeClaim()),
    ]);
  else if (what < 3)
    await commit([
      ...some(claims, 150).map(changed),
      ...put(...Array.from({ length: 200 }, () => makeClaim({ statement: statement() }))),
    ]);
  else if (what < 5 && document) {
    const start = random(text.length - 10);
    await commit(put(makeAnnotation(document, text, { start, end: start + 1 + random(9) })));
  } else if (what === 5) {
    const hash = await opened.putText(
      createHash("sha256")
        .update(String(random(1e9)))
        .digest("hex")
        .repeat(500),
    );
    say({ text: hash });
  } else await commit([...some(claims, 3).map(changed), ...put(makeClaim({ statement: statement() }))]);
}
