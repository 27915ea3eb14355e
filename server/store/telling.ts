import { isDeepStrictEqual } from "node:util";
import type { HistoryEntry } from "../../shared/history.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import type { Migration, Raw } from "./migrations.ts";
import { ours } from "./ours.ts";
import type { Picked } from "./picking.ts";

/** Follows the log line by line from its beginning and says what each line did to some records, or to all. */
export class Telling {
  readonly has: (id: string) => boolean;
  /** The last commit that left a record which cannot be read: history begins after it. */
  since: number | undefined;
  readonly #ids: ReadonlySet<string> | undefined;
  readonly #migrations: readonly Migration[];
  /** Each record as it is now. */
  readonly #now = new Map<string, AnyRecord>();
  #schema = 0;

  /** @param ids of the records it is about; all without them */
  constructor(migrations: readonly Migration[], ids?: ReadonlySet<string>) {
    this.#ids = ids;
    this.#migrations = migrations;
    this.has = (id) => ids?.has(id) ?? true;
  }

  /** A record as the lines told so far left it. */
  get(id: string): AnyRecord | undefined {
    return this.#now.get(id);
  }

  /** What the next line did, in its order. `since` may move: what was told before then counts no more. */
  tell(picked: Picked): readonly HistoryEntry[] {
    if (picked.type === "state") return this.#tellState(picked);
    const { seq, at, by, puts, removes } = picked;
    return [
      ...puts.flatMap((raw) => this.#entry({ seq, at, by }, raw.id, this.#read(raw, seq))),
      ...removes.flatMap((id) => this.#entry({ seq, at, by }, id, undefined)),
    ];
  }

  /** A state is what a migration made of the records, which is no change of theirs, or what another program did to the file. */
  #tellState({ seq, at, schema, puts }: Extract<Picked, { type: "state" }>): readonly HistoryEntry[] {
    const isMigration = schema !== this.#schema;
    this.#schema = schema;
    const found = new Map(puts.map((raw) => [raw.id, raw]));
    const entries: HistoryEntry[] = [];
    for (const id of this.#ids ?? new Set([...this.#now.keys(), ...found.keys()])) {
      const raw = found.get(id);
      const after = raw && this.#read(raw, seq);
      if (isMigration || isDeepStrictEqual(this.#now.get(id), after)) this.#set(id, after);
      else entries.push(...this.#entry({ seq, at }, id, after));
    }
    return entries;
  }

  #entry(
    stamp: Pick<HistoryEntry, "seq" | "at" | "by">,
    id: string,
    after: AnyRecord | undefined,
  ): readonly HistoryEntry[] {
    const before = this.#now.get(id);
    this.#set(id, after);
    return before || after ? [{ ...stamp, ...(before ? { before } : {}), ...(after ? { after } : {}) }] : [];
  }

  #set(id: string, record: AnyRecord | undefined): void {
    if (record) this.#now.set(id, record);
    else this.#now.delete(id);
  }

  #read(raw: Raw, seq: number): AnyRecord | undefined {
    const record = ours(raw, this.#schema, this.#migrations);
    if (record) return record;
    this.#now.delete(raw.id);
    this.since = seq;
    return undefined;
  }
}
