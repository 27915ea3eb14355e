import { counter, numberer } from "../plural.ts";

const count = counter("en");
const number = numberer("en");
const annotations = (n: number) => count(n, "annotation", "annotations");

/** Signing a document off: a reviewer's word that it may go. */
export const signoff = {
  title: "Sign-off",
  act: "Sign off…",
  again: "Sign off again…",
  dialog: (title: string) => `Sign off “${title}”`,
  intro: "What is open is kept with the sign-off. If the document changes later, it says so.",
  blind: "You read this document on your own now. It can be signed off once your reading is finished.",
  looking: "The checks are still being made.",
  open: "Open now",
  nothingOpen:
    "Nothing is open: every question is answered, no problem is left, every annotation is reviewed.",
  problems: (n: number) => count(n, "question with a problem left", "questions with a problem left"),
  problem: (question: string, findings: number) =>
    findings === 0 ? question : `${question} (${count(findings, "finding", "findings")})`,
  unanswered: (n: number, all: number) => `${number(n)} of ${number(all)} questions not answered`,
  unreviewed: (n: number, all: number) => `${number(n)} of ${annotations(all)} not reviewed`,
  work: (n: number) => count(n, "annotation needs work", "annotations need work"),
  disputed: (n: number) => count(n, "annotation is disputed", "annotations are disputed"),
  rejected: (n: number) =>
    count(n, "annotation was rejected and is still there", "annotations were rejected and are still there"),
  outdated: (n: number) =>
    count(n, "annotation changed after it was judged", "annotations changed after they were judged"),
  note: "Note",
  noteHint: "What this rests on, what was left open and why",
  sign: "Sign off",
  cancel: "Cancel",
  none: "Not signed off.",
  by: (author: string, when: string) => `Signed off by ${author}, ${when}`,
  changed: "Changed since sign-off",
  changedAt: (author: string, when: string) => `Changed since ${author} signed off, ${when}`,
  asOf: (annotations: number, answered: number, all: number, problems: number) =>
    `${count(annotations, "annotation", "annotations")}, ${number(answered)} of ${number(all)} questions answered, ${count(problems, "question", "questions")} with problems open.`,
  show: "Show what changed",
  hide: "Hide what changed",
  differences: "What changed since the sign-off",
  reading: "Looking it up…",
  noHistory: (why: string) => `What changed cannot be shown: ${why}`,
  unknown: "It changed before this copy of the workspace had the sign-off, so its history cannot tell what.",
  added: (n: number) => `${annotations(n)} added`,
  edited: (n: number) => `${annotations(n)} changed`,
  removed: (n: number) => `${annotations(n)} removed`,
  answers: (n: number) => count(n, "question answered otherwise", "questions answered otherwise"),
  answer: (question: string, before: string, after: string) => `${question}: ${before} → ${after}`,
  noteChanged: (question: string) => `${question}: another note`,
  details: (fields: string) => `Details of the document: ${fields}`,
  bases: (n: number) => `${count(n, "source or tracked claim", "sources or tracked claims")} changed`,
  base: (name: string) => `${name}: other details`,
  cutShort:
    "The history is too long to be read as a whole: what changed first after the sign-off may be missing here.",
  meanwhile:
    "The document has changed since this was shown to you. Look at what is new before you sign it off.",
  showNow: "Look at it as it is now",
  takeBack: "Take back",
  takeBackLong: "Take back your sign-off",
  steps: {
    sign: (title: string) => `Sign off ‘${title}’`,
    takeBack: (title: string) => `Take back the sign-off of ‘${title}’`,
  },
  signed: (title: string) => `“${title}” is signed off.`,
  takenBack: (title: string) => `Your sign-off of “${title}” was taken back.`,
  noDocument: "Open a document first: each is signed off by itself.",
  /** The library's column. */
  short: "Signed off",
  columnSigned: (names: string) => `Signed off by ${names}`,
  columnChanged: (names: string) => `Signed off by ${names}, changed since`,
};
