import type { Past as KnownPast } from "../../shared/bundle/past.ts";
import { type Versions, joined } from "../../shared/bundle/versions.ts";
import type { HostChange, LoggedCommit, MergeChange } from "../../shared/changes.ts";
import { AppError } from "../../shared/errors.ts";
import type { Id } from "../../shared/ids.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Past } from "./past.ts";

/** Most records remembered; the oldest are forgotten first, and come back as if nothing had been known of them. */
const most = 200_000;

/**
 * What was known of records when they went. What comes back builds on that: else a copy of the workspace that had removed
 * it would have the next merge remove it once more. Remembered since the opening, and before that sought in the log.
 */
export class Gone {
  readonly #since = new Map<Id, Versions>();
  readonly #before: Pick<Past, "removed">;
  readonly #read: (ids: ReadonlySet<Id>) => Promise<KnownPast>;

  constructor(before: Pick<Past, "removed">, read: (ids: ReadonlySet<Id>) => Promise<KnownPast>) {
    this.#before = before;
    this.#read = read;
  }

  /** Of the records that `changes` bring back, what was known; none of those that never were here. */
  async of(
    workspace: Workspace,
    changes: readonly (HostChange | MergeChange)[],
  ): Promise<ReadonlyMap<Id, Versions>> {
    const known = new Map<Id, Versions>();
    const unknown: Id[] = [];
    for (const change of changes) {
      if ((change.op !== "put" && change.op !== "restore") || workspace.get(change.record.id)) continue;
      const { id } = change.record;
      const since = this.#since.get(id);
      if (since) known.set(id, since);
      else unknown.push(id);
    }
    for (const [id, versions] of await this.#sought(unknown)) known.set(id, versions);
    return known;
  }

  async #sought(ids: readonly Id[]): Promise<ReadonlyMap<Id, Versions>> {
    const removed = await this.#before.removed(ids);
    if (removed.length === 0) return new Map();
    try {
      const past = await this.#read(new Set(removed));
      return new Map(
        removed.flatMap((id) => {
          const versions = past.gone(id)?.versions;
          return versions ? [[id, versions] as const] : [];
        }),
      );
    } catch (error) {
      // Somebody is saving something, which must not fail for want of the old; nor can anything be merged with such a log.
      if (error instanceof AppError) return new Map();
      throw error;
    }
  }

  /** To be told of every commit. @param before the records it replaced or removed */
  commit({ puts, removes, merged }: LoggedCommit, before: ReadonlyMap<Id, AnyRecord>): void {
    for (const id of removes) this.#set(id, before.get(id)?.ancestry?.known ?? {});
    for (const [key, versions] of Object.entries(merged?.removed ?? {})) {
      const id = key as Id; // the keys of what the log keeps are ids
      this.#set(id, joined(this.#since.get(id) ?? {}, versions));
    }
    for (const { id } of puts) this.#since.delete(id);
    for (const id of this.#since.keys()) {
      if (this.#since.size <= most) break;
      this.#since.delete(id);
    }
  }

  #set(id: Id, known: Versions): void {
    this.#since.delete(id);
    this.#since.set(id, known);
  }
}
