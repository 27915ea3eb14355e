import { snap } from "../../shared/text/graphemes.ts";
import { lastAtOrBefore, lineStarts } from "../../shared/text/lines.ts";

/**
 * UTF-16 code units. A line of the text that is longer by more than a third is shown as several lines with soft breaks
 * between them: browsers take minutes to lay out megabytes in one paragraph.
 */
export const longestLine = 3_000;

/** Lines in one section, and about how many times the longest line fits in; more where there would be too many sections. */
const fewestLines = 40;
const longestLines = 10;
/** Sections in one chapter. */
const chapterSections = 16;
/** What lies between a chapter's edge and its first or last text: the edges of chapter, section and line. */
const chapterDepth = 3;
/** About as many sections as there may be, because every frame costs something for each chapter. */
const mostSections = 256 * chapterSections;

/**
 * Between offsets in the text (UTF-16 code units) and positions in the document, by arithmetic over the starts of the
 * lines: a position counts the openings and closings of lines, sections and chapters too.
 *
 * A line is here one that is shown. A soft break, in a line of the text that is too long, takes no offset: the same
 * offset is the end of one line and the start of the next, and counts as the latter unless one asks for the former.
 */
export class TextMap {
  readonly #text: string;
  /** For each line, the offset and the position where its text begins. */
  readonly #starts: readonly number[];
  readonly #positions: readonly number[];
  /** The first line of each section. */
  readonly #sections: readonly number[];
  /** Whether there is a soft break anywhere; mostly there is none, and nothing need be looked up. */
  readonly #isBroken: boolean;

  /** Length of the text in UTF-16 code units. */
  readonly length: number;

  /** @param longest what `longestLine` says, unless there is a reason */
  constructor(text: string, longest = longestLine) {
    this.#text = text;
    this.length = text.length;
    const lines = lineStarts(text);
    this.#starts = brokenLines(text, lines, longest);
    this.#isBroken = this.#starts !== lines;
    this.#sections = sectionStarts(this.#starts, text.length, longest);
    this.#positions = positionsOf(this.#starts, this.#sections, text, this.#isBroken);
  }

  /** Where the lines begin, ascending. */
  get starts(): readonly number[] {
    return this.#starts;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  get sectionCount(): number {
    return this.#sections.length;
  }

  get chapterCount(): number {
    return Math.ceil(this.sectionCount / chapterSections);
  }

  /** The first section of a chapter; the number of sections for one beyond the last. */
  chapterStart(chapter: number): number {
    return Math.min(chapter * chapterSections, this.sectionCount);
  }

  /** The chapter that holds `line`. */
  chapterOf(line: number): number {
    return Math.floor(Math.max(0, lastAtOrBefore(this.#sections, line)) / chapterSections);
  }

  /** The position before a chapter's opening; for one beyond the last, the end of the document. */
  chapterPosition(chapter: number): number {
    if (chapter < this.chapterCount)
      return this.#position(this.sectionStart(this.chapterStart(chapter))) - chapterDepth;
    return (
      this.#position(this.lineCount - 1) + this.length - this.lineStart(this.lineCount - 1) + chapterDepth
    );
  }

  /** The first line of a section; the number of lines for one beyond the last. */
  sectionStart(section: number): number {
    return this.#sections[section] ?? this.lineCount;
  }

  /** The line (0-based) that holds `offset`; a line feed belongs to the line it ends. Clipped to the text. */
  lineOf(offset: number): number {
    return Math.max(0, lastAtOrBefore(this.#starts, offset));
  }

  /** Where a line begins; the length of the text for a line beyond the last. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.length;
  }

  /** Where a line's text ends: its line feed, its soft break, or the end of the text. */
  lineEnd(line: number): number {
    const next = this.#starts[line + 1];
    if (next === undefined) return this.length;
    return this.isContinued(line + 1) ? next : next - 1;
  }

  /** Whether a line follows a soft break: it goes on with the line of the text that the one before it shows. */
  isContinued(line: number): boolean {
    return this.#isBroken && line > 0 && this.#text[this.lineStart(line) - 1] !== "\n";
  }

  /**
   * The position of `offset`, clipped to the text; always inside a line.
   * @param side at a soft break, whether at the end of the line `before` it or at the start of the one `after`
   */
  position(offset: number, side: "before" | "after" = "after"): number {
    const within = Math.min(Math.max(0, offset), this.length);
    let line = this.lineOf(within);
    if (side === "before" && within === this.lineStart(line) && this.isContinued(line)) line--;
    return this.#position(line) + within - this.lineStart(line);
  }

  /** The offset of `position`; of one between lines, the end of the line before it. */
  offset(position: number): number {
    const line = Math.max(0, lastAtOrBefore(this.#positions, position));
    const offset = this.lineStart(line) + position - this.#position(line);
    return Math.min(Math.max(offset, this.lineStart(line)), this.lineEnd(line));
  }

  #position(line: number): number {
    return this.#positions[line] ?? 0;
  }
}

/** The starts of all lines shown: `lines`, those of the text, and in long ones those after soft breaks. */
function brokenLines(text: string, lines: readonly number[], longest: number): readonly number[] {
  const longerBy = longest / 3;
  const isLong = (start: number, i: number) => (lines[i + 1] ?? text.length) - start > longest + longerBy;
  if (!lines.some(isLong)) return lines;
  const starts: number[] = [];
  for (const [i, start] of lines.entries()) {
    const end = (lines[i + 1] ?? text.length + 1) - 1;
    starts.push(start);
    // A last part is never much shorter than a third.
    for (let at = start; end - at > longest + longerBy;) {
      at = softBreak(text, at + longest - Math.floor(longerBy), at + longest);
      if (at < end) starts.push(at);
    }
  }
  return starts;
}

/** The last place behind white space in `[from, to]`; else a place at or soon after `to` that cuts no character. */
function softBreak(text: string, from: number, to: number): number {
  for (let at = to; at >= from; at--)
    if (isSpace(text.charCodeAt(at - 1)) && snap(text, at, "after") === at) return at;
  return snap(text, to, "after");
}

/** Where a line may break: not at a no-break space. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000;
}

function sectionStarts(starts: readonly number[], length: number, longest: number): number[] {
  const mostLines = Math.max(fewestLines, Math.ceil(starts.length / mostSections));
  const mostUnits = Math.max(longestLines * longest, Math.ceil(length / mostSections));
  const sections = [0];
  let first = 0;
  for (let line = 1; line < starts.length; line++) {
    const units = (starts[line] ?? length) - (starts[first] ?? 0);
    if (line - first < mostLines && units < mostUnits) continue;
    sections.push((first = line));
  }
  return sections;
}

/** The positions where lines begin. Written for speed: every start of a long text waits for it. */
function positionsOf(
  starts: readonly number[],
  sections: readonly number[],
  text: string,
  isBroken: boolean,
): number[] {
  const positions: number[] = [];
  let section = 0;
  let sectionStart = 0;
  let start = 0;
  let at = 0;
  for (let line = 0; line < starts.length; line++) {
    if (line === sectionStart) {
      // The openings of a section and, where one begins, of a chapter; and the closings of those before.
      const opened = section % chapterSections === 0 ? 2 : 1;
      at += section === 0 ? opened : 2 * opened;
      sectionStart = sections[++section] ?? starts.length;
    }
    positions.push(at + 1);
    const next = starts[line + 1] ?? text.length + 1;
    const isSoft = isBroken && line + 1 < starts.length && text[next - 1] !== "\n";
    at += next - start + (isSoft ? 2 : 1);
    start = next;
  }
  return positions;
}
