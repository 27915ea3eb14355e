import { isSame } from "../canonical.ts";
import type { HistoryEntry } from "../history.ts";
import { constant } from "../records/stamps.ts";

/** A field that a commit changed; undefined where it had no value. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** What holds fields of its own: these are told one by one, under their own names. */
const holders = new Set(["attributes", "anonymity"]);

/** The fields that differ between what a record was and what it became, in the order records have them. */
export function changedFields({
  before,
  after,
}: Pick<HistoryEntry, "before" | "after">): readonly FieldChange[] {
  const was = flat(before);
  const is = flat(after);
  return [...new Set([...is.keys(), ...was.keys()])]
    .filter((field) => !constant.has(field))
    .map((field) => ({ field, before: was.get(field), after: is.get(field) }))
    .filter((change) => !isSame(change.before, change.after));
}

/**
 * Whether the history has nothing to tell between two versions of a record. Unlike `saysTheSame` of bundle/fields.ts, an
 * anonymity of which nothing is said is as good as none.
 */
export function isUnchanged(one: HistoryEntry["before"], other: HistoryEntry["before"]): boolean {
  return changedFields({ ...(one && { before: one }), ...(other && { after: other }) }).length === 0;
}

function flat(record: object | undefined): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [field, value] of Object.entries(record ?? {}))
    if (holders.has(field) && typeof value === "object" && value !== null)
      for (const [inner, held] of Object.entries(value)) fields.set(inner, held);
    else fields.set(field, value);
  return fields;
}
