import { foldOutlet, outletsOf, type Scope } from "../../shared/report/scope.ts";
import type { ReportFormat } from "../../shared/report/formats.ts";
import type { Desk } from "./desk.ts";
import { showReport } from "./goingTo.ts";
import { withheldOf } from "./protection.ts";
import { words } from "./words.ts";

/**
 * What the report is about: what was chosen, as far as it is still here; else the open document, else everything. An outlet
 * that is gone leaves everything, whatever is open.
 */
export function reportScope(desk: Desk): Scope {
  const { chosen } = desk.reporting;
  const { workspace } = desk.model;
  if (chosen?.type === "documents") {
    const ids = chosen.ids.filter((id) => workspace.get(id));
    if (ids.length === chosen.ids.length) return chosen;
    if (ids.length > 0) return { type: "documents", ids };
  } else if (chosen) return missingOutlet(desk) === undefined ? chosen : { type: "workspace" };
  const open = desk.document;
  return open ? { type: "documents", ids: [open.id] } : { type: "workspace" };
}

/** The outlet that was chosen, where no document is of it any more. */
export function missingOutlet(desk: Desk): string | undefined {
  const { chosen } = desk.reporting;
  if (chosen?.type !== "outlet") return undefined;
  const sought = foldOutlet(chosen.outlet);
  const isThere = outletsOf(desk.model.workspace).some(({ name }) => foldOutlet(name) === sought);
  return isThere ? undefined : chosen.outlet;
}

/** Shows the report of the open document. */
export function showDocumentReport(desk: Desk): true {
  const { document } = desk;
  if (document) showReport(desk, { type: "documents", ids: [document.id] });
  else desk.notify(words().report.place.noDocumentOpen);
  return true;
}

/** Lists what is behind a number, beside the report. */
export function listBehind(desk: Desk, key: string): void {
  desk.reporting.list(key);
  desk.panes.show("inspector");
}

/** Has the host write the report that is shown; the file, or undefined where it could not. */
export async function reportFile(
  desk: Desk,
  format: ReportFormat,
): Promise<{ fileName: string; mediaType: string; content: string } | undefined> {
  desk.model.saveDrafts();
  await desk.model.settled();
  const reply = await desk.model.host.call("exportReport", {
    scope: reportScope(desk),
    format,
    withheld: [...withheldOf("report")],
  });
  if (reply.ok) return reply.value;
  desk.notify(reply.error.message, "error");
  return undefined;
}
