import { quotationsIn } from "../reading/quotations.ts";
import type { ReadingLanguage } from "../reading/language.ts";
import type { Span } from "../spans.ts";
import { type WordingMatch, wordingIn } from "./wording/match.ts";

/** What the text of a document says by itself. It never changes, so it is read once. */
export type TextFacts = {
  /** Quotations, marks included, in text order; of nested ones the outermost. */
  readonly quotations: readonly Span[];
  /** Wording a desk editor stops at, outside quotations and headlines. */
  readonly wording: readonly WordingMatch[];
};

/** A paragraph without an end is looked at in parts of so many UTF-16 code units, cut at line ends. */
const longest = 20_000;
/** So many texts are kept: the open document and a few that were looked at just before. */
const mostKept = 4;

const kept = new Map<string, TextFacts>();

/** Time is linear in the text; the second time it costs nothing. */
export function textFacts(text: string, language: ReadingLanguage): TextFacts {
  const key = `${language}${text}`;
  let facts = kept.get(key);
  if (!facts) {
    facts = read(text, language);
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    kept.set(key, facts);
  }
  return facts;
}

function read(text: string, language: ReadingLanguage): TextFacts {
  const quotations = paragraphsOf(text).flatMap(({ start, end }) =>
    quotationsIn(text.slice(start, end), start),
  );
  const headline = headlineOf(text);
  const wording = outside(wordingIn(text, language), quotations).filter(({ end }) => end > headline);
  return { quotations, wording };
}

/** Whatever lies in none of the sorted, disjoint spans: somebody else's words are not the text's. */
function outside<T extends Span>(list: readonly T[], spans: readonly Span[]): T[] {
  let at = 0;
  return list.filter(({ start, end }) => {
    while ((spans[at]?.end ?? Infinity) <= start) at++;
    return end <= (spans[at]?.start ?? Infinity);
  });
}

/** Where the headline ends: a first line that is no sentence. What it shortens, the text says in full. */
function headlineOf(text: string): number {
  const end = text.indexOf("\n");
  return end > 0 && !/[.!?…]["'”’»]?\s*$/u.test(text.slice(0, end)) ? end : 0;
}

function paragraphsOf(text: string): Span[] {
  const out: Span[] = [];
  let start = 0;
  const cut = (end: number, next: number) => {
    while (end - start > longest) {
      const line = text.lastIndexOf("\n", start + longest);
      const to = line > start ? line : start + longest;
      out.push({ start, end: to });
      start = to;
    }
    if (start < end) out.push({ start, end });
    start = next;
  };
  for (const { index, 0: gap } of text.matchAll(/\n[ \t]{0,8}\n/g)) cut(index, index + gap.length);
  cut(text.length, text.length);
  return out;
}
