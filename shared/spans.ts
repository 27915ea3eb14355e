import type * as v from "valibot";
import type { quotation, span } from "./records/annotation.ts";
import { snap } from "./text/graphemes.ts";

/** `[start, end)` in UTF-16 code units from the start of the text. */
export type Span = v.InferOutput<typeof span>;
export type Quotation = v.InferOutput<typeof quotation>;

/** Length of the context kept on either side of a quote, in UTF-16 code units. */
export const contextLength = 32;

/** Spans in text order with touching and overlapping ones joined; empty ones are dropped. */
export function joined(spans: readonly Span[]): Span[] {
  const sorted = spans
    .filter((span) => span.start < span.end)
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const out: Span[] = [];
  for (const { start, end } of sorted) {
    const last = out.at(-1);
    if (last && start <= last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else out.push({ start, end });
  }
  return out;
}

/** The span grown to whole graphemes and clipped to the text; undefined when nothing is left. */
export function fitted(text: string, span: Span): Span | undefined {
  const start = snap(text, Math.max(0, span.start), "before");
  const end = snap(text, Math.min(text.length, span.end), "after");
  return start < end ? { start, end } : undefined;
}

/** The span without white space at its ends, cut at graphemes; undefined when it holds nothing else. */
export function trimmed(text: string, span: Span): Span | undefined {
  let { start, end } = span;
  while (start < end && /\s/u.test(text[start] ?? "")) start++;
  while (start < end && /\s/u.test(text[end - 1] ?? "")) end--;
  // White space may carry a combining mark, and then it is not white space alone.
  return start < end ? { start: snap(text, start, "before"), end: snap(text, end, "after") } : undefined;
}

/** What an annotation carries of its text: the quote and up to 32 code units around it, cut at graphemes. */
export function quotationOf(text: string, span: Span): Quotation {
  const from = Math.max(0, span.start - contextLength);
  const to = Math.min(text.length, span.end + contextLength);
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.min(snap(text, from, "after"), span.start), span.start),
    suffix: text.slice(span.end, Math.max(snap(text, to, "before"), span.end)),
  };
}

/** Where an annotation begins and ends as a whole: first start to last end. */
export function extent(spans: readonly Span[]): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

/** Text order: by start, longer first, so that what contains comes before what it contains. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
