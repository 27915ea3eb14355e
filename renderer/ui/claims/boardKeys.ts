import { claimStatuses } from "../../../shared/records/claim.ts";
import type { Status } from "../../model/claimActions.ts";
import { rowAfter } from "../rowKeys.ts";

/** A place on the board: a column and a card in it, from 0; -1 in a column that has none. */
export type BoardPlace = { readonly status: Status; readonly at: number };

/**
 * Where a key of movement leads on the board: arrows up and down among the cards of a column, left and right to the same
 * height in the next column, empty ones included; undefined for any other key, and at the ends.
 * @param page cards that PageDown moves by
 */
export function placeAfter(
  key: string,
  { status, at }: BoardPlace,
  count: (status: Status) => number,
  page: number,
): BoardPlace | undefined {
  if (key === "ArrowLeft" || key === "ArrowRight") {
    const to = claimStatuses[claimStatuses.indexOf(status) + (key === "ArrowRight" ? 1 : -1)];
    return to && { status: to, at: Math.min(Math.max(0, at), count(to) - 1) };
  }
  const row = rowAfter(key, at, count(status), page);
  return row === undefined ? undefined : { status, at: row };
}
