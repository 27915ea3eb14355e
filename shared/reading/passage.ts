import type { Span } from "../spans.ts";

/** How far around an annotation its text is looked at, in UTF-16 code units: no paragraph of prose is longer. */
const farthest = 4_000;

/**
 * The paragraph around a span: to the nearest empty lines, or as far as is looked. Where a text has no empty lines this
 * is several lines, which does no harm to those who look for what stands next to the span.
 */
export function paragraphAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - farthest);
  const to = Math.min(text.length, end + farthest);
  const before = lastBreak(text.slice(from, start));
  const after = /\n[ \t]{0,8}\n/.exec(text.slice(end, to));
  return { start: from + before, end: after ? end + after.index : to };
}

/** Where what follows the last empty line begins. */
function lastBreak(text: string): number {
  let at = 0;
  for (const { index, 0: found } of text.matchAll(/\n[ \t]{0,8}\n/g)) at = index + found.length;
  return at;
}
