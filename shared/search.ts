import * as v from "valibot";
import type { Id } from "./ids.ts";
import { says } from "./issues.ts";
import type { Label } from "./labels.ts";
import type { Span } from "./spans.ts";
import { foldQuery, longestQuery } from "./text/find.ts";
import type { Snippet } from "./text/snippet.ts";

/*
 * Searching the whole workspace: texts with the quotes marked in them, notes, titles, sources, tracked claims with their
 * conclusions and evidence. Case and
 * accents do not count. An answer lists so much at most, and counts the rest.
 */

/** Documents listed, and matches listed of one document's text, of its notes, and of the sources and of the claims. */
export const mostGroups = 50;
export const mostHits = { text: 5, note: 3, record: 10 } as const;
/** In one text no more matches are counted than these. */
export const mostCounted = 1_000;

export const searchInput = v.strictObject({
  query: v.pipe(
    v.string(),
    v.maxLength(
      longestQuery,
      says((words) => words.search.host.tooLong(longestQuery)),
    ),
    v.check(
      (query) => !isTooShort(query),
      says((words) => words.search.host.tooShort),
    ),
  ),
  /** Chosen by the window that asks. */
  window: v.pipe(
    v.string(),
    v.regex(
      /^[\w-]{1,36}$/,
      says((words) => words.search.host.window),
    ),
  ),
});

/** Scripts in which one character says enough to look for. */
const dense = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a query would find something everywhere: less than two characters that count. */
export function isTooShort(query: string): boolean {
  const sought = foldQuery(query, "loose").trim();
  return sought.length < (dense.test(sought) ? 1 : 2);
}

/** Where something was found. `text` lies in no annotation, `quote` in the innermost one that holds it. */
export type SearchHit = { readonly snippet: Snippet } & (
  | { readonly kind: "title" }
  | { readonly kind: "text"; readonly span: Span }
  | {
      readonly kind: "quote";
      readonly span: Span;
      readonly annotationId: Id<"annotation">;
      readonly label: Label;
    }
  | { readonly kind: "note"; readonly annotationId: Id<"annotation">; readonly label: Label }
  | { readonly kind: "source" | "claim"; readonly id: Id<"source" | "claim">; readonly mentions: Mentions }
  | { readonly kind: "conclusion"; readonly claimId: Id<"claim"> }
  | { readonly kind: "evidence"; readonly evidenceId: Id<"evidence">; readonly claimId: Id<"claim"> }
);

/** The annotations that point to a record: how many, and one of them. */
export type Mentions = {
  readonly count: number;
  readonly one?: { readonly documentId: Id<"document">; readonly annotationId: Id<"annotation"> };
};

/** What was found in one document, or among the sources or the claims; `hits` are the first of `count`. */
export type SearchGroup = {
  readonly of: { readonly kind: "document"; readonly id: Id<"document">; readonly title: string } | Records;
  readonly count: number;
  /** There are more than `count`: the text has so many that they were not all counted. */
  readonly isMinimum: boolean;
  readonly hits: readonly SearchHit[];
};
type Records = { readonly kind: "sources" | "claims" };

export type SearchAnswer = {
  /** Documents first: those whose title matches, then by the number of matches. */
  readonly groups: readonly SearchGroup[];
  /** All documents with matches, listed or not. */
  readonly documents: number;
  /** All matches, listed or not; at least so many where `isMinimum`. */
  readonly matches: number;
  readonly isMinimum: boolean;
  /** Texts in the workspace, and those that were not read yet: the answer lacks them, so ask again. */
  readonly texts: number;
  readonly unread: number;
  /** Texts that cannot be read; the window's status says which and why. */
  readonly unreadable: number;
};
