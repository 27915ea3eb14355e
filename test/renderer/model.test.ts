import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { plan } from "../../shared/changes.ts";
import { makeId } from "../../shared/ids.ts";
import { labels } from "../../shared/labels.ts";
import { draftOf } from "../../shared/records/index.ts";
import { Workspace } from "../../shared/workspace.ts";
import { annotate, relabel, removeWithDependants, setField, setSpans } from "../../renderer/model/actions.ts";
import { linkNewSource } from "../../renderer/model/linking.ts";
import { Model } from "../../renderer/model/model.ts";
import { MemoryHost } from "../support/memoryHost.ts";
import { makeAuthor, makeDocument, marked, put } from "../support/records.ts";

const { text, spans } = marked("The [minister] said [crime fell] by [a half].");
const [minister, crimeFell, aHalf] = spans as [(typeof spans)[0], (typeof spans)[0], (typeof spans)[0]];

/** A host with one document, and as many connected models as asked for. */
async function start(count = 1) {
  const author = makeAuthor();
  const document = makeDocument(text);
  const seed = plan(new Workspace(), put(author, document), {
    at: "2026-03-04T09:00:00.000Z",
    by: author.id,
  });
  const host = new MemoryHost(author.id, seed.puts);
  host.texts.set(document.textHash, text);
  const models = Array.from({ length: count }, () => new Model(host.client()));
  for (const model of models) model.start();
  await expect.poll(() => models.every((model) => model.replica.opened)).toBe(true);
  return { host, document, models, model: models[0] as Model };
}

