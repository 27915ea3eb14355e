/** A word, a number in digits, or any other single character that is not white space. */
export type Token = {
  readonly kind: "word" | "number" | "mark";
  /** As written. */
  readonly raw: string;
  /** In lower case and composed, to be compared with. */
  readonly word: string;
  /** `[start, end)` in the passage, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
};

// Each character is looked at once: no two repetitions in it can share one.
const pattern = /(\d+(?:[.,\u00A0\u2009\u202F]\d+)*)|(\p{L}[\p{L}\p{M}]*)|[^\s]/gu;

/** A passage cut into words, numbers and marks, in text order. Time is linear in its length. */
export function tokensOf(passage: string): Token[] {
  const out: Token[] = [];
  for (const match of passage.matchAll(pattern)) {
    const [raw, number, word] = match;
    const kind = number !== undefined ? "number" : word !== undefined ? "word" : "mark";
    const { index } = match;
    out.push({
      kind,
      raw,
      word: raw.normalize("NFC").toLowerCase(),
      start: index,
      end: index + raw.length,
    });
  }
  return out;
}

/** A list of phrases as words to compare tokens with, longest first so that the most telling one is found. */
export function phrases(...list: readonly string[]): readonly (readonly string[])[] {
  return list.map((phrase) => phrase.split(" ")).toSorted((a, b) => b.length - a.length);
}

/** How many tokens from `at` on make one of the phrases; 0 for none. */
export function phraseAt(tokens: readonly Token[], at: number, list: readonly (readonly string[])[]): number {
  return list.find((phrase) => phrase.every((word, i) => tokens[at + i]?.word === word))?.length ?? 0;
}

/** How many tokens just before `at` make one of the phrases; 0 for none. */
export function phraseBefore(
  tokens: readonly Token[],
  at: number,
  list: readonly (readonly string[])[],
): number {
  return (
    list.find((phrase) => phrase.every((word, i) => tokens[at - phrase.length + i]?.word === word))?.length ??
    0
  );
}

/** Whether a clause ends at this token. */
export function endsClause(token: Token | undefined): boolean {
  return token === undefined || (token.kind === "mark" && /[.;:!?…]/u.test(token.raw));
}
