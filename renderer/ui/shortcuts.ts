import { commands, type CommandId } from "../../shared/commands.ts";
import { words } from "../model/words.ts";

const isMac = navigator.platform.startsWith("Mac");

type Key = { mod: boolean; shift: boolean; alt: boolean; key: string };

function parse(keys: string): Key {
  const parts = keys.split(/-(?!$)/);
  const key = parts.pop() ?? "";
  return { mod: parts.includes("Mod"), shift: parts.includes("Shift"), alt: parts.includes("Alt"), key };
}

const windowKeys = commands
  .filter((command) => command.scope === "window")
  .flatMap((command) => command.keys.map((keys) => ({ id: command.id, ...parse(keys) })));

/** Whether the key was typed where letters and undo belong to a field. */
function isInField(event: KeyboardEvent): boolean {
  const target = event.target;
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** The command of scope `window` a key stands for. Latin letters are found by their place where the layout has none. */
export function commandOfKey(event: KeyboardEvent): CommandId | undefined {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const typed = event.key.toLowerCase();
  const latin =
    /^[\u0020-\u007e]$/.test(typed) || typed.length > 1
      ? typed
      : event.code.replace(/^Key/, "").toLowerCase();
  const found = windowKeys.find(
    ({ mod: m, shift, alt, key }) =>
      m === mod &&
      alt === event.altKey &&
      key.toLowerCase() === latin &&
      (shift === event.shiftKey || !/[a-z]|f\d/i.test(key)),
  )?.id;
  if ((found === "undo" || found === "redo") && isInField(event)) return undefined;
  return found;
}

const symbols: Record<string, string> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Backspace: "⌫",
};

/** Keys as people read them: `Ctrl+Shift+E`, on a Mac `⌘⇧E`. */
export function readableKeys(keys: string): string {
  const parts = keys.split(/-(?!$)/).map((part) => {
    if (part === "Mod") return isMac ? "⌘" : words().commands.keys.Ctrl;
    if (part === "Alt") return isMac ? "⌥" : words().commands.keys.Alt;
    if (part === "Shift") return isMac ? "⇧" : words().commands.keys.Shift;
    const names: Readonly<Record<string, string>> = { ...words().commands.keys, ...symbols };
    return names[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
  return parts.join(isMac ? "" : "+");
}

/** The first keys of a command, for buttons and tooltips; empty where it has none. */
export function keysOf(id: CommandId): string {
  const keys: string | undefined = commands.find((command) => command.id === id)?.keys[0];
  return keys === undefined ? "" : readableKeys(keys);
}
