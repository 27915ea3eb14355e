import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Change } from "../../shared/changes.ts";
import type { Id } from "../../shared/ids.ts";
import { type AnyRecord, type Draft, type RecordOf, draftOf } from "../../shared/records/index.ts";
import { stateOf } from "../../shared/review/judged.ts";
import type { Host } from "../../server/host.ts";
import {
  makeAnnotation,
  makeComment,
  makeDecision,
  makeDocument,
  makeSource,
  put,
  makeReading,
  makeSignoff,
  remove,
} from "../support/records.ts";
import { stateNow, done, failed, imported, openTestHost, temporaryFolder } from "./support.ts";

const text = "The minister said no.";
const span = { start: 4, end: 12 };

/** A host with a document, an annotation on it, and a second author. */
async function workplace() {
  const host = await openTestHost();
  const other: Host = { ...host, actor: { authorId: await host.authorNamed("Bea Ortiz") } };
  const documentId = await imported(host, text);
  const annotation = await add(host, makeAnnotation({ id: documentId }, text, span));
  return { host, other, documentId, annotation };
}

async function add<D extends Draft>(host: Host, draft: D): Promise<Extract<AnyRecord, { kind: D["kind"] }>> {
  const { puts } = await done(host, "commit", { changes: put(draft) });
  return puts[0] as Extract<AnyRecord, { kind: D["kind"] }>; // the one record that was put
}

async function get(host: Host, id: Id): Promise<AnyRecord | undefined> {
  const { records } = await done(host, "open", {});
  return records.find((record) => record.id === id);
}

const refusal = async (host: Host, ...changes: Change[]) => (await failed(host, "commit", { changes })).code;

/** The change that puts a record again with some fields altered. */
function altered(record: AnyRecord, fields: object): Change {
  return { op: "put", record: { ...draftOf(record), ...fields } as Draft }; // the host's schema checks it anyway
}

/** The change that puts a record back as it was, as undoing does. */
const putBack = (record: AnyRecord): Change => ({
  op: "put",
  record: { ...draftOf(record), revision: 0 },
  isBack: true,
});

