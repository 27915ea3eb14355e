import { labelInfo, labels } from "./labels.ts";

/** Where a command's keys act: anywhere, or only while the text has focus (single letters, WCAG 2.1.4). */
export type Scope = "window" | "text";
export const menus = ["file", "edit", "annotation", "view", "help"] as const;
export type Menu = (typeof menus)[number];

/** A command; what it is called is in the catalogue, under its id. */
export type Command = {
  readonly id: string;
  readonly menu: Menu;
  /** In ProseMirror's notation: `Mod-z` is Ctrl or Cmd, a single character is the key that types it. */
  readonly keys: readonly string[];
  readonly scope: Scope;
};

const command = <const I extends string>(
  id: I,
  menu: Menu,
  scope: Scope,
  ...keys: readonly string[]
): Command & { readonly id: I } => ({ id, menu, scope, keys });

/**
 * Every command of the program. Menus, shortcuts, tooltips and the help dialog derive from this table; what a command
 * does is the renderer's business.
 */
export const commands = [
  command("import", "file", "window", "Mod-o"),
  command("export", "file", "window", "Mod-Shift-e"),
  command("bundle.export", "file", "window"),
  command("bundle.merge", "file", "window"),
  command("palette", "view", "window", "Mod-k", "Mod-Shift-p"),
  command("print", "file", "window", "Mod-p"),
  command("library", "view", "window", "Mod-Shift-l"),
  command("claims", "view", "window", "Mod-Shift-k"),
  command("sources", "view", "window", "Mod-Shift-s"),
  command("report", "view", "window", "Mod-Shift-y"),
  command("review", "view", "window", "Mod-Shift-d"),
  command("review.queue", "view", "text", "r"),
  command("review.document", "view", "window"),
  command("history", "view", "window"),
  command("report.document", "view", "window"),
  command("comments", "view", "window"),
  command("comments.read", "view", "window"),
  command("people.here", "view", "window"),
  command("reading.give", "file", "window"),
  command("reading.finish", "file", "window"),
  command("undo", "edit", "window", "Mod-z"),
  command("redo", "edit", "window", "Mod-Shift-z", "Mod-y"),
  command("find", "edit", "window", "Mod-f"),
  command("find.next", "edit", "window", "F3", "Mod-g"),
  command("find.previous", "edit", "window", "Shift-F3", "Mod-Shift-g"),
  command("search", "edit", "window", "Mod-Shift-f"),
  ...labels.map((label) => command(`label.${label}`, "annotation", "text", labelInfo[label].key)),
  command("annotation.next", "annotation", "text", "]", "n"),
  command("annotation.previous", "annotation", "text", "[", "p"),
  command("annotation.stacked", "annotation", "text", "o"),
  command("annotation.here", "annotation", "text", "Shift-o"),
  command("annotation.addSpan", "annotation", "text", "+"),
  command("annotation.removeSpan", "annotation", "text", "-"),
  command("annotation.edit", "annotation", "text", "Enter"),
  command("annotation.delete", "annotation", "text", "Delete", "Backspace"),
  command("decide.accept", "edit", "text", "y"),
  command("decide.reject", "edit", "text", "x"),
  command("decide.needsWork", "edit", "text", "b"),
  command("decide.takeBack", "edit", "text", "u"),
  command("quote.speaker", "annotation", "text", "v"),
  command("quote.continues", "annotation", "text", "c"),
  command("find.annotateAll", "annotation", "window"),
  command("comment.new", "annotation", "text", "m"),
  command("comment.document", "annotation", "text", "Shift-m"),
  command("comment.next", "annotation", "text", "j"),
  command("comment.previous", "annotation", "text", "Shift-j"),
  // Their keys, Enter, R and D, act in the list of all comments alone.
  command("comment.open", "annotation", "window"),
  command("comment.reply", "annotation", "window"),
  command("comment.resolve", "annotation", "window"),
  command("end.character.forward", "annotation", "text", "Alt-ArrowRight"),
  command("end.character.back", "annotation", "text", "Alt-ArrowLeft"),
  command("end.word.forward", "annotation", "text", "Mod-Alt-ArrowRight"),
  command("end.word.back", "annotation", "text", "Mod-Alt-ArrowLeft"),
  command("end.sentence.forward", "annotation", "text", "Alt-ArrowDown"),
  command("end.sentence.back", "annotation", "text", "Alt-ArrowUp"),
  command("start.character.forward", "annotation", "text", "Alt-Shift-ArrowRight"),
  command("start.character.back", "annotation", "text", "Alt-Shift-ArrowLeft"),
  command("start.word.forward", "annotation", "text", "Mod-Alt-Shift-ArrowRight"),
  command("start.word.back", "annotation", "text", "Mod-Alt-Shift-ArrowLeft"),
  command("start.sentence.forward", "annotation", "text", "Alt-Shift-ArrowDown"),
  command("start.sentence.back", "annotation", "text", "Alt-Shift-ArrowUp"),
  command("select.word", "edit", "text", "w"),
  command("select.word.back", "edit", "text", "Shift-w"),
  command("select.sentence", "edit", "text", "s"),
  command("select.sentence.back", "edit", "text", "Shift-s"),
  command("source.new", "edit", "window"),
  command("source.merge", "edit", "window"),
  command("theme.system", "view", "window"),
  command("theme.light", "view", "window"),
  command("theme.dark", "view", "window"),
  command("claim.evidence", "edit", "text", "e"),
  command("claim.new", "edit", "window"),
  // Their keys, Shift with an arrow and Delete, act on the board and in the table, and belong to other things elsewhere.
  command("claim.forward", "edit", "window"),
  command("claim.back", "edit", "window"),
  command("claim.delete", "edit", "window"),
  command("source.open", "view", "text", "g"),
  command("claim.open", "view", "text", "t"),
  command("claims.table", "view", "window"),
  command("claims.board", "view", "window"),
  // Their keys act on the differences, and belong to other things elsewhere.
  command("compare", "view", "window"),
  command("compare.next", "edit", "window"),
  command("compare.previous", "edit", "window"),
  command("compare.open", "edit", "window"),
  command("compare.a", "edit", "window"),
  command("compare.b", "edit", "window"),
  command("compare.both", "edit", "window"),
  command("compare.neither", "edit", "window"),
  command("compare.own", "edit", "window"),
  command("compare.reopen", "edit", "window"),
  command("compare.same", "edit", "window"),
  command("compare.discard", "edit", "window"),
  command("language.system", "view", "window"),
  command("language.en", "view", "window"),
  command("language.es", "view", "window"),
  command("focus.text", "view", "window", "F6"),
  command("focus.list", "view", "window", "Shift-F6"),
  command("checks", "view", "window", "F9"),
  command("problem.next", "view", "text", ".", "F8"),
  command("problem.previous", "view", "text", ",", "Shift-F8"),
  command("pane.navigation", "view", "window", "Mod-b"),
  command("pane.inspector", "view", "window", "Mod-i"),
  command("text.larger", "view", "window"),
  command("text.smaller", "view", "window"),
  command("text.wider", "view", "window"),
  command("text.narrower", "view", "window"),
  command("text.font", "view", "window"),
  // Their keys, Ctrl+A and Escape, act in the list alone and belong to other things elsewhere.
  command("list.chooseAll", "edit", "window"),
  command("list.chooseNone", "edit", "window"),
  command("signoff", "file", "window"),
  command("name", "file", "window"),
  command("shortcuts", "help", "window", "Mod-/"),
  command("help", "help", "text", "?"),
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]["id"];
/** A command of the table. */
export type OwnCommand = Command & { readonly id: CommandId };

