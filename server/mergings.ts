import { isDeepStrictEqual } from "node:util";
import { type Copy, type Versions, joined, lineage, versionOf } from "../shared/bundle/versions.ts";
import type { Change, Commit, MergeChange } from "../shared/changes.ts";
import type { Id } from "../shared/ids.ts";
import { type AnyRecord, draftOf } from "../shared/records/index.ts";
import type { Workspace } from "../shared/workspace.ts";

/** Most records remembered; the oldest are forgotten first. */
const most = 200_000;

/** A record as it is and as it would be on the other side of an undo. */
type Swap = {
  readonly by: Id<"author">;
  readonly is: AnyRecord | undefined;
  readonly was: AnyRecord | undefined;
  readonly known: Versions;
};

/**
 * What merges replaced, since the host was opened. Whoever merged a bundle may take that back, and do it again, although it
 * puts other people's words in place of others: with the stamps they had, and knowing what was merged.
 */
export class Mergings {
  readonly #swaps = new Map<Id, Swap>();

  /**
   * What a commit of a merge, or one that took one back, did.
   * @param changes what was asked of it; it says what is known of records that went
   * @param before the records as they were
   */
  remember(
    by: Id<"author">,
    changes: readonly MergeChange[],
    before: ReadonlyMap<Id, AnyRecord>,
    commit: Commit,
    copies: readonly Copy[],
  ): void {
    for (const record of commit.puts)
      this.#set(record.id, { by, is: record, was: before.get(record.id), known: versionOf(record, copies) });
    for (const change of changes)
      if (change.op === "drop")
        this.#set(change.id, { by, is: undefined, was: before.get(change.id), known: change.known });
    for (const id of this.#swaps.keys()) {
      if (this.#swaps.size <= most) break;
      this.#swaps.delete(id);
    }
  }

  #set(id: Id, swap: Swap): void {
    this.#swaps.delete(id);
    this.#swaps.set(id, swap);
  }

  /** The changes as the host's own, where all they do is to take back what a merge of this author did; else undefined. */
  takenBack(
    workspace: Workspace,
    by: Id<"author">,
    changes: readonly Change[],
    copies: readonly Copy[],
  ): MergeChange[] | undefined {
    const own = lineage(copies, workspace.seq + 1);
    const taken: MergeChange[] = [];
    for (const change of changes) {
      const id = change.op === "put" ? change.record.id : change.id;
      const swap = this.#swaps.get(id);
      if (swap?.by !== by || workspace.get(id)?.revision !== swap.is?.revision) return undefined;
      const { was } = swap;
      const known = joined(swap.known, own);
      if (change.op === "put") {
        if (!was || !isDeepStrictEqual({ ...draftOf(was), revision: 0 }, { ...change.record, revision: 0 }))
          return undefined;
        const back = swap.is ? was.ancestry?.back : known;
        const { revision } = change.record;
        taken.push({ op: "merge", record: was, revision, known, ...(back ? { back } : {}) });
      } else {
        if (was) return undefined;
        taken.push({ op: "drop", id, revision: change.revision, known });
      }
    }
    return taken;
  }
}
