import type { HistoryEntry } from "../history.ts";

/** A field that a commit changed; undefined where it had no value. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** What every record has, that every commit changes, or that the host keeps for itself. */
const constant = new Set([
  "kind",
  "id",
  "revision",
  "createdAt",
  "createdBy",
  "updatedAt",
  "updatedBy",
  "ancestry",
]);
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

/** Whether two versions of a record say the same; who wrote them, and when, counts for nothing. */
export function saysSame(one: HistoryEntry["before"], other: HistoryEntry["before"]): boolean {
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

/** Values of JSON; the order of an object's keys says nothing. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [a, b] = [Object.entries(one), new Map(Object.entries(other))];
  return a.length === b.size && a.every(([key, value]) => b.has(key) && isSame(value, b.get(key)));
}
