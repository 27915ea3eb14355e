import type { FigureKey, Section } from "../../report/figures.ts";
import type { Difference } from "../../report/numbers.ts";
import type { WhySetAside } from "../../review/agreed.ts";
import { counter, numberer } from "../plural.ts";
import { reportFigures } from "./report/figures.ts";
import { reportPlace } from "./report/place.ts";

const count = counter("en");
const number = numberer("en");

/** The sourcing report: what it counts, and its place in the window. */
export const report = {
  title: "Sourcing report",
  tag: "en",
  place: reportPlace,
  figures: reportFigures satisfies Record<FigureKey, string>,
  number,
  /** “30% of 40”. A share is never told without what it is of. */
  share: (percent: number, base: number, bound: "" | "<" | ">") =>
    `${bound}${number(percent)}% of ${number(base)}`,
  about: {
    document: (title: string) => `“${title}”`,
    documents: (documents: number) => count(documents, "chosen document", "chosen documents"),
    outlet: (outlet: string) => `All documents of ${outlet}`,
    workspace: "Everything in this workspace",
  },
  counted: (annotations: number, documents: number) =>
    `Counted: ${count(annotations, "annotation", "annotations")} in ${count(documents, "document", "documents")}.`,
  /** What is not counted, by why. */
  setAside: {
    agreed: (annotations: number) =>
      `Not counted because something was agreed on in their place: ${count(annotations, "mark", "marks")}.`,
    later: (annotations: number) =>
      `Not counted because it was decided otherwise later: ${count(annotations, "agreed annotation", "agreed annotations")}.`,
    reading: (annotations: number) =>
      `Not counted because nothing is agreed on yet: ${count(annotations, "mark", "marks")} of second readings.`,
    beside: (annotations: number) =>
      `Not counted because they are beside others with the same label: ${count(annotations, "mark", "marks")} of people who were not given the document to read.`,
  } satisfies Record<WhySetAside, (annotations: number) => string>,
  made: (date: string) => `As of ${date}`,
  nothing: "Nothing is marked here yet, so there is nothing to count.",
  sections: {
    claims: {
      title: "Claims",
      note: "What each marked claim rests on, at its best: one named source makes it named, whoever else it rests on.",
    },
    statistics: { title: "Statistics", note: "What a reader needs to use a figure." },
    quotes: { title: "Quotes", note: "Who speaks, and how the words are given." },
    anonymous: {
      title: "Anonymous sources",
      note: "Sources whose names the outlet knows and withholds, and what the reader is told about them.",
    },
    sources: {
      title: "Sources",
      note: "A share of passages is of those that name a source at all; a passage that names two counts for both.",
    },
    tracking: {
      title: "Tracked claims",
      note: "How far the work on them is, and what was found. These are different things.",
    },
    review: {
      title: "State of the review",
      note: "Fourteen questions to each document; a question is open until somebody has answered it.",
    },
  } satisfies Record<Section, { title: string; note: string }>,
  tables: {
    attribution: "Attribution of claims",
    weak: "Claims to look at",
    statistics: "Statistics",
    quotes: "Quotes",
    anonymous: "What is said of anonymous sources",
    heardBy: "Who heard the anonymous sources",
    types: "Sources by type",
    sides: "Sources by side",
    busiest: "Busiest sources",
    concentration: "More on sources",
    status: "Tracked claims by status",
    verdict: "Tracked claims by verdict",
    evidence: "Evidence",
    ages: "How long unfinished claims have been tracked",
    conflicts: "One claim, different numbers",
    questions: "Answers",
    byQuestion: "Answers by question",
    signers: "Who has answered",
    decisions: "Annotations by state of the review",
    signed: "Signed off",
  },
  columns: {
    what: "What",
    number: "Number",
    share: "Share",
    source: "Source",
    outlet: "Outlet",
    sources: "Sources",
    side: "Side",
    type: "Type",
    passages: "Passages",
    resting: "Rests on it",
    words: "Quoted words",
    claim: "Claim",
    document: "Document",
    figures: "Figures",
    differ: "Differ in",
    question: "Question",
    ok: "OK",
    problem: "Problem",
    "not-applicable": "Not applicable",
    open: "Open",
    person: "Person",
    answers: "Answers",
    signed: "Documents as they are",
    changed: "Changed since",
    claims: "Claims",
    documents: "Documents",
  },
  noSide: "No side given",
  noOutlet: "Not known",
  someone: "Someone no longer here",
  noText: "not stated",
  more: (rows: number) =>
    `and ${count(rows, "other", "others")}, in the table of sources of the CSV and JSON exports`,
  moreConflicts: (rows: number) => `and ${count(rows, "other", "others")}`,
  ages: {
    under: (days: number) => `Less than ${number(days)} days`,
    between: (from: number, to: number) => `${number(from)} to ${number(to)} days`,
    over: (days: number) => `${number(days)} days or more`,
  },
  differs: { value: "value", unit: "unit", period: "period" } satisfies Record<Difference, string>,
  noConflicts: "No tracked claim has mentions with different numbers.",
  diagram: {
    title: "What rests on what",
    note: "Sources on the left, the claims that rest on them in the middle, the documents that make them on the right.",
    sources: "Sources",
    claims: "Claims",
    documents: "Documents",
    none: "Nobody named",
    own: "The outlet itself",
    others: (rows: number) => `and ${count(rows, "other", "others")}`,
    passages: (passages: number) => count(passages, "passage", "passages"),
    node: (name: string, passages: string) => `${name}, ${passages}`,
    empty: "No claim is marked here yet.",
    list: "What rests on what, as a table",
  },
};
