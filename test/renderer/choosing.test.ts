import fc from "fast-check";
import { expect, it } from "vitest";
import { plan } from "../../shared/changes.ts";
import { makeId } from "../../shared/ids.ts";
import { Workspace } from "../../shared/workspace.ts";
import { between, noneChosen, toggled, without } from "../../renderer/model/chosen.ts";
import type { TextView } from "../../renderer/editor/view.ts";
import { Desk } from "../../renderer/model/desk.ts";
import { Model } from "../../renderer/model/model.ts";
import { noFilter } from "../../renderer/model/outline.ts";
import { run } from "../../renderer/model/run.ts";
import { setChosen } from "../../renderer/model/runMany.ts";
import { clickInList, pressInList } from "../../renderer/ui/listKeys.ts";
import { MemoryHost } from "../support/memoryHost.ts";
import { makeAnnotation, makeAuthor, makeDocument, marked, put } from "../support/records.ts";

const { text, spans } = marked("[One] [two] [three] [four] [five].");

/** A desk on a document with a claim on each of five words, and the model of somebody else's window. */
async function start() {
  const author = makeAuthor();
  const document = makeDocument(text);
  const words = spans.map((span) => makeAnnotation(document, text, span));
  const seed = plan(new Workspace(), put(author), { at: "2026-03-04T09:00:00.000Z", by: author.id });
  const host = new MemoryHost(author.id, seed.puts);
  host.texts.set(document.textHash, text);
  await host.client().call("commit", { changes: put(document, ...words) });
  const [mine, theirs] = [new Model(host.client()), new Model(host.client())];
  const desk = new Desk(mine);
  for (const model of [mine, theirs]) model.start();
  await expect.poll(() => mine.replica.opened && theirs.replica.opened).toBeTruthy();
  await desk.openDocument(document.id);
  const press = (keys: string) => {
    const parts = keys.split("+");
    const key = parts.pop() ?? "";
    const held = (name: string) => parts.includes(name);
    return pressInList(
      desk,
      { key, ctrlKey: held("Ctrl"), metaKey: held("Cmd"), shiftKey: held("Shift"), altKey: held("Alt") },
      2,
    );
  };
  const names = (ids: Iterable<string>) =>
    [...ids].map((id) => desk.annotations.find((each) => each.id === id)?.quotes[0]?.exact);
  return {
    host,
    desk,
    theirs,
    press,
    words,
    chosen: () => names(desk.chosen),
    active: () => (desk.activeId ? names([desk.activeId])[0] : undefined),
  };
}

const idle = (desk: Desk) => expect.poll(() => desk.model.save.state).toBe("saved");

it("a bare key moves and chooses one; with Shift it chooses all up to there, in both directions", async () => {
  const { press, chosen, active } = await start();
  press("ArrowDown");
  press("ArrowDown");
  expect([active(), chosen()]).toEqual(["two", []]);
  press("Shift+ArrowDown");
  press("Shift+ArrowDown");
  expect([active(), chosen()]).toEqual(["four", ["two", "three", "four"]]);
  press("Shift+Home");
  expect([active(), chosen()]).toEqual(["One", ["One", "two"]]);
  press("Shift+End");
  expect(chosen()).toEqual(["two", "three", "four", "five"]);
  press("ArrowUp");
  expect([active(), chosen()]).toEqual(["four", []]);
});

it("Ctrl moves without choosing, and Space takes one in or out", async () => {
  const { desk, press, chosen, active } = await start();
  press("Home");
  press("Ctrl+ArrowDown");
  press("Ctrl+ArrowDown");
  // The keyboard is elsewhere than what is chosen, and commands are about what is chosen.
  expect([active(), chosen(), desk.isMany]).toEqual(["three", ["One"], true]);
  expect(desk.acted.map(({ quotes }) => quotes[0]?.exact)).toEqual(["One"]);
  press("Ctrl+ ");
  expect(chosen()).toEqual(["One", "three"]);
  press("Cmd+End");
  press(" ");
  expect(chosen()).toEqual(["One", "three", "five"]);
  press(" ");
  expect([active(), chosen()]).toEqual(["five", ["One", "three"]]);
});

