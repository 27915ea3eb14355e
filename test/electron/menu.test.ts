import { expect, it, vi } from "vitest";
import { accelerator, menuTemplate } from "../../electron/menu.ts";
import { commands } from "../../shared/commands.ts";
import { noChanges } from "../../shared/keymap.ts";

const actions = { command: vi.fn<(id: string) => void>(), newWindow: vi.fn<() => void>() };
const linux = { mac: false, devTools: false, language: "en", keymap: noChanges } as const;

/** Every item of every menu, without the menus themselves. */
function items(surroundings: Parameters<typeof menuTemplate>[1]) {
  const menus = menuTemplate(actions, surroundings);
  return menus.flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []));
}

it("has every command, once, and no second names of them", () => {
  const ids = items(linux).flatMap((item) => item.id ?? []);
  const named = commands.map((command) => command.id).filter((id) => id !== "help");
  expect(ids.toSorted()).toEqual(named.toSorted());
});

it("shows the user's own keys, and none of a command that has none any more", () => {
  const keymap = { undo: ["Mod-u"], redo: [], library: ["ñ"] };
  const shown = Object.fromEntries(
    items({ ...linux, keymap }).map((item) => [item.id ?? "", item.accelerator]),
  );
  expect([shown["undo"], shown["redo"], shown["library"], shown["import"]]).toEqual([
    "CmdOrCtrl+U",
    undefined,
    undefined,
    "CmdOrCtrl+O",
  ]);
});

it("sends the id of the command that was picked", () => {
  const undo = items(linux).find((item) => item.label === "Undo");
  Reflect.apply(undo?.click ?? (() => undefined), undo, []);
  expect(actions.command).toHaveBeenLastCalledWith("undo");
});

it("only shows the keys of a command, and leaves acting on them to the page", () => {
  const keyed = items(linux).filter((item) => item.id !== undefined && item.accelerator !== undefined);
  expect(keyed.length).toBeGreaterThan(0);
  expect(keyed.filter((item) => item.registerAccelerator !== false)).toEqual([]);
});

it("gives no single letter to macOS, where keys of a menu act everywhere", () => {
  const accelerators = items({ ...linux, mac: true }).flatMap((item) => item.accelerator ?? []);
  expect(accelerators.filter((keys) => !/CmdOrCtrl|F\d/.test(keys))).toEqual([]);
});

it("speaks the language it is given, in every item and every menu", () => {
  const said = (language: "en" | "es") =>
    [linux, { ...linux, mac: true, devTools: true }].flatMap((where) => {
      const menus = menuTemplate(actions, { ...where, language });
      return [...menus, ...items({ ...where, language })]
        .filter((item) => item.type !== "separator" && item.role !== "appMenu")
        .map((item) => item.label);
    });
  const [english, spanish] = [said("en"), said("es")];
  expect(spanish.filter((label) => label === undefined)).toEqual([]);
  expect(spanish.filter((label, at) => label === english[at])).toEqual([]);
});

it("offers developer tools only where they are wanted", () => {
  const has = (devTools: boolean) =>
    items({ ...linux, devTools }).some((item) => item.role === "toggleDevTools");
  expect([has(false), has(true)]).toEqual([false, true]);
});

it.each([
  ["Mod-Shift-e", "CmdOrCtrl+Shift+E"],
  ["Alt-ArrowRight", "Alt+Right"],
  ["Mod--", "CmdOrCtrl+-"],
  ["-", "-"],
  ["+", "Plus"],
  ["1", "1"],
  ["F6", "F6"],
  ["Mod-/", "CmdOrCtrl+/"],
])("writes %s as %s for Electron", (keys, expected) => expect(accelerator(keys)).toBe(expected));
