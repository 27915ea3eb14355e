import { compareSpans, type Span } from "../../shared/spans.ts";

type Spanned = { readonly id: string; readonly spans: readonly Span[] };

/**
 * A level for each annotation, such that annotations which share a character never share a level: greedily in text
 * order, outer ones first, the lowest that is free along all spans of the annotation. One level for the whole
 * annotation keeps its underline at one height from end to end.
 */
export function levelsOf(marks: readonly Spanned[]): Map<string, number> {
  const levels = new Map<string, number>();
  const spans = marks
    .flatMap(({ id, spans: own }) => own.map(({ start, end }) => ({ id, start, end, own })))
    .toSorted(compareSpans);
  /** Per level: where its last span ends, and later spans of annotations that have it already, by start. */
  const rows: { end: number; kept: Span[] }[] = [];
  for (const { id, start, end, own } of spans) {
    let level = levels.get(id);
    if (level === undefined) {
      level = rows.findIndex((row) => row.end <= start && own.every((span) => isFree(row.kept, span)));
      if (level < 0) level = rows.push({ end: 0, kept: [] }) - 1;
      levels.set(id, level);
      const row = rows[level];
      if (row && own.length > 1) row.kept = [...row.kept, ...own.slice(1)].toSorted(compareSpans);
    }
    const row = rows[level];
    if (!row) continue;
    row.end = Math.max(row.end, end);
    while (row.kept[0] && row.kept[0].end <= start) row.kept.shift();
  }
  return levels;
}

/** The lowest level not in `taken`. */
export function lowestFree(taken: ReadonlySet<number>): number {
  let level = 0;
  while (taken.has(level)) level++;
  return level;
}

/** Whether none of `kept`, disjoint and in text order, shares a character with `span`. */
function isFree(kept: readonly Span[], span: Span): boolean {
  for (const { start, end } of kept) {
    if (start >= span.end) return true;
    if (end > span.start) return false;
  }
  return true;
}
