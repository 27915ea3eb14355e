import { expect, it } from "vitest";
import type { MergeChange } from "../../shared/changes.ts";
import { auditFormats } from "../../shared/history/log.ts";
import type { Id } from "../../shared/ids.ts";
import { draftOf } from "../../shared/records/index.ts";
import { english } from "../../shared/words/sentence.ts";
import { Seeing } from "../../server/seeing.ts";
import { openFolderStore } from "../../server/store/folder.ts";
import { Writer } from "../../server/writer.ts";
import {
  makeAnnotation,
  makeAuthor,
  makeComment,
  makeDocument,
  makeReading,
  makeSource,
  put,
  remove,
} from "../support/records.ts";
import { done, imported, openTestHost, temporaryFolder } from "./support.ts";

/*
 * The past tells of all that ever was, so whoever reads a document on their own gets of it only what they may see today: in the
 * pages of the log, its commits, the audit log, and what is said to be left out of that.
 */

const text = "The minister said no. Then he left the room.";
const secret = "heron";

/** Ana's workspace, in which Bea reads a document that Ana has marked, changed, commented on and unmarked before and since. */
async function read() {
  const host = await openTestHost();
  const bea = { service: host.service, actor: { authorId: await host.authorNamed("Bea Ortiz") } };
  const documentId = await imported(host, text);
  const document = { id: documentId };
  const mark = makeAnnotation(document, text, { start: 4, end: 12 }, { note: `${secret} one` });
  await done(host, "commit", { changes: put(mark) });
  const own = makeAnnotation(document, text, { start: 35, end: 43 });
  await done(bea, "commit", { changes: put(own) });
  const reading = makeReading(document, { id: bea.actor.authorId });
  await done(host, "commit", { changes: put(reading) });
  const comment = makeComment(mark, { body: `${secret} two` });
  const { seq } = await done(host, "commit", { changes: put(comment, makeSource({ name: "Luis Vera" })) });
  const gone = makeComment(own, { body: `${secret} three` });
  const { puts } = await done(host, "commit", { changes: put(gone) });
  const { seq: removal } = await done(host, "commit", { changes: puts.map(remove) });
  return { host, bea, mark, own, comment, gone, reading, seq, removal };
}

it("the log has no line, count or name of what others made of a document somebody reads on their own", async () => {
  const { host, bea, seq, removal } = await read();
  const whole = (await done(host, "log", { most: 100 })).lines;
  const seen = (await done(bea, "log", { most: 100 })).lines;
  expect(JSON.stringify(whole)).toContain(secret);
  expect(JSON.stringify(seen)).not.toContain(secret);
  // The commit is there for the source in it, which is everybody's to see; one without anything to see is not.
  expect(seen.find((line) => line.seq === seq)).toMatchObject({ records: 1, groups: [{ kind: "source" }] });
  expect(whole.some((line) => line.seq === removal)).toBe(true);
  expect(seen.some((line) => line.seq === removal)).toBe(false);
  // Not by a filter either, nor where a page shows nothing.
  for (const filter of [{ kind: "comment" }, { only: "removals" }, { by: host.actor.authorId }] as const) {
    const page = await done(bea, "log", { most: 1, filter });
    expect(JSON.stringify(page)).not.toContain(secret);
    expect(page.lines.every((line) => line.groups.every(({ kind }) => kind !== "comment"))).toBe(true);
  }
});

it("a commit is opened without them", async () => {
  const { host, bea, seq, removal, comment } = await read();
  const entries = async (as: typeof bea, commit: number) =>
    (await done(as, "history", { commit })).entries.map(({ after, before }) => (after ?? before)?.id);
  expect(await entries(host, seq)).toContain(comment.id);
  expect(await entries(bea, seq)).not.toContain(comment.id);
  expect(await entries(bea, removal)).toEqual([]);
});

it.each(auditFormats)(
  "the audit log as %s has nothing of it, whole or with something left out",
  async (format) => {
    const { host, bea, mark, own, comment, gone } = await read();
    const log = async (as: typeof bea, withheld: "notes"[] = []) =>
      (await done(as, "exportLog", { format, withheld })).content;
    expect((await log(host)).match(new RegExp(secret, "g"))?.length).toBeGreaterThan(2);
    for (const content of [await log(bea), await log(bea, ["notes"])]) {
      expect(content).not.toContain(secret);
      for (const { id } of [mark, comment, gone]) expect(content).not.toContain(`${id}`);
      expect(content).toContain(own.id);
    }
    const { some } = await done(bea, "withheldFromLog", { withheld: ["notes", "comments"] });
    expect(some).toEqual([]);
    expect((await done(host, "withheldFromLog", { withheld: ["notes", "comments"] })).things).toBe(3);
  },
);

it("all of it is there once the document is read", async () => {
  const { bea, reading } = await read();
  const { records } = await done(bea, "open", {});
  const is = records.find(({ id }) => id === reading.id);
  if (is?.kind !== "reading") throw new Error("It was given.");
  await done(bea, "commit", {
    changes: [{ op: "put", record: { ...draftOf<"reading">(is), state: "finished" } }],
  });
  expect(JSON.stringify(await done(bea, "log", { most: 100 }))).toContain(secret);
  expect((await done(bea, "exportLog", { format: "jsonl" })).content).toContain(`${secret} three`);
});

it("a merge that is refused for something hidden tells whoever reads on their own only that there is something", async () => {
  const store = await openFolderStore(await temporaryFolder(), { app: "0.0.0", log: () => undefined });
  const seeing = new Seeing(store);
  const writer = new Writer(store, seeing);
  const [ana, bea] = [makeAuthor(), makeAuthor({ name: "Bea Ortiz" })];
  await store.putText(text);
  const document = makeDocument(text);
  const own = makeAnnotation(document, text, { start: 4, end: 12 });
  const comment = makeComment(own, { body: secret });
  await store.commit(put(ana, bea, document), ana.id);
  await store.commit(put(own), bea.id);
  await store.commit(put(comment), ana.id);
  /** As a merge would that took away what a comment is on: a rule stands against it. */
  const merge = () => {
    const { revision } = store.workspace.get(own.id) ?? { revision: 0 };
    const changes: MergeChange[] = [{ op: "drop", id: own.id as Id, revision, known: {} }];
    return writer.commitMerge({ authorId: bea.id }, async () => changes);
  };
  await expect(merge()).rejects.toThrow(secret);
  await store.commit(put(makeReading(document, bea)), ana.id);
  const refused = await merge().catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "invalid" });
  expect(String(refused)).not.toContain(secret);
  expect(String(refused)).toContain(english.host.unseen.inTheWay);
  expect(store.workspace.get(own.id)).toBeDefined();
  await store.close();
});
