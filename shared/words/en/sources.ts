import type { Attribution } from "../../sourcing/rests.ts";
import { counter, numberer } from "../plural.ts";

const count = counter("en");
const number = numberer("en");
const sourcesOf = (total: number) => count(total, "source", "sources");
const mentionsOf = (total: number) => count(total, "mention", "mentions");

/** The registry of sources, and who stands behind a passage. */
export const sources = {
  /** What a passage rests on, at its best. */
  attributions: {
    named: "Named",
    anonymous: "Anonymous",
    unnamed: "Unnamed or vague",
    own: "Own voice or observation",
    none: "None",
  } satisfies Record<Attribution, string>,

  title: "Sources",
  table: "Sources",
  total: sourcesOf,
  shownOf: (shown: number, total: number) => `${number(shown)} of ${sourcesOf(total)}`,
  new: "New source",
  find: "Find a source",
  filters: "Filters",
  type: "Type",
  anyType: "Any type",
  side: "Side",
  anySide: "Any side",
  noSide: "No side",
  onlySole: "Sole basis",
  onlySoleLong: "Only sources that a claim or statistic rests on alone",
  showAll: "Show all sources",
  noMatch: "No source matches.",
  empty: "No source is recorded yet. Sources come from annotations, or are entered here.",
  columns: {
    name: "Name or description",
    type: "Type",
    side: "Side",
    organisation: "Organisation",
    mentions: "Mentions",
    documents: "Documents",
    claims: "Claims",
    statistics: "Statistics",
    quotedWords: "Quoted words",
  },
  /** How much rests on a source, and how much of it on nobody else. */
  alone: (total: number, sole: number) => `${number(total)} (${number(sole)} alone)`,
  aloneLong: (total: number, sole: number) =>
    `${number(total)} rest on this source, ${number(sole)} of them on it alone`,
  claims: (total: number) => count(total, "claim", "claims"),
  statistics: (total: number) => count(total, "statistic", "statistics"),
  none: "Choose a source to see what rests on it.",
  goneMeanwhile: "The source was deleted meanwhile, so nothing was changed.",
  onlyClaims: "This annotation is not a claim any more, so nothing was changed.",

  fields: {
    name: "Name",
    descriptor: "Description as printed",
    title: "Title or function",
    organisation: "Organisation",
    side: "Side",
    relayedBy: "Relayed by",
    justification: "Why in the story",
    count: "How many",
    howTheyKnow: "How they know",
    reason: "Reason given",
    reasonType: "Kind of reason",
    groundRule: "Ground rule",
    toldTo: "Told to",
  },
  hints: {
    descriptor: "a senior official briefed on the plan",
    side: "government, opposition, affected, expert",
    relayedBy: "the outlet that spoke to the source",
    count: "1, 2, several, unknown",
    howTheyKnow: "was present, was briefed, saw the documents",
    reason: "as printed",
    toldTo: "the outlet or reporter",
  },
  anonymity: "Anonymity",
  variants: {
    name: "Also called",
    list: "Further names",
    hint: "the general, Mr. Vera",
    hintUnnamed: "the official, the officer",
    remove: (variant: string) => `Remove “${variant}”`,
    tooMany: "A source can have 100 further names at most.",
    steps: { add: "Add a name of a source", remove: "Remove a name of a source" },
  },
  /** A value that comes from a source merged into this one. */
  from: (value: string, other: string) => `${value}, from “${other}”`,
  useFrom: (field: string, value: string) => `${field}: keep ${value}`,

  basis: "What rests on it",
  restsNothing: "No claim or statistic rests on this source.",
  rests: (things: string, sole: number) =>
    sole === 0 ? `${things}, none on it alone` : `${things}, ${number(sole)} on it alone`,
  and: (one: string, other: string) => `${one} and ${other}`,
  quoted: (total: number) => count(total, "quoted word", "quoted words"),

  mentions: {
    title: "Mentions",
    count: (total: number, documents: number) =>
      `${mentionsOf(total)} in ${count(documents, "document", "documents")}`,
    none: "No annotation names this source.",
    filter: "Which mentions",
    filters: { all: "All", rests: "Rest on it", sole: "On it alone" },
    roles: {
      claim: "Claimant",
      statistic: "Source of the figure",
      quote: "Speaker",
      "anonymous-source": "The source itself",
      restsOn: "Rests on",
    },
    sole: "alone",
    choose: (mention: string) => `Choose ${mention}`,
    help: "Arrow keys go through the mentions, Enter opens one in its text, Space chooses it.",
    more: (left: number) => `Show ${number(left)} more`,
    chosen: (total: number) => `${mentionsOf(total)} chosen`,
    move: "Move to",
    moveNone: "Choose none",
    steps: {
      move: (total: number) => `Move ${mentionsOf(total)}`,
    },
    moved: (total: number, to: string) => `${mentionsOf(total)} moved to “${to}”`,
  },

  also: {
    title: "Merged into this one",
    separate: "Separate again",
    separateLong: (name: string) => `Separate “${name}” again`,
    step: (name: string) => `Separate “${name}”`,
    separated: (name: string) => `“${name}” is a source of its own again.`,
  },

  merge: {
    button: "Merge with…",
    title: "Merge two sources",
    first: "Source",
    other: "Is the same as",
    choose: "Choose two sources that are one.",
    stays: (name: string) => `“${name}” stays.`,
    goes: (name: string) => `“${name}” becomes a further name of it.`,
    moves: (total: number, documents: number) =>
      total === 0
        ? "No mentions move."
        : `Moves along: ${mentionsOf(total)} in ${count(documents, "document", "documents")}.`,
    fills: (fields: string) => `Filled in from the other: ${fields}.`,
    names: (names: string) => `Further names: ${names}.`,
    undoable: "Nothing is lost: the two can be separated again at any time.",
    go: "Merge",
    step: (other: string, keep: string) => `Merge “${other}” into “${keep}”`,
    done: (other: string, keep: string) => `“${other}” was merged into “${keep}”.`,
    problems: {
      same: "This is the same source already.",
      reveals: "An anonymous source cannot be merged with a named one: the record would say who it is.",
    },
  },

  retype: {
    step: "Change the type of a source",
    reveals:
      "An anonymous source and a named one are never merged: separate them first, or the record would say who it is.",
    toDescription: (name: string) =>
      `A source of this type has no name. Describe it as the text does; the name “${name}” is taken out of the record.`,
    toName:
      "A source of this type has a name. Give the one the text prints; the description stays as a further name.",
    withVariants: (names: string) => `Also taken out, because they could tell who it is: ${names}.`,
    withAnonymity: (details: number) =>
      `${count(details, "detail", "details")} of anonymity ${details === 1 ? "has" : "have"} no place in this type and ${details === 1 ? "goes" : "go"}.`,
    undo: "Undo brings everything back.",
    go: "Change the type",
    cancel: "Keep the type",
  },

  made: (name: string) => `“${name}” was added.`,
  newName: "New source",
  newStep: "New source",
  open: "Open the source",
  openOf: (name: string) => `Open “${name}” in Sources`,
  noSourceHere: "No source stands behind the active annotation.",
  noActive: "No annotation is active.",
  delete: (name: string) => `Delete “${name}”`,
  deleteButton: "Delete",
  deleteStep: (name: string) => `Delete source ‘${name}’`,
  deleted: (name: string, total: number) =>
    total === 0
      ? `“${name}” was deleted. Undo brings it back.`
      : `“${name}” was deleted; ${mentionsOf(total)} ${total === 1 ? "has" : "have"} lost their source. Undo brings it back.`,

  restsOn: {
    name: "Rests on",
    add: "Rests on: add a source",
    remove: (name: string) => `Rests on: remove “${name}”`,
    step: "Change what a passage rests on",
    list: "Sources it rests on",
  },
  ownVoice: "The outlet itself",
  ownVoiceStep: "Claim in the outlet’s own voice",
  /** What a passage rests on, at one glance. */
  glance: {
    none: "Rests on nobody yet.",
    own: "Rests on the outlet’s own word.",
    sole: {
      named: (name: string) => `Rests on one named source: ${name}.`,
      anonymous: "Rests on one anonymous source.",
      unnamed: "Rests on one unnamed or vague source.",
    },
    several: {
      named: (total: number) => `Rests on ${number(total)} sources, at least one of them named.`,
      anonymous: (total: number) => `Rests on ${number(total)} sources, none of them named.`,
      unnamed: (total: number) => `Rests on ${number(total)} unnamed or vague sources.`,
    },
  },
  here: "here",
  first: {
    title: "As at first mention",
    ofSource: "Known of the source",
    go: "Go to the first mention",
  },
};
