import type { Id } from "../../shared/ids.ts";
import type { Span } from "../../shared/spans.ts";
import { type Chosen, noneChosen } from "./chosen.ts";
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

/** Chooses these and no others; the active one stays unless `activeId` names another. */
export function choose(desk: Desk, chosen: Chosen, activeId = desk.activeId): void {
  desk.activate(activeId, { reveal: activeId !== desk.activeId, keepsChosen: true });
  desk.chosen = chosen;
  desk.changed();
}

/** The text's selection moved. Drawn anew only where it began or ended to be one: it moves with every key. */
export function select(desk: Desk, selection: Span): void {
  const had = desk.hasSelection;
  desk.selection = selection;
  if (desk.hasSelection) desk.here = undefined;
  if (had !== desk.hasSelection) desk.changed();
}
