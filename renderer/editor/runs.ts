import type { Label } from "../../shared/labels.ts";
import type { Span } from "../../shared/spans.ts";

/** One span of an annotation, with what is needed to draw it. */
export type MarkSpan = Span & {
  readonly id: string;
  readonly label: Label;
  /** Height of its underline: 0 nearest the text, the same for all spans of an annotation. */
  readonly level: number;
};

/** A stretch of text over which the same annotations lie; never empty, never over a cut. */
export type Run = Span & {
  /** What lies over it, innermost first. */
  readonly over: readonly MarkSpan[];
};

/**
 * Cuts overlapping spans into runs within `[from, to)`, in text order; stretches nothing lies over are left out.
 * ProseMirror joins overlapping decorations into one element that keeps only the last one's attributes, so they must
 * not overlap.
 */
export function runsOf(spans: readonly MarkSpan[], from: number, to: number): Run[] {
  const starting = spans
    .filter((span) => span.start < to && span.end > from)
    .toSorted((a, b) => a.start - b.start);
  const cuts = cutsOf(starting, from, to);
  const runs: Run[] = [];
  const over: MarkSpan[] = [];
  let next = 0;
  for (let index = 0; index + 1 < cuts.length; index++) {
    const start = cuts[index] ?? from;
    const end = cuts[index + 1] ?? to;
    for (let at = over.length - 1; at >= 0; at--) if ((over[at]?.end ?? 0) <= start) over.splice(at, 1);
    for (let span = starting[next]; span && span.start <= start; span = starting[++next]) insert(over, span);
    if (over.length > 0) runs.push({ start, end, over: over.slice() });
  }
  return runs;
}

/** Innermost first: shorter before longer, then what begins later, then by id so that the order is always the same. */
export function compareInnermost(a: Span & { id: string }, b: Span & { id: string }): number {
  return a.end - a.start - (b.end - b.start) || b.start - a.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Every place where a span begins or ends, and the two ends, ascending and each once. */
function cutsOf(spans: readonly Span[], from: number, to: number): number[] {
  const cuts = new Set([from, to]);
  for (const { start, end } of spans) {
    if (start > from) cuts.add(start);
    if (end < to) cuts.add(end);
  }
  return [...cuts].toSorted((a, b) => a - b);
}

function insert(over: MarkSpan[], span: MarkSpan): void {
  let at = over.length;
  while (at > 0 && compareInnermost(over[at - 1] ?? span, span) > 0) at--;
  over.splice(at, 0, span);
}
