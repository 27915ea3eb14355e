import type { ImportReport } from "../../shared/api.ts";
import { type HostChange, plan } from "../../shared/changes.ts";
import { AppError } from "../../shared/errors.ts";
import type { NativeFile } from "../../shared/formats/native.ts";
import type { Id } from "../../shared/ids.ts";
import { checkIntegrity } from "../../shared/integrity.ts";
import { type AnyRecord, type RecordOf, references } from "../../shared/records/index.ts";
import { unversioned } from "../../shared/records/stamps.ts";
import type { Words } from "../../shared/words/index.ts";
import { english } from "../../shared/words/sentence.ts";
import type { Desk } from "../desk.ts";
import type { Actor } from "../service.ts";
import { numberOf } from "../writer.ts";
import type { Store } from "../store/store.ts";
import { keepFiles, textsFor } from "./carried.ts";
import { type Sorted, sortRecords } from "./merge.ts";
import { parseNative, refused } from "./native.ts";
import { reading } from "./reading.ts";

/**
 * Brings in an exported workspace, with the stamps its records had: all of it or nothing. What is here already is never
 * overwritten.
 * @throws AppError `invalid` with what is wrong with the file; `forbidden` for anybody but the host's own author,
 * because a file can say that anyone wrote anything
 */
export async function importWorkspace(
  desk: Desk,
  actor: Actor,
  fileId: string,
  words: Words = english,
): Promise<ImportReport> {
  if (actor.authorId !== desk.owner)
    throw new AppError("forbidden", (words) => words.host.rights.importWorkspace);
  const bytes = desk.staging.get(fileId);
  const file = reading(desk.log, () => parseNative(bytes));
  let sorted: Sorted | undefined;
  const commit = await desk.writer.commitOwn(actor, async () => {
    sorted = sortRecords(desk.store.workspace, file.records);
    checkLinks(desk.store, file, sorted.added);
    const changes = sorted.added.map((record): HostChange => ({
      op: "restore",
      record: unversioned(record),
    }));
    if (changes.length === 0) return [];
    const documents = sorted.added.filter((record) => record.kind === "document");
    const texts = await textsFor(desk.store, file, sorted.added, (document, cause) =>
      refused((native) => native.noText(document.id), cause),
    );
    checkLengths(documents, texts);
    // Held against the rules before the first text is written, so that a refusal leaves nothing behind.
    const commit = plan(desk.store.workspace, changes, { at: file.exportedAt, by: actor.authorId });
    checkIntegrity(desk.store.workspace, commit, (hash) => texts.get(hash));
    await keepFiles(desk.store, file, documents);
    return changes;
  });
  desk.staging.drop(fileId);
  return {
    added: sorted?.added.length ?? 0,
    unchanged: sorted?.unchanged ?? 0,
    kept: sorted?.kept.map((id) => words.host.native.kept(id)) ?? [],
    ...numberOf(commit),
  };
}

/** What records point to, and the people their stamps name, must come along or be here. Said by id, to be found in the file. */
function checkLinks(store: Store, file: NativeFile, added: readonly AnyRecord[]): void {
  const known = new Set<Id>(file.records.map(({ id }) => id));
  const isMissing = (id: Id) => !known.has(id) && !store.workspace.get(id);
  for (const record of added) {
    const by = [record.createdBy, record.updatedBy].find(isMissing);
    if (by !== undefined) throw refused((native) => native.unknownAuthor(record.id, by));
    const to = references(record).find(isMissing);
    if (to !== undefined) throw refused((native) => native.unknownLink(record.id, to));
  }
}

function checkLengths(documents: readonly RecordOf<"document">[], texts: ReadonlyMap<string, string>): void {
  for (const { id, length, textHash } of documents)
    if (texts.get(textHash)?.length !== length) throw refused((native) => native.otherLength(id, length));
}
