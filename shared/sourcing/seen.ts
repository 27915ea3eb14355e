import type { RecordOf } from "../records/index.ts";

/**
 * When a text can be said to have been around: the day it was published; where that is not known the day it was
 * retrieved; else the day it came into the workspace, of which we only know that it was there by then.
 */
export type Seen = {
  /** `2026-03-04`, `2026-03` or `2026`. */
  readonly date: string;
  readonly basis: "published" | "retrieved" | "added";
};

/** When this document was around. */
export function seenIn({
  published,
  retrieved,
  createdAt,
}: Pick<RecordOf<"document">, "published" | "retrieved" | "createdAt">): Seen {
  if (published !== undefined) return { date: published, basis: "published" };
  if (retrieved !== undefined) return { date: retrieved, basis: "retrieved" };
  return { date: createdAt.slice(0, 10), basis: "added" };
}

/**
 * Whether a date is certainly after another, as far as both are known: a March is not after a day in it, and 2026 not
 * after a March of it.
 */
export function isAfter(date: string, other: string): boolean {
  const known = Math.min(date.length, other.length);
  return date.slice(0, known) > other.slice(0, known);
}

/** Orders by date; of two that may be the same the one that is less exactly known comes first. */
export function compareSeen(a: Seen, b: Seen): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
