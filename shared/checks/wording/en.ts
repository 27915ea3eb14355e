import type { Wording } from "./lists.ts";

/** English wording that a desk editor stops at. Sources are named at each list; choice and comments are ours. */
export const english: Wording = {
  // Reuters sourcing handbook and PARC: “said” is the neutral cue. Verbs of thinking are here because a vague subject
  // with them (“analysts believe”) is an attribution too.
  neutralVerbs:
    "said say says saying told tell tells wrote write writes added adds stated states announced announces argue " +
    "argues argued warn warns warned explain explained explains predict predicts predicted estimate estimates " +
    "estimated report reports reported suggest suggests suggested show shows showed indicate indicates indicated " +
    "believe believes believed think thinks thought fear fears feared expect expects agree agrees agreed note notes " +
    "noted describe describes described point counter counters countered question questioned doubt doubts maintain",
  // Verbs that carry a judgement: AP and Reuters style advise “said”; standards.md §3 names claimed, admitted, confirmed,
  // revealed and insisted. Infinitives are left out: “declined to confirm” attributes nothing.
  loadedVerbs: {
    true: "confirmed confirms revealed reveals disclosed discloses exposed exposes refuted refutes debunked debunks",
    conceded: "admitted admits acknowledged acknowledges conceded concedes confessed confesses",
    doubtful: "claimed claims insisted insists alleged alleges boasted boasts bragged brags",
  },
  notAVerbAfter:
    "a an the his her its their our my your whose these those such any some no of in on about with for between from to " +
    "is are was were be been being get got gets or by under into against not never never-before",
  thatClause: "that",
  // NYT standards memo of 31 August 2010 (P. Corbett): such reasons are worse than none; AP requires a real one.
  roteReasons: [
    "not authorized/authorised to speak/discuss/comment/talk/disclose/brief/share/be",
    "not authorized/authorised to publicly speak/discuss/comment",
    "unauthorized/unauthorised to speak/discuss/comment/talk",
    "lacked authorization/authorisation to speak/discuss/comment",
    "sensitivity of the matter/issue/subject/topic/situation/case/talks/negotiations/information/operation/operations/discussions",
    "sensitive nature of the",
    "to speak/talk freely/candidly/frankly/openly",
    "to discuss operational/internal/private/sensitive/confidential details/deliberations/conversations/discussions/matters/matter",
    "to discuss the sensitive/internal/private/matter",
    "to discuss a sensitive",
  ],
  // BBC Accuracy guidelines and AP Values & Principles: who says so? standards.md §2, “vague”.
  vaguePhrases: [
    "it is widely/generally/commonly believed/thought/understood/said/known/accepted/feared",
    "it is believed/thought/said/understood/rumoured/rumored/reported/alleged",
    "is/are widely/generally believed/thought/understood/said/rumoured/rumored to",
    "is/are believed/thought/understood/said/rumoured/rumored/reported/alleged to",
    "was/were widely believed/thought/understood/said to",
    "have/has long been suspected/accused/rumoured/rumored",
    "it is an open secret",
    "what has been called",
    "conventional wisdom",
    "critics/opponents/detractors point",
    "according to one/some widely shared/cited/quoted estimate/estimates/figure",
    "according to some/reports/estimates/rumours/rumors",
    "no one doubts",
  ],
  vagueSubjects: [
    "experts", "analysts", "observers", "critics", "commentators", "scholars", "pundits", "insiders", "specialists",
    "detractors", "opponents", "supporters", "locals", "some", "many", "most people", "some people", "many people",
    "some analysts", "some experts", "many experts", "many analysts", "many observers", "some observers",
    "reports", "media reports", "press reports", "local reports", "news reports", "studies", "research", "polls",
    "surveys", "statistics", "data", "figures", "estimates", "evidence", "intelligence", "history", "the military",
    "the west", "the international community", "the intelligence community", "the industry", "the market", "the markets",
    "the experts", "the critics",
  ], // prettier-ignore
  // AP Values & Principles: “a source” alone is not enough; describe as precisely as possible.
  bareSources: [
    "a source", "one source", "another source", "an unnamed source", "an anonymous source", "an unidentified source",
    "sources", "the sources", "unnamed sources", "anonymous sources", "some sources", "multiple sources",
    "several sources", "various sources",
  ], // prettier-ignore
  // Reuters: never write a plural for one source; say how many.
  pluralSources: [
    "officials", "aides", "diplomats", "insiders", "advisers", "advisors", "us officials", "american officials",
    "government officials", "senior officials", "western officials", "security officials", "military officials",
    "defense officials", "defence officials", "intelligence officials", "former officials", "western diplomats",
    "several officials", "some officials", "multiple officials", "several aides", "several people",
  ], // prettier-ignore
  pluralPhrases: [
    "people/officials/sources/persons/aides familiar with",
    "people/officials/sources close to the",
    "people/officials/persons/aides briefed on",
    "people with knowledge/direct",
    "sources within/inside/in the",
    "sources with knowledge/direct",
  ],
  between:
    "long have has had also now privately generally widely often still then would will could may that do did not",
  leads: ["according to", "citing", "quoting"],
  numbers:
    "two three four five six seven eight nine ten eleven twelve dozen both one each either 2 3 4 5 6 7 8 9 10 11 12 of",
  isVerbFirst: false,
};
