import type { Category } from "../../bundle/items.ts";
import type { Went } from "../../bundle/merge.ts";
import { counter, numberer } from "../plural.ts";

const count = counter("en");
const number = numberer("en");

/** Giving records to somebody with a copy of the workspace, and merging theirs. */
export const bundles = {
  /** What became of a record on the two sides. */
  categories: {
    conflict: "Conflicts",
    "changed-both": "Changed on both sides",
    "changed-there": "Changed there",
    new: "New",
    "removed-there": "Removed there",
    "changed-here": "Changed here",
    "removed-here": "Removed here",
    "only-here": "Only here",
    same: "The same",
  } satisfies Record<Category, string>,
  /** Of one record, in a table. */
  category: {
    conflict: "Conflict",
    "changed-both": "Changed on both sides",
    "changed-there": "Changed there",
    new: "New",
    "removed-there": "Removed there",
    "changed-here": "Changed here",
    "removed-here": "Removed here",
    "only-here": "Only here",
    same: "The same",
  } satisfies Record<Category, string>,
  /** Where it went. */
  went: {
    same: "The same on both sides",
    taken: "Taken as it is there",
    merged: "Merged from both",
    kept: "Kept as it is here",
    removed: "Removed",
    left: "Not here, as before",
  } satisfies Record<Went, string>,
  here: "Here",
  there: "There",
  both: "Fields of both",
  toDecide: "To be decided",
  gone: "removed",
  nothing: "empty",

  exportTitle: "Export bundle",
  exportIntro:
    "A bundle carries documents with all that belongs to them to somebody who has a copy of this workspace, or brings it back. They merge it, and nothing either of you did is lost.",
  documents: "Documents",
  everything: (documents: number) =>
    `Everything (${count(documents, "document", "documents")}, and all sources and claims)`,
  chosen: "Some documents",
  chosenCount: (chosen: number) => `${count(chosen, "document", "documents")} chosen`,
  noneChosen: "Choose at least one document.",
  originals: "Include the imported files as they were",
  /** Before a file is made that cannot come back. */
  readingCopy:
    "With this left out the file is a copy to read: it can be imported into another workspace, but not merged back into this one or any other copy of it, because its records are no longer what they are here.",
  onlyComments:
    "Without comments it is still a bundle: merging it says nothing of comments, and those on either side stay as they are.",
  saveCopy: "Save a copy to read",
  /** Of a bundle that came. */
  without: "This bundle came without comments. Those that are here stay as they are.",
  save: "Save bundle",
  saved: (name: string) => `Saved ${name}`,

  mergeTitle: "Merge bundle",
  mergeIntro:
    "Choose the bundle somebody gave you. Nothing is written before you have seen what would change.",
  choose: "Choose a bundle",
  file: "File of the bundle",
  reading: "Comparing the bundle with what is here…",
  list: "Records of the bundle",
  filter: "Find records",
  show: "Show",
  /** What the list shows unless somebody chooses otherwise. */
  changes: "All that differs",
  shown: (category: string, records: number) => `${category} (${number(records)})`,
  summary: (differ: number, conflicts: number) =>
    `${count(differ, "record differs", "records differ")}; ${
      conflicts === 0 ? "no conflicts" : count(conflicts, "conflict", "conflicts")
    }.`,
  same: "Nothing in this bundle differs from what is here.",
  noMatch: "No record matches.",
  undecided: (items: number) => `${count(items, "conflict", "conflicts")} left to decide`,
  allDecided: "Everything is decided.",
  allHere: "All as here",
  allThere: "All as there",
  allHereLong: "Take every record of the list as it is here",
  allThereLong: "Take every record of the list as it is there",
  allTaken: (records: number, side: string) => `${count(records, "record", "records")}: ${side}`,
  whole: "Whole record",
  takeHere: "As it is here",
  takeThere: "As it is there",
  takeBoth: "Fields of both",
  staysGone: "Stays removed",
  goes: "Remove it",
  staysHere: "Keep it",
  comes: "Take it",
  staysAway: "Leave it out",
  comesBack: "Bring it back",
  pick: "Choose a record of the list to see both sides.",
  nothingToChoose: "There is nothing to choose about this one.",
  merge: "Merge",
  merged: "Bundle merged",
  step: "Merge bundle",
  mergedNothing: "Everything in the bundle was known here already. Nothing was changed.",
  reportIntro: (taken: number, kept: number) =>
    `${count(taken, "record was", "records were")} changed, ${number(kept)} kept. Undo takes all of it back in one step.`,
  report: "Where everything went",
  close: "Close",
  cancel: "Cancel",

  cli: {
    whichFile: "Which bundle? claimdesk merge FILE",
    item: (category: string, name: string) => `${category}: ${name}`,
    field: (name: string, here: string, there: string) => `    ${name}: here “${here}”, there “${there}”`,
    conflicts: (items: number) =>
      `${count(items, "conflict", "conflicts")}. Nothing was merged; decide with --prefer here or --prefer there, or in the window.`,
    noSide: (side: string) => `“${side}” is no side: --prefer here or --prefer there.`,
    dryRun: "Nothing was merged.",
    done: (line: string) => `${line}.`,
    counted: (what: string, records: number) => `${what}: ${number(records)}`,
  },
};
