import type { Desk } from "./desk.ts";

/** Where one can be in a window. */
export const places = ["library", "document", "claims", "sources", "report", "review"] as const;
export type Place = (typeof places)[number];

/** What can be over it. */
export type Dialog =
  | "import"
  | "export"
  | "shortcuts"
  | "palette"
  | "name"
  | "annotateAll"
  | "search"
  | "mergeSource"
  | "print"
  | "evidence"
  | "withhold"
  | "withholdLog"
  | "signoff"
  | "giveReading"
  | "finishReading"
  | "discardDecisions"
  | "reopenDecision"
  | "exportBundle"
  | "mergeBundle";

/** Whether there is an inspector beside the main part. */
export function hasInspector({ place, open, reporting, reviewing }: Desk): boolean {
  return (
    place === "claims" ||
    place === "sources" ||
    (place === "document" && open !== undefined) ||
    (place === "report" && reporting.behind !== undefined) ||
    (place === "review" && reviewing.hasDetail)
  );
}
