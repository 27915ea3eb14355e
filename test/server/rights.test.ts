import { describe, expect, it } from "vitest";
import type { Change } from "../../shared/changes.ts";
import { type AnyRecord, type RecordOf, draftOf } from "../../shared/records/index.ts";
import {
  makeComment,
  makeDecision,
  makeDocument,
  makeSource,
  put,
  makeReading,
  makeSignoff,
  remove,
} from "../support/records.ts";
import { stateNow, done } from "./support.ts";
import { add, altered, get, refusal, workplace } from "./twoAuthors.ts";

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
