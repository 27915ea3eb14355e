import { counter, numberer } from "../plural.ts";

const count = counter("en");
const number = numberer("en");

/** The import dialog. */
export const importing = {
  title: "Import",
  choose:
    "Choose text files (.txt, .md) or an export of Claimdesk (.json), drop them anywhere in the window, or paste a text. The text is kept exactly as it is.",
  filesToImport: "Files to import",
  chooseFiles: "Choose files…",
  paste: "Or paste a text",
  pastedName: "Pasted text.txt",
  usePasted: "Use the pasted text",
  /** After the file's name. */
  workspace:
    "will be read as an export of Claimdesk: its documents, annotations, sources and claims are added to this workspace. What is here already is not changed.",
  skip: "Skip",
  import: "Import",
  importAll: "Import all as proposed, without texts that are here already",
  importMore: "Import more",
  close: "Close",
  files: "Files",
  reading: "Reading…",
  importing: "Importing…",
  waiting: "Waiting",
  /** What undo calls it. */
  step: (name: string) => `Import ‘${name}’`,
  imported: (title: string) => `“${title}” was imported.`,
  twinRemark: (title: string) => `the same text is here already, as “${title}”`,
  assumedRemark: (encoding: string) => `${encoding} is assumed`,
  twin: (title: string) =>
    `The same text is here already, as “${title}”. Importing it again makes a second document.`,
  encoding: "Encoding",
  certainty: {
    declared: "declared by the file",
    detected: "detected",
    assumed: "assumed: check in the beginning of the text that accents and quotation marks are right",
    chosen: "chosen by you",
  },
  begins: (characters: number, lines: number) =>
    `${count(characters, "character", "characters")}, ${count(lines, "line", "lines")}. It begins:`,
  beginning: "Beginning of the text",
  problem: (field: string, problem: string) => `${field}: ${problem}`,

  skipped: "Skipped.",
  leftOut: (title: string) => `Left out: it is here already, as “${title}”.`,
  tooLarge: (megabytes: number, most: number) =>
    `The file has ${number(megabytes)} MB, and at most ${number(most)} MB can be imported. Nothing was imported from it.`,
  unreadable: "This is a folder, or a file that cannot be read. Nothing was imported from it.",
  done: "Imported.",
  /** What became of the records of an exported workspace; `unchanged` and `kept` only where there are any. */
  added: (records: number) => `${count(records, "record", "records")} added`,
  unchanged: (records: number) => count(records, "was here already", "were here already"),
  kept: (records: number) =>
    count(records, "is different here and was left as it is", "are different here and were left as they are"),
};
