import { isDeepStrictEqual } from "node:util";
import type { Change, HostChange } from "../shared/changes.ts";
import type { Id } from "../shared/ids.ts";
import { draftOf } from "../shared/records/index.ts";
import type { Workspace } from "../shared/workspace.ts";
import type { Removal } from "./store/past.ts";
import type { Store } from "./store/store.ts";

/** Most records remembered; the oldest are forgotten first. */
const most = 100_000;

/**
 * The records that were removed: since the host was opened, kept here; before that, asked of the store. When whoever removed one of them puts it back just as it was, it comes
 * back with its stamps: a colleague's comment stays theirs, and a decision nobody may write anew may return. Nobody else
 * can bring it back so, or what its author withdrew would stand under their name again.
 */
export class Removed {
  readonly #gone = new Map<Id, Removal>();

  /** What `changes` are about to remove; hand it to `remember` once they are written. */
  toRemember(workspace: Workspace, by: Id<"author">, changes: readonly HostChange[]): Removal[] {
    const gone: Removal[] = [];
    for (const change of changes) {
      const record = change.op === "remove" ? workspace.get(change.id) : undefined;
      if (record) gone.push({ record, by });
    }
    return gone;
  }

  remember(gone: readonly Removal[]): void {
    for (const one of gone) {
      this.#gone.delete(one.record.id);
      this.#gone.set(one.record.id, one);
    }
    for (const id of this.#gone.keys()) {
      if (this.#gone.size <= most) break;
      this.#gone.delete(id);
    }
  }

  /** The changes, with every new record that equals one this author removed as a restoration of it. */
  async revived(store: Store, by: Id<"author">, changes: readonly Change[]): Promise<HostChange[]> {
    const unknown = changes.flatMap((change) =>
      change.op === "put" && change.record.revision === 0 && !this.#gone.has(change.record.id)
        ? [change.record.id]
        : [],
    );
    const before = await store.removals(unknown);
    return changes.map((change) => {
      if (change.op !== "put" || change.record.revision !== 0) return change;
      const gone = this.#gone.get(change.record.id) ?? before.get(change.record.id);
      if (gone?.by !== by || !isDeepStrictEqual({ ...draftOf(gone.record), revision: 0 }, change.record))
        return change;
      return { op: "restore", record: gone.record };
    });
  }
}
