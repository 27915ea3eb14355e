import { atOnce, type Slices } from "../slices.ts";
import type { Span } from "../spans.ts";
import { type FoldedText, foldText } from "./folded.ts";
import type { Folding } from "./fold.ts";
import { WholeWords } from "./wholeWords.ts";

export type FindOptions = {
  /** Case, accents and the shape of quotation marks and dashes count; see `Folding`. */
  readonly matchCase?: boolean;
  /** Only where a match begins and ends with a word; see `WholeWords`. */
  readonly wholeWord?: boolean;
  /** BCP 47 tag, for the words of scripts without spaces. */
  readonly language?: string;
};

/** Matches in text order, none overlapping. `hasMore` when there are more than were asked for. */
export type Found = { readonly spans: readonly Span[]; readonly hasMore: boolean };

/** Most matches that are listed. A letter in a text of megabytes has more, and nobody goes through them one by one. */
export const mostMatches = 100_000;

/** Longest thing one can look for, in UTF-16 code units. */
export const longestQuery = 200;

/** Candidates looked at between two places where the work may be left. */
const sliceCandidates = 128;

export const foldingOf = ({ matchCase = false }: FindOptions): Folding => (matchCase ? "exact" : "loose");

/**
 * What is looked for, folded like the text. A match is a run of whole characters (grapheme clusters) of the text that,
 * each folded, read as the query does; so an `s` does not match a `ß`, but `ss` does.
 */
export const foldQuery = (query: string, folding: Folding): string => foldText(query, folding).folded;

/** All matches in one go, at most `most`. */
export function findAll(text: string, query: string, options: FindOptions = {}, most = mostMatches): Found {
  const folding = foldingOf(options);
  return atOnce(findInSlices(text, foldText(text, folding), foldQuery(query, folding), options, most));
}

/**
 * The matches of a query in a text that is folded already.
 * @param folded `text`, folded as `foldingOf(options)` says
 * @param sought what is looked for, folded likewise by `foldQuery`
 * @param most so many are listed, the first in the text
 */
export function* findInSlices(
  text: string,
  folded: FoldedText,
  sought: string,
  options: FindOptions,
  most = mostMatches,
): Slices<Found> {
  const spans: Span[] = [];
  if (sought === "") return { spans, hasMore: false };
  const words = options.wholeWord ? new WholeWords(text, options.language) : undefined;
  let candidates = 0;
  for (let at = folded.folded.indexOf(sought); at >= 0;) {
    const start = folded.startOf(at);
    const end = folded.endOf(at + sought.length);
    const span = start !== undefined && end !== undefined ? { start, end } : undefined;
    if (span && (!words || words.isWhole(span))) {
      if (spans.length >= most) return { spans, hasMore: true };
      spans.push(span);
      at += sought.length;
    } else at++;
    if (++candidates % sliceCandidates === 0) yield;
    at = folded.folded.indexOf(sought, at);
  }
  return { spans, hasMore: false };
}

/** The first match that begins at or after `offset`; past the last one, the first; -1 when there is none. */
export function matchFrom(spans: readonly Span[], offset: number): number {
  if (spans.length === 0) return -1;
  const at = firstFrom(spans, offset);
  return at < spans.length ? at : 0;
}

/** The last match that begins before `offset`; before the first one, the last; -1 when there is none. */
export function matchBefore(spans: readonly Span[], offset: number): number {
  const at = firstFrom(spans, offset) - 1;
  return at >= 0 ? at : spans.length - 1;
}

/** How many of the spans begin before `offset`, by bisection. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
