import type { Act } from "../../history/log.ts";
import type { Kind } from "../../ids.ts";
import type { Label } from "../../labels.ts";
import { counter, numberer } from "../plural.ts";

const count = counter("en");
const number = numberer("en");
const recordsOf = (n: number) => count(n, "record", "records");
let lists: Intl.ListFormat | undefined;
const listed = (parts: readonly string[]) => (lists ??= new Intl.ListFormat("en-GB")).format(parts);

const nouns = {
  author: ["author", "authors"],
  document: ["document", "documents"],
  annotation: ["annotation", "annotations"],
  source: ["source", "sources"],
  claim: ["tracked claim", "tracked claims"],
  evidence: ["piece of evidence", "pieces of evidence"],
  comment: ["comment", "comments"],
  decision: ["decision", "decisions"],
  check: ["answer to a check", "answers to checks"],
  reading: ["second reading", "second readings"],
  signoff: ["sign-off", "sign-offs"],
  resolution: ["resolution", "resolutions"],
} as const satisfies Record<Kind, readonly [string, string]>;

const labelled = {
  claim: ["claim", "claims"],
  statistic: ["statistic", "statistics"],
  quote: ["quote", "quotes"],
  "anonymous-source": ["anonymous source", "anonymous sources"],
} as const satisfies Record<Label, readonly [string, string]>;

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
  entries: (n: number) => count(n, "entry", "entries"),

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
    by: "Author",
    anyone: "Anyone",
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
    loaded: (n: number, isAll: boolean) =>
      isAll ? count(n, "change", "changes") : `the latest ${count(n, "change", "changes")}`,
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
  /** `3 claims`, `1 source (“Interior ministry”)`. */
  counted: (n: number, kind: Kind, label?: Label, name?: string) => {
    const [one, other] = label ? labelled[label] : nouns[kind];
    return `${count(n, one, other)}${name === undefined ? "" : ` (“${name}”)`}`;
  },
  /** What was done to some records; annotations are marked, all else is added. */
  did: (act: Act, isMarked: boolean, things: readonly string[]) => {
    const verbs = {
      created: isMarked ? "marked" : "added",
      changed: "changed",
      removed: "deleted",
      returned: "brought in or back",
    };
    return `${verbs[act]} ${listed(things)}`;
  },
  /** `Ana Ruiz marked 3 claims and added 1 source in “Boats”`. */
  sentence: (who: string, done: readonly string[], titles: readonly string[]) => {
    const where = titles.length > 0 ? ` in ${listed(titles.map((title) => `“${title}”`))}` : "";
    return `${who} ${listed(done)}${where}`;
  },

  /** Restore points, and the way back to one. */
  point: {
    hint: "It changed many records at once. The workspace can be brought back to what it was before.",
    made: (seq: number) =>
      `What was there before this (change ${number(seq)}) can be brought back in Review, History.`,
    returnTo: "Bring the workspace back to before this…",
    takeBack: "Take this change back",
    /** What would happen, the numbers that are none left out. */
    preview: (back: number, changed: number, gone: number) => {
      const parts = [
        back > 0 ? `${recordsOf(back)} ${back === 1 ? "comes" : "come"} back` : "",
        changed > 0 ? `${recordsOf(changed)} ${changed === 1 ? "changes" : "change"}` : "",
        gone > 0 ? `${recordsOf(gone)} ${gone === 1 ? "goes" : "go"}` : "",
      ];
      return `${listed(parts.filter(Boolean))}, whoever made them. All that was done since is undone with it.`;
    },
    nothing: "Everything is as it was before this already.",
    confirm: "Bring back",
    cancel: "Cancel",
    step: (seq: number) => `Bring the workspace back to before change ${number(seq)}`,
    takenBack: (seq: number) => `Take back change ${number(seq)}`,
    done: (seq: number) => `The workspace is as it was before change ${number(seq)}. Undo takes that back.`,
    didTakeBack: (seq: number) => `Change ${number(seq)} was taken back.`,
  },
};
