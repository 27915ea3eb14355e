import type { Change } from "../../shared/changes.ts";
import type { Id } from "../../shared/ids.ts";
import { type AnyRecord, type Draft, draftOf } from "../../shared/records/index.ts";
import type { Host } from "../../server/host.ts";
import { makeAnnotation, put } from "../support/records.ts";
import { done, failed, imported, openTestHost } from "./support.ts";

/** The text of the document, and the words of it that are marked. */
export const text = "The minister said no.";
export const span = { start: 4, end: 12 };

/** A host with a document, an annotation on it, and a second author. */
export async function workplace() {
  const host = await openTestHost();
  const other: Host = { ...host, actor: { authorId: await host.authorNamed("Bea Ortiz") } };
  const documentId = await imported(host, text);
  const annotation = await add(host, makeAnnotation({ id: documentId }, text, span));
  return { host, other, documentId, annotation };
}

/** Puts a record. @returns it as the host stamped it */
export async function add<D extends Draft>(
  host: Host,
  draft: D,
): Promise<Extract<AnyRecord, { kind: D["kind"] }>> {
  const { puts } = await done(host, "commit", { changes: put(draft) });
  return puts[0] as Extract<AnyRecord, { kind: D["kind"] }>; // the one record that was put
}

/** A record as it is now. */
export async function get(host: Host, id: Id): Promise<AnyRecord | undefined> {
  const { records } = await done(host, "open", {});
  return records.find((record) => record.id === id);
}

/** The code with which changes are refused. @throws where they are not */
export const refusal = async (host: Host, ...changes: Change[]) =>
  (await failed(host, "commit", { changes })).code;

/** The change that puts a record again with some fields altered. */
export function altered(record: AnyRecord, fields: object): Change {
  return { op: "put", record: { ...draftOf(record), ...fields } as Draft }; // the host's schema checks it anyway
}

/** The change that puts a record back as it was, as undoing does. */
export const putBack = (record: AnyRecord): Change => ({
  op: "put",
  record: { ...draftOf(record), revision: 0 },
  isBack: true,
});
