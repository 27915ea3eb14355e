import type { Id } from "../../shared/ids.ts";
import { choose } from "./activating.ts";
import { between, toggled } from "./chosen.ts";
import type { Desk } from "./desk.ts";

/** Takes an annotation into what is chosen, or out of it, and makes it the active one. */
export function toggle(desk: Desk, id: Id<"annotation">): void {
  const { chosen, activeId } = desk;
  // The active one counts as chosen as long as nothing else is.
  const before = chosen.size === 0 && activeId ? new Set([activeId]) : chosen;
  desk.anchorId = id;
  choose(desk, toggled(before, id), id);
}

/** Chooses all that is shown from where the last choice began up to `id`; `adds` keeps what was chosen before. */
export function chooseTo(desk: Desk, id: Id<"annotation">, { adds = false }: { adds?: boolean } = {}): void {
  const { shown, anchorId, activeId } = desk;
  const rowOf = (sought: Id | undefined) => shown.findIndex((item) => item.id === sought);
  const to = rowOf(id);
  // What the range began at may be filtered out or deleted by now.
  const from = [anchorId, activeId].map(rowOf).find((row) => row >= 0) ?? to;
  const range = between(shown, from, to);
  choose(desk, adds ? new Set([...desk.chosen, ...range]) : range, id);
}