const byId = new Map<string, Command>(commands.map((command) => [command.id, command]));

/** The command of this name. */
export function commandOf(id: CommandId): Command {
  const found = byId.get(id);
  if (!found) throw new Error(`There is no command ${id}.`);
  return found;
}

/** A second way to a command that has another name already: it has keys, and stands in no menu. */
const aliases: ReadonlySet<string> = new Set(["help"]);

/** Whether a command chooses one of several: menus show which of its family is chosen. */
export function isChoice(id: CommandId): id is Extract<CommandId, `theme.${string}` | `language.${string}`> {
  return /^(?:theme|language)\./.test(id);
}

/** The commands of one menu as they stand in it: parts to be set apart from each other. */
export function partsOf(menu: Menu): readonly (readonly OwnCommand[])[] {
  const parts: OwnCommand[][] = [];
  let last: string | undefined;
  for (const command of commands) {
    if (command.menu !== menu || aliases.has(command.id)) continue;
    const family = command.id.includes(".") ? command.id.slice(0, command.id.indexOf(".")) : "";
    if (family !== last) parts.push([]);
    last = family;
    parts.at(-1)?.push(command);
  }
  return parts;
}

/** Whether a name that came from outside (a native menu) is a command of ours. */
export function isCommandId(id: string): id is CommandId {
  return byId.has(id);
}
