import type { Change } from "../shared/changes.ts";
import { AppError } from "../shared/errors.ts";
import type { Id } from "../shared/ids.ts";
import { as, type RecordOf } from "../shared/records/index.ts";
import type { Store } from "./store/store.ts";

type Comment = RecordOf<"comment">;

/**
 * The changes, and of every comment that says something else now, that it was edited: whoever read it before must be able to
 * see that, also where its author took the other wording back, or deleted it in between.
 */
export async function withEdited(store: Store, changes: readonly Change[]): Promise<readonly Change[]> {
  const told: Change[] = [];
  for (const change of changes) {
    const record = change.op === "put" && change.record.kind === "comment" ? change.record : undefined;
    const before = record && store.workspace.get(record.id);
    // What is deleted says nothing that could be compared.
    if (!record || !before || record.deleted) {
      told.push(change);
      continue;
    }
    const said = before.deleted ? await saidLast(store, record.id) : before;
    const isSame = said !== undefined && said.body === record.body && !said.edited;
    told.push(isSame ? change : { op: "put", record: { ...record, edited: true } });
  }
  return told;
}

/** A deleted comment as it last was before that; undefined where nobody can tell. */
async function saidLast(store: Store, id: Id<"comment">): Promise<Comment | undefined> {
  try {
    const { entries } = await store.history([id]);
    for (const { before, after } of entries)
      for (const version of [as("comment", after), as("comment", before)])
        if (version && !version.deleted) return version;
    return undefined;
  } catch (error) {
    if (error instanceof AppError && error.code === "unavailable") return undefined;
    throw error;
  }
}
