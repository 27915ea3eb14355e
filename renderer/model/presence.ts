import type { Id } from "../../shared/ids.ts";
import type { Desk } from "./desk.ts";
import { type Author, hasOthers } from "./people.ts";
import { ownReading } from "./runReadings.ts";
import { compareNames } from "./shown.ts";
import { words } from "./words.ts";

/** The least between two messages of where this window is: going through documents with the keyboard is many. */
const betweenMs = 300;

/** The people of these ids, by name. */
export function peopleBy(desk: Desk, ids: readonly Id<"author">[]): readonly Author[] {
  return ids
    .map((id) => desk.model.workspace.get(id))
    .filter((author) => author !== undefined)
    .toSorted((a, b) => compareNames(a.name, b.name));
}

/** Who else has the document open that this window shows, by name. */
export function othersHere(desk: Desk): readonly Author[] {
  return desk.open ? peopleBy(desk, desk.model.replica.presentIn(desk.open.id)) : [];
}

/** Opens or closes the list of who else is here. */
export function showPeople(desk: Desk, isShown: boolean): void {
  if (desk.showsPeople === isShown) return;
  desk.showsPeople = isShown;
  desk.changed();
}

/** Shows who else is in the document, or says why nobody is shown. */
export function tellPeopleHere(desk: Desk): true {
  const says = words().people;
  if (othersHere(desk).length > 0) showPeople(desk, true);
  else desk.notify(ownReading(desk) ? says.unseenHere : says.nobodyHere);
  return true;
}

/** Whether it can be asked who else is in the document. */
export function canTellPeople(desk: Desk): boolean {
  return documentHere(desk) !== undefined && hasOthers(desk.model.workspace);
}

/** The document this window has open, as others are told of it: what is only behind another place is not. */
function documentHere(desk: Desk): Id<"document"> | undefined {
  return desk.place === "document" ? desk.document?.id : undefined;
}

/**
 * Tells the host which document this window has open whenever that changes, and again whenever it was reached anew: what it
 * knew of this window may be gone with the connection.
 * @returns what ends it
 */
export function followPresence(desk: Desk): () => void {
  const { model } = desk;
  let said: string | undefined;
  let isWaiting = false;
  let isOver = false;
  const tell = async () => {
    const { connection, connections, opened } = model.replica;
    const documentId = documentHere(desk);
    const what = `${connections} ${documentId ?? ""}`;
    if (isOver || isWaiting || !opened || connection !== "connected" || what === said) return;
    isWaiting = true;
    said = what;
    const reply = await model.host.call("presence", documentId === undefined ? {} : { documentId });
    if (!reply.ok && reply.error.code === "busy") said = undefined; // other windows of this person said much: again
    setTimeout(() => {
      isWaiting = false;
      void tell();
    }, betweenMs);
  };
  const removers = [desk.subscribe(() => void tell()), model.subscribe(() => void tell())];
  void tell();
  return () => {
    isOver = true;
    for (const remove of removers) remove();
  };
}
