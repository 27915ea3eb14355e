import type { Act } from "../../history/log.ts";
import type { Kind } from "../../ids.ts";
import type { Label } from "../../labels.ts";
import { counter, numberer } from "../plural.ts";

const count = counter("en");
const number = numberer("en");
const recordsOf = (n: number) => count(n, "record", "records");

/** What happened to records and to the workspace, and bringing back what was. */
export const history = {
  title: "History",
  show: "Show the history",
  inDocument: "Everything that happened in this document",
  loading: "The history is being read.",
  failed: (why: string) => `The history cannot be shown. ${why}`,
  none: "Nothing is known of its past.",
  earlier: "What came before is not told: there is too much of it.",
  more: (n: number) => `Show ${number(n)} more`,
  notShown: (n: number) => `${recordsOf(n)} more cannot be shown here.`,
  /** What a commit did to the record at hand. */
  acts: {
    created: "Created",
    changed: "Changed",
    removed: "Deleted",
    returned: "Brought in or back",
  } satisfies Record<Act, string>,
  /** As `acts`, before the fields of one of several records. */
  actOn: (record: string, act: string) => `${record}: ${act}`,
  /** Between what a field was and what it became. */
  to: "→",
  fields: {
    annotationId: "Annotation",
    annotations: "Annotations",
    answer: "Answer",
    answered: "Answered",
    authorId: "Reader",
    between: "Between",
    body: "Comment",
    colour: "Colour",
    continues: "Continues",
    documentId: "Document",
    initials: "Initials",
    label: "Label",
    of: "Annotations compared",
    origin: "Origin",
    outcome: "Outcome",
    parentId: "Answers",
    problems: "Open problems",
    question: "Question",
    quotes: "Text",
    reason: "Reason",
    resolutionId: "Resolution",
    deleted: "Deleted by its author",
    resolved: "Resolved",
    restsOn: "Rests on",
    spans: "Place in the text",
    speakerSpan: "Speaker in the text",
    state: "State",
    targetId: "On",
    type: "Type",
    variants: "Other names",
  },
  /** One of a kind, at the head of what happened to it. */
  kindOf: {
    author: "Author",
    document: "Document",
    annotation: "Annotation",
    source: "Source",
    claim: "Tracked claim",
    evidence: "Evidence",
    comment: "Comment",
    decision: "Decision",
    check: "Check",
    reading: "Second reading",
    signoff: "Sign-off",
    resolution: "Resolution",
  } satisfies Record<Kind, string>,
  called: (noun: string, name: string) => `${noun} “${name}”`,
  /** In the place of the name of what a link led to. */
  goneRecord: "gone since",
  verdicts: { accept: "Accept", reject: "Reject", "needs-work": "Needs work" },
  readingStates: {
    "not-started": "Not started",
    "in-progress": "In progress",
    finished: "Finished",
  },
  outcomes: {
    same: "The same",
    a: "The first",
    b: "The second",
    both: "Both",
    neither: "Neither",
    own: "Another",
  },
  origins: {
    human: "Made by hand",
    "suggestion-accepted": "Suggestion, accepted",
    "suggestion-edited": "Suggestion, edited",
    imported: "Imported",
  },
  yes: "yes",
  no: "no",

  /** Bringing one record back, or all that one change deleted. */
  back: {
    state: "Bring back this state",
    before: "Bring back what it was",
    deleted: "Bring it back",
    all: (n: number) => `Bring back ${recordsOf(n)}`,
    without: "Bring back without that",
    cancel: "Cancel",
    step: "Bring back",
    done: (n: number) => `${recordsOf(n)} brought back`,
    /** `what` as `kinds` has it. */
    lost: (field: string) => `${field}: what it led to is not here any more.`,
    lostMany: (n: number) => `${count(n, "link leads", "links lead")} to what is not here any more.`,
    cannot: {
      needs: (kind: string) => `It cannot come back: it belongs to ${kind} that is not here any more.`,
      others: "It cannot come back: only its author can bring it back.",
      same: "It is as it was.",
    },
    cannotMany: (n: number) =>
      `${recordsOf(n)} cannot come back: only their authors can do that, or what they belong to is not here.`,
  },

  /** The workspace's log. */
  log: {
    table: "History of the workspace",
    columns: { what: "What happened", when: "When" },
    filters: "Filter the history",
    kind: "Kind",
    anyKind: "Any kind",
    document: "Document",
    anyDocument: "Any document",
    only: "Only",
    everything: "Every change",
    onlyOne: { removals: "Deletions", "restore-points": "Restore points" },
    from: "From",
    to: "To",
    showAll: "Show all",
    empty: "Nothing has happened here yet.",
    noMatch: "No change matches the filters.",
    someone: "Somebody",
    all: (n: number) => count(n, "change", "changes"),
    latest: (n: number) => `the latest ${count(n, "change", "changes")}`,
    newer: (n: number) => `Show ${count(n, "new change", "new changes")}`,
    breaks: {
      edited: "The files were edited by another program.",
      migrated: "The workspace was brought to a newer format.",
      damaged: "This line of the log is damaged and cannot be told.",
    },
    choose: "Choose a change to see what it did, record by record.",
    export: "Audit log",
    formats: { csv: "Table (CSV)", jsonl: "JSON lines" },
    writing: "The audit log is being written.",
    ready: (file: string) => `The audit log is ready to be saved as ${file}.`,
    number: (seq: number) => `Change ${number(seq)}`,
    point: "Restore point",
  },
  kinds: {
    author: "Authors",
    document: "Documents",
    annotation: "Annotations",
    source: "Sources",
    claim: "Tracked claims",
    evidence: "Evidence",
    comment: "Comments",
    decision: "Decisions",
    check: "Answers to checks",
    reading: "Second readings",
    signoff: "Sign-offs",
    resolution: "Resolutions",
  } satisfies Record<Kind, string>,
  counts: {
    author: (n: number) => count(n, "author", "authors"),
    document: (n: number) => count(n, "document", "documents"),
    annotation: (n: number) => count(n, "annotation", "annotations"),
    source: (n: number) => count(n, "source", "sources"),
    claim: (n: number) => count(n, "tracked claim", "tracked claims"),
    evidence: (n: number) => count(n, "piece of evidence", "pieces of evidence"),
    comment: (n: number) => count(n, "comment", "comments"),
    decision: (n: number) => count(n, "decision", "decisions"),
    check: (n: number) => count(n, "answer to a check", "answers to checks"),
    reading: (n: number) => count(n, "second reading", "second readings"),
    signoff: (n: number) => count(n, "sign-off", "sign-offs"),
    resolution: (n: number) => count(n, "resolution", "resolutions"),
  } satisfies Record<Kind, (n: number) => string>,
  /** Annotations, by their label. */
  labelCounts: {
    claim: (n: number) => count(n, "claim", "claims"),
    statistic: (n: number) => count(n, "statistic", "statistics"),
    quote: (n: number) => count(n, "quote", "quotes"),
    "anonymous-source": (n: number) => count(n, "anonymous source", "anonymous sources"),
  } satisfies Record<Label, (n: number) => string>,
  withName: (things: string, name: string) => `${things} (“${name}”)`,
  /** What was done to some records; annotations are marked, all else is added. */
  did: {
    marked: (things: string) => `marked ${things}`,
    created: (things: string) => `added ${things}`,
    changed: (things: string) => `changed ${things}`,
    removed: (things: string) => `deleted ${things}`,
    returned: (things: string) => `brought in or back ${things}`,
  } satisfies Record<Act | "marked", (things: string) => string>,
  /** `Ana Ruiz marked 3 claims and added 1 source`. */
  sentence: (who: string, done: string) => `${who} ${done}`,
  sentenceIn: (who: string, done: string, documents: string) => `${who} ${done} in ${documents}`,
  /** A commit that merged a bundle; `from` is whoever made that, where it is known. */
  merged: {
    added: (n: number) => `${number(n)} new`,
    changed: (n: number) => `${number(n)} changed`,
    removed: (n: number) => `${number(n)} deleted`,
    sentence: (who: string, from: string | undefined, what: string) =>
      `${who} merged a bundle${from === undefined ? "" : ` from ${from}`}: ${what}`,
  },
  quoted: (title: string) => `“${title}”`,

  /** Restore points, and the way back to one. */
  point: {
    hint: "It changed many records at once. The workspace can be brought back to what it was before.",
    made: (seq: number) =>
      `What was there before this (change ${number(seq)}) can be brought back in Review, History.`,
    returnTo: "Bring the workspace back to before this…",
    takeBack: "Take this change back",
    /** What would happen; those of them that would are put into `preview`. */
    back: (n: number) => count(n, "record comes back", "records come back"),
    changed: (n: number) => count(n, "record changes", "records change"),
    gone: (n: number) => count(n, "record goes", "records go"),
    preview: (all: string) => `${all}, whoever made them. All that was done since is undone with it.`,
    nothing: "Everything is as it was before this already.",
    confirm: "Bring back",
    cancel: "Cancel",
    step: (seq: number) => `Bring the workspace back to before change ${number(seq)}`,
    takenBack: (seq: number) => `Take back change ${number(seq)}`,
    done: (seq: number) => `The workspace is as it was before change ${number(seq)}. Undo takes that back.`,
    didTakeBack: (seq: number) => `Change ${number(seq)} was taken back.`,
  },
};