describe("an author", () => {
  it("may change their own name", async () => {
    const { other } = await workplace();
    const own = (await get(other, other.actor.authorId)) as AnyRecord;
    await done(other, "commit", { changes: [altered(own, { name: "Beatriz Ortiz" })] });
    expect(await get(other, own.id)).toMatchObject({ name: "Beatriz Ortiz" });
  });

  it("may not change another's name, nor make up or delete an author", async () => {
    const { host, other } = await workplace();
    const owner = (await get(host, host.actor.authorId)) as AnyRecord;
    expect(await refusal(other, altered(owner, { name: "Nobody" }))).toBe("forbidden");
    expect(
      await refusal(
        other,
        altered(owner, { id: "author:00000000-0000-4000-8000-000000000000", revision: 0 }),
      ),
    ).toBe("forbidden");
    expect(await refusal(other, remove(owner))).toBe("forbidden");
  });

  it("may say how far only their own reading is, moves it on only, and cannot give it up", async () => {
    const { host, other, documentId } = await workplace();
    const document = { id: documentId };
    const forged = makeReading(document, { id: other.actor.authorId }, { state: "finished" });
    expect(await refusal(host, ...put(forged))).toBe("forbidden");
    const given = await add(host, makeReading(document, { id: other.actor.authorId }));
    expect(await refusal(host, altered(given, { state: "in-progress" }))).toBe("forbidden");
    expect(await refusal(other, remove(given))).toBe("forbidden");
    await done(other, "commit", { changes: [altered(given, { state: "in-progress" })] });
    const begun = (await get(other, given.id)) as AnyRecord;
    expect(await refusal(other, altered(begun, { state: "not-started" }))).toBe("forbidden");
    await done(host, "commit", { changes: [remove(begun)] });
    expect(await get(host, given.id)).toBeUndefined();
  });

  it("may sign off in their own name only, and alone take that back", async () => {
    const { host, other, documentId } = await workplace();
    const document = { id: documentId };
    const forged = makeSignoff(document, { id: host.actor.authorId });
    expect(await refusal(other, ...put(forged))).toBe("forbidden");
    const state = await stateNow(other, documentId);
    const own = await add(other, makeSignoff(document, { id: other.actor.authorId }, { state }));
    expect(await refusal(host, remove(own))).toBe("forbidden");
    await done(other, "commit", { changes: [remove(own)] });
    expect(await get(host, own.id)).toBeUndefined();
  });

  it("may sign off only what they have seen, and put back what they had signed before", async () => {
    const { host, other, documentId, annotation } = await workplace();
    const seen = await stateNow(other, documentId);
    const sign = (state: string) => makeSignoff({ id: documentId }, { id: other.actor.authorId }, { state });
    expect(await refusal(other, ...put(sign("forged")))).toBe("conflict");
    const first = await add(other, sign(seen));
    await done(host, "commit", { changes: [altered(annotation, { note: "Look again." })] });
    expect(await refusal(other, altered(first, { note: "Signed again." }))).toBe("conflict");
    const { puts } = await done(other, "commit", {
      changes: [altered(first, { state: await stateNow(other, documentId) })],
    });
    const [second] = puts;
    if (!second) throw new Error("It was signed again.");
    await done(other, "commit", { changes: [altered(second, { state: seen })] });
    expect(await get(host, second.id)).toMatchObject({ state: seen });
  });

  it("may decide in their own name only", async () => {
    const { host, other, annotation } = await workplace();
    const own = await add(other, makeDecision(annotation, { id: other.actor.authorId }));
    expect(own.createdBy).toBe(other.actor.authorId);
    const forged = makeDecision(annotation, { id: host.actor.authorId });
    expect(await refusal(other, ...put(forged))).toBe("forbidden");
  });

  it("may not change or take back another's decision", async () => {
    const { host, other, annotation } = await workplace();
    const decision = await add(host, makeDecision(annotation, { id: host.actor.authorId }));
    expect(await refusal(other, altered(decision, { verdict: "reject" }))).toBe("forbidden");
    expect(await refusal(other, remove(decision))).toBe("forbidden");
    expect(await get(host, decision.id)).toMatchObject({ verdict: "accept" });
  });

  it("may resolve another's comment, but not alter or delete it", async () => {
    const { host, other, annotation } = await workplace();
    const comment = await add(host, makeComment(annotation));
    expect(await refusal(other, altered(comment, { body: "I agree." }))).toBe("forbidden");
    expect(await refusal(other, remove(comment))).toBe("forbidden");
    await done(other, "commit", { changes: [altered(comment, { resolved: true })] });
    expect(await get(host, comment.id)).toMatchObject({ resolved: true, body: comment.body });
  });

  it("may reword their own comment, which says so from then on, also when the wording is taken back", async () => {
    const { other, annotation } = await workplace();
    const comment = await add(other, makeComment(annotation, { body: "One." }));
    await done(other, "commit", { changes: [altered(comment, { resolved: true })] });
    const resolved = (await get(other, comment.id)) as AnyRecord;
    expect(resolved).not.toHaveProperty("edited");
    await done(other, "commit", { changes: [altered(resolved, { body: "Two." })] });
    const reworded = (await get(other, comment.id)) as AnyRecord;
    expect(reworded).toMatchObject({ body: "Two.", edited: true });
    const { edited: _, ...silent } = draftOf<"comment">(reworded as RecordOf<"comment">);
    await done(other, "commit", { changes: [{ op: "put", record: { ...silent, body: "One." } }] });
    expect(await get(other, comment.id)).toMatchObject({ body: "One.", edited: true });
  });

  it("may bring a deleted comment back as it was, but not reword it unseen by deleting it first", async () => {
    const { other, annotation } = await workplace();
    const comment = await add(other, makeComment(annotation, { body: "I agree." }));
    const deleted = async () => {
      const now = (await get(other, comment.id)) as AnyRecord;
      await done(other, "commit", { changes: [altered(now, { body: "", deleted: true })] });
      return (await get(other, comment.id)) as AnyRecord;
    };
    const back = async (body: string) => {
      const { revision } = await deleted();
      await done(other, "commit", { changes: [altered(comment, { revision, body })] });
      return get(other, comment.id);
    };
    expect(await back("I agree.")).not.toHaveProperty("edited");
    expect(await back("I never agreed.")).toMatchObject({ body: "I never agreed.", edited: true });
  });

  it("may not delete their own comment with what others answered", async () => {
    const { host, other, annotation } = await workplace();
    const comment = await add(other, makeComment(annotation));
    const answer = await add(host, makeComment(annotation, { parentId: comment.id }));
    expect(await refusal(other, ...[comment, answer].map(remove))).toBe("forbidden");
    await done(other, "commit", { changes: [annotation, comment, answer].map(remove) });
  });

  it("may delete what their own comment says, whoever answered it, and bring it back; nobody else may", async () => {
    const { host, other, annotation } = await workplace();
    const comment = await add(other, makeComment(annotation));
    await add(host, makeComment(annotation, { parentId: comment.id }));
    const deleted = { body: "", deleted: true };
    expect(await refusal(host, altered(comment, deleted))).toBe("forbidden");
    expect(await refusal(other, altered(comment, { body: "" }))).toBe("invalid");
    expect(await refusal(other, altered(comment, { deleted: true }))).toBe("invalid");
    const { puts } = await done(other, "commit", { changes: [altered(comment, deleted)] });
    const [is] = puts;
    if (is?.kind !== "comment") throw new Error("It was put.");
    const { deleted: _, ...draft } = draftOf<"comment">(is);
    const back: Change = { op: "put", record: { ...draft, body: comment.body } };
    expect(await refusal(host, back)).toBe("forbidden");
    await done(other, "commit", { changes: [back] });
    expect(await get(host, comment.id)).not.toHaveProperty("deleted");
  });

  it("may delete an annotation with what others left on it", async () => {
    const { host, other, annotation } = await workplace();
    const comment = await add(host, makeComment(annotation));
    const decision = await add(host, makeDecision(annotation, { id: host.actor.authorId }));
    await done(other, "commit", { changes: [annotation, comment, decision].map(remove) });
    expect(await get(host, comment.id)).toBeUndefined();
  });

  it("may not make a document except by importing a text", async () => {
    const { host } = await workplace();
    expect(await refusal(host, ...put(makeDocument("Never imported.")))).toBe("forbidden");
  });

  it("may say what a document is, but not what it holds", async () => {
    const { host, documentId } = await workplace();
    const document = (await get(host, documentId)) as AnyRecord;
    for (const fields of [
      { blocks: [{ line: 0, kind: "heading" }] },
      { importNotes: ["Written by hand."] },
      { original: { hash: "0".repeat(64), name: "b.txt", bytes: 1, encoding: "utf-8" } },
      { textHash: "0".repeat(64) },
      { length: 5 },
    ])
      expect(await refusal(host, altered(document, fields)), Object.keys(fields)[0]).toBe("forbidden");
    await done(host, "commit", { changes: [altered(document, { title: "New", tags: ["a"] })] });
    expect(await get(host, documentId)).toMatchObject({ title: "New", tags: ["a"] });
  });

  it("who may not do one of many changes has none of them done", async () => {
    const { host, other } = await workplace();
    const owner = (await get(host, host.actor.authorId)) as AnyRecord;
    const source = makeSource();
    expect(await refusal(other, ...put(source), altered(owner, { name: "Nobody" }))).toBe("forbidden");
    expect(await get(host, source.id)).toBeUndefined();
  });
});

