import { cp } from "node:fs/promises";
import { join } from "node:path";
import type { Input } from "../../../shared/api.ts";
import type { Id } from "../../../shared/ids.ts";
import { type AnyRecord, draftOf } from "../../../shared/records/index.ts";
import type { Host } from "../../../server/host.ts";
import { makeAnnotation, makeSource, put } from "../../support/records.ts";
import { done, imported, openTestHost, temporaryFolder } from "../support.ts";

export const text = "The minister said six boats were struck off the coast.";
const bytesOf = (json: string) => new TextEncoder().encode(json);

/** Two people with a copy each of one workspace that has a document, an annotation and a source. */
export async function two() {
  const folder = await temporaryFolder();
  const first = await openTestHost({ workspace: join(folder, "a"), config: join(folder, "ana") });
  const documentId = await imported(first, text, "Boats");
  const source = makeSource({ title: "minister" });
  const annotation = makeAnnotation({ id: documentId }, text, { start: 0, end: 12 }, { note: "first" });
  await done(first, "commit", { changes: put(source, annotation) });
  await first.close();
  await cp(join(folder, "a"), join(folder, "b"), { recursive: true });
  const here = await openTestHost({ workspace: join(folder, "a"), config: join(folder, "ana") });
  const there = await openTestHost({ workspace: join(folder, "b"), config: join(folder, "bea") });
  return { here, there, documentId, source, annotation };
}

/** All records of a host, by id. */
export async function recordsOf(host: Host): Promise<Map<Id, AnyRecord>> {
  const { records } = await done(host, "open", {});
  return new Map(records.map((record) => [record.id, record]));
}

/** Writes other fields into a record. @throws Error where it is not there */
export async function edit(host: Host, id: Id, fields: object) {
  const record = (await recordsOf(host)).get(id);
  if (!record) throw new Error(`No ${id}`);
  return done(host, "commit", { changes: [{ op: "put", record: { ...draftOf(record), ...fields } }] });
}

/** Removes a record. */
export async function removed(host: Host, id: Id) {
  const revision = (await recordsOf(host)).get(id)?.revision ?? 0;
  await done(host, "commit", { changes: [{ op: "remove", id, revision }] });
}

/** The bundle of everything, unless `input` says otherwise. */
export async function bundleOf(host: Host, input: Partial<Input<"exportBundle">> = {}) {
  return done(host, "exportBundle", { documents: "all", originals: true, ...input });
}

/** The id of a file handed to the host. */
export const staged = async (host: Host, json: string) =>
  (await done(host, "stageFile", { bytes: bytesOf(json) })).fileId;

/** Merges a bundle with these choices, as of now. */
export async function merged(host: Host, json: string, choices: Input<"merge">["choices"] = {}) {
  const fileId = await staged(host, json);
  const { seq } = await done(host, "previewMerge", { fileId });
  return done(host, "merge", { fileId, choices, seen: seq });
}
