import type { KeyboardEvent, MouseEvent } from "react";
import { chooseTo, toggle } from "../model/choosing.ts";
import type { Desk } from "../model/desk.ts";
import { chooseAll } from "../model/runMany.ts";
import { rowAfter } from "./rowKeys.ts";

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/**
 * The keys of the annotation list, as the ARIA Authoring Practices have them for a listbox whose choice follows the
 * focus: a bare key of movement chooses the one it comes to; with Shift everything up to there; with Ctrl or Cmd it only
 * moves, and Space then takes one in or out.
 * @param page rows that PageDown moves by
 * @returns whether the key meant something here
 */
export function pressInList(desk: Desk, press: Press, page: number): boolean {
  const { shown, activeId } = desk;
  const { key, shiftKey, altKey } = press;
  const mod = press.ctrlKey || press.metaKey;
  if (altKey) return false;
  const at = shown.findIndex(({ id }) => id === activeId);
  const row = rowAfter(key, at, shown.length, page);
  const item = row === undefined ? undefined : shown[row];
  if (item) {
    if (shiftKey) chooseTo(desk, item.id);
    else desk.activate(item.id, { reveal: true, keepsChosen: mod });
  } else if (key === " " && at >= 0 && activeId) {
    if (shiftKey) chooseTo(desk, activeId);
    else toggle(desk, activeId);
  } else if (mod && !shiftKey && key.toLowerCase() === "a") chooseAll(desk);
  else if (!mod && key === "Escape") {
    if (desk.chosen.size > 0) desk.activate(activeId);
    else desk.view?.focus();
  } else return false;
  return true;
}

/** A click on a row: alone it chooses that one, with Shift all up to there, with Ctrl or Cmd one more or less. */
export function clickInList(
  desk: Desk,
  id: NonNullable<Desk["activeId"]>,
  click: Pick<MouseEvent, "ctrlKey" | "metaKey" | "shiftKey">,
): void {
  const mod = click.ctrlKey || click.metaKey;
  if (click.shiftKey) chooseTo(desk, id, { adds: mod });
  else if (mod) toggle(desk, id);
  else desk.activate(id, { reveal: true });
}
