import { commands } from "../../shared/commands.ts";
import type { MenuState } from "../../shared/menuState.ts";
import { isAvailable } from "./available.ts";
import { isChecked } from "./checked.ts";
import type { Desk } from "./desk.ts";

/** What is told apart from what is still changing, as while somebody selects with the keyboard held down. */
const restMs = 80;

/** What a native menu is to show of the commands now. While a dialog is open, none of them acts. */
export function menuStateOf(desk: Desk): MenuState {
  const isCovered = desk.dialog !== undefined || desk.model.replica.opened === undefined;
  const ids = commands.map(({ id }) => id);
  return {
    unavailable: ids.filter((id) => isCovered || !isAvailable(desk, id)),
    checked: ids.filter((id) => isChecked(id)),
  };
}

/**
 * Tells the native menu whenever something in it changes, and only then. What the commands can do is looked at once the
 * window is drawn and at rest, never on the way of a key press.
 * @param later calls back when that is so; given by tests
 * @returns what ends it
 */
export function followMenu(desk: Desk, later: (tell: () => void) => void = onceDrawn): () => void {
  let told: string | undefined;
  let isDue = false;
  let isOver = false;
  const tell = () => {
    isDue = false;
    if (isOver) return;
    const state = menuStateOf(desk);
    const key = JSON.stringify(state);
    if (key === told) return;
    told = key;
    desk.model.host.showCommands(state);
  };
  const look = () => {
    if (isDue) return;
    isDue = true;
    later(tell);
  };
  const removers = [desk.subscribe(look), desk.model.subscribe(look)];
  look();
  return () => {
    isOver = true;
    for (const remove of removers) remove();
  };
}

function onceDrawn(tell: () => void): void {
  requestAnimationFrame(() => setTimeout(tell, restMs));
}
