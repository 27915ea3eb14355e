import type { CommandId } from "../../shared/commands.ts";
import { labels } from "../../shared/labels.ts";
import { isMac } from "../editor/platform.ts";
import type { Desk } from "./desk.ts";
import { language, words } from "./words.ts";

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
    if (part === "Ctrl" && isMac) return "⌃";
    if (part === "Alt") return isMac ? "⌥" : words().commands.keys.Alt;
    if (part === "Shift") return isMac ? "⇧" : words().commands.keys.Shift;
    const names: Readonly<Record<string, string>> = { ...words().commands.keys, ...symbols };
    return names[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
  return parts.join(isMac ? "" : "+");
}

/** The first keys of a command, for buttons, tooltips and sentences; empty where it has none. */
export function keysOf(desk: Desk, id: CommandId): string {
  const [first] = desk.keys.of(id);
  return first === undefined ? "" : readableKeys(first);
}

/** All keys of a command as `aria-keyshortcuts` has them: `Control+Shift+E F6`; undefined where it has none. */
export function ariaKeys(desk: Desk, id: CommandId): string | undefined {
  const all = desk.keys.of(id).map((keys) => {
    const parts = keys.split(/-(?!$)/).map((part) => {
      if (part === "Mod") return isMac ? "Meta" : "Control";
      if (part === "Ctrl") return "Control";
      // The attribute is a list of keys joined by plus signs and set apart by spaces.
      if (part === "+") return "Plus";
      return part.length === 1 ? part.toUpperCase() : part;
    });
    return parts.join("+");
  });
  return all.length > 0 ? all.join(" ") : undefined;
}

/** The keys of the four labels for a sentence, such as `1, 2, 3 or 4`, or each with its label's noun. */
export function labelKeys(desk: Desk, { withNouns = false } = {}): string {
  const each = labels.flatMap((label) => {
    const keys = keysOf(desk, `label.${label}`);
    if (keys === "") return [];
    return [withNouns ? words().text.keyFor(keys, words().labels[label].noun) : keys];
  });
  if (each.length === 0) return words().text.labelButton;
  return new Intl.ListFormat(language(), { type: "disjunction" }).format(each);
}
