import type { Id } from "../../shared/ids.ts";
import type { Scope } from "../../shared/report/scope.ts";
import type { Desk } from "./desk.ts";

/* Going to the place of one thing; documents are opened in opening.ts. */

/** Goes to the claims, with this one in the inspector. */
export function openClaim(desk: Desk, id: Id<"claim">): void {
  pickClaim(desk, id);
  desk.show("claims");
}

/** Shows a claim in the inspector of their place, or none; a reason that was asked for another is asked no more. */
export function pickClaim(desk: Desk, id: Id<"claim"> | undefined): void {
  if (desk.claims.goingBack?.id !== id) desk.claims.goingBack = undefined;
  desk.claimId = id;
  desk.changed();
}

/** Goes to the sources, with this one in the inspector. */
export function openSource(
  desk: Desk,
  id: Id<"source">,
  { isEdited = false }: { isEdited?: boolean } = {},
): void {
  desk.sourceId = id;
  if (isEdited) desk.wantsSourceForm = id;
  desk.show("sources");
  if (isEdited) desk.panes.show("inspector");
}

/** Goes to the report, on this scope. */
export function showReport(desk: Desk, scope: Scope): void {
  desk.reporting.choose(scope);
  desk.show("report");
}
