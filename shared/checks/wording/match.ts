import { once } from "../../once.ts";
import type { ReadingLanguage } from "../../reading/language.ts";
import type { Span } from "../../spans.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { type Overtone, overtones, type Wording } from "./lists.ts";
import { longestAt, type Trie, trieOf } from "./trie.ts";
import { type TextWords, wordsOf } from "./words.ts";

/** Wording of a text that a desk editor stops at, `[start, end)` in UTF-16 code units. */
export type WordingMatch = Span &
  (
    | { readonly kind: "rote-reason" | "vague" | "bare-source" | "plural-sources" }
    /** `hasThat`: followed by “that”, and so the cue of a statement also where nothing is quoted. */
    | { readonly kind: "loaded-verb"; readonly overtone: Overtone; readonly hasThat: boolean }
  );

type PhraseKind = "rote-reason" | "vague" | "plural-sources";
type SubjectKind = "vague" | "bare-source" | "plural-sources";

/** How many words before a plural are looked at for a number: “three current and former officials briefed on”. */
const numberReach = 5;
/** How many words may stand between a subject and its verb. */
const mostBetween = 2;

type Compiled = {
  readonly phrases: Trie<PhraseKind>;
  readonly subjects: Trie<SubjectKind>;
  readonly leads: Trie<true>;
  readonly loaded: ReadonlyMap<string, Overtone>;
  readonly verbs: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly notAVerbAfter: ReadonlySet<string>;
  readonly thatClause: string;
  readonly isVerbFirst: boolean;
};

const setOf = (list: string) => new Set(list.split(" "));
const all = <K>(list: readonly string[], kind: K) => list.map((phrase) => [phrase, kind] as const);

function compile(wording: Wording): Compiled {
  const loaded = overtones.flatMap((tone) =>
    wording.loadedVerbs[tone].split(" ").map((verb) => [verb, tone] as const),
  );
  return {
    phrases: trieOf<PhraseKind>([
      ...all(wording.vaguePhrases, "vague" as const),
      ...all(wording.pluralPhrases, "plural-sources" as const),
      ...all(wording.roteReasons, "rote-reason" as const),
    ]),
    subjects: trieOf<SubjectKind>([
      ...all(wording.vagueSubjects, "vague" as const),
      ...all(wording.pluralSources, "plural-sources" as const),
      ...all(wording.bareSources, "bare-source" as const),
    ]),
    leads: trieOf(all(wording.leads, true as const)),
    loaded: new Map(loaded),
    verbs: new Set([...wording.neutralVerbs.split(" "), ...loaded.map(([verb]) => verb)]),
    between: setOf(wording.between),
    numbers: setOf(wording.numbers),
    notAVerbAfter: setOf(wording.notAVerbAfter),
    thatClause: wording.thatClause,
    isVerbFirst: wording.isVerbFirst,
  };
}

const compiled: Readonly<Record<ReadingLanguage, () => Compiled>> = {
  en: once(() => compile(english)),
  es: once(() => compile(spanish)),
};

/**
 * All wording of the lists in a text, in text order, in one pass over its words. What stands in quotation marks is in
 * here too: whoever asks leaves it out, because somebody else's words are not the text's.
 */
export function wordingIn(text: string, language: ReadingLanguage): WordingMatch[] {
  const of = compiled[language]();
  const own = wordsOf(text);
  const out: WordingMatch[] = [];
  for (let at = 0; at < own.words.length;) {
    const found = phraseAt(own, at, of) ?? subjectAt(own, at, of) ?? loadedAt(own, at, of);
    if (found) out.push(found.match);
    at = found?.next ?? at + 1;
  }
  return out;
}

type Hit = { readonly match: WordingMatch; readonly next: number };

const spanOf = ({ starts, ends }: TextWords, from: number, next: number): Span => ({
  start: starts[from] ?? 0,
  end: ends[next - 1] ?? 0,
});

function phraseAt(text: TextWords, at: number, of: Compiled): Hit | undefined {
  const found = longestAt(of.phrases, text.words, at, text.isJoined);
  if (!found || (found.value === "plural-sources" && isNumbered(text, at, of))) return undefined;
  return { match: { kind: found.value, ...spanOf(text, at, found.next) }, next: found.next };
}

/**
 * A vague subject only counts together with what makes it an attribution: a verb after it (“experts have warned”), a
 * lead before it (“according to officials”), or in Spanish a verb before it (“afirman analistas”).
 */
function subjectAt(text: TextWords, at: number, of: Compiled): Hit | undefined {
  const found = longestAt(of.subjects, text.words, at, text.isJoined);
  if (!found || isNumbered(text, at, of) || isOwned(text, at, found.value)) return undefined;
  const after = verbAfter(text, found.next, of);
  const before = leadBefore(text, at, of);
  if (after === undefined && before === undefined) return undefined;
  const next = after ?? found.next;
  return { match: { kind: found.value, ...spanOf(text, before ?? at, next) }, next };
}

/** The word after the verb that follows a subject. */
function verbAfter(text: TextWords, at: number, of: Compiled): number | undefined {
  for (let i = at; i <= at + mostBetween; i++) {
    const word = text.words[i] ?? "";
    if (!text.isJoined(i - 1)) return undefined;
    if (of.verbs.has(word)) return i + 1;
    if (!of.between.has(word)) return undefined;
  }
  return undefined;
}

/** Where the lead, or the verb, before a subject begins. A lead only where the clause ends after it or goes on elsewhere. */
function leadBefore(text: TextWords, at: number, of: Compiled): number | undefined {
  for (let from = Math.max(0, at - 3); from < at; from++) {
    const lead = longestAt(of.leads, text.words, from, text.isJoined);
    if (lead?.next === at && text.isJoined(at - 1)) return from;
  }
  const isVerb = of.isVerbFirst && text.isJoined(at - 1) && of.verbs.has(text.words[at - 1] ?? "");
  return isVerb ? at - 1 : undefined;
}

/** Whether it is said how many there are. */
function isNumbered(text: TextWords, at: number, of: Compiled): boolean {
  for (let i = at - 1; i >= at - numberReach && i >= 0 && text.isJoined(i); i--)
    if (of.numbers.has(text.words[i] ?? "")) return true;
  return false;
}

/** “Pentagon’s officials”, “Interior Ministry data show”: somebody is named, if not by name. */
function isOwned(text: TextWords, at: number, kind: SubjectKind): boolean {
  if (!text.isJoined(at - 1)) return false;
  return text.words[at - 1] === "s" || (kind === "vague" && text.isCapital(at - 1));
}

function loadedAt(text: TextWords, at: number, of: Compiled): Hit | undefined {
  const overtone = of.loaded.get(text.words[at] ?? "");
  if (overtone === undefined) return undefined;
  const before = text.isJoined(at - 1) ? (text.words[at - 1] ?? "") : "";
  const after = text.isJoined(at) ? (text.words[at + 1] ?? "") : "";
  // “12 confirmed cases”, “was admitted to hospital”, “their claims”
  if (of.notAVerbAfter.has(before) || /^\d/.test(before) || after === "to") return undefined;
  const hasThat = after === of.thatClause;
  return { match: { kind: "loaded-verb", overtone, hasThat, ...spanOf(text, at, at + 1) }, next: at + 1 };
}
