import { expect, it } from "vitest";
import { choiceRows, eachOnce, exactOption, sourceOptions } from "../../renderer/ui/choices.ts";
import { plan } from "../../shared/changes.ts";
import { makeId } from "../../shared/ids.ts";
import { Workspace } from "../../shared/workspace.ts";
import { makeAnonymousSource, makeSource, put } from "../support/records.ts";

const vera = makeSource({
  name: "Luis Vera",
  title: "General",
  organisation: "Navy",
  variants: ["the old man"],
});
const merged = makeSource({ name: "Commander Fox", mergedInto: vera.id });
const paz = makeSource({ name: "Ana Paz", organisation: "Navy League" });
const vega = makeSource({ name: "Vega Lima" });
const unknown = makeAnonymousSource({ descriptor: "a navy official" });

const workspace = new Workspace();
workspace.receive(
  plan(workspace, put(vera, merged, paz, vega, unknown), {
    at: "2026-03-04T10:00:00.000Z",
    by: makeId("author", "00000000-0000-4000-8000-000000000001"),
  }),
);
const names = (typed: string, here: readonly (typeof vera.id)[] = []) =>
  choiceRows(sourceOptions(workspace, false, undefined, new Set(here)), typed, false).map(({ name }) => name);

it("offers a source by name, other name, title, organisation and description, and none that was merged", () => {
  expect(names("ver")).toEqual(["Luis Vera"]);
  expect(names("old man")).toEqual(["Luis Vera"]);
  expect(names("fox")).toEqual(["Luis Vera"]);
  expect(names("general")).toEqual(["Luis Vera"]);
  expect(names("navy")).toEqual(["a navy official", "Ana Paz", "Luis Vera"]); // by name first
  expect(names("")).toHaveLength(4);
});

it("puts those of the document first among equals, but no worse match before a better one", () => {
  expect(names("", [vega.id])[0]).toBe("Vega Lima");
  expect(names("navy", [vera.id])).toEqual(["a navy official", "Luis Vera", "Ana Paz"]);
});

it("says by which words one was found", () => {
  const [row] = choiceRows(sourceOptions(workspace, false), "fox", false);
  expect(row?.note).toBe("Commander Fox");
});

it("takes a name that only one is also called by for that one, and creates no second", () => {
  const options = sourceOptions(workspace, false);
  expect(exactOption(options, "The Old Man")?.id).toBe(vera.id);
  expect(exactOption(options, "General")).toBeUndefined(); // a title is nobody's alone
  expect(choiceRows(options, "the old man").map(({ id }) => id)).toEqual([vera.id]);
});

it("offers under anonymous source only who has no name", () => {
  expect(sourceOptions(workspace, true).map(({ id }) => id)).toEqual([unknown.id]);
  expect(sourceOptions(workspace, true, paz.id)).toHaveLength(2); // and who is chosen already
});

it("never finds an unnamed source by the name of a named one that was merged into it", () => {
  const hidden = makeAnonymousSource({ descriptor: "a port worker" });
  const known = makeSource({ name: "Rosa Mina", organisation: "Dockers", mergedInto: hidden.id });
  const own = new Workspace();
  own.receive(
    plan(own, put(hidden, known), {
      at: "2026-03-04T10:00:00.000Z",
      by: makeId("author", "00000000-0000-4000-8000-000000000001"),
    }),
  );
  const found = (typed: string) =>
    choiceRows(sourceOptions(own, false), typed, false).map(({ name }) => name);
  expect(found("rosa")).toEqual([]);
  expect(found("dockers"), "what a merged record fills in is its own").toEqual(["a port worker"]);
});

it("shows two sources that were merged as the one they are", () => {
  expect(eachOnce(workspace, [merged.id, paz.id, vera.id])).toEqual([
    { id: vera.id, name: "Luis Vera" },
    { id: paz.id, name: "Ana Paz" },
  ]);
});
