import { expect, it } from "vitest";
import { Desk } from "../../renderer/model/desk.ts";
import { followMenu, menuStateOf } from "../../renderer/model/menuState.ts";
import { Model } from "../../renderer/model/model.ts";
import { commands } from "../../shared/commands.ts";
import { makeId } from "../../shared/ids.ts";
import { noWindow, type MenuState } from "../../shared/menuState.ts";
import { MemoryHost } from "../support/memoryHost.ts";
import { makeSource, put } from "../support/records.ts";

const author = makeId("author", "00000000-0000-4000-8000-000000000001");

/** A desk whose host notes what the menu is told; `rest` lets the window come to rest. */
async function start() {
  const told: MenuState[] = [];
  const waiting: (() => void)[] = [];
  const client = { ...new MemoryHost(author).client(), showCommands: (state: MenuState) => told.push(state) };
  const desk = new Desk(new Model(client as ReturnType<MemoryHost["client"]>)); // push answers, which nobody looks at
  desk.model.start();
  await desk.model.replica.until(() => desk.model.replica.opened !== undefined);
  const end = followMenu(desk, (tell) => waiting.push(tell));
  const rest = () => {
    for (const tell of waiting.splice(0)) tell();
  };
  return { desk, told, waiting, rest, end };
}

it("tells once at rest, and again only when something is another", async () => {
  const { desk, told, waiting, rest } = await start();
  expect(told).toEqual([]);
  desk.changed();
  desk.changed();
  expect(waiting).toHaveLength(1);
  rest();
  expect(told).toHaveLength(1);
  expect(told[0]?.unavailable).toContain("undo");
  desk.changed();
  rest();
  expect(told).toHaveLength(1);
  await desk.model.act("Add a source", () => put(makeSource()));
  rest();
  expect(told).toHaveLength(2);
  expect(told[1]?.unavailable).not.toContain("undo");
});

it("says of no command that it could act while a dialog is open", async () => {
  const { desk } = await start();
  const before = menuStateOf(desk).unavailable.length;
  desk.showDialog("shortcuts");
  expect(menuStateOf(desk).unavailable).toEqual(noWindow.unavailable);
  desk.showDialog(undefined);
  expect(menuStateOf(desk).unavailable).toHaveLength(before);
  expect(before).toBeLessThan(commands.length);
});

it("tells nothing any more once it has ended", async () => {
  const { desk, told, rest, end } = await start();
  desk.changed();
  end();
  rest();
  desk.changed();
  rest();
  expect(told).toEqual([]);
});
