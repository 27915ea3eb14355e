import type { Span } from "../spans.ts";
import { snap } from "./graphemes.ts";

/** A match with some of the text around it, on one line. */
export type Snippet = { readonly before: string; readonly match: string; readonly after: string };

/** Longest match that is shown whole, in UTF-16 code units. */
const longestMatch = 300;

/**
 * What stands around a span, for a line in a list; white space of any kind becomes one space, and where something was
 * left out stands an ellipsis.
 * @param around about how many UTF-16 code units to show on either side
 */
export function snippetOf(text: string, { start, end }: Span, around: number): Snippet {
  const from = snap(text, start - around, "before");
  const to = snap(text, end + around, "after");
  const matchEnd = Math.min(end, snap(text, start + longestMatch, "after"));
  // Not in the middle of a word, where there is another one to begin with.
  const before = text.slice(from, start).replace(from > 0 ? /^\S*\s+/u : /^/u, "");
  const after = text.slice(end, to).replace(to < text.length ? /\s+\S*$/u : /$/u, "");
  return {
    before: (from > 0 ? "…" : "") + onOneLine(before).trimStart(),
    match: onOneLine(text.slice(start, matchEnd)) + (matchEnd < end ? "…" : ""),
    after: onOneLine(after).trimEnd() + (to < text.length ? "…" : ""),
  };
}

const onOneLine = (text: string) => text.replaceAll(/\s+/gu, " ");
