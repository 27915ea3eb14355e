import { labelInfo, labels } from "./labels.ts";

/** Where a command's keys act: anywhere, or only while the text has focus (single letters, WCAG 2.1.4). */
export type Scope = "window" | "text";
export const menus = ["file", "edit", "annotation", "view", "help"] as const;
export type Menu = (typeof menus)[number];

export type Command = {
  readonly id: string;
  readonly name: string;
  readonly menu: Menu;
  /** In ProseMirror's notation: `Mod-z` is Ctrl or Cmd, a single character is the key that types it. */
  readonly keys: readonly string[];
  readonly scope: Scope;
};

const command = <const I extends string>(
  id: I,
  name: string,
  menu: Menu,
  scope: Scope,
  ...keys: readonly string[]
): Command & { readonly id: I } => ({ id, name, menu, scope, keys });

/**
 * Every command of the program. Menus, shortcuts, tooltips and the help dialog derive from this table; what a command
 * does is the renderer's business.
 */
export const commands = [
  command("import", "Import texts…", "file", "window", "Mod-o"),
  command("export", "Export…", "file", "window", "Mod-Shift-e"),
  command("library", "Library", "view", "window", "Mod-Shift-l"),
  command("undo", "Undo", "edit", "window", "Mod-z"),
  command("redo", "Redo", "edit", "window", "Mod-Shift-z", "Mod-y"),
  ...labels.map((label) =>
    command(
      `label.${label}`,
      `Mark as ${labelInfo[label].name.toLowerCase()}`,
      "annotation",
      "text",
      labelInfo[label].key,
    ),
  ),
  command("annotation.next", "Next annotation", "annotation", "text", "]", "n"),
  command("annotation.previous", "Previous annotation", "annotation", "text", "[", "p"),
  command("annotation.stacked", "Next annotation at this place", "annotation", "text", "o"),
  command("annotation.addSpan", "Add selection to the annotation", "annotation", "text", "+"),
  command(
    "annotation.removeSpan",
    "Take the span at the caret out of the annotation",
    "annotation",
    "text",
    "-",
  ),
  command("annotation.edit", "Edit the annotation's attributes", "annotation", "text", "Enter"),
  command("annotation.delete", "Delete the annotation", "annotation", "text", "Delete", "Backspace"),
  command("end.character.forward", "End one character on", "annotation", "text", "Alt-ArrowRight"),
  command("end.character.back", "End one character back", "annotation", "text", "Alt-ArrowLeft"),
  command("end.word.forward", "End one word on", "annotation", "text", "Mod-Alt-ArrowRight"),
  command("end.word.back", "End one word back", "annotation", "text", "Mod-Alt-ArrowLeft"),
  command("end.sentence.forward", "End one sentence on", "annotation", "text", "Alt-ArrowDown"),
  command("end.sentence.back", "End one sentence back", "annotation", "text", "Alt-ArrowUp"),
  command("start.character.forward", "Start one character on", "annotation", "text", "Alt-Shift-ArrowRight"),
  command("start.character.back", "Start one character back", "annotation", "text", "Alt-Shift-ArrowLeft"),
  command("start.word.forward", "Start one word on", "annotation", "text", "Mod-Alt-Shift-ArrowRight"),
  command("start.word.back", "Start one word back", "annotation", "text", "Mod-Alt-Shift-ArrowLeft"),
  command("start.sentence.forward", "Start one sentence on", "annotation", "text", "Alt-Shift-ArrowDown"),
  command("start.sentence.back", "Start one sentence back", "annotation", "text", "Alt-Shift-ArrowUp"),
  command("select.word", "Select word, then the next", "edit", "text", "w"),
  command("select.word.back", "Select word, then the one before", "edit", "text", "Shift-w"),
  command("select.sentence", "Select sentence, then the next", "edit", "text", "s"),
  command("select.sentence.back", "Select sentence, then the one before", "edit", "text", "Shift-s"),
  command("focus.text", "Go to the text", "view", "window", "F6"),
  command("focus.list", "Go to the annotation list", "view", "window", "Shift-F6"),
  command("name", "Your name…", "file", "window"),
  command("shortcuts", "Keyboard shortcuts", "help", "window", "Mod-/"),
  command("help", "Keyboard shortcuts, from the text", "help", "text", "?"),
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]["id"];

/** Whether a name that came from outside (a native menu) is a command of ours. */
export function isCommandId(id: string): id is CommandId {
  return commands.some((command) => command.id === id);
}
