/** Printed pages. */
export const print = {
  nothingOpen:
    "Open a document first. What is printed is a document with its marks and a list of its annotations.",
  textMissing: "The document's text is not here yet, so it cannot be printed. Try again in a moment.",
  preparing: "The pages are being prepared…",
  madeIn: (workspace: string, date: string) => `Workspace “${workspace}”, printed ${date}`,
  annotations: "Annotations",
  none: "Nothing is marked in this document.",
  shortened: "Shortened here; the text above has all of it.",
  notStated: "not stated",
  outletItself: "the outlet itself",
  continues: "Continues",
  speakerNamed: "Named in the text as",
};
