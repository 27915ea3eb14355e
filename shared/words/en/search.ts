import { counter, numberer } from "../plural.ts";

const count = counter("en");
const number = numberer("en");

/** Finding in the text and in the workspace. */
export const search = {
  findInText: "Find in text",
  matchCase: "Match case and accents",
  wholeWord: "Whole words only",
  next: "Next match",
  previous: "Previous match",
  annotateAllButton: "Annotate all…",
  closeBar: "Close finding",
  counting: "Counting…",
  /** An amount that was not counted to its end; stands where a number would. */
  moreThan: (amount: number) => `more than ${number(amount)}`,
  matches: (matches: number) => count(matches, "match", "matches"),
  matchesOver: (matches: number) => `more than ${count(matches, "match", "matches")}`,
  noMatch: "No match",
  place: (at: number, all: string) => `${number(at)} of ${all}`,
  fromStart: "on from the start of the text",
  fromEnd: "on from the end of the text",
  notFound: (query: string) => `“${query}” is not in this text.`,

  annotateAll: "Annotate all matches",
  markAs: "Mark as",
  matchesOf: (query: string) => `Matches of “${query}”`,
  chosenOf: (chosen: number, all: number) => `${number(chosen)} of ${count(all, "match", "matches")} chosen.`,
  onlyFirst: (shown: number, all: string) =>
    `Only the first ${number(shown)} of ${all} matches are listed; that many can be marked in one step.`,
  alreadyMarked: (matches: number) =>
    `${count(matches, "is", "are")} already marked this way and therefore not chosen.`,
  already: "already marked",
  chooseAll: "Choose all",
  chooseNone: "Choose none",
  keysOfList: "Arrows move, Space chooses.",
  mark: (matches: number) => `Mark ${count(matches, "match", "matches")}`,
  marking: "Marking…",
  stepName: (matches: number, label: string) => `Mark ${count(matches, "match", "matches")} as ${label}`,
  marked: (matches: number, label: string) =>
    `${count(matches, "match was", "matches were")} marked as ${label}. One undo takes all of them back.`,

  title: "Search",
  button: "Search all…",
  field: "Search all documents",
  placeholder: "Texts, quotes, notes, titles, sources, claims, evidence",
  results: "Search results",
  begin: "Type two letters or more. Case and accents do not matter. Arrows move, Enter opens the place.",
  tooShort: "One more letter: this would be found everywhere.",
  searching: "Searching…",
  nothing: (query: string) =>
    `“${query}” was not found in any text, quote, note, title, source, tracked claim or evidence.`,
  nothingYet: "Not found so far.",
  inDocuments: (matches: string, documents: number) =>
    `${matches}, in ${count(documents, "document", "documents")}`,
  reading: (read: number, all: number) =>
    `Reading the texts for the first time: ${number(read)} of ${number(all)}`,
  unreadable: (texts: number) =>
    `${count(texts, "text", "texts")} could not be read, so matches in there are missing.`,
  sources: "Sources",
  claims: "Tracked claims",
  more: (matches: string) => `${matches} more: find all in this document`,
  moreRecords: (records: number) => `${number(records)} more; type more to narrow it down`,
  moreDocuments: (documents: number) =>
    `${count(documents, "more document has", "more documents have")} matches. Type more to narrow it down.`,
  kinds: {
    title: "Title",
    text: "Text",
    note: "Note",
    source: "Source",
    claim: "Tracked claim",
    conclusion: "Conclusion",
    evidence: "Evidence",
  },
  mentions: (annotations: number) =>
    annotations === 0 ? "not mentioned anywhere" : count(annotations, "mention", "mentions"),
  host: {
    replaced: "A later search took the place of this one.",
    tooLong: (most: number) => `One can look for at most ${count(most, "character", "characters")}.`,
    tooShort: "This is too short to look for.",
    window: "A window is named by letters and digits.",
  },
};