describe("undoing a deletion", () => {
  it("brings a document back with its annotations", async () => {
    const { host, documentId, annotation } = await workplace();
    const document = (await get(host, documentId)) as AnyRecord;
    await done(host, "commit", { changes: [document, annotation].map(remove) });
    const back = [document, annotation].map(putBack);
    await done(host, "commit", { changes: back });
    expect(await get(host, documentId)).toMatchObject({ createdAt: document.createdAt, title: "Boats" });
    expect(await get(host, annotation.id)).toBeDefined();
  });

  it("leaves others' comments and decisions theirs, and a decision about what it was about", async () => {
    const { host, other, annotation } = await workplace();
    const comment = await add(host, makeComment(annotation));
    const decision = await add(host, makeDecision(annotation, { id: host.actor.authorId }));
    const all = [annotation, comment, decision];
    await done(other, "commit", { changes: all.map(remove) });
    await done(other, "commit", { changes: all.map(putBack) });
    const [marked, said, decided] = await Promise.all(all.map((record) => get(host, record.id)));
    expect(said).toMatchObject({ createdBy: host.actor.authorId, updatedAt: comment.updatedAt });
    expect(decided).toMatchObject({
      createdBy: host.actor.authorId,
      judged: stateOf(marked as RecordOf<"annotation">),
    });
  });

  it("keeps an outdated decision outdated", async () => {
    const { host, annotation } = await workplace();
    const decision = await add(host, makeDecision(annotation, { id: host.actor.authorId }));
    await done(host, "commit", { changes: [altered(annotation, { note: "Who?" })] });
    const edited = (await get(host, annotation.id)) as AnyRecord;
    await done(host, "commit", { changes: [edited, decision].map(remove) });
    await done(host, "commit", {
      changes: [edited, decision].map(putBack),
    });
    const [marked, decided] = [await get(host, annotation.id), await get(host, decision.id)];
    expect(decided).toMatchObject({ judged: stateOf(annotation) });
    expect(stateOf(marked as RecordOf<"annotation">)).not.toBe(stateOf(annotation));
  });

  it("brings a document back after the host was started again", async () => {
    const folder = await temporaryFolder();
    const places = { workspace: join(folder, "workspace"), config: join(folder, "config") };
    const first = await openTestHost(places);
    const documentId = await imported(first, text);
    const annotation = await add(first, makeAnnotation({ id: documentId }, text, span));
    const document = (await get(first, documentId)) as AnyRecord;
    await done(first, "commit", { changes: [document, annotation].map(remove) });
    await first.close();
    const again = await openTestHost(places);
    const back = [document, annotation].map(putBack);
    await done(again, "commit", { changes: back });
    expect(await get(again, documentId)).toMatchObject({ title: "Boats" });
    expect(await get(again, annotation.id)).toBeDefined();
    expect(await done(again, "check", {})).toMatchObject({ problems: [] });
  });

  it("leaves others' decisions and comments theirs also after the host was started again", async () => {
    const folder = await temporaryFolder();
    const places = { workspace: join(folder, "workspace"), config: join(folder, "config") };
    const first = await openTestHost(places);
    const bea = { authorId: await first.authorNamed("Bea Ortiz") };
    const documentId = await imported(first, text);
    const annotation = await add(first, makeAnnotation({ id: documentId }, text, span));
    const other: Host = { ...first, actor: bea };
    const comment = await add(other, makeComment(annotation));
    const decision = await add(other, makeDecision(annotation, { id: bea.authorId }));
    const document = (await get(first, documentId)) as AnyRecord;
    const all = [document, annotation, comment, decision];
    await done(first, "commit", { changes: all.map(remove) });
    await first.close();

    const again = await openTestHost(places);
    const back = all.map(putBack);
    const third: Host = { ...again, actor: { authorId: await again.authorNamed("Cyd Vera") } };
    expect(await refusal(third, ...back)).toBe("forbidden");
    await done(again, "commit", { changes: back });
    const [, marked, said, decided] = await Promise.all(all.map((record) => get(again, record.id)));
    expect(said).toMatchObject({ createdBy: bea.authorId, updatedAt: comment.updatedAt });
    expect(decided).toMatchObject({
      createdBy: bea.authorId,
      judged: stateOf(marked as RecordOf<"annotation">),
    });
    expect(await done(again, "check", {})).toMatchObject({ problems: [] });
  });

  it("is no way to bring in a document whose text or file was never here, or is another", async () => {
    const { host, documentId, annotation } = await workplace();
    const document = (await get(host, documentId)) as RecordOf<"document">;
    await done(host, "commit", { changes: [document, annotation].map(remove) });
    const { original } = document;
    for (const fields of [
      { textHash: "0".repeat(64) },
      { length: document.length + 1 },
      { original: { ...original, hash: "0".repeat(64) } },
      { original: { ...original, bytes: 1 } },
    ])
      expect(await refusal(host, altered(document, { revision: 0, ...fields }))).toBe("forbidden");
    const { original: _, ...without } = draftOf<"document">(document);
    await done(host, "commit", { changes: put({ ...without, revision: 0 }) });
  });

  it("is not for anybody but who deleted it: what its author withdrew does not come back as theirs", async () => {
    const { host, other, annotation } = await workplace();
    const comment = await add(other, makeComment(annotation));
    const decision = await add(other, makeDecision(annotation, { id: other.actor.authorId }));
    await done(other, "commit", { changes: [comment, decision].map(remove) });
    expect(await refusal(host, putBack(decision))).toBe("forbidden");
    await done(host, "commit", { changes: [putBack(comment)] });
    expect(await get(host, comment.id)).toMatchObject({ createdBy: host.actor.authorId });
  });

  it("is no way to decide anew in another's name", async () => {
    const { host, other, annotation } = await workplace();
    const decision = await add(host, makeDecision(annotation, { id: host.actor.authorId }));
    await done(host, "commit", { changes: [remove(decision)] });
    expect(await refusal(other, altered(decision, { revision: 0, verdict: "reject" }))).toBe("forbidden");
  });
});

