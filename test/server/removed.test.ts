import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import type { Change } from "../../shared/changes.ts";
import { type AnyRecord, as, type Draft, draftOf } from "../../shared/records/index.ts";
import { changesOf } from "../../shared/undo.ts";
import type { Host } from "../../server/host.ts";
import {
  makeAnnotation,
  makeCheck,
  makeDecision,
  makeReading,
  makeResolution,
  makeSignoff,
  put,
  remove,
} from "../support/records.ts";
import { done, failed, imported, openTestHost, stateNow } from "./support.ts";

const text = "The minister said no.";
const span = { start: 4, end: 12 };

/** A host with a document, a mark of its owner's on it and one of Bea's, and what the owner decides about them. */
async function decided() {
  const host = await openTestHost();
  const bea: Host = { ...host, actor: { authorId: await host.authorNamed("Bea Ortiz") } };
  const cyd = { id: await host.authorNamed("Cyd Vera") };
  const me = { id: host.actor.authorId };
  const document = { id: await imported(host, text) };
  const mark = await add(host, makeAnnotation(document, text, span));
  const theirs = await add(bea, makeAnnotation(document, text, span));
  const annotation = as("annotation", theirs) ?? never();
  const resolution = makeResolution(as("annotation", mark) ?? never(), [me, { id: bea.actor.authorId }]);
  const agreed = makeAnnotation(document, text, span, { resolutionId: resolution.id });
  const list: readonly Draft[] = [
    makeDecision(annotation, me),
    makeCheck(document),
    makeReading(document, cyd),
    resolution,
    agreed,
  ];
  const signed = { state: await stateNow(host, document.id) };
  return { host, bea, mark, list, signoff: makeSignoff(document, me, signed) };
}

const never = (): never => {
  throw new Error("It is there.");
};

async function commit(host: Host, changes: Change[]): Promise<readonly AnyRecord[]> {
  await wait(3); // dates are in milliseconds
  return (await done(host, "commit", { changes })).puts;
}

const add = async (host: Host, draft: Draft): Promise<AnyRecord> =>
  (await commit(host, put(draft)))[0] ?? never();

/** What taking back their removal sends. */
const undoing = (records: readonly AnyRecord[]): Change[] =>
  changesOf({ name: "", moves: records.map((after) => ({ id: after.id, before: undefined, after })) });

const stampsOf = ({ createdAt, createdBy, updatedAt, updatedBy }: AnyRecord) => ({
  createdAt,
  createdBy,
  updatedAt,
  updatedBy,
});

it("what is decided anew, though just as before, has been decided now", async () => {
  const { host, list, signoff } = await decided();
  for (const drafts of [[signoff], list]) {
    const first = await commit(host, put(...drafts));
    await commit(host, first.map(remove));
    const again = await commit(host, put(...drafts));
    for (const [i, record] of again.entries()) {
      const { createdAt, updatedAt } = first[i] ?? never();
      expect(record.createdAt > createdAt, record.kind).toBe(true);
      expect(record.updatedAt > updatedAt, record.kind).toBe(true);
    }
    await commit(host, again.map(remove));
  }
});

it("what somebody else decides anew, though just as before, is theirs", async () => {
  const { host, bea, list } = await decided();
  const anyones = list.filter(({ kind }) => kind !== "decision");
  const first = await commit(host, put(...anyones));
  await commit(bea, first.map(remove));
  for (const record of await commit(bea, put(...anyones)))
    expect(record, record.kind).toMatchObject({ createdBy: bea.actor.authorId });
});

it("a decision comes back as it was given where its removal is undone, whoever removed it", async () => {
  const { host, bea, list, signoff } = await decided();
  const own = await commit(host, put(...list.filter(({ kind }) => kind === "decision"), signoff));
  const anyones = await commit(host, put(...list.filter(({ kind }) => kind !== "decision")));
  await commit(host, own.map(remove));
  await commit(bea, anyones.map(remove));
  const back = [...(await commit(bea, undoing(anyones))), ...(await commit(host, undoing(own)))];
  expect(back.map(stampsOf)).toEqual([...anyones, ...own].map(stampsOf));
});

it("nobody undoes what somebody else removed", async () => {
  const { host, bea, list } = await decided();
  const anyones = await commit(host, put(...list.filter(({ kind }) => kind !== "decision")));
  await commit(host, anyones.map(remove));
  for (const record of await commit(bea, undoing(anyones)))
    expect(record, record.kind).toMatchObject({ createdBy: bea.actor.authorId });
});

it("a sign-off of what is not there any more is put back by undoing alone", async () => {
  const { host, mark, signoff } = await decided();
  const signed = await add(host, signoff);
  await commit(host, [remove(signed)]);
  await commit(host, [{ op: "put", record: { ...draftOf(mark), note: "Look again." } as Draft }]); // of its kind
  expect(await failed(host, "commit", { changes: put(signoff) })).toMatchObject({ code: "conflict" });
  expect((await commit(host, undoing([signed]))).map(stampsOf)).toEqual([stampsOf(signed)]);
});
