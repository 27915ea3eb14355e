import { once } from "../once.ts";

/*
 * Grapheme clusters as Intl.Segmenter finds them (Unicode UAX #29, extended). A segmenter over a whole text costs
 * seconds for megabytes, so these look only at the neighbourhood: from the nearest place before the offset where a
 * boundary is certain.
 */
const segmenter = once(() => new Intl.Segmenter("en", { granularity: "grapheme" }));

/** Farthest a search for a certain boundary goes back; a cluster or a row of flags longer than this is hostile text. */
const farthest = 4_096;

/**
 * Characters that never continue a cluster: printable ASCII and LF; letters of the Latin, Greek, Cyrillic, Hebrew and
 * Arabic alphabets; punctuation; kana, ideographs, whole Hangul syllables. Not all that there are: those that make up text.
 */
const starts: readonly (readonly [from: number, to: number])[] = [
  [0x0a, 0x0a],
  [0x20, 0x7e],
  [0xc0, 0x2ff],
  [0x370, 0x482],
  [0x48a, 0x52f],
  [0x5d0, 0x5ea],
  [0x620, 0x64a],
  [0x2010, 0x2027],
  [0x3000, 0x3029],
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff01, 0xff60],
];

/** Characters that draw the next one in: CR, Prepend, leading Hangul letters, and halves of characters that might. */
const prepends: readonly (readonly [from: number, to: number])[] = [
  [0x0d, 0x0d],
  [0x600, 0x605],
  [0x6dd, 0x6dd],
  [0x70f, 0x70f],
  [0x890, 0x891],
  [0x8e2, 0x8e2],
  [0xd4e, 0xd4e],
  [0x1100, 0x115f],
  [0xa960, 0xa97c],
  [0xd800, 0xdfff],
];

function isIn(ranges: typeof starts, code: number): boolean {
  for (const [from, to] of ranges) if (code <= to) return code >= from;
  return false;
}

/** Whether a boundary lies at `offset` whatever else is in the text; told without the platform, and so at once. */
export function isCertain(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  return isIn(starts, text.charCodeAt(offset)) && !isIn(prepends, text.charCodeAt(offset - 1));
}

/** The boundaries around `offset`: equal to it when it is one itself. */
function around(text: string, offset: number): { before: number; after: number } {
  if (isCertain(text, offset)) return { before: offset, after: offset };
  let from = offset - 1;
  while (from > 0 && offset - from < farthest && !isCertain(text, from)) from--;
  const to = Math.min(text.length, offset + farthest);
  // Asked for one place, the platform finds it without going through all clusters before it.
  const found = segmenter()
    .segment(text.slice(from, to))
    .containing(offset - from);
  const before = from + (found?.index ?? 0);
  return { before, after: before === offset ? offset : before + (found?.segment.length ?? 0) };
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
