import type { Span } from "../spans.ts";

/** What closes each mark that can open a quotation. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”",
  "„": "“”",
  "«": "»",
  "»": "«",
  "‹": "›",
  "›": "‹",
  "‘": "’",
  "'": "'",
  "「": "」",
  "『": "』",
  "״": "״",
};

/** Marks that are apostrophes as well: they only open before a word, and only where they are closed again. */
const apostrophes = new Set(["'", "‘"]);
/** Marks that close other quotations: they open only where none of those is open. */
const ambiguous = new Set(["»", "›", "״", '"', "'"]);

const isLetter = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/**
 * The quotations of a paragraph, marks included, in text order; of nested ones the outermost. A quotation that is not
 * closed goes on to the end, as in a speech of several paragraphs. Lines that begin with a dash are dialogue.
 * @param start where in `text` the paragraph begins; spans count from there
 */
export function quotationsIn(paragraph: string, start = 0): Span[] {
  const out: Span[] = [];
  const closings = lastPlaces(paragraph);
  for (let at = 0; at < paragraph.length; at++) {
    const mark = paragraph[at] ?? "";
    const closer = Object.hasOwn(closers, mark) ? closers[mark] : undefined;
    if (closer === undefined || !opens(paragraph, at, mark)) continue;
    // Looking for what is nowhere after this place would cost the rest of the text every time.
    const isClosed = closer.split("").some((each) => (closings.get(each) ?? -1) > at);
    const end = isClosed ? closingAfter(paragraph, at, mark, closer) : undefined;
    if (end === undefined && (apostrophes.has(mark) || mark === "»" || mark === "›")) {
      closings.delete(closer); // what was not found from here is not found from further on
      continue;
    }
    out.push({ start: start + at, end: start + (end ?? paragraph.length) });
    at = (end ?? paragraph.length) - 1;
  }
  return out.length > 0 ? out : dialogueIn(paragraph, start);
}

function lastPlaces(text: string): Map<string, number> {
  const out = new Map<string, number>();
  for (const list of Object.values(closers))
    for (const each of list) if (!out.has(each)) out.set(each, text.lastIndexOf(each));
  return out;
}

function opens(text: string, at: number, mark: string): boolean {
  const before = text[at - 1];
  const after = text[at + 1];
  if (after === undefined || /\s/.test(after)) return false;
  if (apostrophes.has(mark))
    return !isLetter(before) && isLetter(after) && !/^\d\ds?\b/.test(text.slice(at + 1, at + 5));
  return !(ambiguous.has(mark) && isLetter(before));
}

/** Where the quotation that opens at `at` ends, behind its closing mark; undefined where nothing closes it. */
function closingAfter(text: string, at: number, mark: string, closer: string): number | undefined {
  let depth = 1;
  for (let i = at + 1; i < text.length; i++) {
    const character = text[i] ?? "";
    if (character === mark && !closer.includes(mark) && opens(text, i, mark)) depth++;
    else if (closer.includes(character) && !isWithinWord(text, i) && !/^\s$/.test(text[i - 1] ?? "")) {
      depth--;
      if (depth === 0) return i + 1;
    }
  }
  return undefined;
}

/** “don’t”, “צה״ל”. */
const isWithinWord = (text: string, at: number) => isLetter(text[at - 1]) && isLetter(text[at + 1]);

/**
 * What is spoken in lines that begin with a dash: “—No vine a negociar —dijo Barreiro—. Vine solo.” A dash followed by
 * a space is a heading or a list, not dialogue.
 */
function dialogueIn(paragraph: string, start: number): Span[] {
  const out: Span[] = [];
  for (const { index, 0: line } of paragraph.matchAll(/^[—―–](?=[\p{L}¿¡«“"(…]).*$/gmu)) {
    let from = index;
    let isSpeech = true;
    for (const dash of line.slice(1).matchAll(/[—―–]/g)) {
      const at = index + 1 + dash.index;
      if (isSpeech) out.push({ start: start + from, end: start + at });
      from = at + 1;
      isSpeech = !isSpeech;
    }
    if (isSpeech) out.push({ start: start + from, end: start + index + line.length });
  }
  return out.filter((span) => span.start < span.end);
}
