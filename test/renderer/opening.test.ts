import { expect, it } from "vitest";
import type { TextView } from "../../renderer/editor/view.ts";
import { Desk } from "../../renderer/model/desk.ts";
import { Model } from "../../renderer/model/model.ts";
import { arrive } from "../../renderer/model/opening.ts";
import { plan } from "../../shared/changes.ts";
import { Workspace } from "../../shared/workspace.ts";
import { MemoryHost } from "../support/memoryHost.ts";
import { makeAnnotation, makeAuthor, makeDocument, marked, put } from "../support/records.ts";

const { text, spans } = marked("[One] and [two].");
const [one = { start: 0, end: 1 }, two = { start: 0, end: 1 }] = spans;

/** A desk on a document whose first word is annotated and active, and a view that takes every order. */
async function start() {
  const author = makeAuthor();
  const document = makeDocument(text);
  const annotation = makeAnnotation(document, text, one);
  const seed = plan(new Workspace(), put(author, document, annotation), {
    at: "2026-03-04T09:00:00.000Z",
    by: author.id,
  });
  const host = new MemoryHost(author.id, seed.puts);
  host.texts.set(document.textHash, text);
  const model = new Model(host.client());
  const desk = new Desk(model);
  model.start();
  await expect.poll(() => model.replica.opened).toBeTruthy();
  await desk.openDocument(document.id);
  desk.activate(annotation.id);
  const view = { select() {}, reveal() {}, focus() {} } as unknown as TextView; // all that arriving asks of it
  return { desk, document, annotation, view };
}

it("leaves no annotation active where bare words are opened, so that Delete deletes none elsewhere", async () => {
  const { desk, document, view } = await start();
  desk.wantedPlace = { documentId: document.id, span: two };
  arrive(desk, view, document.id);
  expect(desk.activeId).toBeUndefined();
});

it("makes the annotation active that was to be opened, and leaves it so where only the document was", async () => {
  const { desk, document, annotation, view } = await start();
  desk.wantedPlace = { documentId: document.id };
  arrive(desk, view, document.id);
  expect(desk.activeId).toBe(annotation.id);
  desk.activate(undefined);
  desk.wantedPlace = { documentId: document.id, span: one, annotationId: annotation.id };
  arrive(desk, view, document.id);
  expect(desk.activeId).toBe(annotation.id);
});
