import { type Label, labels } from "../labels.ts";
import { type Span, compareSpans, joined } from "../spans.ts";

/** What can be matched: one label on spans of a text. Every annotation is. */
export type Markable = { readonly id: string; readonly label: Label; readonly spans: readonly Span[] };

/** Something marked, and where. */
export type Passage<T> = {
  readonly of: T;
  /** Sorted and disjoint. Those that touch are one: a reader sees no difference. */
  readonly spans: readonly Span[];
  /** How many code units the spans cover. */
  readonly length: number;
};

/** Where everything in the list is, in text order; on the same spans by label, then by id. */
export function passagesOf<T extends Markable>(list: readonly T[]): Passage<T>[] {
  return list
    .map(passageOf)
    .sort(
      (a, b) =>
        comparePlaces(a.spans, b.spans) ||
        labels.indexOf(a.of.label) - labels.indexOf(b.of.label) ||
        compareIds(a.of.id, b.of.id),
    );
}

/** Where one thing is. */
export function passageOf<T extends Markable>(of: T): Passage<T> {
  const spans = of.spans.length === 1 ? of.spans : joined(of.spans);
  return { of, spans, length: coverage(spans) };
}

/** How many code units sorted, disjoint spans cover. */
export function coverage(spans: readonly Span[]): number {
  let length = 0;
  for (const { start, end } of spans) length += end - start;
  return length;
}

/** Text order of lists of spans, 0 only where they are the same. */
export function comparePlaces(a: readonly Span[], b: readonly Span[]): number {
  for (let i = 0; ; i++) {
    const [one, other] = [a[i], b[i]];
    if (!one || !other) return a.length - b.length;
    const order = compareSpans(one, other);
    if (order !== 0) return order;
  }
}

/** Order of ids by code unit: the same on every machine, in every language. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
