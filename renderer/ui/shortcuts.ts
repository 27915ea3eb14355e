import type { CommandId } from "../../shared/commands.ts";
import type { Desk } from "../model/desk.ts";

/** Whether the key was typed where letters and undo belong to a field. */
function isInField(event: KeyboardEvent): boolean {
  const { target } = event;
  // Nothing is typed into these, so that there is nothing of theirs to be undone.
  if (target instanceof HTMLInputElement) return target.type !== "radio" && target.type !== "checkbox";
  return target instanceof HTMLTextAreaElement;
}

/** Undo and redo of a field's own, and deleting by words: a field keeps them whatever else they mean. */
const fieldKeys = /^(?:z|y|Backspace|Delete)$/i;

/** The command of the window that a key press means. */
export function commandOfKey(desk: Desk, event: KeyboardEvent): CommandId | undefined {
  if (event.isComposing) return undefined;
  const found = desk.keys.commandOf(event, "window");
  const isFields = found === "undo" || found === "redo" || fieldKeys.test(event.key);
  return isFields && isInField(event) ? undefined : found;
}
