import { compareSpans, type Span } from "../../shared/spans.ts";

/** One span of an annotation, whose level is being found. */
type Levelled = Span & { readonly id: string; level: number };

/**
 * Gives each annotation a level, the same to all its spans, such that annotations which share a character never share a
 * level: greedily in text order, outer ones first, the lowest that is free along all spans of the annotation. One level
 * for the whole annotation keeps its underline at one height from end to end.
 * @param spans all spans of all annotations; they are put into text order and their levels are set
 * @param several the annotations of more than one span, with their spans in text order
 */
export function setLevels<T extends Levelled>(spans: T[], several: ReadonlyMap<string, readonly T[]>): void {
  spans.sort(compareSpans);
  const rows: Row[] = [];
  for (const span of spans) {
    const own = several.size === 0 ? undefined : several.get(span.id);
    if (!own || own[0] === span) {
      const row = rowFor(rows, span, own);
      span.level = row.level;
      if (own) for (const each of own) each.level = row.level;
      if (own) row.kept = [...row.kept, ...own.slice(1)].sort(compareSpans);
    }
    const row = rows[span.level];
    if (!row) continue;
    row.end = Math.max(row.end, span.end);
    while (row.kept[0] && row.kept[0].end <= span.start) row.kept.shift();
  }
}

/** The lowest level not in `taken`. */
export function lowestFree(taken: ReadonlySet<number>): number {
  let level = 0;
  while (taken.has(level)) level++;
  return level;
}

/** One level during the sweep: where its last span ends, and later spans of annotations that have it already, by start. */
type Row = { readonly level: number; end: number; kept: Span[] };

/** The first row with room for an annotation that begins with `span`; a new one where there is none. */
function rowFor(rows: Row[], span: Span, own: readonly Span[] | undefined): Row {
  for (const row of rows)
    if (row.end <= span.start && (own ? own.every((each) => isFree(row.kept, each)) : isFree(row.kept, span)))
      return row;
  const row = { level: rows.length, end: 0, kept: [] };
  rows.push(row);
  return row;
}

/** Whether none of `kept`, disjoint and in text order, shares a character with `span`. */
function isFree(kept: readonly Span[], span: Span): boolean {
  for (const { start, end } of kept) {
    if (start >= span.end) return true;
    if (end > span.start) return false;
  }
  return true;
}
