import type { reportFormats } from "../../../report/formats.ts";
import { counter } from "../../plural.ts";

const count = counter("en");

/** The place of the sourcing report. */
export const reportPlace = {
  scope: "Report on",
  scopes: {
    document: "One document",
    chosen: "Chosen documents",
    outlet: "An outlet",
    workspace: "Everything",
  },
  document: "Document",
  outlet: "Outlet",
  chosen: "Documents of the report",
  choose: (documents: number) => `Choose documents (${documents})`,
  find: "Find a document",
  noOutlets: "No document names an outlet.",
  noDocuments: "There are no documents yet. Import a text in the library first.",
  print: "Print",
  export: "Export the report",
  formats: {
    html: "HTML",
    md: "Markdown",
    csv: "CSV: numbers",
    "sources-csv": "CSV: sources",
    json: "JSON",
  } satisfies Record<(typeof reportFormats)[number], string>,
  ready: (file: string) => `The report is ready to be saved as ${file}.`,
  nothingToExport: "Choose what the report is about first.",
  writing: "The report is being written…",
  /** The button of a number, read out. */
  open: (number: string, what: string) => `${number}: ${what}`,
  behind: (what: string, rows: number) => `${what}: ${count(rows, "entry", "entries")}`,
  behindTitle: "Behind the number",
  chooseNumber: "Choose a number in the report to see what is behind it.",
  none: "Nothing is behind this number.",
  showMore: (rows: number) => `Show ${count(rows, "more entry", "more entries")}`,
  gone: "It is no longer in the workspace.",
  close: "Close the list",
  chart: (title: string, rows: string) => `${title}: ${rows}`,
  bar: (name: string, value: string) => `${name} ${value}`,
  /** Why an entry stands in the list, where it is a claim or a check. */
  claim: (status: string, verdict: string) => `${status}, verdict: ${verdict.toLowerCase()}`,
  check: (question: string, answer: string) => `${question}: ${answer}`,
  outletGone: (outlet: string) => `No document is of “${outlet}” any more, so the report is on everything.`,
  noDocumentOpen: "Open a document first, then this shows its report.",
};
