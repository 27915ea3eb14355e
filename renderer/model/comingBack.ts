import type { Desk } from "./desk.ts";
import { remembered } from "./memory.ts";
import { places } from "./place.ts";

/** How long a place is looked at before it is kept: scrolling goes through many. */
const restMs = 500;

/** Keeps where one is in the open document, for the next time it is opened. */
export class PlaceKeeper {
  readonly #desk: Desk;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Keeps it once it is at rest. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), restMs);
  }

  now(): void {
    clearTimeout(this.#timer);
    const { open, view, places: kept, selection, activeId } = this.#desk;
    if (open && view) kept.keep(open.id, { top: view.top(), caret: selection.end, active: activeId });
  }
}

/** To where the window was when it was last closed; a document is the one of this workspace that was opened last. */
export async function reopen(desk: Desk): Promise<void> {
  const place = places.find((each) => each === remembered("place"));
  if (desk.open || place === "library") return;
  if (place && place !== "document") return desk.show(place);
  const last = desk.places.latest.find((id) => desk.model.workspace.get(id));
  if (last) await desk.openDocument(last);
}
