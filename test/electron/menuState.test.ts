import { expect, it } from "vitest";
import { commands } from "../../shared/commands.ts";
import type { ElectronDouble } from "../double/electron.ts";
import { type WindowDouble, ourFrame } from "../double/window.ts";
import { startApp } from "./start.ts";

const itemsOf = (double: ElectronDouble) =>
  double.menu.flatMap((top) => (Array.isArray(top.submenu) ? top.submenu : []));

/** The commands that the native menu greys out. */
const greyed = (double: ElectronDouble) =>
  itemsOf(double).flatMap(({ id, enabled }) => (enabled === false && id !== undefined ? [id] : []));

const tell = (window: WindowDouble, state: unknown) => window.invoke("call", ["showCommands", state]);

it("greys out what a window says cannot act, and nothing else, until it says otherwise", async () => {
  const { double, window } = await startApp();
  expect(greyed(double)).toEqual([]);
  await tell(window, { unavailable: ["undo", "label.claim"] });
  expect(greyed(double).toSorted()).toEqual(["label.claim", "undo"]);
  expect(() => double.pick("Undo")).toThrow(/greyed out/);
  await tell(window, { unavailable: ["redo"] });
  expect(greyed(double)).toEqual(["redo"]);
  double.pick("Undo");
  expect(window.sent).toEqual([{ channel: "command", payload: "undo" }]);
});

it("changes items in place, and keeps them so when the menu is built anew", async () => {
  const { double, window } = await startApp();
  const before = double.menu;
  await tell(window, { unavailable: ["undo"] });
  expect(double.menu).toBe(before);
  await window.invoke("call", ["showKeys", { redo: ["Mod-u"] }]);
  expect(double.menu).not.toBe(before);
  expect(greyed(double)).toEqual(["undo"]);
  await window.invoke("call", ["open", {}, "es"]);
  expect(greyed(double)).toEqual(["undo"]);
});

it("checks what is chosen of several, and takes no check mark for anything else", async () => {
  const { double, window } = await startApp();
  const checked = () =>
    itemsOf(double).flatMap(({ id, checked: is }) => (is === true && id !== undefined ? [id] : []));
  expect(checked()).toEqual([]);
  await tell(window, { unavailable: [], checked: ["theme.dark", "language.es", "undo", "theme.red"] });
  expect(checked().toSorted()).toEqual(["language.es", "theme.dark"]);
  await window.invoke("call", ["open", {}, "es"]);
  await tell(window, { unavailable: [], checked: ["theme.light"] });
  expect(checked()).toEqual(["theme.light"]);
  double.pick("Tema: claro");
  expect(checked()).toEqual(["theme.light"]);
});

it.each<[string, unknown]>([
  ["nothing", undefined],
  ["a text", "undo"],
  ["a list of none of ours", { unavailable: ["fly", 7, null, ["undo"], "__proto__", "quit"] }],
  ["no list", { unavailable: { 0: "undo", length: 1 } }],
])("greys out nothing for a page that says %s", async (_, state) => {
  const { double, window } = await startApp();
  await tell(window, { unavailable: ["undo"] });
  await expect(tell(window, state)).resolves.toMatchObject({ ok: true });
  expect(greyed(double)).toEqual([]);
});

it("takes it from a page of ours only", async () => {
  const { double, window } = await startApp();
  const senderFrame = { ...ourFrame, url: "https://example.org/" } as Electron.WebFrameMain;
  const reply = await window.invoke("call", ["showCommands", { unavailable: ["undo"] }], { senderFrame });
  expect(reply).toMatchObject({ ok: false, error: { code: "forbidden" } });
  expect(greyed(double)).toEqual([]);
});

it("shows what the window says that the user is in", async () => {
  const { double, window } = await startApp();
  await tell(window, { unavailable: ["undo"] });
  double.pick("New window");
  const other = double.windows.at(-1) ?? expect.fail("there is no second window");
  expect(greyed(double)).toEqual([]);
  await tell(other, { unavailable: ["print"] });
  await tell(window, { unavailable: ["redo"] });
  expect(greyed(double)).toEqual(["print"]);
  window.emit("focus");
  expect(greyed(double)).toEqual(["redo"]);
});

it("offers no command where the last window is closed and the app goes on", async () => {
  const { double, window } = await startApp();
  window.close();
  const ids = itemsOf(double).flatMap(({ id }) => id ?? []);
  expect(greyed(double)).toEqual(ids);
  expect(ids.length).toBeGreaterThan(commands.length / 2);
  expect(itemsOf(double).find(({ label }) => label === "New window")?.enabled).toBe(true);
  double.pick("New window");
  expect(greyed(double)).toEqual([]);
});
