import type { decisionVerdicts } from "../../records/decision.ts";
import type { ReviewState } from "../../review/decisions.ts";
import { counter, numberer } from "../plural.ts";

const count = counter("en");
const number = numberer("en");
type Verdict = (typeof decisionVerdicts)[number];

const annotations = (n: number) => count(n, "annotation", "annotations");

/** Decisions on annotations, and the queue in which they are given one after another. */
export const decisions = {
  title: "Review",
  states: {
    unreviewed: "Not reviewed",
    accepted: "Accepted",
    rejected: "Rejected",
    "needs-work": "Needs work",
    disputed: "Disputed",
    outdated: "Outdated",
  } satisfies Record<ReviewState, string>,
  /** What a state means, where its word is not enough. */
  about: {
    unreviewed: "Nobody else has decided on this yet.",
    disputed: "Those who decided on it do not agree.",
    outdated: "It has changed since somebody decided on it.",
  },
  verdicts: {
    accept: "Accept",
    reject: "Reject",
    "needs-work": "Needs work",
  } satisfies Record<Verdict, string>,
  /** What somebody decided. */
  decided: {
    accept: "Accepted",
    reject: "Rejected",
    "needs-work": "Needs work",
  } satisfies Record<Verdict, string>,
  yours: "Your decision",
  all: "Decisions",
  you: "You",
  takeBack: "Take back",
  takeBackLong: "Take back your decision",
  reason: "Reason",
  /** Asks for the reason of a verdict before it is given. */
  why: {
    accept: "Why it is accepted",
    reject: "Why it is rejected",
    "needs-work": "What needs work",
  } satisfies Record<Verdict, string>,
  cancel: "Cancel",
  /** Why somebody else decides. */
  own: {
    made: "This is your own mark; somebody else decides on it.",
    changed: "You changed this mark last; somebody else decides on it.",
    agreed: "This was agreed out of a mark of yours; somebody else decides on it.",
  },
  ownDecision: "on their own mark, so it does not count as a review",
  outdated: "Outdated: the annotation has changed since.",
  whatChanged: "What changed?",
  looking: "Looking it up…",
  noHistory: (why: string) => `What changed cannot be shown: ${why}`,
  unknownChange: "What it was before is not in the history of this workspace.",
  changes: "What has changed since",
  passage: "Passage",
  restsOn: "Rests on",
  nothing: "nothing",
  filterState: "Review state",
  anyState: "Any state",

  steps: {
    accept: (noun: string) => `Accept ${noun}`,
    reject: (noun: string) => `Reject ${noun}`,
    "needs-work": (noun: string) => `Send back ${noun}`,
    takeBack: (noun: string) => `Take back the decision on ${noun}`,
    many: (verdict: string, n: number) => `${verdict}: ${annotations(n)}`,
  },
  isNow: (decided: string, annotation: string) => `${decided}: ${annotation}`,
  manyNow: (decided: string, n: number) => `${decided}: ${annotations(n)}`,
  leftOwn: (n: number) =>
    n === 1
      ? "1 of them is yours or was changed by you, and was left alone."
      : `${number(n)} of them are yours or were changed by you, and were left alone.`,
  takenBack: (annotation: string) => `Decision taken back: ${annotation}`,
  noneGiven: "You have not decided on this annotation.",
  nothingActive: "No annotation is active, so there is nothing to decide on.",

  /** The tab in which one annotation after another is looked at. */
  queue: {
    list: "Annotations to review",
    filters: "What to review",
    documents: "Documents",
    allDocuments: "All documents",
    several: "Several…",
    chosen: (documents: number) => `Choose documents (${number(documents)})`,
    label: "Label",
    anyLabel: "Any label",
    author: "Marked by",
    show: "Show",
    shows: {
      waiting: "Not reviewed yet",
      mine: "Not decided by you",
      all: "All annotations",
    },
    progress: (reviewed: number, total: number) => `${number(reviewed)} of ${number(total)} reviewed`,
    byYou: (decided: number, total: number) => `${number(decided)} of ${number(total)} decided by you`,
    ownLeft: (own: number) =>
      own === 1
        ? "1 mark of your own is left to others."
        : `${number(own)} marks of your own are left to others.`,
    listed: (n: number) => annotations(n),
    arrived: (n: number) => `${number(n)} new`,
    arrivedLong: (n: number) => `Add ${annotations(n)} to the list`,
    renewed: "The list is as of now.",
    at: (at: number, total: number) => `${number(at)} of ${number(total)}`,
    next: (annotation: string, at: number, total: number) =>
      `${annotation}, ${number(at)} of ${number(total)} in the list`,
    decidedNext: (decided: string, next: string) => `${decided}. Next: ${next}`,
    decidedLast: (decided: string, progress: string) => `${decided}. Nothing is left here: ${progress}.`,
    skip: "Skip",
    back: "Back",
    open: "Show in the text",
    passage: "The passage in its text",
    leftOut: "some of the text is left out",
    noText: (why: string) => `The text cannot be shown: ${why}`,
    loading: "Loading the text…",
    attributes: "Attributes",
    noAttributes: "No attributes are filled in.",
    note: "Note",
    markedBy: (author: string, when: string) => `Marked by ${author}, ${when}`,
    comments: (n: number) => count(n, "comment", "comments"),
    keys: (accept: string, reject: string, work: string, skip: string, back: string) =>
      `${accept} accepts, ${reject} rejects, ${work} says it needs work; ${skip} skips, ${back} goes back, Enter shows it in the text.`,
    done: "Everything here is reviewed",
    doneByYou: "You have decided on everything here",
    none: "There is nothing here to review.",
    noneOwn: "There is nothing here that somebody else has marked.",
    noMatch: "No annotation is like that.",
    needWork: (n: number) => `${count(n, "annotation needs", "annotations need")} work.`,
    disputed: (n: number) => `${count(n, "annotation is", "annotations are")} disputed.`,
    rejected: (n: number) => `${count(n, "annotation was", "annotations were")} rejected.`,
    showAll: "Show all annotations",
    empty: "No document has annotations yet. What is marked there can be reviewed here.",
    toQueue: "Back to the queue",
  },

  /** The library's column, and the report's tables. */
  column: {
    of: (reviewed: number, total: number) => `${number(reviewed)} of ${number(total)}`,
    title: (reviewed: number, total: number) => `${number(reviewed)} of ${annotations(total)} reviewed`,
    work: (n: number) => `${count(n, "needs", "need")} work`,
    disputed: (n: number) => `${number(n)} disputed`,
    outdated: (n: number) => `${count(n, "decision is", "decisions are")} outdated`,
  },
};
