import type { RecordOf } from "../../shared/records/index.ts";
import { mostCounted, mostHits, type SearchGroup, type SearchHit } from "../../shared/search.ts";
import type { Slices } from "../../shared/slices.ts";
import type { Span } from "../../shared/spans.ts";
import { findInSlices, type Found } from "../../shared/text/find.ts";
import type { FoldedText } from "../../shared/text/folded.ts";
import { snippetOf } from "../../shared/text/snippet.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { firstMatch, noteHit, type NoteMatch } from "./records.ts";

const around = 60;

/** What was found in and around one document. Only the first matches in the text are listed; all are counted. */
export type DocumentMatches = {
  readonly document: RecordOf<"document">;
  readonly title: Span | undefined;
  readonly inText: readonly Span[];
  readonly count: number;
  readonly isMinimum: boolean;
  readonly notes: readonly NoteMatch[];
};

/** @param folded the document's text, undefined where it cannot be read */
export function* documentMatches(
  document: RecordOf<"document">,
  folded: FoldedText | undefined,
  notes: readonly NoteMatch[],
  sought: string,
): Slices<DocumentMatches> {
  const title = firstMatch(document, document.title, sought);
  // Words are not asked about, so the text itself is not needed.
  const found: Found = folded
    ? yield* findInSlices("", folded, sought, {}, mostCounted)
    : { spans: [], hasMore: false };
  return {
    document,
    title,
    inText: found.spans.slice(0, mostHits.text),
    count: found.spans.length + notes.length + (title ? 1 : 0),
    isMinimum: found.hasMore,
    notes,
  };
}

/** Titles that match first, then by the number of matches, then by title. */
export function compareMatches(a: DocumentMatches, b: DocumentMatches): number {
  return (
    Number(b.title !== undefined) - Number(a.title !== undefined) ||
    b.count - a.count ||
    a.document.title.localeCompare(b.document.title)
  );
}

/** The group that lists a document's matches. @param text the document's; without it, no match in it is listed */
export function groupOf(
  workspace: Workspace,
  matches: DocumentMatches,
  text: string | undefined,
): SearchGroup {
  const { document, title, notes, count, isMinimum } = matches;
  const inText = text === undefined ? [] : matches.inText;
  const hits: SearchHit[] = [];
  if (title) hits.push({ kind: "title", snippet: snippetOf(document.title, title, around) });
  const annotations = inText.length > 0 ? [...workspace.referring("annotation", document.id)] : [];
  for (const span of inText) hits.push(textHit(annotations, text ?? "", span));
  for (const note of notes.slice(0, mostHits.note)) hits.push(noteHit(note));
  return { of: { kind: "document", id: document.id, title: document.title }, count, isMinimum, hits };
}

/** A match in the text, as part of the shortest annotation that holds it where one does. */
function textHit(annotations: readonly RecordOf<"annotation">[], text: string, span: Span): SearchHit {
  const snippet = snippetOf(text, span, around);
  let innermost: { annotation: RecordOf<"annotation">; length: number } | undefined;
  for (const annotation of annotations)
    for (const { start, end } of annotation.spans)
      if (start <= span.start && end >= span.end && end - start < (innermost?.length ?? Infinity))
        innermost = { annotation, length: end - start };
  if (!innermost) return { kind: "text", span, snippet };
  const { id: annotationId, label } = innermost.annotation;
  return { kind: "quote", span, annotationId, label, snippet };
}
