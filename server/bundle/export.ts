import type { Input } from "../../shared/api.ts";
import {
  type BundleFile,
  bundleEnding,
  bundleVersion,
  isMergeable,
  isTold,
} from "../../shared/bundle/file.ts";
import type { BundleExport } from "../../shared/bundle/protocol.ts";
import { recordsOf, removalsOf } from "../../shared/bundle/scope.ts";
import { type Versions, older, versionOf } from "../../shared/bundle/versions.ts";
import { AppError } from "../../shared/errors.ts";
import type { Id } from "../../shared/ids.ts";
import type { Withheld } from "../../shared/protection.ts";
import type { AnyRecord, RecordOf } from "../../shared/records/index.ts";
import { inOrder } from "../../shared/records/order.ts";
import { isHidden } from "../../shared/review/blind.ts";
import { unversioned } from "../../shared/records/stamps.ts";
import type { Words } from "../../shared/words/index.ts";
import { Workspace } from "../../shared/workspace.ts";
import type { Desk } from "../desk.ts";
import { nativeFileOf } from "../export.ts";
import { jsonOf, missingOriginals } from "../exported.ts";
import type { Actor } from "../service.ts";

/**
 * Some documents with all that belongs to them, or everything, as a file to give to somebody with a copy of the workspace; of what
 * the actor may see.
 * @throws AppError `not-found` for a document that is not here; `unavailable` when a text cannot be read, or it all is too
 * large for one file
 */
export async function exportBundle(
  desk: Desk,
  actor: Actor,
  { documents: scope, originals, withheld = [] }: Input<"exportBundle">,
  words: Words,
): Promise<BundleExport> {
  const { store } = desk;
  const workspace = desk.seeing.workspace(actor);
  const unknown = scope === "all" ? undefined : scope.find((id) => !workspace.get(id));
  if (unknown !== undefined)
    throw new AppError("not-found", (words) => words.host.bundle.noDocument(unknown));
  const { seq } = store.workspace;
  const all = recordsOf(workspace, scope);
  if (!isMergeable(withheld))
    return readingCopy(desk, actor, { scope, records: all, originals, withheld }, words);
  const records = new Map([...all].filter(([id]) => isTold(id, withheld)));
  const removed = await removedOf(desk, actor, scope, records, withheld);
  const ordered = inOrder(records.values()).map(bundled);
  const documents = ordered.filter((record) => record.kind === "document");
  const exportedAt = new Date().toISOString();
  const file: BundleFile = {
    format: "claimdesk-bundle",
    version: bundleVersion,
    offsetUnit: "utf-16 code units",
    app: desk.app,
    exportedAt,
    from: { copy: store.copies.at(-1)?.id ?? "", seq },
    ...(records.has(actor.authorId) ? { by: actor.authorId } : {}),
    scope: scope === "all" ? scope : [...scope],
    ...(withheld.length > 0 ? { without: ["comments"] } : {}),
    records: ordered,
    versions: Object.fromEntries([...records].map(([id, record]) => [id, versionGiven(record, store)])),
    removed,
    texts: await textsOf(desk, documents),
    originals: originals ? await originalsOf(desk, documents) : {},
  };
  return {
    fileName: `${fileNameOf(scope, documents, words)}-${exportedAt.slice(0, 10)}${bundleEnding}`,
    json: jsonOf(file, tooLarge),
    notes: [
      ...unread(desk, actor, words),
      ...(originals ? missingOriginals(documents, file.originals, words) : []),
    ],
  };
}

type Copied = {
  readonly scope: Input<"exportBundle">["documents"];
  readonly records: ReadonlyMap<Id, AnyRecord>;
  readonly originals: boolean;
  readonly withheld: readonly Withheld[];
};

/**
 * What is to be read elsewhere and never comes back: an export of these records. It says nothing of versions, and so merging
 * it cannot make anybody believe that what was left out of a record was deleted from it.
 */
async function readingCopy(
  desk: Desk,
  actor: Actor,
  { scope, records, originals, withheld }: Copied,
  words: Words,
): Promise<BundleExport> {
  const exportedAt = new Date().toISOString();
  const workspace = new Workspace(desk.store.workspace.seq, [...records.values()].map(unversioned));
  const file = await nativeFileOf(desk.store, desk.app, exportedAt, withheld, words, workspace);
  const documents = file.records.filter((record) => record.kind === "document");
  return {
    fileName: `${fileNameOf(scope, documents, words)}-${exportedAt.slice(0, 10)}.claimdesk.json`,
    json: jsonOf(originals ? file : { ...file, originals: {} }, tooLarge),
    notes: [
      ...unread(desk, actor, words),
      ...(originals ? missingOriginals(documents, file.originals, words) : []),
    ],
  };
}

function unread({ seeing }: Desk, actor: Actor, words: Words): string[] {
  const documents = seeing.blind(actor)?.documents.size ?? 0;
  return documents > 0 ? [words.host.unseen.notExported(documents)] : [];
}

/** As `unversioned`, but for what its version does not show: that it was brought back. */
function bundled(record: AnyRecord): AnyRecord {
  const back = record.ancestry?.back;
  return { ...unversioned(record), ...(back ? { ancestry: { known: {}, at: 0, back } } : {}) };
}

/** One that goes out without a link to what the actor may not see is not the version it is here: that would take the link away. */
function versionGiven(record: AnyRecord, { workspace, copies }: Desk["store"]): Versions {
  const version = versionOf(record, copies);
  return workspace.get(record.id) === record ? version : older(version, copies);
}

async function removedOf(
  { store, seeing }: Desk,
  actor: Actor,
  scope: Input<"exportBundle">["documents"],
  records: ReadonlyMap<Id, AnyRecord>,
  withheld: readonly Withheld[],
): Promise<{ [id: Id]: Versions }> {
  const past = await store.removed();
  const blind = seeing.blind(actor);
  const get = (id: Id) => store.workspace.get(id) ?? past.gone(id)?.record;
  const gone = [...removalsOf(past.removed, scope, records)].filter(
    ([id, { record }]) =>
      isTold(id, withheld) && !store.workspace.get(id) && !(blind && isHidden(record, blind, get)),
  );
  return Object.fromEntries(gone.map(([id, { versions }]) => [id, versions]));
}

async function textsOf(
  { store }: Desk,
  documents: readonly RecordOf<"document">[],
): Promise<{ [hash: string]: string }> {
  const texts = new Map<string, string>();
  for (const { textHash } of documents) texts.set(textHash, await store.text(textHash));
  return Object.fromEntries(texts);
}

async function originalsOf(
  { store }: Desk,
  documents: readonly RecordOf<"document">[],
): Promise<{ [hash: string]: string }> {
  const originals = new Map<string, string>();
  for (const { original } of documents) {
    const bytes = original && (await store.original(original.hash));
    if (bytes) originals.set(original.hash, Buffer.from(bytes).toString("base64"));
  }
  return Object.fromEntries(originals);
}

/** The name of the only document, or that of the kind of file: never that of the folder, which may be somebody's. */
function fileNameOf(
  scope: Input<"exportBundle">["documents"],
  documents: readonly RecordOf<"document">[],
  words: Words,
): string {
  const only =
    scope !== "all" && scope.length === 1 ? documents.find(({ id }) => id === scope[0]) : undefined;
  const name = (only?.title ?? "").slice(0, 60).replaceAll(/[^\p{L}\p{N}._-]+/gu, "-");
  return name.replaceAll(/^[-.]+|[-.]+$/g, "") || words.host.bundle.fileName;
}

const tooLarge = (words: Words) => words.host.bundle.tooLarge;
