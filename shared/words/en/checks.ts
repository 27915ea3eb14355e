import type { Overtone } from "../../checks/wording/lists.ts";
import type { Gap } from "../../checks/statistics.ts";
import type { VerdictGap } from "../../checks/verdicts.ts";
import type { Question } from "../../ids.ts";
import type { checkAnswers } from "../../records/check.ts";
import { counter, numberer, signer } from "../plural.ts";

const count = counter("en");
const number = numberer("en");
const signed = signer("en");

/** The fourteen questions of the sourcing review: what is asked, what the program found, and what people answer. */
export const checks = {
  title: "Sourcing checks",
  tab: "Checks",
  tabs: "Annotations or checks",
  open: (problems: number) => count(problems, "open problem", "open problems"),
  looking: "The checks are still being made. Try again in a moment.",
  lookingShort: "Looking…",
  noDocument: "Open a document first: each has checks of its own.",
  noProblems: "The checks find no open problem in this text.",
  progress: (answered: number, all: number) => `${number(answered)} of ${number(all)} answered`,
  /** How one question stands, in one line. */
  state: (question: string, answer: string, problems: number) =>
    `${question}: ${answer}, ${count(problems, "problem found", "problems found")}`,
  askedAgain: "What is found has changed since this was answered.",
  again: "changed since",
  onlyPeople: "Only people can answer this.",
  nothingFound: "The program finds nothing here.",
  answerTo: (question: string) => `Answer to “${question}”`,
  keys: "Keys 1 to 4 answer the question that has the focus.",
  addNote: "Add a note",
  /** Below an answer and its note, whichever of them it was. */
  changedBy: (author: string, when: string) => `Last changed by ${author}, ${when}`,
  /** The words in the text that a finding is about, as a button. */
  goTo: (quote: string) => `Go to “${quote}”`,
  more: (hidden: number) => `Show ${number(hidden)} more`,
  step: (question: string) => `Answer “${question}”`,
  isNow: (question: string, answer: string) => `${question}: ${answer}`,
  placeOf: (question: string, reason: string, at: number, total: number) =>
    `${question}: ${reason} (${number(at)} of ${number(total)})`,
  sides: {
    caption: "Who speaks, by side",
    side: "Side",
    sources: "Sources",
    mentions: "Mentions",
    quoted: "Words quoted",
    none: "not said",
  },
  /** The short name of each question, and the question. */
  names: {
    attribution: "Attribution",
    "single-source": "Single source",
    "anonymous-sources": "Anonymous sources",
    "anonymous-attacks": "Anonymous attacks",
    relayed: "Relayed sources",
    "editor-told": "Editor told",
    quotes: "Quotes",
    verbs: "Attribution verbs",
    statistics: "Statistics",
    vague: "Vague attribution",
    borrowing: "Unmarked borrowing",
    contradictions: "Contradictions",
    fairness: "Fairness",
    verdicts: "Verdicts",
  } satisfies Record<Question, string>,
  questions: {
    attribution: "Is every claim worth checking attributed, in the same sentence or the one before?",
    "single-source": "Which claims rest on one source only? Which on one anonymous source only?",
    "anonymous-sources":
      "Anonymous sources: information and not opinion? Not to be had otherwise? Is it said how they know, why they are not named, and how many they are?",
    "anonymous-attacks": "Does an anonymous source attack or judge somebody, or speak in a direct quote?",
    relayed: "Are anonymous sources of other outlets marked as such, and confirmed by this one?",
    "editor-told": "Has an editor been told who the anonymous sources are, and approved?",
    quotes:
      "Quotes: are speaker, function and medium clear at first mention? Are partial quotes fair to the whole? Are translations marked?",
    verbs: "Do verbs such as “confirmed”, “revealed”, “admitted” or “claimed” say more than is known?",
    statistics:
      "Statistics: source, period, population and base of comparison? Was the primary source seen? Is the arithmetic right?",
    vague: "Vague attribution: who are the “reports”, “experts” or “the military”?",
    borrowing: "Is wording of a press release or a post repeated in the outlet's own voice?",
    contradictions: "Do statements contradict each other, in this text or across documents?",
    fairness: "Was whoever is criticised asked? Whose voices are missing?",
    verdicts:
      "Has each verdict evidence a reader could find again, not younger than the claim, and checked by a second person?",
  } satisfies Record<Question, string>,
  answers: {
    ok: "OK",
    problem: "Problem",
    "not-applicable": "Not applicable",
    open: "Open",
  } satisfies Record<(typeof checkAnswers)[number], string>,

  /** What was found. Values are names and words as printed. */
  found: {
    unattributed: "Nobody is said to make this claim.",
    unattributedHigh: "Nobody is said to make this claim, and it is marked as highly worth checking.",
    singleAnonymous: (source: string) => `Rests on one anonymous source only: ${source}.`,
    singleUnnamed: (source: string) => `Rests on one source only, which is not named: ${source}.`,
    singleNamed: (source: string) => `Rests on one source only: ${source}.`,
    noRecord: "It is not recorded which source this is, so nothing else about it can be checked.",
    noReason: (source: string) => `It is not said why this source is not named: ${source}.`,
    rote: (source: string) =>
      `The reason for not naming this source is a formula that tells the reader nothing: ${source}.`,
    roteWords: (words: string) => `“${words}” is a stock reason for anonymity.`,
    noBasis: (source: string) => `It is not said how this source knows: ${source}.`,
    bare: (source: string) => `“${source}” does not describe the source.`,
    noNumber: (source: string) => `More than one, but it is not said how many: ${source}.`,
    numbers: (here: number, recorded: number) =>
      `The text says ${number(here)} here, but ${number(recorded)} were recorded for this source.`,
    bareWords: (words: string) =>
      `“${words}”: a source that is not described, and not marked as an anonymous source.`,
    pluralWords: (words: string) =>
      `“${words}”: unnamed people without a number, not marked as an anonymous source.`,
    anonymousQuote: (source: string) =>
      `A direct quote by somebody who is not named: ${source}. Is it information, or judgement?`,
    relayed: (source: string, outlet: string) =>
      `${outlet} heard this source, so only that outlet knows who it is: ${source}. Was it confirmed?`,
    relayedNamed: (source: string, outlet: string) => `Taken over from ${outlet}: ${source}.`,
    noSpeaker: "It is not said who speaks.",
    fewWords: (words: number) =>
      `${count(words, "quoted word", "quoted words")} only: a quote, or marks of distance?`,
    verbs: {
      true: (verb: string) => `“${verb}” says that it is true.`,
      conceded: (verb: string) => `“${verb}” says that it is true and was not meant to be known.`,
      doubtful: (verb: string) => `“${verb}” says that it is doubtful.`,
    } satisfies Record<Overtone, (verb: string) => string>,
    vagueWords: (words: string) => `“${words}”: who?`,
    vague: (source: string) => `Rests on a vague source: ${source}. Who?`,
    lacks: (gaps: string) => `Not given: ${gaps}.`,
    shareOver: (share: number) => `A share of ${number(share)}% is more than the whole.`,
    sum: (parts: number, sum: number) =>
      `${count(parts, "share", "shares")} in a row add up to ${number(sum)}%. Are they parts of one whole?`,
    right: (arithmetic: string, stated: string) => `${arithmetic}; the text says “${stated}”, which agrees.`,
    wrong: (arithmetic: string, stated: string) =>
      `${arithmetic}; the text says “${stated}”, which does not agree.`,
    differsHere: (one: string, other: string) =>
      `Two numbers for the same claim in this text: ${one} and ${other}.`,
    differs: (here: string, there: string, title: string) =>
      `${here} here, ${there} for the same claim in “${title}”.`,
    oneSide: (sources: number, side: string) =>
      `All ${number(sources)} sources with a side are on the same one: ${side}.`,
    verdict: (statement: string, gap: string) => `“${statement}”: ${gap}.`,
  },
  gaps: {
    source: "source",
    period: "period",
    base: "share of whom or what",
    bothEnds: "what it is compared with",
    field: "rank among whom or what",
    sample: "how many were asked, and when",
  } satisfies Record<Gap, string>,
  verdictGaps: {
    none: "the verdict has no evidence that supports or refutes it",
    notRepeatable: "a piece of evidence has neither a passage nor a title to find it again by",
    younger: "all its evidence is younger than the claim",
    onlyMentions: "its only evidence is the claim itself, said elsewhere",
    second: "no second person has checked it",
  } satisfies Record<VerdictGap, string>,
  /** The end of a row of things: “source, period and base”. */
  and: (others: string, last: string) => `${others} and ${last}`,
  /** A change in numbers, “6.7 → 44.5: +37.8, +564%, 6.6 ×”, put together from the left. */
  change: (from: number, to: number, absolute: number) =>
    `${number(from)} → ${number(to)}: ${signed(absolute)}`,
  inPercent: (change: string, relative: number) => `${change}, ${signed(relative)}%`,
  inTimes: (change: string, times: number) => `${change}, ${number(times)}\u00A0×`,
};
