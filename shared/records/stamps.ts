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
