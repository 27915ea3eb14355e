import { once } from "../once.ts";
import { atOnce, type Slices } from "../slices.ts";
import { foldCharacter, type Folding } from "./fold.ts";
import { isCertain, snap } from "./graphemes.ts";
import { lastAtOrBefore } from "./lines.ts";

/** UTF-16 code units folded between two places where the work may be left. */
const sliceLength = 4_096;

/** Most code units in a row handed to the platform's segmenter at once. */
const longestStretch = 1_024;

const segmenter = once(() => new Intl.Segmenter("en", { granularity: "grapheme" }));

/**
 * A text as it is searched in, and the way back. Most characters are one code unit in both; of the others, where each
 * begins and ends in the text and in `folded`, so that an offset is found by bisection and arithmetic.
 */
export class FoldedText {
  /** The characters of the text, each folded. */
  readonly folded: string;
  readonly folding: Folding;
  readonly #others: Others;

  constructor(folded: string, folding: Folding, others: Others) {
    this.folded = folded;
    this.folding = folding;
    this.#others = others;
  }

  /** Where in the text the character begins that begins at `at` in `folded`; undefined inside a character. */
  startOf(at: number): number | undefined {
    const { foldedStarts, foldedEnds, starts, ends } = this.#others;
    const i = lastAtOrBefore(foldedStarts, at);
    const foldedEnd = foldedEnds[i] ?? 0;
    // Characters that count for nothing stand before it; the last of them says where it begins.
    if (foldedStarts[i] === at && foldedEnd > at) return starts[i];
    return at < foldedEnd ? undefined : (ends[i] ?? 0) + at - foldedEnd;
  }

  /** Where in the text the character ends that ends at `at` in `folded`; undefined inside a character. */
  endOf(at: number): number | undefined {
    const { foldedStarts, foldedEnds, ends } = this.#others;
    const i = lastAtOrBefore(foldedStarts, at - 1);
    const foldedEnd = foldedEnds[i] ?? 0;
    return at < foldedEnd ? undefined : (ends[i] ?? 0) + at - foldedEnd;
  }
}

/** The characters that are not one code unit both in the text and folded, in order. */
export type Others = {
  readonly foldedStarts: readonly number[];
  readonly foldedEnds: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** Folds a text in one go. */
export function foldText(text: string, folding: Folding): FoldedText {
  return atOnce(foldInSlices(text, folding));
}

/** Folds a text; linear in its length, a slice takes a few milliseconds at most. */
export function* foldInSlices(text: string, folding: Folding): Slices<FoldedText> {
  const writer = new Writer(folding, text.length);
  let at = 0;
  while (at < text.length) {
    const next = at + sliceLength;
    while (at < Math.min(next, text.length)) {
      at = writer.loneUnits(text, at, Math.min(next, text.length));
      if (at >= next || at >= text.length) break;
      const end = isCertain(text, at + 1) ? at + 1 : stretchEnd(text, at);
      if (end === at + 1) writer.character(text.charAt(at), at);
      else
        for (const { segment, index } of segmenter().segment(text.slice(at, end)))
          writer.character(segment, at + index);
      at = end;
    }
    yield;
  }
  return writer.result();
}

/** The end of the characters from `at` on whose ends only the platform knows. */
function stretchEnd(text: string, at: number): number {
  const most = Math.min(text.length, at + longestStretch);
  for (let end = at + 2; end < most; end++) if (isCertain(text, end)) return end;
  return snap(text, most, "after");
}

/** Most foldings of longer characters that are remembered; a text has few different ones. */
const mostKnown = 4_096;

/** What single code units fold to, as far as it was asked; 0 where that is not known yet, or not one code unit. */
const unitsOf = { loose: new Uint16Array(0x1_0000), exact: new Uint16Array(0x1_0000) };

/** Longest part of a folded text that is put together at once. */
const longestChunk = 8_192;

class Writer {
  readonly #folding: Folding;
  readonly #units: Uint16Array;
  readonly #known = new Map<string, string>();
  readonly #chunk: Uint16Array;
  #filled = 0;
  readonly #parts: string[] = [];
  /** Code units in `parts` and `chunk`. */
  #length = 0;
  readonly #foldedStarts: number[] = [];
  readonly #foldedEnds: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(folding: Folding, length: number) {
    this.#folding = folding;
    this.#units = unitsOf[folding];
    this.#chunk = new Uint16Array(Math.max(1, Math.min(length, longestChunk)));
  }

  /**
   * Adds the characters from `at` on, as far as each is one code unit below U+0300 with another such after it: there
   * nothing draws others in or is drawn in, but for a line feed after a carriage return. Returns where it stopped.
   */
  loneUnits(text: string, at: number, end: number): number {
    const units = this.#units;
    let code = text.charCodeAt(at);
    while (at < end && code < 0x300 && code !== 0x0d) {
      const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
      if (next >= 0x300) return at;
      const known = units[code] ?? 0;
      if (known === 0) this.#unit(code, at);
      else this.#write(known);
      at++;
      code = next;
    }
    return at;
  }

  /** Adds a character of any length. */
  character(character: string, start: number): void {
    if (character.length === 1) return this.#unit(character.charCodeAt(0), start);
    let folded = this.#known.get(character);
    if (folded === undefined) {
      folded = foldCharacter(character, this.#folding);
      if (this.#known.size >= mostKnown) this.#known.clear();
      this.#known.set(character, folded);
    }
    this.#add(character, folded, start);
  }

  result(): FoldedText {
    this.#flush();
    return new FoldedText(this.#parts.join(""), this.#folding, {
      foldedStarts: this.#foldedStarts,
      foldedEnds: this.#foldedEnds,
      starts: this.#starts,
      ends: this.#ends,
    });
  }

  #unit(code: number, start: number): void {
    const known = this.#units[code] ?? 0;
    if (known !== 0) return this.#write(known);
    const character = String.fromCharCode(code);
    const folded = foldCharacter(character, this.#folding);
    if (folded.length === 1) this.#units[code] = folded.charCodeAt(0);
    this.#add(character, folded, start);
  }

  #add(character: string, folded: string, start: number): void {
    if (character.length !== 1 || folded.length !== 1) {
      this.#foldedStarts.push(this.#length);
      this.#foldedEnds.push(this.#length + folded.length);
      this.#starts.push(start);
      this.#ends.push(start + character.length);
    }
    for (let i = 0; i < folded.length; i++) this.#write(folded.charCodeAt(i));
  }

  #write(code: number): void {
    if (this.#filled === this.#chunk.length) this.#flush();
    this.#chunk[this.#filled++] = code;
    this.#length++;
  }

  #flush(): void {
    this.#parts.push(String.fromCharCode(...this.#chunk.subarray(0, this.#filled)));
    this.#filled = 0;
  }
}
