import { afterEach, expect, it, vi } from "vitest";
import { isAvailable } from "../../renderer/model/available.ts";
import { Desk } from "../../renderer/model/desk.ts";
import { Model } from "../../renderer/model/model.ts";
import { choices, picked } from "../../renderer/model/palette.ts";
import { plan } from "../../shared/changes.ts";
import type { CommandId } from "../../shared/commands.ts";
import { Workspace } from "../../shared/workspace.ts";
import { MemoryHost } from "../support/memoryHost.ts";
import { makeAuthor, makeDocument, put } from "../support/records.ts";

afterEach(() => vi.unstubAllGlobals());

/** A desk at the library, with documents of these titles. */
async function start(...titles: string[]): Promise<Desk> {
  const values = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  });
  const author = makeAuthor();
  const documents = titles.map((title, at) => ({ ...makeDocument(`Text ${at}`), title }));
  const seed = plan(new Workspace(), put(author, ...documents), {
    at: "2026-03-04T09:00:00.000Z",
    by: author.id,
  });
  const model = new Model(new MemoryHost(author.id, seed.puts).client());
  const desk = new Desk(model);
  model.start();
  await vi.waitFor(() => expect(model.replica.opened).toBeDefined());
  return desk;
}

const names = (desk: Desk, sought: string) =>
  choices(desk, sought).map(({ kind, choices: rows }) => [kind, ...rows.map(({ name }) => name)]);

it("offers what can act, and not what has nothing to act on", async () => {
  const desk = await start();
  const offered = choices(desk, "").flatMap((group) => group.choices.map(({ id }) => id as string));
  expect(offered).toEqual(expect.arrayContaining(["import", "library", "shortcuts"]));
  for (const id of ["undo", "label.claim", "annotation.delete", "select.word", "palette", "help"])
    expect(offered).not.toContain(id);
});

it("lists commands first and documents below, the best match first", async () => {
  const desk = await start("Imports of arms", "Prison report");
  expect(names(desk, "import")).toEqual([
    ["commands", "Import texts…"],
    ["documents", "Open: Imports of arms"],
  ]);
});

it("goes to a document by some letters of its title, accents or not", async () => {
  const desk = await start("Elección en Perú", "Prison report");
  expect(names(desk, "peru elec")).toEqual([["documents", "Open: Elección en Perú"]]);
});

it("says nothing where nothing matches", async () => {
  expect(choices(await start(), "qqq")).toEqual([]);
});

it("shows what was used last above everything, once, and only what can act", async () => {
  const desk = await start("Prison report");
  const [, documents] = choices(desk, "");
  for (const one of documents?.choices ?? []) picked(one);
  picked({ kind: "command", id: "undo", menu: "edit" });
  picked({ kind: "command", id: "export", menu: "file" });
  const [recent, ...others] = names(desk, "");
  expect(recent).toEqual(["recent", "Export…", "Open: Prison report"]);
  expect(others.flat()).not.toContain("Export…");
});

it("does without what is remembered when it makes no sense", async () => {
  const desk = await start();
  localStorage.setItem("claimdesk.recent", '{"a":1}');
  expect(choices(desk, "")[0]?.kind).toBe("commands");
});

it.each<CommandId>(["import", "export", "library", "shortcuts", "name", "palette"])(
  "%s is always available",
  async (id) => {
    expect(isAvailable(await start(), id)).toBe(true);
  },
);

it("undo is available once there is a step to take back", async () => {
  const desk = await start("Prison report");
  const before = isAvailable(desk, "undo");
  const [document] = [...desk.model.workspace.all("document")];
  await desk.model.act("Delete", () => [
    { op: "remove", id: document?.id ?? "document:none", revision: document?.revision ?? 0 },
  ]);
  expect([before, isAvailable(desk, "undo"), isAvailable(desk, "redo")]).toEqual([false, true, false]);
});
