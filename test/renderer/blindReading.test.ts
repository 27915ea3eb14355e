import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { type Id, makeId } from "../../shared/ids.ts";
import { draftOf } from "../../shared/records/index.ts";
import { annotate } from "../../renderer/model/actions.ts";
import { Model } from "../../renderer/model/model.ts";
import type { Host } from "../../server/host.ts";
import { done, imported, openTestHost } from "../server/support.ts";
import { clientOf } from "../support/realHost.ts";
import { makeAnnotation, makeReading, put } from "../support/records.ts";

const text = "The minister said no.";
const minister = { start: 4, end: 12 };

/** Bea's window on Ana's host, where she has been given a document that Ana has marked. */
async function start() {
  const host = await openTestHost();
  const bea: Host = { ...host, actor: { authorId: await host.authorNamed("Bea Ortiz") } };
  const documentId = await imported(host, text);
  const theirs = makeAnnotation({ id: documentId }, text, minister);
  await done(host, "commit", { changes: put(theirs) });
  const model = new Model(clientOf(bea));
  model.start();
  await expect.poll(() => model.replica.opened).toBeDefined();
  expect(model.workspace.get(theirs.id)).toBeDefined();
  const reading = makeReading({ id: documentId }, { id: bea.actor.authorId });
  await done(host, "commit", { changes: put(reading) });
  await expect.poll(() => model.workspace.get(reading.id)).toBeDefined();
  return { host, model, documentId, theirs, readingId: reading.id };
}

const finish = (model: Model, id: Id<"reading">) =>
  model.act("Finish", (workspace) => {
    const reading = workspace.get(id);
    return reading ? [{ op: "put", record: { ...draftOf(reading), state: "finished" } }] : [];
  });

it("others' marks leave the window when a reading is given, and come back when it is finished", async () => {
  const { model, theirs, readingId, host } = await start();
  expect(model.workspace.get(theirs.id)).toBeUndefined();
  expect(await finish(model, readingId)).toHaveProperty("commit");
  expect(model.workspace.get(theirs.id)).toEqual(
    (await done(host, "open", {})).records.find(({ id }) => id === theirs.id),
  );
});

it("taking back the first mark leaves the reading under way", async () => {
  const { model, documentId, readingId } = await start();
  const id = makeId("annotation", randomUUID());
  await model.act("Mark", () => annotate(documentId, text, minister, "claim", id));
  expect(model.workspace.get(readingId)?.state).toBe("in-progress");
  expect(await model.undo()).toHaveProperty("commit");
  expect(model.workspace.get(id)).toBeUndefined();
  expect(model.workspace.get(readingId)?.state).toBe("in-progress");
  expect(await model.redo()).toHaveProperty("commit");
  expect(model.workspace.get(id)).toBeDefined();
});

it("finishing is no step that could be taken back, and with it others' marks", async () => {
  const { model, readingId, theirs } = await start();
  await finish(model, readingId);
  expect(model.history.nextUndo).toBeUndefined();
  await model.undo();
  expect(model.workspace.get(theirs.id)).toBeDefined();
});
