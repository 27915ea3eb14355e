import { isDeepStrictEqual } from "node:util";
import type { Change, HostChange } from "../shared/changes.ts";
import type { Id } from "../shared/ids.ts";
import { type AnyRecord, draftOf } from "../shared/records/index.ts";
import { isUnfinishedWork } from "../shared/review/blind.ts";
import type { Workspace } from "../shared/workspace.ts";
import type { Removal } from "./store/past.ts";
import type { Store } from "./store/store.ts";

/** Most records remembered; the oldest are forgotten first. */
const most = 100_000;

/**
 * The records that were removed: since the host was opened, kept here; before that, asked of the store. When whoever removed
 * one of them puts it back just as it was, it comes back with its stamps: a colleague's comment stays theirs, and a decision
 * nobody may write anew may return. Nobody else can bring it back so, or what its author withdrew would stand under their name
 * again; they bring work back as that of whoever made it, and as changed by themselves.
 *
 * What is decided has the same id and may say the same when it is decided anew, and its dates decide what counts: it comes back
 * with its stamps only where it is said to be put back.
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
      if (!gone || !isDeepStrictEqual({ ...draftOf(gone.record), revision: 0 }, change.record)) return change;
      if (gone.by === by && (change.isBack || !isDecided(gone.record)))
        return { op: "restore", record: gone.record };
      const { createdAt, createdBy } = gone.record;
      // Nobody adds to what somebody marks who reads on their own.
      const isReaders = gone.record.kind === "annotation" && isUnfinishedWork(store.workspace, gone.record);
      return isWork(gone.record) && !isReaders ? { ...change, created: { createdAt, createdBy } } : change;
    });
  }
}

/**
 * What is somebody's work, and stays it whoever brings it back just as it was. A comment, a decision or an answer is somebody's
 * word: what they withdrew is said by nobody else in their name.
 */
const isWork = (record: AnyRecord): boolean =>
  (record.kind === "annotation" && !isDecided(record)) ||
  record.kind === "evidence" ||
  record.kind === "source" ||
  record.kind === "claim" ||
  record.kind === "document";

/** What somebody can decide once more, under the same id and in the same words. */
const isDecided = (record: AnyRecord): boolean =>
  record.kind === "decision" ||
  record.kind === "check" ||
  record.kind === "reading" ||
  record.kind === "signoff" ||
  record.kind === "resolution" ||
  (record.kind === "annotation" && record.resolutionId !== undefined);
