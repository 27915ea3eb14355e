import type { Id } from "../../shared/ids.ts";
import { noneChosen } from "./chosen.ts";
import type { Desk } from "./desk.ts";

export type Activation = {
  /** Brings its first span on screen. */
  readonly reveal?: boolean;
  /** Those that are chosen stay so. */
  readonly keepsChosen?: boolean;
};

/** Makes an annotation the active one, in the list and in the text; several that were chosen no longer are. */
export function activate(desk: Desk, id: Id<"annotation"> | undefined, options: Activation): void {
  if (options.keepsChosen) {
    // The one that was active goes on being chosen while the keyboard moves on to others.
    if (desk.chosen.size === 0 && desk.activeId) desk.chosen = new Set([desk.activeId]);
  } else {
    desk.chosen = noneChosen;
    desk.anchorId = id;
  }
  desk.activeId = id;
  if (desk.wantsForm !== id) desk.wantsForm = undefined; // whoever wanted it has moved on
  if (desk.here && !(id && desk.view?.touching(desk.here.offset).includes(id))) desk.here = undefined;
  desk.view?.setActive(id);
  const first = desk.active?.spans[0];
  if (first && options.reveal) desk.view?.reveal(first);
  desk.changed();
}
