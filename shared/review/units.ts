import type { Span } from "../spans.ts";

/** The stretches of a text on which one person has one label. */
export type Units = {
  /** Sorted and disjoint; two that touch stay two. UTF-16 code units, half-open. */
  readonly units: readonly Span[];
  /** How many spans were taken into another because they overlap it: what the figures cannot see as two. */
  readonly joined: number;
};

/**
 * The units of one label: every span of every annotation is one, but those of one person that overlap count as one
 * stretch, from the first start to the last end, because alpha-U knows no unit within another of the same category.
 */
export function unitsOf(annotations: readonly { readonly spans: readonly Span[] }[]): Units {
  const spans: Span[] = [];
  for (const annotation of annotations) for (const span of annotation.spans) spans.push(span);
  spans.sort((a, b) => a.start - b.start);
  const units: Span[] = [];
  for (const span of spans) {
    const last = units.at(-1);
    if (last === undefined || span.start >= last.end) units.push(span);
    else if (span.end > last.end) units[units.length - 1] = { start: last.start, end: span.end };
  }
  return { units, joined: spans.length - units.length };
}
