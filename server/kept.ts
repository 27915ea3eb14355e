import type { HostChange } from "../shared/changes.ts";
import { AppError } from "../shared/errors.ts";
import type { Id } from "../shared/ids.ts";
import type { DraftOf } from "../shared/records/index.ts";
import type { Store } from "./store/store.ts";

/**
 * The new documents among `changes` whose text, and file where they name one, the store has kept: documents that were
 * imported here and deleted since. Texts outlive their documents, so this holds however long ago that was.
 */
export async function keptDocuments(store: Store, changes: readonly HostChange[]): Promise<ReadonlySet<Id>> {
  const kept = new Set<Id>();
  for (const change of changes) {
    if (change.op !== "put" || change.record.kind !== "document" || change.record.revision !== 0) continue;
    if (await isKept(store, change.record)) kept.add(change.record.id);
  }
  return kept;
}

async function isKept(store: Store, document: DraftOf<"document">): Promise<boolean> {
  try {
    if ((await store.text(document.textHash)).length !== document.length) return false;
    const { original } = document;
    if (original === undefined) return true;
    return (await store.original(original.hash))?.byteLength === original.bytes;
  } catch (error) {
    if (error instanceof AppError) return false; // not here, or no longer what it was
    throw error;
  }
}
