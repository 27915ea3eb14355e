import { type CommandId, commandOf } from "./commands.ts";
import { type Chord, normalKeys, parseKeys } from "./keys.ts";

/**
 * Why keys cannot be given to a command: `unknown` are no keys; `moving` go through the window and its lists, or move
 * the caret; `editing` cut, copy, paste and select; `typing` write into fields, where a command of the whole window
 * would get in the way; `browser` and `system` belong to what is around the page, which may never hand them over.
 */
export type Refusal = "unknown" | "moving" | "editing" | "typing" | "browser" | "system";

/** Why the command cannot have these keys, or undefined where it can. A command can always have its own defaults. */
export function refusalOf(id: CommandId, keys: string, mac: boolean): Refusal | undefined {
  const chord = parseKeys(keys, mac);
  const normal = normalKeys(keys, mac);
  if (!chord || normal === undefined) return "unknown";
  const { keys: defaults, scope } = commandOf(id);
  if (defaults.some((one) => normalKeys(one, mac) === normal)) return undefined;
  if (!mac && chord.meta) return "system";
  if (isMoving(chord, mac)) return "moving";
  const plain = normal.replace("Mod-Shift-", "Mod-");
  if (mac ? macs.has(plain) : others.has(normal)) return "system";
  if (browsers.has(plain)) return "browser";
  if (editing.has(normal)) return "editing";
  if (scope === "window" && isTyping(chord, mac)) return "typing";
  return undefined;
}

const editing = new Set(["Mod-a", "Mod-c", "Mod-v", "Mod-x"]);
/** Those that browsers do not hand over, that reload or close the page, and the zoom. With Shift as well as without. */
const browsers = new Set(
  ["w", "t", "n", "r", "q", "0", "+", "-", "="].map((key) => `Mod-${key}`).concat(["F5", "F11", "F12"]),
);
const macs = new Set(["Mod-h", "Mod-m", "Mod-Space", "Mod-Alt-Escape"]);
const others = new Set(["Alt-F4", "Alt-Space", "Mod-Alt-Delete", "Shift-F10"]);

function isMoving({ key, alt, ctrl, meta }: Chord, mac: boolean): boolean {
  if (key === "Tab" || key === "Escape") return true;
  if (key === "Enter" || key === "Space") return !(alt || ctrl || meta);
  // Ours have Alt in them. On a Mac Ctrl and an arrow goes from one desktop to the next.
  return /^(?:Arrow|Home|End|Page)/.test(key) && (!alt || (mac && ctrl));
}

/** Whether the keys do something in a field. On a Mac, Option types characters. */
function isTyping({ key, alt, ctrl, meta }: Chord, mac: boolean): boolean {
  return !(ctrl || meta || (alt && !mac) || /^F\d/.test(key));
}
