import { lastAtOrBefore, lineStarts } from "../../shared/text/lines.ts";

/** Lines in one section; more where there would be more sections than this, because every frame costs something for each. */
const fewestLines = 40;
const mostSections = 256;

/**
 * Between offsets in the text (UTF-16 code units) and positions in the document, by arithmetic over the line starts:
 * a position counts the openings and closings of lines and sections too.
 */
export class TextMap {
  readonly #starts: readonly number[];

  /** Length of the text in UTF-16 code units. */
  readonly length: number;

  /** Lines in each section but the last, which may have fewer. */
  readonly linesPerSection: number;

  constructor(text: string) {
    this.#starts = lineStarts(text);
    this.length = text.length;
    this.linesPerSection = Math.max(fewestLines, Math.ceil(this.#starts.length / mostSections));
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The line (0-based) that holds `offset`; a line feed belongs to the line it ends. Clipped to the text. */
  lineOf(offset: number): number {
    return Math.max(0, lastAtOrBefore(this.#starts, offset));
  }

  /** Where a line begins; the length of the text for a line beyond the last. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.length;
  }

  /** Where a line's text ends: its line feed, or the end of the text. */
  lineEnd(line: number): number {
    const next = this.#starts[line + 1];
    return next === undefined ? this.length : next - 1;
  }

  /** The position of `offset`, clipped to the text; always inside a line. */
  position(offset: number): number {
    const within = Math.min(Math.max(0, offset), this.length);
    return within + this.#openings(this.lineOf(within));
  }

  /** The offset of `position`; of one between lines, the end of the line before it. */
  offset(position: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.lineStart(middle) + this.#openings(middle) <= position) low = middle;
      else high = middle - 1;
    }
    return Math.min(Math.max(position - this.#openings(low), this.lineStart(low)), this.lineEnd(low));
  }

  /**
   * How far a line's positions run ahead of its offsets: one for each line's opening token up to its own (the line
   * feeds stand for the closings), and two for each section before it, one for its own.
   */
  #openings(line: number): number {
    return line + 1 + 2 * Math.floor(line / this.linesPerSection) + 1;
  }
}
