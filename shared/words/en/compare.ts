import type { Lack } from "../../review/figure.ts";
import { counter, numberer } from "../plural.ts";

const count = counter("en");
const number = numberer("en");

type Names = { readonly a: string; readonly b: string };

/** Comparing what two people marked, deciding about it, and how far they agree. */
export const compare = {
  what: "What to compare",
  document: "Document",
  sideA: "First side",
  sideB: "Second side",
  agreed: "Agreed layer",
  none: "No document has marks of two people yet. Give a document to somebody as a second reading, or import what they marked.",
  /** Somebody's marks as they were before a day: to be chosen, and with the day. */
  earlier: (name: string) => `${name}, before a day…`,
  before: (name: string, day: string) => `${name} before ${day}`,
  day: "Before the day",
  readingHistory: "Reading the history…",
  comparing: "Comparing…",
  notWhole: "The history here does not reach back to that day, so this is not all of it.",
  stillReading: (name: string) => `${name} has not finished reading this document, so this is not all of it.`,

  kinds: {
    same: "Same",
    only: (name: string) => `Only ${name}`,
    label: "Label",
    boundary: "Boundaries",
    attributes: "Attributes",
  },
  showKind: (kind: string, found: number) => `${kind}: ${number(found)}`,
  kindFilters: "Kinds of difference",
  labelFilter: "Label",
  anyLabel: "All labels",
  stateFilter: "How far",
  anyState: "All states",
  states: { open: "Not decided", decided: "Decided", changed: "Changed since" },
  list: "Differences",
  item: (kinds: string, label: string, quote: string) => `${kinds}: ${label} “${quote}”`,
  shownOf: (shown: number, total: number) => `${number(shown)} of ${number(total)} shown`,
  noMatch: "No difference matches the filter.",
  nothingDiffers: "Nothing differs: both marked the same.",
  showAll: "Show all differences",
  behind: (name: string) => `Behind “${name}”`,

  difference: "The difference",
  inText: "In the text",
  legend: ({ a, b }: Names) => `A, line above: ${a}. B, dashed line below: ${b}.`,
  row: "What",
  label: "Label",
  words: "Words",
  note: "Note",
  notMarked: "not marked",
  ends: {
    startsEarlier: (by: number) => `B starts ${count(by, "character", "characters")} earlier`,
    startsLater: (by: number) => `B starts ${count(by, "character", "characters")} later`,
    endsEarlier: (by: number) => `B ends ${count(by, "character", "characters")} earlier`,
    endsLater: (by: number) => `B ends ${count(by, "character", "characters")} later`,
  },
  openMark: (name: string) => `Open ${name}’s in the text`,
  openAgreed: "Open what was agreed",

  decide: "Decide",
  take: (name: string) => `Take ${name}’s`,
  drop: (name: string) => `${name}’s: no mark`,
  takeSame: "Take it",
  both: "Both",
  neither: "Neither",
  own: "Own ends…",
  reopen: "Open again",
  withKey: (name: string, key: string) => `${name} (${key})`,
  outcomes: {
    same: () => "Agreed: both marked the same",
    a: ({ a }: Names) => `Decided: as ${a} has it`,
    b: ({ b }: Names) => `Decided: as ${b} has it`,
    both: () => "Decided: both marks count",
    neither: () => "Decided: neither mark counts",
    own: () => "Decided: with ends of its own",
  },
  decidedBy: (outcome: string, name: string, when: string) => `${outcome}. ${name}, ${when}`,
  replaced: (a: string, b: string, when: string) =>
    `One of these marks was decided about again, between ${a} and ${b}, ${when}. That counts instead of this.`,
  changedSince: "One of the marks was changed after this was decided. Decide again, or open it again.",
  taken: {
    a: ({ a }: Names) => `Decided: as ${a} has it`,
    b: ({ b }: Names) => `Decided: as ${b} has it`,
    both: () => "Decided: both marks count",
    neither: () => "Decided: neither mark counts",
    own: "Decided with ends of its own",
  },
  wentOn: (what: string, progress: string, next: string) =>
    next === "" ? `${what}. ${progress}.` : `${what}. ${progress}. Now: ${next}`,
  progress: (decided: number, all: number) => `${number(decided)} of ${number(all)} decided`,
  toLookAt: (changed: number) => `${number(changed)} changed since`,
  stray: (found: number) =>
    `${count(found, "decision is", "decisions are")} about marks that are not there any more.`,
  allSame: (found: number) => `Take ${count(found, "identical mark", "identical marks")}`,
  sameTaken: (found: number) => `${count(found, "identical mark is", "identical marks are")} agreed now.`,
  noSame: "There are no identical marks left to decide about.",
  /** What goes with the agreed mark of a decision that is taken back. */
  hanging: {
    comments: (n: number) => count(n, "comment", "comments"),
    decisions: (n: number) => count(n, "reviewer’s decision", "reviewers’ decisions"),
    evidence: (n: number) => count(n, "piece of evidence", "pieces of evidence"),
    goes: (things: string) =>
      `On what was agreed hangs what people made since: ${things}. That is deleted with it. Undo brings all of it back.`,
  },
  openFirst:
    "This is decided, and others have commented on or reviewed what was agreed. Open the decision again first; it says what goes with it.",
  reopened: (decided: number, all: number) => `Open again. ${number(decided)} of ${number(all)} decided.`,
  notDecided: "Nothing was decided about this difference.",
  nothingDecided: "Nothing was decided between these two in this document.",
  noDeciding: "Decisions are made between what two people have marked now. Choose two people to decide.",
  noDecidingAgreed:
    "The agreed layer can be compared here, but not decided about. Compare this person with one of those who were compared before: of two decisions about a mark, the later one counts.",
  notBoth: "There are no two different marks to keep here.",
  nothingCommon: "The two marks have nothing in common, so there are no such ends.",

  ownTitle: "Ends of its own",
  ownFrom: "Label and attributes from",
  ownEnds: "Ends",
  endsChoices: {
    a: ({ a }: Names) => `As ${a} has them`,
    b: ({ b }: Names) => `As ${b} has them`,
    union: () => "All that either marked",
    intersection: () => "Only what both marked",
  },
  ownTake: "Decide with these ends",
  ownOpen: "Decide and move the ends in the text",
  cancel: "Cancel",

  discard: "Throw away…",
  discardTitle: "Throw away the decisions",
  discardWhat: (decisions: number, annotations: number, a: string, b: string) =>
    `${count(decisions, "decision", "decisions")} between ${a} and ${b} in this document, and ${count(annotations, "agreed annotation", "agreed annotations")}, will go. What ${a} and ${b} marked stays as it is.`,
  discardWord: "discard",
  discardType: (word: string) => `Type “${word}” to throw them away`,
  discardDo: "Throw away",
  discarded: "The decisions were thrown away. Undo brings them back.",

  /** On an agreed annotation: whose marks it came from. */
  from: {
    one: (name: string) => `Agreed from ${name}’s mark`,
    two: ({ a, b }: Names) => `Agreed from ${a}’s and ${b}’s marks`,
  },
  fromOutcomes: {
    same: () => "both marked the same",
    a: ({ a }: Names) => `as ${a} has it`,
    b: ({ b }: Names) => `as ${b} has it`,
    both: () => "both were kept",
    neither: () => "neither was kept",
    own: () => "with ends of its own",
  },
  provenance: (from: string, how: string) => `${from}: ${how}.`,
  toComparison: "Show in the comparison",

  steps: {
    decide: "Decide about a difference",
    same: "Take all identical marks",
    own: "Decide with own ends",
    reopen: "Open a decision again",
    discard: "Throw away decisions",
  },

  figures: {
    title: "Agreement figures",
    scope: "Figures of",
    here: "This document",
    all: (documents: number) => `All that both have finished (${number(documents)})`,
    computing: "Computing…",
    unread: "The figures wait until both have finished reading.",
    table: "Agreement by label",
    figure: "Figure",
    total: "Total",
    marks: "Marks, A and B",
    countsOfMarks: (a: number, b: number) => `${number(a)} and ${number(b)}`,
    listBehind: (name: string, shown: string) => `${shown}: list what is behind “${name}”`,
    exact: "Span F1, exact",
    overlap: "Span F1, overlap",
    sentences: "Cohen’s kappa, per sentence",
    characters: "Cohen’s kappa, per character",
    alpha: "Krippendorff’s alpha, per sentence",
    unitizing: "Krippendorff’s alpha, unitizing",
    pairs: (pairs: number) => count(pairs, "pair", "pairs"),
    counts: (both: number, onlyA: number, onlyB: number, neither: number) =>
      `both ${number(both)}, only A ${number(onlyA)}, only B ${number(onlyB)}, neither ${number(neither)}`,
    units: (a: number, b: number) => `${number(a)} and ${number(b)} stretches`,
    lack: "not enough data",
    lacks: {
      "no-items": "nothing to judge",
      "nothing-marked": "nobody used the label",
      "not-given": "not given by both",
      "no-variation": "no variation",
    } satisfies Record<Lack, string>,
    attributes: "Attributes over the matched pairs",
    field: "Attribute",
    sameOf: (same: number, given: number) => `${number(same)} of ${number(given)}`,
    sameGiven: "Same, of pairs where both gave it",
    sameAny: "Same, of pairs where either gave it",
    kappa: "Cohen’s kappa",
    differing: "Differing",
    noKappa: "free text",
    how: "What was counted",
    howPairs:
      "F1 is 2 × pairs ÷ all marks of both. Exact pairs have the same spans; overlapping ones share at least half of what either covers. Every mark is in one pair at most.",
    howMissing:
      "Everything is computed label by label, so a passage with two labels counts under each. A sentence without a label is judged not to have it; nothing is missing. An attribute that neither gave counts in no figure.",
    howTotal:
      "The total is over the labels that were used. F1 counts all pairs together; kappa and alpha sum what differs over the labels.",
    texts: (texts: number) => `Counted: ${count(texts, "document", "documents")}.`,
    unused: (labels: string) => `Left out because nobody used them: ${labels}.`,
    excluded: (documents: string) => `Left out because only one of the two has finished: ${documents}.`,
    changedAfter: (name: string, marks: number) =>
      `${name} made or changed ${count(marks, "mark", "marks")} after having finished reading, when the others’ marks were in sight. The figures are of the marks as they are now.`,
    joined: (found: number) =>
      `${count(found, "mark", "marks")} of one person overlapping under one label count as one stretch in kappa and alpha.`,
    onlyOf: (label: string, name: string) => `${label}, ${name}`,
  },
};
