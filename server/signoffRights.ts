import { isDeepStrictEqual } from "node:util";
import type { HostChange } from "../shared/changes.ts";
import { AppError } from "../shared/errors.ts";
import { type Draft, draftOf } from "../shared/records/index.ts";
import { documentState } from "../shared/review/signoff.ts";
import type { Store } from "./store/store.ts";

/**
 * Holds sign-offs against the documents as they are: whoever signs must have seen what is there. To put back a sign-off just as it
 * was before, which is how signing again is undone, is not to sign; one that was taken back is never put back so, but restored.
 * @throws AppError `conflict` where a document has changed since it was shown; nothing is changed then
 */
export async function checkSignoffs(store: Store, changes: readonly HostChange[]): Promise<void> {
  for (const change of changes) {
    if (change.op !== "put" || change.record.kind !== "signoff") continue;
    const { record } = change;
    if (record.state === documentState(store.workspace, record.documentId)) continue;
    const entries = record.revision === 0 ? [] : (await store.history([record.id])).entries;
    const isBack = entries.some(
      ({ before }) => before && isDeepStrictEqual(unnumbered(draftOf(before)), unnumbered(record)),
    );
    if (!isBack)
      throw new AppError("conflict", ({ host: { rights } }) => rights.nothingChanged(rights.staleSignoff));
  }
}

const unnumbered = (draft: Draft) => ({ ...draft, revision: 0 });
