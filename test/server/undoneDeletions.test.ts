import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type AnyRecord, type RecordOf, draftOf } from "../../shared/records/index.ts";
import { stateOf } from "../../shared/review/judged.ts";
import type { Host } from "../../server/host.ts";
import { makeAnnotation, makeComment, makeDecision, put, makeReading, remove } from "../support/records.ts";
import { done, imported, openTestHost, temporaryFolder } from "./support.ts";
import { add, altered, get, putBack, refusal, span, text, workplace } from "./twoAuthors.ts";

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
