import type { Span } from "../spans.ts";
import { nextGraphemeBoundary, previousGraphemeBoundary, snap } from "./graphemes.ts";

/** Scripts written without spaces between words: only a dictionary knows where one ends. */
const spaceless =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]/u;
const wordLike = /^[\p{L}\p{N}\p{M}\p{Pc}]/u;
const invisible = /^\p{Default_Ignorable_Code_Point}/u;
const digit = /^\p{Nd}/u;

/** Farthest one looks for the ends of a run of such a script, and how much is read at once, in UTF-16 code units. */
const longestRun = 1_000;
const readAtOnce = 1_000;
/** What is invisible beside a word is passed over, but no more of it than this. */
const mostInvisible = 8;

/**
 * Where words begin and end in a text: between a letter or digit and anything else, apostrophes and hyphens included
 * (`Vera` is a word in `Vera’s`), but not inside a number (`3` is none in `3.5`). In scripts without spaces, where the
 * platform's dictionary says. Ask in the order of the text: what was read last is remembered.
 */
export class WholeWords {
  readonly #text: string;
  readonly #segmenter: Intl.Segmenter;
  /** What was read last, and the edges in it. */
  #read: Span = { start: 0, end: 0 };
  #edges: ReadonlySet<number> = new Set();

  /** @param language BCP 47 tag */
  constructor(text: string, language = "en") {
    this.#text = text;
    this.#segmenter = new Intl.Segmenter(language, { granularity: "word" });
  }

  /** Whether the span begins and ends where words do. */
  isWhole({ start, end }: Span): boolean {
    return this.isEdge(start) && this.isEdge(end);
  }

  /** Whether no word goes on over `offset`, which must cut no character. */
  isEdge(offset: number): boolean {
    const before = this.#characterBefore(offset);
    const after = this.#characterAfter(offset);
    if (isNumberGoingOn(this.#text, offset, before, after)) return false;
    if (!wordLike.test(before) || !wordLike.test(after)) return true;
    const [isBefore, isAfter] = [spaceless.test(before), spaceless.test(after)];
    if (!isBefore || !isAfter) return isBefore !== isAfter;
    return this.#edgesAround(offset).has(offset);
  }

  #characterBefore(offset: number): string {
    let end = offset;
    for (let passed = 0; end > 0 && passed <= mostInvisible; passed++) {
      const start = previousGraphemeBoundary(this.#text, end);
      const character = this.#text.slice(start, end);
      if (!invisible.test(character)) return character;
      end = start;
    }
    return "";
  }

  #characterAfter(offset: number): string {
    let start = offset;
    for (let passed = 0; start < this.#text.length && passed <= mostInvisible; passed++) {
      const end = nextGraphemeBoundary(this.#text, start);
      const character = this.#text.slice(start, end);
      if (!invisible.test(character)) return character;
      start = end;
    }
    return "";
  }

  /** The edges of the words around `offset`; the text is read on from there where it was not read yet. */
  #edgesAround(offset: number): ReadonlySet<number> {
    if (offset <= this.#read.start || offset >= this.#read.end) {
      const start = this.#runEnd(offset, previousGraphemeBoundary);
      const end = this.#runEnd(snap(this.#text, offset + readAtOnce, "after"), nextGraphemeBoundary);
      this.#read = { start, end };
      const edges = new Set<number>([start, end]);
      for (const { index } of this.#segmenter.segment(this.#text.slice(start, end))) edges.add(start + index);
      this.#edges = edges;
    }
    return this.#edges;
  }

  /** From `offset` on in the direction of `step`, where the run of a script without spaces ends. */
  #runEnd(offset: number, step: (text: string, offset: number) => number): number {
    let at = offset;
    while (Math.abs(at - offset) < longestRun) {
      const next = step(this.#text, at);
      if (!spaceless.test(this.#text.slice(Math.min(at, next), Math.max(at, next)))) break;
      at = next;
    }
    return at;
  }
}

/** Whether a number has its point or comma at `offset`: `3|.5`, `3.|5`. */
function isNumberGoingOn(text: string, offset: number, before: string, after: string): boolean {
  const isPoint = (character: string) => character === "." || character === ",";
  if (digit.test(before) && isPoint(after)) return digit.test(text.slice(offset + 1, offset + 3));
  return isPoint(before) && digit.test(after) && digit.test(text[offset - 2] ?? "");
}
