import { counter } from "../../plural.ts";

const count = counter("en");

/** What is said of bundles, files that carry records between people, on their way out and in. */
export const bundle = {
  nothingMerged: (why: string) => `${why} Nothing was merged.`,
  notJson: "This file is not valid JSON in UTF-8, so it is no bundle of Claimdesk.",
  notOurs: "This JSON file is no bundle of Claimdesk.",
  isExport: "This file is an export of a whole workspace, not a bundle. Import it instead.",
  newer: (version: number, known: number) =>
    `This bundle is of version ${version}, and this program reads version ${known}. Install a newer Claimdesk to merge it.`,
  otherVersion: (version: number, known: number) =>
    `This bundle is of version ${version}, and this program reads version ${known}.`,
  masked:
    "Something was masked or left out in the records of this file, so it is for reading only: merging it would put the masks in place of what is here. It can be imported into another workspace.",
  damaged: (path: string, why: string) => `This bundle is damaged at ${path}: ${why}`,
  top: "its top",
  twice: (id: string) => `${id} stands in it twice.`,
  noVersion: (id: string) => `${id} comes without a version, or with one and without a record.`,
  alsoRemoved: (id: string) => `${id} is in it, and named as removed.`,
  unknownAuthor: (id: string, author: string) => `${id} was written by ${author}, who is not in the bundle.`,
  unknownLink: (id: string, to: string) => `${id} points to ${to}, which is not in the bundle.`,
  ahead: (name: string) =>
    `The bundle says of ${name} that it builds on changes of this very folder that are not in it. Either the bundle was tampered with, or the folder is an older state than the one that change was made in, as after a backup was put back. So you are asked about whatever differs. Once you merge, the folder counts as a copy of its own.`,
  otherText: (name: string) =>
    `It has another text for ${name} than the one that is here. Texts never change.`,
  textMissing: (name: string) => `The text of ${name} is neither in the bundle nor here.`,
  otherLength: (name: string) => `The text of ${name} is not as long as the bundle says.`,
  textHash: (hash: string) => `The text ${hash} in it does not match its hash.`,
  textForm: (hash: string) => `The text ${hash} in it is not normalised.`,
  originalHash: (hash: string) => `The original ${hash} in it does not match its hash.`,
  pointsNowhere: "It points to something that did not come along.",
  ownerOnly: "Only the person whose computer this workspace is on can merge a bundle.",
  undecided: (items: number) =>
    `${count(items, "conflict has", "conflicts have")} to be decided first: which side is right is nothing the program can know.`,
  notAChoice: (id: string) => `There is nothing to choose about ${id}.`,
  changedMeanwhile: (items: number) =>
    `${count(items, "record", "records")} of this bundle changed here while you were looking at it. Look through the list again.`,
  noDocument: (id: string) => `There is no document ${id}. Nothing was exported.`,
  tooLarge:
    "This is too large for one file. Nothing was exported; choose fewer documents, or leave the originals out.",
  /** What the file is called that has more than one document in it. */
  fileName: "bundle",

  hidden: (kind: string) => `${kind} you may not see yet`,
  /** Why something is where it is although nobody chose that. */
  neededBy: (name: string) => `${name} needs it.`,
  notTaken: (rule: string) => `What came was not taken: ${rule}`,
  /** Fields of records, where they are called so nowhere else. */
  fields: {
    all: "All of it",
    place: "Passage",
    label: "Label and attributes",
    text: "Text",
    type: "Kind of source",
    status: "Status and verdict",
    statusReason: "Why it went back",
    verdict: "Verdict",
    conclusion: "Conclusion",
    checkerId: "Verdict by",
    sourceId: "Source",
    restsOn: "Rests on",
    claimId: "Tracked claim",
    resolutionId: "Agreed layer",
    continues: "Continues",
    speakerSpan: "Speaker in the text",
    origin: "Origin",
    statement: "Statement",
    priority: "Priority",
    assigneeId: "Assignee",
    reviewerId: "Reviewer",
    mergedInto: "Merged into",
    variants: "Also called",
    anonymity: "Anonymity",
    target: "What it is",
    targetId: "About",
    parentId: "In answer to",
    passage: "Quoted passage",
    rank: "Primary or secondary",
    body: "Comment",
    edited: "Edited",
    deleted: "Deleted by its author",
    resolved: "Resolved",
    reason: "Reason",
    answer: "Answer",
    state: "State",
    name: "Name",
    initials: "Initials",
    colour: "Colour",
    outcome: "Outcome",
    documentId: "Document",
    annotationId: "Annotation",
    question: "Question",
    authorId: "Reader",
    annotations: "Annotations",
    textHash: "Text",
    length: "Length",
  },
  readingStates: {
    "not-started": "Not started",
    "in-progress": "In progress",
    finished: "Finished",
  },
  pair: (name: string, value: string) => `${name}: ${value}`,
};
