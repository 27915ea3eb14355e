import type { LoggedCommit, Merged } from "../changes.ts";
import type { Id } from "../ids.ts";
import type { AnyRecord } from "../records/index.ts";
import { type Copy, type Versions, removalOf } from "./versions.ts";

/** A record that is gone: as it was last, the commit that removed it, and what that knew. */
export type Gone = { readonly record: AnyRecord; readonly seq: number; readonly versions: Versions };

type Told = Pick<LoggedCommit, "seq" | "merged"> & {
  readonly puts: readonly AnyRecord[];
  readonly removes: readonly Id[];
};

/** What a log says of records: every version of some, and how records went. Told line by line, oldest first. */
export class Past {
  readonly #copies: readonly Copy[];
  readonly #isKept: (id: Id) => boolean;
  readonly #last = new Map<Id, AnyRecord>();
  readonly #versions = new Map<Id, AnyRecord[]>();
  readonly #gone = new Map<Id, Gone>();

  /** @param isKept the records of which every version is kept, those of other copies included that went into one */
  constructor(copies: readonly Copy[], isKept: (id: Id) => boolean) {
    this.#copies = copies;
    this.#isKept = isKept;
  }

  commit({ seq, merged, puts, removes }: Told): void {
    for (const record of merged?.others ?? []) this.#keep(record);
    for (const record of puts) this.put(record);
    for (const id of removes) {
      const record = this.#last.get(id);
      const versions = merged?.removed?.[id] ?? (record && removalOf(record, seq, this.#copies));
      if (record && versions) this.#gone.set(id, { record, seq, versions });
      this.#last.delete(id);
    }
    for (const [id, gone] of this.#stillGone(merged)) this.#gone.set(id, gone);
  }

  /** What a merge came to know of records that had been gone before. */
  *#stillGone(merged: Merged | undefined): Generator<readonly [Id, Gone]> {
    for (const [key, versions] of Object.entries(merged?.removed ?? {})) {
      const id = key as Id; // the keys of what the log keeps are ids
      const gone = this.#gone.get(id);
      if (gone) yield [id, { ...gone, versions }];
    }
  }

  /** A record as it was written, by a commit or into a whole state. */
  put(record: AnyRecord): void {
    this.#gone.delete(record.id);
    this.#last.set(record.id, record);
    this.#keep(record);
  }

  #keep(record: AnyRecord): void {
    if (!this.#isKept(record.id)) return;
    const versions = this.#versions.get(record.id);
    if (versions) versions.push(record);
    else this.#versions.set(record.id, [record]);
  }

  /** The versions of a record, in no promised order. */
  versions(id: Id): readonly AnyRecord[] {
    return this.#versions.get(id) ?? [];
  }

  gone(id: Id): Gone | undefined {
    return this.#gone.get(id);
  }

  /** All that are gone. */
  get removed(): ReadonlyMap<Id, Gone> {
    return this.#gone;
  }
}
