import type { Id } from "../../shared/ids.ts";
import { type Annotation, describe } from "./actions.ts";
import type { Desk } from "./desk.ts";
import { words } from "./words.ts";

/** The annotations a caret at `offset` (UTF-16 code units) touches, innermost first; identical spans by id. */
export function touching(desk: Desk, offset: number): readonly Annotation[] {
  return (desk.view?.touching(offset) ?? [])
    .map((id) => desk.model.workspace.get(id as Id<"annotation">)) // the view's marks are annotations
    .filter((annotation) => annotation !== undefined);
}

/** Goes through the annotations that lie over each other at the caret. */
export function stacked(desk: Desk): boolean {
  const here = touching(desk, desk.selection.start);
  const next = here[(here.findIndex(({ id }) => id === desk.activeId) + 1) % here.length];
  if (!next) {
    desk.notify(words().text.noneHere);
    return true;
  }
  desk.activate(next.id);
  desk.announce(words().text.placeHere(describe(next), here.indexOf(next) + 1, here.length));
  return true;
}

/** Offers all annotations at the caret; the only one becomes active at once. */
export function offerHere(desk: Desk): boolean {
  const { start: offset } = desk.selection;
  const [first, second] = touching(desk, offset);
  if (first && second) showHere(desk, { offset, isOpen: true });
  else return stacked(desk);
  return true;
}

/** Shows that several annotations lie at a place of the text, or offers them there; undefined ends it. */
export function showHere(desk: Desk, here: Desk["here"]): void {
  desk.here = here;
  desk.changed();
}

/**
 * What a click or the caret does in the text: the innermost annotation becomes active, and clicking the same place again
 * goes on to the one around it, as in other tools that have things lie over each other; a place with several also
 * says so, and offers them all. A menu at every click would stand in the way of reading.
 */
export function picking(desk: Desk): (ids: readonly string[], offset: number) => void {
  let last = "";
  return (ids, offset) => {
    const key = ids.join();
    const at = key === last ? ids.indexOf(desk.activeId ?? "") : -1;
    last = key;
    desk.here = ids.length > 1 ? { offset, isOpen: false } : undefined;
    const id = ids[(at + 1) % ids.length];
    const annotation = id === undefined ? undefined : desk.model.workspace.get(id as Annotation["id"]); // as above
    if (annotation?.id === desk.activeId && !desk.isMany) return desk.changed();
    desk.activate(annotation?.id);
    if (annotation)
      desk.announce(
        ids.length > 1 ? words().text.manyHere(describe(annotation), ids.length) : describe(annotation),
      );
  };
}