/** What is in a workspace, without the numbers that only order it. */
function content(workspace: Workspace): unknown[] {
  return [...workspace.records()]
    .map((record) => ({ ...draftOf(record), revision: 0 }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const newId = () => makeId("annotation", randomUUID());

it("a step shows in every window and is saved", async () => {
  const { host, document, models, model } = await start(2);
  const id = newId();
  const outcome = await model.act("Mark", () => annotate(document.id, text, minister, "claim", id));
  expect(outcome).toHaveProperty("commit");
  expect(model.save).toEqual({ state: "saved" });
  for (const each of [host, ...models]) expect(each.workspace.get(id)?.quotes[0]?.exact).toBe("minister");
});

it("steps made at once are carried out one after another, each on the result of the one before", async () => {
  const { document, model } = await start();
  const id = newId();
  const outcomes = await Promise.all([
    model.act("Mark", () => annotate(document.id, text, minister, "claim", id)),
    model.act("Relabel", (workspace) => relabel(workspace, id, "quote")),
    model.act("Move", (workspace) => setSpans(workspace, id, text, [crimeFell, aHalf])),
  ]);
  expect(outcomes.every((outcome) => "commit" in outcome)).toBe(true);
  expect(model.workspace.get(id)).toMatchObject({ label: "quote", spans: [crimeFell, aHalf] });
});

it("an edit of a field that somebody else changed is refused, one of another field is not", async () => {
  const { document, models } = await start(2);
  const [mine, theirs] = models as [Model, Model];
  const id = newId();
  await mine.act("Mark", () => annotate(document.id, text, minister, "claim", id));
  await theirs.act("Note", (workspace) => setField(workspace, id, ["note"], undefined, "theirs"));
  const refused = await mine.act("Note", (workspace) => setField(workspace, id, ["note"], undefined, "mine"));
  expect(refused).toMatchObject({ refused: expect.stringContaining("changed meanwhile"), isLost: true });
  expect(mine.save).toMatchObject({ state: "failed" });
  await mine.act("Hedge", (workspace) =>
    setField(workspace, id, ["attributes", "hedge"], undefined, "reportedly"),
  );
  expect(theirs.workspace.get(id)).toMatchObject({ note: "theirs", attributes: { hedge: "reportedly" } });
});

it("a host that is behind one's knowledge refuses the stale change as a whole", async () => {
  const { host, document, models } = await start(2);
  const [mine, theirs] = models as [Model, Model];
  const id = newId();
  await mine.act("Mark", () => annotate(document.id, text, minister, "claim", id));
  host.hold();
  await theirs.host.call("commit", {
    changes: relabel(theirs.workspace, id, "quote").map((change) => structuredClone(change)),
  });
  const outcome = await mine.act("Move", (workspace) => [
    ...setSpans(workspace, id, text, [aHalf]),
    ...annotate(document.id, text, crimeFell, "claim", newId()),
  ]);
  expect(outcome).toHaveProperty("refused");
  host.release();
  expect(mine.workspace.get(id)).toMatchObject({ label: "quote", spans: [minister] });
  expect(mine.workspace.count("annotation")).toBe(1);
});

it("a reply that overtakes the broadcasts before it waits for them", async () => {
  const { host, document, models } = await start(2);
  const [mine, theirs] = models as [Model, Model];
  host.hold();
  const [first, second] = [newId(), newId()];
  await theirs.act("Mark", () => annotate(document.id, text, minister, "claim", first));
  const acting = mine.act("Mark", () => annotate(document.id, text, aHalf, "claim", second));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(mine.workspace.get(second)).toBeUndefined();
  host.release();
  expect(await acting).toHaveProperty("commit");
  expect(mine.workspace.count("annotation")).toBe(2);
  expect(mine.history.nextUndo?.name).toBe("Mark");
});

it("after broadcasts were lost, reconnecting catches up", async () => {
  const { host, document, models } = await start(2);
  const [mine, theirs] = models as [Model, Model];
  host.hold();
  await theirs.act("Mark", () => annotate(document.id, text, minister, "claim", newId()));
  host.lose();
  expect(mine.workspace.count("annotation")).toBe(0);
  host.reconnect();
  await expect.poll(() => mine.workspace.count("annotation")).toBe(1);
});

it("a workspace that was loaded slowly does not take back what came meanwhile", async () => {
  const { host, document, models } = await start(2);
  const [mine, theirs] = models as [Model, Model];
  const arrive = host.holdOpen();
  host.reconnect();
  const id = newId();
  const acting = theirs.act("Mark", () => annotate(document.id, text, minister, "claim", id));
  await new Promise((resolve) => setTimeout(resolve, 5));
  arrive();
  expect(await acting).toHaveProperty("commit");
  await expect.poll(() => mine.workspace.get(id)?.label).toBe("claim");
  expect(theirs.workspace.get(id)?.label).toBe("claim");
});

it("an undo that can never succeed says why and makes way for the one below", async () => {
  const { document, models } = await start(2);
  const [mine, theirs] = models as [Model, Model];
  const [first, second] = [newId(), newId()];
  await mine.act("Mark first", () => annotate(document.id, text, minister, "claim", first));
  await theirs.act("Mark second", () => annotate(document.id, text, aHalf, "claim", second));
  await mine.act("New source", (workspace) => {
    const [source] = linkNewSource(workspace, first, "Interior ministry", randomUUID());
    return source ? [source] : [];
  });
  const [source] = mine.workspace.all("source");
  await theirs.act("Link", (workspace) => setField(workspace, second, ["sourceId"], undefined, source?.id));
  expect(await mine.undo()).toEqual({
    refused: expect.stringMatching(/“New source” cannot be undone: .*still points to it/),
    isLost: false,
  });
  expect(mine.save).toEqual({ state: "saved" });
  expect(await mine.undo()).toHaveProperty("commit");
  expect(mine.workspace.get(first)).toBeUndefined();
});

it("an answer that never comes is said to be uncertain, and the next step goes on", async () => {
  const { document, model, host } = await start();
  const failing = { ...model.host, call: () => Promise.reject(new Error("gone")) };
  const broken = new Model(failing as unknown as typeof model.host);
  vi.spyOn(console, "error").mockReturnValue();
  const outcome = await broken.act("Mark", () => annotate(document.id, text, minister, "claim", newId()));
  expect(outcome).toMatchObject({ isLost: true });
  expect(broken.save).toMatchObject({ state: "failed" });
  expect(host.workspace.count("annotation")).toBe(0);
});

it("what is typed and not sent yet is not called saved", async () => {
  const { model } = await start();
  let sent = 0;
  const settled = model.draft(() => sent++);
  expect(model.save).toEqual({ state: "unsaved" });
  expect(model.saveDrafts()).toBe(true);
  expect(sent).toBe(1);
  settled();
  expect(model.save).toEqual({ state: "saved" });
  expect(model.saveDrafts()).toBe(false);
});

it("the deletion of thousands is undone, and everything below it too", async () => {
  const { document, model } = await start();
  const ids = Array.from({ length: 5_000 }, newId);
  await model.act("Mark many", () => ids.flatMap((id) => annotate(document.id, text, minister, "claim", id)));
  await model.act("Delete many", (workspace) => ids.flatMap((id) => removeWithDependants(workspace, id)));
  await model.undo();
  await model.act("Note", (workspace) => setField(workspace, ids[0] ?? newId(), ["note"], undefined, "n"));
  expect(model.workspace.count("annotation")).toBe(5_000);
  while (model.history.nextUndo) expect(await model.undo()).toHaveProperty("commit");
  expect(model.workspace.count("annotation")).toBe(0);
});

it("an undo is refused where somebody else changed the record since, and then dropped", async () => {
  const { document, models } = await start(2);
  const [mine, theirs] = models as [Model, Model];
  const id = newId();
  await mine.act("Mark", () => annotate(document.id, text, minister, "claim", id));
  await theirs.act("Relabel", (workspace) => relabel(workspace, id, "quote"));
  expect(await mine.undo()).toEqual({ refused: expect.stringContaining("cannot be undone"), isLost: false });
  expect(mine.workspace.get(id)?.label).toBe("quote");
  expect(mine.history.nextUndo).toBeUndefined();
});

it("whatever was done, undoing all of it gives the beginning, and redoing all of it the end", async () => {
  const step = fc.record({
    what: fc.constantFrom("add", "relabel", "move", "note", "delete"),
    which: fc.nat(20),
    label: fc.constantFrom(...labels),
    span: fc.constantFrom(...spans),
    note: fc.constantFrom("a", "b", undefined),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.nat(25), async (steps, back) => {
      const { document, model, host } = await start();
      const begin = content(model.workspace);
      for (const { what, which, label, span, note } of steps)
        await model.act(what, (workspace) => {
          const all = [...workspace.all("annotation")];
          const target = all[which % Math.max(1, all.length)];
          if (what === "add" || !target) return annotate(document.id, text, span, label, newId());
          if (what === "relabel") return relabel(workspace, target.id, label);
          if (what === "move") return setSpans(workspace, target.id, text, [span]);
          if (what === "note") return setField(workspace, target.id, ["note"], target.note, note);
          return removeWithDependants(workspace, target.id);
        });
      const end = content(model.workspace);
      // Some way back and forth first: revisions change underneath, and later undos must cope.
      for (let i = 0; i < back && model.history.nextUndo; i++) await model.undo();
      while (model.history.nextRedo) expect(await model.redo()).toHaveProperty("commit");
      expect(content(model.workspace)).toEqual(end);
      while (model.history.nextUndo) expect(await model.undo()).toHaveProperty("commit");
      expect(content(model.workspace)).toEqual(begin);
      while (model.history.nextRedo) expect(await model.redo()).toHaveProperty("commit");
      expect(content(model.workspace)).toEqual(end);
      expect(content(host.workspace)).toEqual(end);
    }),
    { numRuns: 60 },
  );
});
