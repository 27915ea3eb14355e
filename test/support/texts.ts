import fc from "fast-check";
import type { Span } from "../../shared/spans.ts";

/** Scripts and sequences in which a code unit, a code point and a character are three different things. */
const parts = [
  "a", "word", "Dr. Ruiz", "3.5 %", " ", "  ", "\n", "\n\n", "\t", ".", "? ", "! ", "—",
  "é", "e\u0301", "n\u0303\u0323", "🙂", "👩‍👩‍👧‍👦", "👍🏽", "🇪🇨", "🇪🇨🇨🇴", "🏴‍☠️", "1\u{FE0F}\u20E3",
  "漢字", "かな", "한국", "\u1112\u1161\u11AB", "\u1112", "\u11AB", "क्षि", "ക്ഷ", "שלום", "مرحبا", "\u0600" + "12", "\u200F", "\u200D", "\uFEFF", "\u0301",
  "\uD83D", "\uDE42", "\r", "\u2028", "\u0000",
]; // prettier-ignore

/** Texts of up to `size` parts, with lines, from many scripts, well-formed or not. */
export function anyText(size = 40): fc.Arbitrary<string> {
  return fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...parts) },
        fc.string({ unit: "binary", maxLength: 4 }),
      ),
      {
        maxLength: size,
      },
    )
    .map((list) => list.join(""));
}

/** Plain prose-like texts with line feeds. */
export function prose(size = 60): fc.Arbitrary<string> {
  return fc
    .array(
      fc.constantFrom(
        "The ",
        "minister ",
        "said. ",
        "14 ",
        "per cent ",
        "\n",
        "“No,” ",
        "boats, ",
        "Mr. Paz ",
      ),
      {
        maxLength: size,
      },
    )
    .map((list) => list.join(""));
}

/** Spans within `[0, length)`, none empty. */
export function anySpan(length: number): fc.Arbitrary<Span> {
  return fc
    .tuple(fc.nat(Math.max(0, length - 1)), fc.integer({ min: 1, max: Math.max(1, length) }))
    .map(([start, size]) => ({ start, end: Math.min(length, start + size) }));
}

/** The grapheme boundaries of the whole text, as the platform finds them: what ours are held against. */
export function boundariesOf(text: string): Set<number> {
  const segments = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text);
  return new Set([0, ...[...segments].map(({ index, segment }) => index + segment.length)]);
}
