/*
 * Grapheme clusters as Intl.Segmenter finds them (Unicode UAX #29, extended). A segmenter over a whole text costs
 * seconds for megabytes, so these look only at the neighbourhood: from the nearest place before the offset where a
 * boundary is certain.
 */
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Farthest a search for a certain boundary goes back; a cluster longer than this exists only in hostile text. */
const farthest = 1_024;

/** Printable ASCII and LF: a boundary lies on both sides of such a pair, whatever surrounds it. */
function isPlain(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || code === 0x0a;
}

/** A boundary is certain between two plain characters. */
function isCertain(text: string, offset: number): boolean {
  return (
    offset <= 0 ||
    offset >= text.length ||
    (isPlain(text.charCodeAt(offset - 1)) && isPlain(text.charCodeAt(offset)))
  );
}

/** The boundaries around `offset`: equal to it when it is one itself. */
function around(text: string, offset: number): { before: number; after: number } {
  if (isCertain(text, offset)) return { before: offset, after: offset };
  let from = offset - 1;
  while (from > 0 && offset - from < farthest && !isCertain(text, from)) from--;
  let at = from;
  const to = Math.min(text.length, offset + farthest);
  for (const { segment } of segmenter.segment(text.slice(from, to))) {
    const next = at + segment.length;
    if (next === offset) return { before: offset, after: offset };
    if (next > offset) return { before: at, after: next };
    at = next;
  }
  return { before: at, after: to };
}

/** Whether no grapheme cluster of `text` is cut at `offset` (UTF-16 code units). */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  return around(text, offset).before === offset;
}

/** The offset itself if it is a boundary, else the boundary before or after it. Clipped to the text. */
export function snap(text: string, offset: number, side: "before" | "after"): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  return around(text, offset)[side];
}

export function nextGraphemeBoundary(text: string, offset: number): number {
  return offset >= text.length ? text.length : snap(text, offset + 1, "after");
}

export function previousGraphemeBoundary(text: string, offset: number): number {
  return offset <= 0 ? 0 : snap(text, offset - 1, "before");
}
