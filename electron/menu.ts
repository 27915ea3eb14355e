import type { MenuItemConstructorOptions } from "electron/main";
import { isChoice, type Menu, type OwnCommand, partsOf } from "../shared/commands.ts";
import { chosenKeys, type Keymap } from "../shared/keymap.ts";
import { wordsIn } from "../shared/words/catalogue.ts";
import type { Language, Words } from "../shared/words/index.ts";

type Item = MenuItemConstructorOptions;
type Actions = {
  /** Sends a command to the window the user is in. */
  readonly command: (id: string) => void;
  readonly newWindow: () => void;
};
type Surroundings = {
  readonly mac: boolean;
  readonly devTools: boolean;
  readonly language: Language;
  readonly keymap: Keymap;
};

/** The menu bar: the commands of the program by their table, and around them what every app of the system has. */
export function menuTemplate(actions: Actions, { mac, devTools, language, keymap }: Surroundings): Item[] {
  const { menus, names, desktop } = wordsIn(language).commands;
  const of = (menu: Menu): Item[] =>
    partsOf(menu).flatMap((part, index) => [
      ...(index > 0 ? [line] : []),
      ...part.map((command) =>
        item(command, names[command.id], chosenKeys(keymap, command.id, mac)[0], actions, mac),
      ),
    ]);
  const newWindow: Item = {
    label: desktop.newWindow,
    accelerator: "CmdOrCtrl+Shift+N",
    click: () => actions.newWindow(),
  };
  const close: Item = { role: "close", label: desktop.close };
  const quit: Item = { role: "quit", label: desktop.quit };
  return [
    ...(mac ? [{ role: "appMenu", submenu: ofApp(desktop) } satisfies Item] : []),
    { label: `&${menus.file}`, submenu: [...of("file"), line, newWindow, mac ? close : quit] },
    { label: `&${menus.edit}`, submenu: [...of("edit"), line, ...clipboard(desktop)] },
    { label: `&${menus.annotation}`, submenu: of("annotation") },
    {
      label: `&${menus.view}`,
      submenu: [...of("view"), line, ...zoom(desktop), ...(devTools ? developer(desktop) : [])],
    },
    { role: "windowMenu", label: desktop.window, submenu: ofWindow(desktop, mac) },
    { role: "help", label: menus.help, submenu: of("help") },
  ];
}

const line: Item = { type: "separator" };

// Electron gives its roles English names, whatever the system speaks; so each has one of ours.
type Said = Words["commands"]["desktop"];

const ofApp = (said: Said): Item[] => [
  { role: "about", label: said.about },
  line,
  { role: "services", label: said.services },
  line,
  { role: "hide", label: said.hide },
  { role: "hideOthers", label: said.hideOthers },
  { role: "unhide", label: said.unhide },
  line,
  { role: "quit", label: said.quit },
];

const clipboard = (said: Said): Item[] => [
  { role: "cut", label: said.cut },
  { role: "copy", label: said.copy },
  { role: "paste", label: said.paste },
  { role: "selectAll", label: said.selectAll },
];

const zoom = (said: Said): Item[] => [
  { role: "resetZoom", label: said.resetZoom },
  { role: "zoomIn", label: said.zoomIn },
  { role: "zoomOut", label: said.zoomOut },
  { role: "togglefullscreen", label: said.fullScreen },
];

const developer = (said: Said): Item[] => [
  line,
  { role: "reload", label: said.reload },
  { role: "toggleDevTools", label: said.developer },
];

const ofWindow = (said: Said, mac: boolean): Item[] => [
  { role: "minimize", label: said.minimize },
  { role: "zoom", label: said.zoom },
  mac ? { role: "front", label: said.front } : { role: "close", label: said.close },
];

function item(
  command: OwnCommand,
  name: string,
  keys: string | undefined,
  actions: Actions,
  mac: boolean,
): Item {
  // Keys are the page's business: it knows whether the text has focus. The menu only shows them. macOS cannot just show
  // them: there, keys in a menu act everywhere, so those of the text stay out of it.
  // Electron knows no others than ASCII characters.
  const isKnown = keys !== undefined && /^\p{ASCII}+$/u.test(keys);
  const shown = isKnown && (!mac || command.scope === "window");
  return {
    id: command.id,
    label: name,
    click: () => actions.command(command.id),
    // Not "radio": whatever is set on one of those, false too, makes it the one that is chosen.
    ...(isChoice(command.id) ? { type: "checkbox" as const, checked: false } : {}),
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