it("Ctrl+A chooses all shown, and Escape first drops the choice", async () => {
  const { desk, press, chosen, active } = await start();
  press("ArrowDown");
  expect(press("Ctrl+a")).toBe(true);
  expect(chosen()).toHaveLength(5);
  expect(desk.messages.announcement).toBe("5 annotations chosen");
  press("Escape");
  expect([active(), chosen()]).toEqual(["One", []]);
});

it("clicks do what they do in every list", async () => {
  const { desk, chosen, active } = await start();
  const click = (row: number, held: { ctrlKey?: boolean; shiftKey?: boolean } = {}) => {
    const item = desk.shown[row];
    if (item) clickInList(desk, item.id, { ctrlKey: false, metaKey: false, shiftKey: false, ...held });
  };
  click(3);
  click(1, { shiftKey: true });
  expect(chosen()).toEqual(["two", "three", "four"]);
  click(2, { ctrlKey: true });
  expect([active(), chosen()]).toEqual(["three", ["two", "four"]]);
  click(4, { shiftKey: true, ctrlKey: true });
  expect(chosen()).toEqual(["two", "four", "three", "five"]);
  click(0);
  expect([active(), chosen()]).toEqual(["One", []]);
});

it("a label key, an attribute and Delete are one step each for all that are chosen", async () => {
  const { desk, press } = await start();
  press("ArrowDown");
  press("Shift+ArrowDown");
  press("Shift+ArrowDown");
  // Labels want a text and a view, and the memory host has neither; of the view only these are called.
  desk.open = desk.open && { ...desk.open, text };
  desk.view = { setActive() {}, reveal() {}, touching: () => [], setMarks() {} } as unknown as TextView;
  run(desk, "label.quote");
  await idle(desk);
  expect(desk.annotations.map(({ label }) => label)).toEqual(["quote", "quote", "quote", "claim", "claim"]);
  expect(desk.messages.announcement).toBe("3 annotations relabelled as quote");
  setChosen(desk, ["attributes", "cue"], "cue", "said");
  await idle(desk);
  expect(desk.annotations.map(({ attributes }) => attributes)).toEqual([
    // The type was read from the text, as for one.
    { quoteType: "indirect", cue: "said" },
    { quoteType: "indirect", cue: "said" },
    { quoteType: "indirect", cue: "said" },
    {},
    {},
  ]);
  run(desk, "annotation.delete");
  await idle(desk);
  expect(desk.annotations).toHaveLength(2);
  expect(desk.active?.quotes[0]?.exact).toBe("four");

  run(desk, "undo");
  await idle(desk);
  expect(desk.annotations).toHaveLength(5);
  expect(desk.chosen.size).toBe(3);
  run(desk, "undo");
  await idle(desk);
  run(desk, "undo");
  await idle(desk);
  expect(desk.annotations.map(({ label, attributes }) => [label, attributes])).toEqual(
    Array.from({ length: 5 }, () => ["claim", {}]),
  );
  expect(desk.model.history.nextUndo).toBeUndefined();
});

it("what is filtered out stays chosen and is left alone", async () => {
  const { desk, press } = await start();
  press("Ctrl+a");
  desk.setFilter({ ...noFilter, text: "t" });
  expect(desk.acted.map(({ quotes }) => quotes[0]?.exact)).toEqual(["two", "three"]);
  setChosen(desk, ["note"], "note", "n");
  await idle(desk);
  desk.setFilter(noFilter);
  expect(desk.annotations.map(({ note }) => note)).toEqual([undefined, "n", "n", undefined, undefined]);
  expect(desk.acted).toHaveLength(5);
});

it("others' deletions leave the choice; the last one of several stands for itself again", async () => {
  const { theirs, press, chosen, active, words } = await start();
  press("ArrowDown");
  press("Shift+ArrowDown");
  press("Shift+ArrowDown");
  const remove = (row: number) =>
    theirs.act("Delete", (workspace) => {
      const id = words[row]?.id ?? makeId("annotation", "");
      return [{ op: "remove", id, revision: workspace.get(id)?.revision ?? 0 }];
    });
  await remove(0);
  expect(chosen()).toEqual(["two", "three"]);
  await remove(2);
  expect([active(), chosen()]).toEqual(["two", []]);
});

