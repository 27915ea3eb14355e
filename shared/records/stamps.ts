import type { AnyRecord } from "./index.ts";

/** What says when a record was written, by whom, and what it came from. */
export const stamps: ReadonlySet<string> = new Set([
  "createdAt",
  "createdBy",
  "updatedAt",
  "updatedBy",
  "ancestry",
]);

/** What every record has, and what says nothing of what it is about: which one it is, its number, and its stamps. */
export const constant: ReadonlySet<string> = new Set(["kind", "id", "revision", ...stamps]);

/** A record without what is known of its versions: that goes by the numbers of one folder, and files say it otherwise or not at all. */
export function unversioned(record: AnyRecord): AnyRecord {
  const { ancestry: _, ...own } = record;
  return own as AnyRecord; // TypeScript cannot follow Omit over the union; the field may be absent of any
}
