import type { Commit } from "../../shared/changes.ts";
import type { Id } from "../../shared/ids.ts";
import { references } from "../../shared/records/index.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import { type State, verified } from "./log.ts";
import type { LogReader } from "./logReader.ts";
import { isState } from "./picking.ts";

/** Links that lead into a document, other than its own id. */
const links = ['"targetId":"', '"annotationId":"'].map((link) => Buffer.from(link));

/**
 * The ids of all that is or ever was in a document, itself included, read from the log: what is gone tells there alone that
 * it was. What was read is kept, and the log read on from there the next time.
 */
export class InDocument {
  readonly #reader: LogReader;
  #documentId: Id<"document"> | undefined;
  #ids = new Set<string>();
  #from = 0;

  constructor(reader: LogReader) {
    this.#reader = reader;
  }

  /** @throws AppError `unavailable` where the log cannot be read */
  async ids(documentId: Id<"document">): Promise<ReadonlySet<string>> {
    if (documentId !== this.#documentId) {
      this.#documentId = documentId;
      this.#ids = new Set([documentId]);
      this.#from = 0;
    }
    const ids = this.#ids;
    const own = Buffer.from(`"documentId":"${documentId}"`);
    let last = this.#from;
    for await (const batch of this.#reader.forwards(this.#from))
      for (const { bytes } of batch) {
        if (!bytes.includes(own) && !links.some((link) => bytes.includes(link))) continue;
        const found = verified(bytes);
        if (found.type === "damaged") continue; // told as such where the log itself is shown
        // The checksum says that these are the bytes we wrote, so it is JSON, in the shape it was given.
        const value: unknown = JSON.parse(found.body.toString("utf8"));
        const { seq } = value as Commit | State;
        const records = isState(bytes) ? (value as State).records : (value as Commit).puts;
        for (const record of records as readonly AnyRecord[]) if (leadsIn(record, ids)) ids.add(record.id);
        last = seq;
      }
    if (this.#documentId === documentId) this.#from = last;
    return ids;
  }
}

/** Of old schemas too: links were always called what they are called. */
function leadsIn(record: AnyRecord, ids: ReadonlySet<string>): boolean {
  // Claims and sources are of all documents, also where they were found in one.
  if (record.kind === "claim" || record.kind === "source" || record.kind === "author") return false;
  return references(record).some((id) => ids.has(id));
}
