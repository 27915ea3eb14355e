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
/** About as many sections as there may be, because every frame costs something for each. */
const mostSections = 256;

/**
 * Between offsets in the text (UTF-16 code units) and positions in the document, by arithmetic over the starts of the
 * lines: a position counts the openings and closings of lines and sections too.
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

  /** Length of the text in UTF-16 code units. */
  readonly length: number;

  /** @param longest what `longestLine` says, unless there is a reason */
  constructor(text: string, longest = longestLine) {
    this.#text = text;
    this.length = text.length;
    this.#starts = brokenLines(text, longest);
    this.#sections = sectionStarts(this.#starts, text.length, longest);
    this.#positions = positionsOf(this.#starts, this.#sections, (line) => this.lineEnd(line));
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  get sectionCount(): number {
    return this.#sections.length;
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
    return line > 0 && this.#text[this.lineStart(line) - 1] !== "\n";
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

/** The starts of all lines shown: those of the text, and in long ones those after soft breaks. */
function brokenLines(text: string, longest: number): readonly number[] {
  const lines = lineStarts(text);
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

function positionsOf(
  starts: readonly number[],
  sections: readonly number[],
  endOf: (line: number) => number,
): number[] {
  const positions: number[] = [];
  let section = 0;
  let at = 0;
  for (const [line, start] of starts.entries()) {
    // A section's opening, and the closing of the one before.
    if (sections[section] === line) at += section++ === 0 ? 1 : 2;
    positions.push(at + 1);
    at += 1 + endOf(line) - start + 1;
  }
  return positions;
}
