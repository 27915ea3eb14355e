import { type Label, labels } from "../labels.ts";
import { type Slices, atOnce } from "../slices.ts";
import { sortInSlices } from "../sortInSlices.ts";
import { type Span, joined } from "../spans.ts";

/** What can be matched: one label on spans of a text. Every annotation is. */
export type Markable = { readonly id: string; readonly label: Label; readonly spans: readonly Span[] };

/** Something marked, with what is asked of it again and again. Offsets in UTF-16 code units, half-open. */
export type Passage<T> = {
  readonly of: T;
  readonly label: Label;
  /** Sorted and disjoint. Those that touch are one: a reader sees no difference. */
  readonly spans: readonly Span[];
  /** From the start of the first span to the end of the last. */
  readonly start: number;
  readonly end: number;
  /** How many code units the spans cover. */
  readonly length: number;
};

/** Where one thing is. */
export function passageOf<T extends Markable>(of: T): Passage<T> {
  const given = of.spans;
  const spans = given.length === 1 ? given : joined(given);
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? 0;
  return { of, label: of.label, spans, start, end, length: coverage(spans) };
}

/** As `passagesInSlices`, in one go. */
export function passagesByLabel<T extends Markable>(list: readonly T[]): ReadonlyMap<Label, Passage<T>[]> {
  return atOnce(passagesInSlices(list));
}

/** Everything in the list by label, in text order. */
export function* passagesInSlices<T extends Markable>(
  list: readonly T[],
): Slices<ReadonlyMap<Label, Passage<T>[]>> {
  const found = new Map<Label, Passage<T>[]>(labels.map((label) => [label, []]));
  for (const of of list) {
    const passage = passageOf(of);
    found.get(passage.label)?.push(passage);
  }
  for (const passages of found.values()) {
    yield;
    yield* sortInSlices(passages, comparePassages);
  }
  return found;
}

/** Text order; on the same spans by label, then by id. */
export function comparePassages<T extends Markable>(a: Passage<T>, b: Passage<T>): number {
  return (
    comparePlaces(a, b) || labels.indexOf(a.label) - labels.indexOf(b.label) || compareIds(a.of.id, b.of.id)
  );
}

/** Text order: by start, longer first; 0 only where all spans are the same. */
export function comparePlaces(a: Passage<unknown>, b: Passage<unknown>): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.end !== b.end) return b.end - a.end;
  if (a.spans.length === 1 && b.spans.length === 1) return 0;
  for (let i = 0; ; i++) {
    const [one, other] = [a.spans[i], b.spans[i]];
    if (!one || !other) return a.spans.length - b.spans.length;
    if (one.start !== other.start) return one.start - other.start;
    if (one.end !== other.end) return other.end - one.end;
  }
}

/** Order of ids by code unit: the same on every machine, in every language. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many code units sorted, disjoint spans cover. */
export function coverage(spans: readonly Span[]): number {
  let length = 0;
  for (const { start, end } of spans) length += end - start;
  return length;
}
