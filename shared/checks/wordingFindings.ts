import type { Id } from "../ids.ts";
import type { Span } from "../spans.ts";
import { type Facts, nameOf, nearby } from "./facts.ts";
import { about, at, type Finding } from "./finding.ts";

/** How far from what is quoted or claimed a verb still belongs to it, in UTF-16 code units. */
const cueReach = 60;
/** How near a vague attribution stands to what it is for. */
const vagueReach = 120;

/** An end of a sentence, or of a paragraph, between two places. */
const sentenceEnd = /[.!?…]["'”’»)]*\s+["'“‘«(¿¡]?\p{Lu}|\n\s*\n/u;

type Place = Span & { readonly id?: Id<"annotation"> };

/**
 * Question 8: attribution verbs that say more than “said”. They are also ordinary verbs (“the lawyer admitted the
 * client”, “rates revealed a gap”), so one counts only where it is a cue: in one sentence with a quotation or with what
 * is marked as a quote or claim, and close to it, or followed by “that”.
 */
export function loadedVerbs(facts: Facts): Finding[] {
  const places: Place[] = [
    ...facts.quotations,
    ...facts.annotations.flatMap(({ id, label, spans }) =>
      label === "claim" || label === "quote" ? spans.map((span) => ({ ...span, id })) : [],
    ),
  ];
  places.sort((a, b) => a.start - b.start);
  return facts.wording.flatMap((match) => {
    if (match.kind !== "loaded-verb") return [];
    const near = nearby(places, match, cueReach).filter((place) => isOneSentence(facts.text, match, place));
    if (!match.hasThat && near.length === 0) return [];
    const verb = facts.text.slice(match.start, match.end);
    const { overtone } = match;
    const ids = near.flatMap(({ id }) => (id === undefined ? [] : [id]));
    return [at("verb", match, ({ checks }) => checks.found.verbs[overtone](verb), ids)];
  });
}

function isOneSentence(text: string, verb: Span, place: Span): boolean {
  const from = Math.min(verb.end, place.end);
  const to = Math.max(verb.start, place.start);
  return from >= to || !sentenceEnd.test(text.slice(Math.max(0, from - 2), to + 2));
}

/**
 * Question 10: who are “experts”, “reports”, “the military”? The words of the text, and besides them what rests on
 * sources that were recorded as vague, where no such words stand near.
 */
export function vague(facts: Facts): Finding[] {
  const words = facts.wording.filter(({ kind }) => kind === "vague");
  const places = facts.annotations.flatMap(({ id, label, spans }) =>
    label === "claim" || label === "statistic" ? spans.map((span) => ({ ...span, id })) : [],
  );
  places.sort((a, b) => a.start - b.start);
  const found = words.map((match) => {
    const said = facts.text.slice(match.start, match.end).replaceAll(/\s+/g, " ");
    const near = nearby(places, match, cueReach).filter((place) => isOneSentence(facts.text, match, place));
    const ids = [...new Set(near.map(({ id }) => id))];
    return at("vague-words", match, ({ checks }) => checks.found.vagueWords(said), ids);
  });
  const recorded = facts.annotations.flatMap((annotation) => {
    const { sources } = facts.basis(annotation);
    const [source] = sources;
    if (!source || sources.some(({ type }) => type !== "vague")) return [];
    const isSaid = annotation.spans.some((span) => nearby(words, span, vagueReach).length > 0);
    const name = nameOf(source);
    return isSaid ? [] : [about("vague", [annotation], ({ checks }) => checks.found.vague(name))];
  });
  return [...found, ...recorded];
}
