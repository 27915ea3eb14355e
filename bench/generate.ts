import { type Label, labels } from "../shared/labels.ts";
import type { Span } from "../shared/spans.ts";

/** What benchmarks work on: prose and annotations of any size, the same for the same seed on every machine. */
export type GeneratedMark = { readonly id: string; readonly label: Label; readonly spans: readonly Span[] };

const words =
  "the of and to in a said that officials on for was by with from as were at an his had not minister boats military report security forces police attack gang coast prison drugs government president according reported killed seized operation region week source people country three twelve 46 per cent state border unit order weapons city announced denied confirmed investigation captain navy".split(
    " ",
  );

/** Numbers in `[0, 1)`; mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Prose of at least `length` UTF-16 code units: paragraphs of one to five sentences, every other line empty. */
export function generateText(length: number, seed = 1): string {
  const random = randomFrom(seed);
  const lines: string[] = [];
  for (let size = 0; size < length;) {
    const sentences: string[] = [];
    for (let count = 1 + Math.floor(random() * 5); count > 0; count--) {
      const picked = Array.from(
        { length: 6 + Math.floor(random() * 18) },
        () => words[Math.floor(random() * words.length)] ?? "",
      );
      const sentence = picked.join(" ");
      sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
    }
    const line = sentences.join(" ");
    lines.push(line, "");
    size += line.length + 2;
  }
  return lines.join("\n");
}

/** `count` annotations spread evenly over the text, 10 to 160 code units long, some nested, crossing or on two lines. */
export function generateMarks(text: string, count: number, seed = 2): GeneratedMark[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, i) => {
    const start = Math.floor(((i + random() * 0.9) / count) * (text.length - 200));
    const end = start + 10 + Math.floor(random() ** 2 * 150);
    return {
      id: `annotation:${i}`,
      label: labels[Math.floor(random() * labels.length)] ?? "claim",
      spans: [{ start, end }],
    };
  });
}

/** The sizes that goals speak of: annotations, and the length of the text they are in. */
export const sizes = {
  small: { count: 50, length: 4_000 },
  large: { count: 10_000, length: 1_000_000 },
  huge: { count: 50_000, length: 5_000_000 },
} as const;

export type Size = keyof typeof sizes;
