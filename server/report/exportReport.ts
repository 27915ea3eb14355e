import type { Input, Output } from "../../shared/api.ts";
import { AppError } from "../../shared/errors.ts";
import { computeReport, type Report } from "../../shared/report/compute.ts";
import type { ReportFormat } from "../../shared/report/formats.ts";
import type { Scope } from "../../shared/report/scope.ts";
import { protectedBy } from "../../shared/protectedBy.ts";
import { snap } from "../../shared/text/graphemes.ts";
import { viewOf } from "../../shared/report/view.ts";
import type { ReportView } from "../../shared/report/table.ts";
import type { Words } from "../../shared/words/index.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { unnamed } from "../fileNames.ts";
import { numbersCsv, sourcesCsv } from "./csv.ts";
import { reportHtml } from "./html.ts";
import { reportJson } from "./json.ts";
import { reportMarkdown } from "./markdown.ts";

/** What a report is written from. */
export type Material = {
  readonly workspace: Workspace;
  readonly report: Report;
  readonly view: ReportView;
  readonly words: Words;
  /** Now, ISO 8601. */
  readonly at: string;
  /** Version of the program. */
  readonly app: string;
};

/** What is reported on, as whoever asks may see it, and the program's version. */
export type Reported = { readonly workspace: Workspace; readonly app: string };

type Form = {
  readonly ending: string;
  readonly mediaType: string;
  readonly write: (material: Material) => string | Promise<string>;
};

const forms: { readonly [F in ReportFormat]: Form } = {
  html: { ending: "report.html", mediaType: "text/html", write: reportHtml },
  md: { ending: "report.md", mediaType: "text/markdown", write: reportMarkdown },
  csv: { ending: "report.csv", mediaType: "text/csv", write: numbersCsv },
  "sources-csv": { ending: "sources.csv", mediaType: "text/csv", write: sourcesCsv },
  json: { ending: "report.json", mediaType: "application/json", write: reportJson },
};

/**
 * The sourcing report as a file, offered under a name with the day in it. Window and command line get it from here, and
 * so the same.
 * @throws AppError `not-found` when a document of the scope is not here, or there is none of the outlet
 */
export async function exportReport(
  from: Reported,
  { scope, format, withheld = [] }: Input<"exportReport">,
  words: Words,
): Promise<Output<"exportReport">> {
  const workspace = protectedBy(from.workspace, withheld, words);
  const report = computeReport(workspace, scope);
  if (scope.type === "documents" && report.documents.length < new Set(scope.ids).size)
    throw new AppError("not-found", ({ host: { reports } }) => reports.documentGone);
  if (scope.type === "outlet" && report.documents.length === 0)
    throw new AppError("not-found", ({ host: { reports } }) => reports.noOutlet(scope.outlet));
  const at = new Date().toISOString();
  const view = viewOf(workspace, report, words, at);
  const { ending, mediaType, write } = forms[format];
  const content = await write({ workspace, report, view, words, at, app: from.app });
  return { fileName: `${nameFor(scope, view)}-${at.slice(0, 10)}-${ending}`, mediaType, content };
}

/** Letters and digits only: it becomes the name of a file. */
function nameFor(scope: Scope, { about }: ReportView): string {
  if (scope.type === "workspace") return unnamed;
  const clean = about.replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-+|-+$/g, "");
  return clean.slice(0, snap(clean, 60, "before")) || unnamed;
}
