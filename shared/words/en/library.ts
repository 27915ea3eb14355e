import { counter, numberer } from "../plural.ts";

const count = counter("en");
const number = numberer("en");
const documents = (total: number) => count(total, "document", "documents");

/** The table of documents, and what deleting one says. */
export const library = {
  title: "Library",
  find: "Find a document",
  documents,
  shownOf: (shown: number, total: number) => `${number(shown)} of ${documents(total)}`,
  import: "Import texts…",
  table: "Documents",
  columns: {
    title: "Title",
    outlet: "Outlet",
    published: "Published",
    language: "Language",
    characters: "Characters",
    sourced: "Sourced",
    problems: "Problems",
    review: "Reviewed",
    comments: "Open comments",
    changed: "Changed",
  },
  /** How many annotations say who stands behind them; the head of the column says what is counted. */
  sourcedOf: (sourced: number, total: number) => `${number(sourced)} of ${number(total)}`,
  sourced: (sourced: number, total: number) => `${number(sourced)} of ${number(total)} sourced`,
  /** What the number of problems counts: answers that people gave, not what the program finds. */
  problemsOf: (problems: number, answered: number, all: number) =>
    `${count(problems, "question", "questions")} of the sourcing checks answered “problem”; ${number(answered)} of ${number(all)} answered`,
  filters: "Filters",
  has: {
    claim: "Only documents with claims",
    statistic: "Only documents with statistics",
    quote: "Only documents with quotes",
    "anonymous-source": "Only documents with anonymous sources",
  },
  bare: "No annotations",
  language: "Language",
  anyLanguage: "Any language",
  showAll: "Show all documents",
  noMatch: "No document matches.",
  deleteStep: (title: string) => `Delete ‘${title}’`,
  deleted: (title: string) => `“${title}” was deleted with its annotations. Undo brings it back.`,
  /** Why the open document went away. */
  deletedMeanwhile: "The document was deleted. Whoever deleted it can undo that.",
};
