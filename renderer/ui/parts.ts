import { Part } from "./part.ts";

/** Every place but the library, which is what a window mostly begins with. */
export const placesPart = new Part(async () => (await import("./placeViews.ts")).placeViews);

/** All dialogs. */
export const dialogsPart = new Part(async () => (await import("./dialogs.ts")).dialogs);

/** The pages that are printed. */
export const printedPart = new Part(async () => (await import("./PrintedDocument.tsx")).PrintedDocument);

/** The pages of the report. */
export const printedReportPart = new Part(
  async () => (await import("./report/PrintedReport.tsx")).PrintedReport,
);

/** What draws charts: large, and wanted by the report alone, which shows its tables until it is there. */
export const chartPart = new Part(async () => (await import("../../shared/charts/draw.ts")).drawChart);

/** Loads all of them but the charts, what is likely to be wanted first before the others. */
export async function loadParts(): Promise<void> {
  await Promise.all([placesPart.load(), dialogsPart.load()]);
  await printedPart.load();
}
