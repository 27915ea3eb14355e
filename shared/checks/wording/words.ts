/** The words of a text: in lower case and composed, where they stand, and which follow each other directly. */
export type TextWords = {
  readonly words: readonly string[];
  /** `[start, end)` of each, UTF-16 code units. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether only white space, without an empty line, stands between word `i` and the next. */
  isJoined(this: void, i: number): boolean;
  /** Whether word `i` is written with a capital. */
  isCapital(this: void, i: number): boolean;
};

// Each character is looked at once: no two repetitions in it can share one.
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Time is linear in the text. */
export function wordsOf(text: string): TextWords {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { index, 0: raw } of text.matchAll(word)) {
    words.push(plain(raw));
    starts.push(index);
    ends.push(index + raw.length);
  }
  const isJoined = (i: number) => {
    const end = ends[i];
    const start = starts[i + 1];
    if (end === undefined || start === undefined || start - end > 12) return false;
    if (start - end === 1) return /\s/.test(text[end] ?? "");
    const gap = text.slice(end, start);
    return /^\s+$/.test(gap) && !/\n\s*\n/.test(gap);
  };
  const isCapital = (i: number) => /^\p{Lu}/u.test(text.slice(starts[i], ends[i]));
  return { words, starts, ends, isJoined, isCapital };
}

function plain(raw: string): string {
  const low = raw.toLowerCase();
  // Most words are ASCII, and composing them all costs as much as everything else together.
  return /^[a-z0-9]*$/.test(low) ? low : low.normalize("NFC");
}
