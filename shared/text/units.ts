import { type Span, trimmed } from "../spans.ts";
import { nextGraphemeBoundary, previousGraphemeBoundary, snap } from "./graphemes.ts";

/** The units a span's end can be moved by. */
export const textUnits = ["character", "word", "sentence"] as const;

export type TextUnit = (typeof textUnits)[number];

/*
 * Words and sentences are sought inside one line (a paragraph of the source), never across: a sentence does not run on
 * into the next paragraph, and a 5 MB text costs no more than its current line. Of a long line only as many UTF-16 code
 * units on either side of the offset are read; a longer word or sentence is cut there.
 */
const reach = { word: 500, sentence: 10_000 } as const;

/** Abbreviations after which Intl.Segmenter ends a sentence although none ends, English and Spanish. */
const abbreviations =
  /(?:^|[\s(“"«])(?:Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Capt|Sgt|Cmdr|Adm|Maj|Gov|Sen|Rep|Rev|St|Jr|Sr|No|Nos|vs|cf|approx|Fig|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Sr|Sra|Srta|Dra|Ing|Lic|Gral|Cnel|Tte|Cap|Ec|Abg|Arq|núm|pág|art|EE|UU|a\.m|p\.m|e\.g|i\.e|U\.S|U\.K|U\.N|[A-ZÁÉÍÓÚÑ])\.\s*$/u;

/** More than any abbreviation with the space around it. */
const longestAbbreviation = 24;

type Line = { readonly start: number; readonly text: string };

function lineAround(text: string, offset: number, unit: "word" | "sentence"): Line {
  // A negative place to search from would count as 0, and find a line feed there.
  let start = offset > 0 ? text.lastIndexOf("\n", offset - 1) + 1 : 0;
  let end = text.indexOf("\n", offset);
  if (end < 0) end = text.length;
  if (offset - start > reach[unit]) start = snap(text, offset - reach[unit], "before");
  if (end - offset > reach[unit]) end = snap(text, offset + reach[unit], "after");
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
  const line = lineAround(text, offset, "word");
  const out: Span[] = [];
  for (const { index, segment, isWordLike } of segmenter(locale, "word").segment(line.text))
    if (isWordLike) add(out, text, { start: line.start + index, end: line.start + index + segment.length });
  return out;
}

/** Adds a unit grown to whole graphemes, which not all word ends respect (Hangul letters); to the one before if it cuts in. */
function add(units: Span[], text: string, { start, end }: Span): void {
  const unit = { start: snap(text, start, "before"), end: snap(text, end, "after") };
  const last = units.at(-1);
  if (last && unit.start < last.end) units[units.length - 1] = { start: last.start, end: unit.end };
  else units.push(unit);
}

/** The sentences of the line around `offset`, without the white space between them, in text order. */
export function sentencesAround(text: string, offset: number, locale: string): Span[] {
  const line = lineAround(text, offset, "sentence");
  const out: Span[] = [];
  let open: number | undefined;
  for (const { index, segment } of segmenter(locale, "sentence").segment(line.text)) {
    open ??= index;
    const end = index + segment.length;
    // Only the last word matters, and an endless list of abbreviations must not be read again for each of them.
    const tail = line.text.slice(Math.max(open, end - longestAbbreviation), end);
    if (end < line.text.length && abbreviations.test(tail)) continue;
    const sentence = trimmed(text, { start: line.start + open, end: line.start + end });
    if (sentence) add(out, text, sentence);
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
 * The nearest edge of a unit after `offset` (`forward`) or before it, across line ends: by default an end going forward
 * and a start going back. The text's own end or start when there is no further one. Always a grapheme boundary.
 */
export function stepUnit(
  text: string,
  offset: number,
  unit: TextUnit,
  forward: boolean,
  locale = "en",
  edge: "start" | "end" = forward ? "end" : "start",
): number {
  if (unit === "character")
    return forward ? nextGraphemeBoundary(text, offset) : previousGraphemeBoundary(text, offset);
  let at = offset;
  for (;;) {
    const spans = unitsAround(text, at, unit, locale);
    const found = forward
      ? spans.find((span) => span[edge] > offset)
      : spans.findLast((span) => span[edge] < offset);
    if (found) return found[edge];
    const line = lineAround(text, at, unit);
    at = forward ? line.start + line.text.length + 1 : line.start - 1;
    if (at > text.length) return text.length;
    if (at < 0) return 0;
  }
}
