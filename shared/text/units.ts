import { type Slices, atOnce } from "../slices.ts";
import { type Span, trimmed } from "../spans.ts";
import { isGraphemeBoundary, nextGraphemeBoundary, previousGraphemeBoundary, snap } from "./graphemes.ts";
import { lineAt, paragraphAt } from "./paragraphs.ts";

/** The units a span's end can be moved by. */
export const textUnits = ["character", "word", "sentence"] as const;

export type TextUnit = (typeof textUnits)[number];

/*
 * Words are sought inside one line, sentences inside one paragraph (a line of the source, or the lines it was wrapped
 * into), never across: a sentence does not run on into the next paragraph, and a 5 MB text costs no more than its current
 * line. A line longer than three cells of so many UTF-16 code units is read cell by cell, with the one before and after;
 * a word or sentence longer than a cell is cut at the ends of cells, which are the same wherever one asks.
 */
const cellLength = { word: 500, sentence: 4_000 } as const;

/** Abbreviations after which Intl.Segmenter ends a sentence although none ends, English and Spanish. */
const abbreviations =
  /(?:^|[\s(“"«])(?:Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Capt|Sgt|Cmdr|Adm|Maj|Gov|Sen|Rep|Rev|St|Jr|Sr|No|Nos|vs|cf|approx|Fig|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Sr|Sra|Srta|Dra|Ing|Lic|Gral|Cnel|Tte|Cap|Ec|Abg|Arq|núm|pág|art|EE|UU|a\.m|p\.m|e\.g|i\.e|U\.S|U\.K|U\.N|[A-ZÁÉÍÓÚÑ])\.\s*$/u;

/** More than any abbreviation with the space around it. */
const longestAbbreviation = 24;

/** What may follow the mark that ends a sentence. */
const sentenceEnd = /[.!?…。！？]["'”’»)\]]*\s*$/u;

function endsSentence(line: string): boolean {
  return sentenceEnd.test(line) && !abbreviations.test(line.slice(-longestAbbreviation));
}

/** What is read to find the units in `cell`: it and its neighbours, as far as they are in the same line or paragraph. */
type Stretch = Span & { readonly whole: Span; readonly cell: Span };

function stretchAt(text: string, offset: number, unit: "word" | "sentence"): Stretch {
  const whole = unit === "word" ? lineAt(text, offset) : paragraphAt(text, offset, endsSentence);
  const length = cellLength[unit];
  if (whole.end - whole.start <= 3 * length) return { ...whole, whole, cell: whole };
  const edge = (number: number) => cellEdge(text, whole, whole.start + number * length);
  let number = Math.floor((offset - whole.start) / length);
  // An edge lies a little before where cells of equal length would have it.
  if (offset >= edge(number + 1) && offset < whole.end) number++;
  const cell = { start: edge(number), end: edge(number + 1) };
  return { start: edge(number - 1), end: edge(number + 2), whole, cell };
}

/** Where a cell ends and the next begins: behind white space near `at` where there is some, else between characters. */
function cellEdge(text: string, whole: Span, at: number): number {
  if (at <= whole.start) return whole.start;
  if (at >= whole.end) return whole.end;
  for (let near = at; near > at - 100; near--)
    if (/\s/.test(text[near - 1] ?? "") && isGraphemeBoundary(text, near)) return near;
  return snap(text, at, "before");
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(locale: string, granularity: "word" | "sentence"): Intl.Segmenter {
  const key = `${granularity} ${locale}`;
  let found = segmenters.get(key);
  if (!found) segmenters.set(key, (found = new Intl.Segmenter(locale, { granularity })));
  return found;
}

/** The words around `offset`: runs that hold a letter or a digit, in text order. */
function wordsIn(text: string, stretch: Stretch, locale: string): Span[] {
  const out: Span[] = [];
  const content = text.slice(stretch.start, stretch.end);
  for (const { index, segment, isWordLike } of segmenter(locale, "word").segment(content)) {
    const start = stretch.start + index;
    if (isWordLike) addInCells(out, text, { start, end: start + segment.length }, stretch, "word");
  }
  return out;
}

/** Adds a unit; one longer than a cell in parts, and one that is only partly read and not of this cell not at all. */
function addInCells(
  out: Span[],
  text: string,
  span: Span,
  stretch: Stretch,
  unit: "word" | "sentence",
): void {
  const { whole, cell } = stretch;
  const isBegun = span.start > stretch.start || stretch.start === whole.start;
  const isEnded = span.end < stretch.end || stretch.end === whole.end;
  if ((!isBegun && span.end <= cell.start) || (!isEnded && span.start >= cell.end)) return;
  const isLong = span.end - span.start > cellLength[unit] || !isBegun || !isEnded;
  const edges = isLong && cell !== whole ? [cell.start, cell.end] : [];
  let { start } = span;
  for (const edge of [...edges, span.end]) {
    if (edge <= start || edge > span.end) continue;
    const part = unit === "word" ? { start, end: edge } : trimmed(text, { start, end: edge });
    if (part) add(out, text, part);
    start = edge;
  }
}

/** Adds a unit grown to whole graphemes, which not all word ends respect (Hangul letters); to the one before if it cuts in. */
function add(units: Span[], text: string, { start, end }: Span): void {
  const unit = { start: snap(text, start, "before"), end: snap(text, end, "after") };
  const last = units.at(-1);
  if (last && unit.start < last.end) units[units.length - 1] = { start: last.start, end: unit.end };
  else units.push(unit);
}

/** The sentences around `offset`, without the white space between them, in text order. */
export function sentencesAround(text: string, offset: number, locale: string): Span[] {
  return sentencesIn(text, stretchAt(text, offset, "sentence"), locale);
}

function sentencesIn(text: string, stretch: Stretch, locale: string): Span[] {
  // A line feed would end the sentence; those inside a paragraph are only where it was wrapped.
  const content = text.slice(stretch.start, stretch.end).replaceAll("\n", " ");
  const out: Span[] = [];
  let open: number | undefined;
  for (const { index, segment } of segmenter(locale, "sentence").segment(content)) {
    open ??= index;
    const end = index + segment.length;
    // Only the last word matters, and an endless list of abbreviations must not be read again for each of them.
    const tail = content.slice(Math.max(open, end - longestAbbreviation), end);
    if (end < content.length && abbreviations.test(tail)) continue;
    addInCells(out, text, { start: stretch.start + open, end: stretch.start + end }, stretch, "sentence");
    open = undefined;
  }
  return out;
}

/** As `sentencesInSlices`, in one go. */
export function sentencesOf(text: string, locale?: string): Span[] {
  return atOnce(sentencesInSlices(text, locale));
}

/** All sentences of a text, without the white space between them, sorted and disjoint: the ones that ends move by. */
export function* sentencesInSlices(text: string, locale = "en"): Slices<Span[]> {
  const out: Span[] = [];
  for (let at = 0; at < text.length;) {
    const stretch = stretchAt(text, at, "sentence");
    const { cell, whole } = stretch;
    // Of a long line its neighbouring cells were read too; what begins in one of them is theirs.
    for (const sentence of sentencesIn(text, stretch, locale))
      if (sentence.start >= cell.start && sentence.start < cell.end) out.push(sentence);
    at = cell.end < whole.end ? cell.end : whole.end + 1;
    yield;
  }
  return out;
}

function unitsIn(text: string, stretch: Stretch, unit: "word" | "sentence", locale: string): Span[] {
  return unit === "word" ? wordsIn(text, stretch, locale) : sentencesIn(text, stretch, locale);
}

/** The word or sentence at `offset`; between two of them, the one before; undefined on an empty line. */
export function unitAt(
  text: string,
  offset: number,
  unit: "word" | "sentence",
  locale = "en",
): Span | undefined {
  const spans = unitsIn(text, stretchAt(text, offset, unit), unit, locale);
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
    const stretch = stretchAt(text, at, unit);
    const spans = unitsIn(text, stretch, unit, locale);
    const found = forward
      ? spans.find((span) => span[edge] > offset)
      : spans.findLast((span) => span[edge] < offset);
    if (found) return found[edge];
    const { cell, whole } = stretch;
    if (forward) at = cell.end < whole.end ? cell.end : whole.end + 1;
    else at = cell.start - 1;
    if (at > text.length) return text.length;
    if (at < 0) return 0;
  }
}
