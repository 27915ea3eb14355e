import type { Span } from "../spans.ts";
import { lastAtOrBefore, lineStarts } from "./lines.ts";
import { nextGraphemeBoundary, previousGraphemeBoundary } from "./graphemes.ts";

/** The units a span's end can be moved by. */
export const textUnits = ["character", "word", "sentence"] as const;

export type TextUnit = (typeof textUnits)[number];

/*
 * Words and sentences are sought inside one line (a paragraph of the source), never across: a sentence does not run on
 * into the next paragraph, and a 5 MB text costs no more than its current line. Lines longer than this are cut there.
 */
const longestLine = 20_000;

/** Abbreviations after which Intl.Segmenter ends a sentence although none ends, English and Spanish. */
const abbreviations =
  /(?:^|[\s(“"«])(?:Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Capt|Sgt|Cmdr|Adm|Maj|Gov|Sen|Rep|Rev|St|Jr|Sr|No|Nos|vs|cf|approx|Fig|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Sr|Sra|Srta|Dra|Ing|Lic|Gral|Cnel|Tte|Cap|Ec|Abg|Arq|núm|pág|art|EE|UU|a\.m|p\.m|e\.g|i\.e|U\.S|U\.K|U\.N|[A-ZÁÉÍÓÚÑ])\.\s*$/u;

type Line = { readonly start: number; readonly text: string };

function lineAround(text: string, offset: number): Line {
  let start = text.lastIndexOf("\n", offset - 1) + 1;
  let end = text.indexOf("\n", offset);
  if (end < 0) end = text.length;
  if (offset - start > longestLine) start = offset - longestLine;
  if (end - offset > longestLine) end = offset + longestLine;
  return { start, text: text.slice(start, end) };
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(locale: string, granularity: "word" | "sentence"): Intl.Segmenter {
  const key = `${granularity} ${locale}`;
  let found = segmenters.get(key);
  if (!found) segmenters.set(key, (found = new Intl.Segmenter(locale, { granularity })));
  return found;
}

/** The words of the line around `offset`: runs that hold a letter or a digit, in text order. */
function wordsAround(text: string, offset: number, locale: string): Span[] {
  const line = lineAround(text, offset);
  const out: Span[] = [];
  for (const { index, segment, isWordLike } of segmenter(locale, "word").segment(line.text))
    if (isWordLike) out.push({ start: line.start + index, end: line.start + index + segment.length });
  return out;
}

/** The sentences of the line around `offset`, without the white space between them, in text order. */
export function sentencesAround(text: string, offset: number, locale: string): Span[] {
  const line = lineAround(text, offset);
  const out: Span[] = [];
  let open: number | undefined;
  for (const { index, segment } of segmenter(locale, "sentence").segment(line.text)) {
    open ??= index;
    const end = index + segment.length;
    if (end < line.text.length && abbreviations.test(line.text.slice(open, end))) continue;
    const raw = line.text.slice(open, end);
    const lead = raw.length - raw.trimStart().length;
    const body = raw.trim().length;
    if (body > 0) out.push({ start: line.start + open + lead, end: line.start + open + lead + body });
    open = undefined;
  }
  return out;
}

function unitsAround(text: string, offset: number, unit: "word" | "sentence", locale: string): Span[] {
  return unit === "word" ? wordsAround(text, offset, locale) : sentencesAround(text, offset, locale);
}

/** The word or sentence at `offset`; between two of them, the one before; undefined on an empty line. */
export function unitAt(
  text: string,
  offset: number,
  unit: "word" | "sentence",
  locale = "en",
): Span | undefined {
  const spans = unitsAround(text, offset, unit, locale);
  return (
    spans.find((span) => offset < span.end && offset >= span.start) ??
    spans.findLast((span) => span.end <= offset) ??
    spans[0]
  );
}

/**
 * The nearest end of a unit after `offset` (`forward`), or the nearest start of one before it; across line ends. The
 * text's own end or start when there is no further one. Always a grapheme boundary.
 */
export function stepUnit(
  text: string,
  offset: number,
  unit: TextUnit,
  forward: boolean,
  locale = "en",
): number {
  if (unit === "character")
    return forward ? nextGraphemeBoundary(text, offset) : previousGraphemeBoundary(text, offset);
  let at = offset;
  for (;;) {
    const spans = unitsAround(text, at, unit, locale);
    const found = forward
      ? spans.find((span) => span.end > offset)?.end
      : spans.findLast((span) => span.start < offset)?.start;
    if (found !== undefined) return found;
    const line = lineAround(text, at);
    at = forward ? line.start + line.text.length + 1 : line.start - 1;
    if (at > text.length) return text.length;
    if (at < 0) return 0;
  }
}

/** The sentence `steps` further on from the one at `offset`, across lines; undefined where there is none. */
export function neighbouringSentence(
  text: string,
  offset: number,
  forward: boolean,
  locale = "en",
): Span | undefined {
  const starts = lineStarts(text);
  const current = unitAt(text, offset, "sentence", locale);
  for (
    let line = lastAtOrBefore(starts, offset);
    line >= 0 && line < starts.length;
    line += forward ? 1 : -1
  ) {
    const spans = sentencesAround(text, starts[line] ?? 0, locale);
    const found = forward
      ? spans.find((span) => span.start > offset && span.start >= (current?.end ?? 0))
      : spans.findLast((span) => span.end <= Math.min(offset, current?.start ?? offset));
    if (found) return found;
  }
  return undefined;
}
