import type { Commit } from "./changes.ts";
import { type Id, type Kind, kindOf, kinds } from "./ids.ts";
import { type AnyRecord, type RecordOf, references } from "./records/index.ts";

/**
 * All records as of one commit, with the two indexes everything else needs: by kind, and who points to whom.
 *
 * It changes in one way only, `receive`; records themselves are values and are replaced, never altered. The host and
 * every client hold one, and equal commits make them equal. (A copied map per commit, the simpler shape, costs
 * milliseconds among 50,000 records, which is more than the disk does.)
 */
export class Workspace {
  #seq: number;
  readonly #kinds = new Map<Kind, Map<Id, AnyRecord>>(kinds.map((kind) => [kind, new Map()]));
  readonly #referrers = new Map<Id, Set<Id>>();

  constructor(seq = 0, records: Iterable<AnyRecord> = []) {
    this.#seq = seq;
    for (const record of records) this.#put(record);
  }

  /** The number of the last commit received; 0 for a new workspace. */
  get seq(): number {
    return this.#seq;
  }

  get size(): number {
    let size = 0;
    for (const map of this.#kinds.values()) size += map.size;
    return size;
  }

  get<K extends Kind>(id: Id<K>): RecordOf<K> | undefined {
    return this.#kinds.get(kindOf(id))?.get(id) as RecordOf<K> | undefined; // the map of a kind holds that kind
  }

  /** The records of one kind, oldest first. */
  all<K extends Kind>(kind: K): IterableIterator<RecordOf<K>> {
    return (this.#kinds.get(kind) as Map<Id, RecordOf<K>>).values(); // as above
  }

  count(kind: Kind): number {
    return this.#kinds.get(kind)?.size ?? 0;
  }

  *records(): IterableIterator<AnyRecord> {
    for (const map of this.#kinds.values()) yield* map.values();
  }

  /** The ids of the records that point to `id`. */
  referrers(id: Id): ReadonlySet<Id> {
    return this.#referrers.get(id) ?? none;
  }

  /** The records of one kind that point to `id`, in no promised order. */
  *referring<K extends Kind>(kind: K, id: Id): IterableIterator<RecordOf<K>> {
    for (const from of this.referrers(id)) {
      if (kindOf(from) !== kind) continue;
      const record = this.get(from as Id<K>); // the kind was just compared
      if (record) yield record;
    }
  }

  /**
   * Moves on by one commit.
   * @throws RangeError when `commit` is not the next one: the caller has a gap and must load the workspace anew
   */
  receive(commit: Commit): void {
    if (commit.seq !== this.#seq + 1)
      throw new RangeError(`Commit ${commit.seq} does not follow commit ${this.#seq}.`);
    for (const record of commit.puts) this.#put(record);
    for (const id of commit.removes) this.#remove(id);
    this.#seq = commit.seq;
  }

  #put(record: AnyRecord): void {
    const map = this.#kinds.get(record.kind);
    if (!map) throw new RangeError(`There is no kind "${String(record.kind)}".`);
    const before = map.get(record.id);
    if (before) this.#unlink(before);
    map.set(record.id, record);
    for (const to of references(record)) {
      const set = this.#referrers.get(to);
      if (set) set.add(record.id);
      else this.#referrers.set(to, new Set([record.id]));
    }
  }

  #remove(id: Id): void {
    const map = this.#kinds.get(kindOf(id));
    const before = map?.get(id);
    if (!map || !before) return;
    this.#unlink(before);
    map.delete(id);
  }

  #unlink(record: AnyRecord): void {
    for (const to of references(record)) {
      const set = this.#referrers.get(to);
      set?.delete(record.id);
      if (set?.size === 0) this.#referrers.delete(to);
    }
  }
}

const none: ReadonlySet<Id> = new Set();
