import { expect, it } from "vitest";
import { annotate, removeWithDependants } from "../../renderer/model/actions.ts";
import { ImportQueue } from "../../renderer/model/importQueue.ts";
import { Model } from "../../renderer/model/model.ts";
import { makeId } from "../../shared/ids.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { clientOf } from "../support/realHost.ts";
import { done, openTestHost } from "../server/support.ts";

async function start() {
  const host = await openTestHost();
  const model = new Model(clientOf(host));
  model.start();
  await expect.poll(() => model.replica.opened).toBeDefined();
  return { host, model };
}

/** Everything but the people, without the numbers that only order it. */
const content = (workspace: Workspace) =>
  [...workspace.records()]
    .filter(({ kind }) => kind !== "author")
    .map((record) => ({ ...record, revision: 0, ancestry: undefined }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Imports files as the dialog does, each as it is proposed. */
async function take(model: Model, ...files: { name: string; text: string }[]) {
  const queue = new ImportQueue(model);
  queue.add(files);
  await expect.poll(() => queue.items.some(({ state }) => state === "reading")).toBe(false);
  await queue.takeAll();
  return queue.items;
}

it("importing a text is a step that is undone and redone", async () => {
  const { model } = await start();
  await take(model, { name: "a.txt", text: "The minister said no." });
  const imported = content(model.workspace);
  expect(imported).toMatchObject([{ kind: "document", title: "a" }]);
  expect(model.history.nextUndo?.name).toBe("Import ‘a’");
  await model.undo();
  expect(content(model.workspace)).toEqual([]);
  await model.redo();
  expect(content(model.workspace)).toEqual(imported);
});

it("what was marked after an import is undone before it, and both come back", async () => {
  const { model } = await start();
  await take(model, { name: "a.txt", text: "The minister said no." });
  const [document] = [...model.workspace.all("document")];
  if (!document) return expect.fail("nothing was imported");
  const id = makeId("annotation", crypto.randomUUID());
  const span = { start: 4, end: 12 };
  await model.act("Mark", () => annotate(document.id, "The minister said no.", span, "claim", id));
  await model.undo();
  await model.undo();
  expect(model.workspace.count("document")).toBe(0);
  await model.redo();
  await model.redo();
  expect(model.workspace.get(id)?.documentId).toBe(document.id);
});

it("an import that somebody else has built on stays, and says why", async () => {
  const { host, model } = await start();
  const colleague = new Model(
    clientOf({ ...host, actor: { authorId: await host.authorNamed("Bea Ortiz") } }),
  );
  colleague.start();
  await take(model, { name: "a.txt", text: "The minister said no." });
  await expect.poll(() => colleague.workspace.count("document")).toBe(1);
  const [document] = [...colleague.workspace.all("document")];
  if (!document) return expect.fail("nothing was imported");
  const id = makeId("annotation", crypto.randomUUID());
  await colleague.act("Mark", () =>
    annotate(document.id, "The minister said no.", { start: 4, end: 12 }, "claim", id),
  );
  const outcome = await model.undo();
  expect(outcome).toMatchObject({
    refused: expect.stringMatching(
      /“Import ‘a’” cannot be undone: .* cannot be deleted: .* still points to it/s,
    ),
  });
  expect(model.workspace.count("document")).toBe(1);
});

it("adding the samples is one step; their maker stays when it is undone", async () => {
  const { host, model } = await start();
  await model.hostStep("Add the sample texts", () => model.host.call("addSamples", {}));
  const added = content(model.workspace);
  expect(added.length).toBeGreaterThan(90);
  const people = model.workspace.count("author");
  await model.undo();
  expect(content(model.workspace)).toEqual([]);
  expect(model.workspace.count("author")).toBe(people);
  await model.redo();
  expect(content(model.workspace)).toEqual(added);
  expect(await done(host, "check", {})).toMatchObject({ problems: [] });
});

it("reading an export back is one step, and what was here already is not part of it", async () => {
  const { host, model } = await start();
  await take(model, { name: "a.txt", text: "The minister said no." }, { name: "b.txt", text: "Boats." });
  const { json } = await done(host, "exportWorkspace", {});
  const before = content(model.workspace);
  const second = before[1];
  if (!second) return expect.fail("two texts were to be imported");
  await model.act("Delete", (workspace) => removeWithDependants(workspace, second.id));
  await take(model, { name: "all.json", text: json });
  expect(content(model.workspace)).toEqual(before);
  await model.undo();
  expect(content(model.workspace)).toEqual(before.slice(0, 1));
  await model.redo();
  expect(content(model.workspace).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
});

it("an import that brought nothing is no step", async () => {
  const { host, model } = await start();
  await take(model, { name: "a.txt", text: "The minister said no." });
  const { json } = await done(host, "exportWorkspace", {});
  const step = model.history.nextUndo;
  await take(model, { name: "all.json", text: json }, { name: "b.txt", text: "" });
  expect(model.history.nextUndo).toBe(step);
});
