import type { HistoryEntry } from "../../shared/history.ts";
import type { LogFilter } from "../../shared/history/log.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import { InDocument } from "./inDocument.ts";
import { type LineFilter, type Logged, loggedBackwards, loggedCommit } from "./logged.ts";
import type { LogReader } from "./logReader.ts";
import { pick } from "./picking.ts";
import type { CommitHistory, Told } from "./store.ts";
import { Telling } from "./telling.ts";
import { type Versions, type Wanted, versionsBefore } from "./versions.ts";

/** The history of a workspace in a folder, read from its log. */
export class FolderHistory implements CommitHistory {
  readonly #reader: LogReader;
  readonly #inDocument: InDocument;

  constructor(reader: LogReader) {
    this.#reader = reader;
    this.#inDocument = new InDocument(reader);
  }

  async *backwards(before: number | undefined, filter: LogFilter): AsyncGenerator<Logged> {
    yield* loggedBackwards(this.#reader, before, await this.lineFilter(filter));
  }

  async lineFilter({ documentId, ...rest }: LogFilter): Promise<LineFilter> {
    const ids = documentId && (await this.#inDocument.ids(documentId));
    return { ...rest, ...(ids && { ids }) };
  }

  commit(seq: number): Promise<Logged | undefined> {
    return loggedCommit(this.#reader, seq);
  }

  before(wants: readonly Wanted[], mostBytes?: number): Promise<Versions> {
    return versionsBefore(this.#reader, wants, mostBytes);
  }

  async *told(): AsyncGenerator<Told> {
    const telling = new Telling(this.#reader.migrations);
    const get = (id: string): AnyRecord | undefined => telling.get(id);
    for await (const batch of this.#reader.forwards())
      for (const { bytes, start } of batch) {
        const picked = pick(bytes, telling.has);
        if (picked.type === "damaged") throw await this.#reader.damaged(start, picked.reason);
        // As it was before what is gone goes, or nobody could say where that was.
        const before = new Map<string, AnyRecord | undefined>();
        if (picked.type === "commit") for (const id of picked.removes) before.set(id, get(id));
        const entries: readonly HistoryEntry[] = telling.tell(picked);
        yield { seq: picked.seq, entries, get: (id) => get(id) ?? before.get(id) };
      }
  }
}
