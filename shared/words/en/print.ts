/** Printed pages. */
export const print = {
  nothingOpen:
    "Open a document first. What is printed is a document with its marks and a list of its annotations.",
  textMissing: "The document's text is not here yet, so it cannot be printed. Try again in a moment.",
  /** While a long document's pages are made. */
  preparing: "Preparing the pages",
  prepared: (percent: string) => `${percent} done`,
  /** The browser's own part of the work, during which nothing of ours is on the screen. */
  dialogIsSlow:
    "The print dialog comes next. For a document of this length it needs a while before it shows the pages, and the window does not respond meanwhile.",
  cancel: "Cancel",
  cancelled: "Printing was cancelled.",
  made: (date: string) => `Printed ${date} with Claimdesk`,
  annotations: "Annotations",
  none: "Nothing is marked in this document.",
  shortened: "Shortened here; the text above has all of it.",
  notStated: "not stated",
  outletItself: "the outlet itself",
  continues: "Continues",
  speakerNamed: "Named in the text as",
};
