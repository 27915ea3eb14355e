import type { HistoryEntry } from "../../shared/history.ts";

/** A field that a commit changed; undefined where it had no value. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** What every record has, or that every commit changes. */
const constant = new Set(["kind", "id", "revision", "createdAt", "createdBy", "updatedAt", "updatedBy"]);

/** The fields that differ between what a record was and what it became, in the order records have them. */
export function changedFields({
  before,
  after,
}: Pick<HistoryEntry, "before" | "after">): readonly FieldChange[] {
  const was: Readonly<Record<string, unknown>> = { ...before };
  const is: Readonly<Record<string, unknown>> = { ...after };
  return [...new Set([...Object.keys(is), ...Object.keys(was)])]
    .filter((field) => !constant.has(field))
    .map((field) => ({ field, before: was[field], after: is[field] }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}
