import { quotedWords } from "../sourcing/quotedWords.ts";
import { foldName } from "../text/fold.ts";
import { bySource, type Facts, nameOf, type Source } from "./facts.ts";
import { about, type Annotation, type Finding } from "./finding.ts";

/** One side of the matter and who of it has a say in a document. */
export type SideRow = {
  /** As the project calls it; undefined for sources of which it is not said. */
  readonly side: string | undefined;
  /** Names of its sources, those with the most mentions first. */
  readonly sources: readonly string[];
  readonly mentions: number;
  /** Words of its quotes that are its own, as the report counts them. */
  readonly quotedWords: number;
};

/** Who speaks in a document, by side; those with the most mentions first, and those without a side last. */
export function sidesOf(facts: Facts): SideRow[] {
  type Row = { side: string | undefined; sources: [string, number][]; mentions: number; quotedWords: number };
  const rows = new Map<string, Row>();
  for (const [source, annotations] of bySource(facts, facts.annotations)) {
    const side = sideOf(source);
    const row = rows.get(keyOf(side)) ?? { side, sources: [], mentions: 0, quotedWords: 0 };
    row.sources.push([nameOf(source), annotations.length]);
    row.mentions += annotations.length;
    row.quotedWords += wordsQuoted(annotations);
    rows.set(keyOf(side), row);
  }
  return [...rows.values()]
    .map(({ side, sources, mentions, quotedWords }) => ({
      side,
      sources: sources.toSorted((a, b) => b[1] - a[1]).map(([name]) => name),
      mentions,
      quotedWords,
    }))
    .toSorted(
      (a, b) => Number(a.side === undefined) - Number(b.side === undefined) || b.mentions - a.mentions,
    );
}

function sideOf({ side = "" }: Source): string | undefined {
  return side.trim() === "" ? undefined : side.trim();
}

/** “Government” and “government” are one side; it is called as it is written first. */
const keyOf = (side: string | undefined) => foldName(side ?? "");

const wordsQuoted = (annotations: readonly Annotation[]) =>
  annotations.reduce((sum, each) => sum + (each.label === "quote" ? quotedWords(each) : 0), 0);

/** So many sources are needed before one side alone means anything. */
const leastSources = 3;

/**
 * Question 13: only one side speaks. Whether whoever is criticised was asked, and whose voices are missing, people must
 * judge; the table of sides (`sidesOf`) is what they look at.
 */
export function fairness(facts: Facts): Finding[] {
  const known = [...bySource(facts, facts.annotations)].filter(([source]) => sideOf(source) !== undefined);
  const [first] = known;
  const side = first && sideOf(first[0]);
  if (
    known.length < leastSources ||
    side === undefined ||
    known.some(([source]) => keyOf(sideOf(source)) !== keyOf(side))
  )
    return [];
  const firsts = known.flatMap(([, [annotation]]) => (annotation ? [annotation] : []));
  return [about("one-side", firsts, ({ checks }) => checks.found.oneSide(known.length, side))];
}
