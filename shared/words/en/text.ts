import { counter, numberer } from "../plural.ts";

const count = counter("en");
const number = numberer("en");

const annotations = (n: number) => count(n, "annotation", "annotations");

/** The text, the label bar, the annotation list, and what acting on them says. */
export const text = {
  source: "Source text",
  loading: "Loading the text…",
  cannotShow: "The text cannot be shown",
  labelBar: "Labels",
  addSelection: "Add the selection to the annotation",
  previous: "Previous annotation",
  next: "Next annotation",
  delete: "Delete the annotation",

  list: "Annotation list",
  annotations: "Annotations",
  shownOf: (shown: number, total: number) => `${number(shown)} of ${number(total)} shown`,
  showAll: "Show all",
  showOnly: (label: string) => `Show only: ${label}`,
  find: "Find annotations",
  noMatch: "No annotation matches the filter.",
  none: (keys: string) => `No annotations yet. Select text and press ${keys}.`,
  keyFor: (keys: string, label: string) => `${keys} for ${label}`,
  /** Stands where no label has a key. */
  labelButton: "the button of a label",
  outletItself: "The outlet itself",
  hasNote: "has a note",

  /** An annotation in one line: its label and its words. */
  described: (label: string, quote: string) => `${label} “${quote}”`,
  placeOf: (annotation: string, at: number, total: number) =>
    `${annotation}, ${number(at)} of ${number(total)}`,
  placeHere: (annotation: string, at: number, total: number) =>
    `${annotation}, ${number(at)} of ${number(total)} at this place`,
  manyHere: (annotation: string, total: number) => `${annotation}, ${number(total)} at this place`,

  /** What undo calls the steps. */
  steps: {
    mark: (label: string) => `Mark ${label}`,
    relabel: (label: string) => `Relabel as ${label}`,
    addSpan: "Add a span",
    removeSpan: "Take out a span",
    delete: (label: string) => `Delete ${label}`,
    moveEnd: "Move an end",
  },
  relabelled: (label: string) => `Now ${label}`,
  added: (annotation: string) => `Added: ${annotation}`,
  deleted: (annotation: string) => `Deleted: ${annotation}`,
  spanAdded: (total: number) => `Span added, ${number(total)} in all`,
  spanRemoved: "Span taken out",
  undone: (step: string) => `Undone: ${step}`,
  redone: (step: string) => `Redone: ${step}`,

  nothingActiveToEdit: (keys: string) =>
    `No annotation is active. Select text and press ${keys} to make one.`,
  nothingActiveToExtend: "No annotation is active, so there is nothing to add a span to.",
  nothingActiveToMove: "No annotation is active, so there is no end to move.",
  nothingActive: "No annotation is active.",
  selectFirst: (keys: string) => `Select text first, then mark it with ${keys}.`,
  selectToAdd: "Select the text to add first.",
  onlySpaces: "Select some text first: there are only spaces in the selection.",
  tooLong: (most: number, length: number) =>
    `A span can hold at most ${count(most, "character", "characters")}; this selection has ${number(length)}. Nothing was marked.`,
  noneToGoTo: "There is no annotation to go to.",
  noneHere: "There is no annotation at this place.",
  onlySpan: (keys: string) => `This annotation has only one span. To delete the annotation, press ${keys}.`,
  caretIntoSpan: "Put the caret into the span to take out.",
  endStuck: "The end cannot go further there.",
  nothingToUndo: "There is nothing to undo.",
  nothingToRedo: "There is nothing to redo.",
  cannotUndo: (step: string, why: string) => `“${step}” cannot be undone: ${why}`,
  cannotRedo: (step: string, why: string) => `“${step}” cannot be redone: ${why}`,
  changedMeanwhile: "it was changed meanwhile.",
  goneMeanwhile: "This annotation was deleted meanwhile.",
  lostDeleted: "This was deleted meanwhile, so your change was not saved.",
  lostChanged: "This was changed meanwhile, so your change was not saved. The newer version is shown.",
  failed: "Something failed; nothing was saved.",

  /** For screen readers, after an edit that says nothing else. */
  saved: "Saved",
  disconnected: "Not connected to Claimdesk's server, so nothing can be saved now.",
  /** Several annotations chosen together. */
  many: {
    form: "Chosen annotations",
    chosen: (n: number) => `${annotations(n)} chosen`,
    hidden: (n: number) =>
      n === 1
        ? "1 of them is filtered out and stays as it is."
        : `${count(n, "of them is", "of them are")} filtered out and stay as they are.`,
    nothingShown: "All of them are filtered out, so there is nothing to change.",
    several: "Several labels",
    delete: "Delete all",
    none: "Choose none",
    source: "Source",
    sourcesDiffer: "They have different sources now.",
    attribute: "Attribute",
    chooseAttribute: "Choose an attribute",
    differs: "They differ in this now.",
    set: "Set for all",
    clear: "Remove from all",
    steps: {
      relabel: (n: number, noun: string) => `Relabel ${annotations(n)} as ${noun}`,
      delete: (n: number) => `Delete ${annotations(n)}`,
      source: (n: number) => `Link ${annotations(n)} to a source`,
      noSource: (n: number) => `Unlink ${annotations(n)} from their sources`,
      field: (n: number, field: string) => `Change ${field} of ${annotations(n)}`,
    },
    relabelled: (n: number, noun: string) => `${annotations(n)} relabelled as ${noun}`,
    deleted: (n: number) => `${annotations(n)} deleted`,
    changed: (n: number) => `${annotations(n)} changed`,
    same: "Nothing to change: it was so already.",
    /** Of `total` asked about, so many were done, the others left alone because of somebody else. */
    left: (total: number, done: number, conflicts: number, missing: number) => {
      const why = [
        conflicts > 0 && `${count(conflicts, "was", "were")} changed by somebody else meanwhile`,
        missing > 0 && `${count(missing, "was", "were")} deleted meanwhile`,
      ].filter((each) => each !== false);
      return `Done for ${number(done)} of ${annotations(total)}: ${why.join(" and ")}, and so left alone.`;
    },
    raced: (n: number) =>
      `None of the ${annotations(n)} was changed, because somebody else changed one of them in the same moment. Try again.`,
    nothing: "There is no annotation to choose.",
  },
  /** Several annotations at one place of the text. */
  here: {
    menu: "Choose an annotation at this place",
    chip: (n: number) => `${number(n)} here`,
    chipName: (n: number) => `${annotations(n)} at this place: choose one`,
    noSource: "no source",
  },
};
