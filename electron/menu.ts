import type { MenuItemConstructorOptions } from "electron/main";
import { commands, type Command, type Menu } from "../shared/commands.ts";

type Item = MenuItemConstructorOptions;
type Actions = {
  /** Sends a command to the window the user is in. */
  readonly command: (id: string) => void;
  readonly newWindow: () => void;
};
type Surroundings = { readonly mac: boolean; readonly devTools: boolean };

/** The menu bar: the commands of the program by their table, and around them what every app of the system has. */
export function menuTemplate(actions: Actions, { mac, devTools }: Surroundings): Item[] {
  const of = (menu: Menu): Item[] =>
    commands.filter((command) => command.menu === menu).map((command) => item(command, actions, mac));
  const newWindow: Item = {
    label: "New window",
    accelerator: "CmdOrCtrl+Shift+N",
    click: () => actions.newWindow(),
  };
  const line: Item = { type: "separator" };
  return [
    ...(mac ? [{ role: "appMenu" } satisfies Item] : []),
    { label: "&File", submenu: [...of("file"), line, newWindow, { role: mac ? "close" : "quit" }] },
    { label: "&Edit", submenu: [...of("edit"), line, ...clipboard] },
    { label: "&Annotation", submenu: of("annotation") },
    { label: "&View", submenu: [...of("view"), line, ...zoom, ...(devTools ? developer : [])] },
    { role: "windowMenu" },
    { role: "help", submenu: of("help") },
  ];
}

const clipboard: Item[] = [{ role: "cut" }, { role: "copy" }, { role: "paste" }, { role: "selectAll" }];
const zoom: Item[] = [
  { role: "resetZoom" },
  { role: "zoomIn" },
  { role: "zoomOut" },
  { role: "togglefullscreen" },
];
const developer: Item[] = [{ type: "separator" }, { role: "reload" }, { role: "toggleDevTools" }];

function item(command: Command, actions: Actions, mac: boolean): Item {
  const keys = command.keys[0];
  // Keys are the page's business: it knows whether the text has focus. The menu only shows them. macOS cannot just show
  // them: there, keys in a menu act everywhere, so those of the text stay out of it.
  const shown = keys !== undefined && (!mac || command.scope === "window");
  return {
    id: command.id,
    label: command.name,
    click: () => actions.command(command.id),
    ...(shown ? { accelerator: accelerator(keys), registerAccelerator: false } : {}),
  };
}

const keyNames: Readonly<Record<string, string>> = {
  Mod: "CmdOrCtrl",
  ArrowDown: "Down",
  ArrowLeft: "Left",
  ArrowRight: "Right",
  ArrowUp: "Up",
  "+": "Plus",
};

/** Keys in Electron's notation: `Mod-Shift-e` is `CmdOrCtrl+Shift+E`. A lone `-` is the key, not a joint. */
export function accelerator(keys: string): string {
  const parts = keys.split(/-(?=.)/).filter((part) => part !== "");
  return parts.map((part) => keyNames[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join("+");
}
