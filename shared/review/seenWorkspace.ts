import type { Id, Kind } from "../ids.ts";
import type { AnyRecord, RecordOf } from "../records/index.ts";
import { Workspace } from "../workspace.ts";
import { type Blind, isHidden } from "./blind.ts";

/**
 * A workspace as somebody sees it who reads documents of it on their own. It holds nothing and moves on with the whole
 * one; each record is asked for anew, so that making one costs nothing. What points to a record that is left out, such as
 * a quote that continues somebody else's, keeps its link, which leads nowhere here.
 */
export class SeenWorkspace extends Workspace {
  readonly #whole: Workspace;
  readonly #isSeen: (record: AnyRecord) => boolean;

  constructor(whole: Workspace, blind: Blind) {
    super();
    this.#whole = whole;
    this.#isSeen = (record) => !isHidden(record, blind, (id) => whole.get(id));
  }

  override get seq(): number {
    return this.#whole.seq;
  }

  override get size(): number {
    let size = 0;
    for (const _record of this.records()) size++;
    return size;
  }

  override get<K extends Kind>(id: Id<K>): RecordOf<K> | undefined {
    const record = this.#whole.get(id);
    return record && this.#isSeen(record) ? record : undefined;
  }

  override *all<K extends Kind>(kind: K): IterableIterator<RecordOf<K>> {
    for (const record of this.#whole.all(kind)) if (this.#isSeen(record)) yield record;
  }

  override count(kind: Kind): number {
    let count = 0;
    for (const _record of this.all(kind)) count++;
    return count;
  }

  override *records(): IterableIterator<AnyRecord> {
    for (const record of this.#whole.records()) if (this.#isSeen(record)) yield record;
  }

  override referrers(id: Id): ReadonlySet<Id> {
    if (!this.get(id)) return new Set();
    return new Set([...this.#whole.referrers(id)].filter((from) => this.get(from)));
  }

  /** @throws RangeError always: only the whole workspace moves on */
  override receive(): never {
    throw new RangeError("What somebody sees of a workspace moves on with the whole of it.");
  }
}
