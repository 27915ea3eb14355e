import type { HistoryEntry } from "../../shared/history.ts";
import type { Desk } from "../desk.ts";
import type { Actor } from "../service.ts";

/** What of the past somebody may see: the entries without what is hidden from them. */
export type Sight = (entries: readonly HistoryEntry[]) => readonly HistoryEntry[];

/** The one place where the history of commits is held against what an actor may see; undefined where they may see all. */
export function sightOf({ seeing }: Desk, actor: Actor): Sight | undefined {
  return seeing.blind(actor) && ((entries) => seeing.history(actor, { entries }).entries);
}