describe("work that somebody else deleted", () => {
  it("stays its maker's when it is brought back just as it was, also after a restart", async () => {
    const { host, other, documentId } = await workplace();
    const mark = await add(other, makeAnnotation({ id: documentId }, text, span));
    const back = put({ ...draftOf(mark), revision: 0 });
    await done(other, "commit", { changes: [remove(mark)] });
    await done(host, "commit", { changes: back });
    const stamps = { createdBy: mark.createdBy, createdAt: mark.createdAt, updatedBy: host.actor.authorId };
    expect(await get(host, mark.id)).toMatchObject(stamps);
    await done(other, "commit", { changes: [remove((await get(host, mark.id)) ?? mark)] });
    await host.close();
    const config = join(host.workspace, "..", "config");
    const again = await openTestHost({ workspace: host.workspace, config });
    await done(again, "commit", { changes: back });
    expect(await get(again, mark.id)).toMatchObject(stamps);
  });

  it("is whoever's who writes anything else under its id, and a comment nobody's but its author's", async () => {
    const { host, other, documentId } = await workplace();
    const mark = await add(other, makeAnnotation({ id: documentId }, text, span));
    const comment = await add(other, makeComment({ id: documentId }));
    await done(other, "commit", { changes: [remove(mark), remove(comment)] });
    const [forged] = put({ ...draftOf(mark), revision: 0, note: "never said" });
    const [word] = put({ ...draftOf(comment), revision: 0 });
    await done(host, "commit", { changes: [forged, word].filter((change) => change !== undefined) });
    for (const { id } of [mark, comment])
      expect(await get(host, id)).toMatchObject({ createdBy: host.actor.authorId });
  });

  it("is not put among the marks of somebody who reads on their own", async () => {
    const { host, other, documentId } = await workplace();
    const mark = await add(other, makeAnnotation({ id: documentId }, text, span));
    await done(other, "commit", { changes: [remove(mark)] });
    await done(host, "commit", {
      changes: put(makeReading({ id: documentId }, { id: other.actor.authorId })),
    });
    await done(host, "commit", { changes: put({ ...draftOf(mark), revision: 0 }) });
    expect(await get(host, mark.id)).toMatchObject({ createdBy: host.actor.authorId });
  });
});
