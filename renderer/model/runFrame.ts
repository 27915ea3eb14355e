import type { CommandId } from "../../shared/commands.ts";
import type { Desk } from "./desk.ts";
import type { Side } from "./layout.ts";
import { hasInspector } from "./place.ts";
import { tellPeopleHere } from "./presence.ts";
import type { ReadingChange } from "./reading.ts";
import { words } from "./words.ts";

/** The commands that change the window and the look of the text, and nothing in the workspace. */
export type FrameCommand = Extract<
  CommandId,
  `pane.${string}` | `text.${string}` | `focus.${string}` | `people.${string}`
>;

export function isFrameCommand(command: CommandId): command is FrameCommand {
  return /^(pane|text|focus|people)\./.test(command);
}

/** Carries one out; false where it changes nothing: no inspector beside the library, no larger text than the largest. */
export function runFrame(desk: Desk, command: FrameCommand): boolean {
  if (command === "focus.text") {
    desk.view?.focus();
    return desk.view !== undefined;
  }
  if (command === "focus.list") return focusList(desk);
  if (command === "people.here") return tellPeopleHere(desk);
  if (command === "pane.navigation") return toggle(desk, "navigation");
  if (command === "pane.inspector") return hasInspector(desk) && toggle(desk, "inspector");
  return read(desk, command.slice("text.".length) as ReadingChange); // the commands that are left are the changes
}

/** The list is in the inspector, which is shown if it is not. */
function focusList(desk: Desk): boolean {
  if (desk.place !== "document") return false;
  desk.panes.show("inspector");
  desk.checks.showTab("annotations");
  if (desk.focusList) desk.focusList();
  else requestAnimationFrame(() => desk.focusList?.()); // the list is there once it is drawn
  return true;
}

function toggle(desk: Desk, side: Side): true {
  const isInspected = hasInspector(desk);
  desk.panes.toggle(side, isInspected);
  const { isShown } = desk.panes.layout(isInspected)[side];
  desk.announce(words().frame.panes[isShown ? "shown" : "hidden"][side]);
  return true;
}

function read(desk: Desk, change: ReadingChange): boolean {
  const { reading } = desk;
  const says = words().frame.reading;
  const top = desk.view?.top();
  if (!reading.change(change)) return true; // at the end of the scale: nothing to do, and nothing to tell
  // The text takes another shape; its first row stays the first.
  if (top !== undefined) requestAnimationFrame(() => restore(desk, top));
  if (change === "font") desk.announce(says.fontIs[reading.font]);
  else if (change === "larger" || change === "smaller") desk.announce(says.sizeIs(reading.size * 16));
  else desk.announce(says.measureIs(reading.measure));
  return true;
}

/** Puts the row with the character at `top` first on screen again. */
export function restore(desk: Desk, top: number): void {
  if (top > 0) desk.view?.reveal({ start: top, end: top }, { place: "top" });
}