it("what somebody else changed meanwhile is left alone, and said in one sentence", async () => {
  const { host, desk, theirs, press, words } = await start();
  press("Ctrl+a");
  const [first] = words;
  if (!first) throw new Error("There are no words.");
  host.hold(); // their commit is there, but this window has not heard of it
  await theirs.host.call("commit", {
    changes: put({ ...first, revision: theirs.workspace.get(first.id)?.revision ?? 0, note: "theirs" }),
  });
  const heard = host.release.bind(host);
  const acting = desk.model.act("", () => []).then(heard);
  setChosen(desk, ["note"], "note", "mine");
  await acting;
  await idle(desk);
  expect(desk.annotations.map(({ note }) => note)).toEqual(["theirs", "mine", "mine", "mine", "mine"]);
  expect(desk.messages.notices.at(-1)?.text).toBe(
    "Done for 4 of 5 annotations: 1 was changed by somebody else meanwhile, and so left alone.",
  );
});

it("when the host knows of a change that this window cannot see yet, nothing is changed, and that is said", async () => {
  const { host, desk, theirs, press, words } = await start();
  press("Ctrl+a");
  const [first] = words;
  if (!first) throw new Error("There are no words.");
  host.hold();
  const revision = theirs.workspace.get(first.id)?.revision ?? 0;
  await theirs.host.call("commit", { changes: put({ ...first, revision, note: "theirs" }) });
  setChosen(desk, ["note"], "note", "mine");
  await expect
    .poll(() => desk.messages.notices.at(-1)?.text)
    .toMatch(/^None of the 5 annotations was changed/);
  expect(desk.messages.alarm).toMatch(/^None of the 5/);
  host.release();
  expect(desk.annotations.map(({ note }) => note)).toEqual(["theirs", ...[1, 2, 3, 4].map(() => undefined)]);
});

const ids = Array.from({ length: 12 }, (_, at) => ({ id: makeId("annotation", String(at)) }));
const row = fc.integer({ min: 0, max: 11 });

it("a range holds both its ends and all between, whichever comes first", () => {
  fc.assert(
    fc.property(row, row, (one, other) => {
      const range = between(ids, one, other);
      expect(range.size).toBe(Math.abs(one - other) + 1);
      expect(between(ids, other, one)).toEqual(range);
      for (const end of [one, other]) expect(range.has(ids[end]?.id ?? "annotation:")).toBe(true);
    }),
  );
});

it("toggling twice changes nothing, and what is gone is in no choice", () => {
  fc.assert(
    fc.property(fc.uniqueArray(row), row, (rows, at) => {
      const chosen = new Set(rows.map((each) => ids[each]?.id ?? ("annotation:" as const)));
      const id = ids[at]?.id ?? "annotation:";
      expect(toggled(toggled(chosen, id), id)).toEqual(chosen);
      expect(without(chosen, [id]).has(id)).toBe(false);
      if (!chosen.has(id)) expect(without(chosen, [id])).toBe(chosen);
    }),
  );
  expect(without(noneChosen, [undefined])).toBe(noneChosen);
});

it("choosing all of 50,000 and finding what is acted on costs little more than making the set", async () => {
  const { desk } = await start();
  const [item] = desk.annotations;
  if (!item) throw new Error("There is nothing.");
  const many = Array.from({ length: 50_000 }, (_, at) => ({ ...item, id: makeId("annotation", String(at)) }));
  Object.defineProperty(desk.listing, "items", { value: many });
  const fastest = (act: () => void) =>
    Math.min(
      ...Array.from({ length: 7 }, () => {
        const from = performance.now();
        act();
        return performance.now() - from;
      }),
    );
  const plain = fastest(() => {
    const set = new Set(many.map(({ id }) => id));
    many.filter(({ id }) => set.has(id));
  });
  const choosing = fastest(() => {
    run(desk, "list.chooseAll");
    expect(desk.acted.length).toBe(50_000);
  });
  expect(choosing / plain).toBeLessThan(4);
  expect(desk.acted).toBe(desk.acted); // counted once, however often it is asked for
});
