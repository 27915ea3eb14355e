import type { Output } from "../shared/api.ts";
import { inSight } from "../shared/bundle/scope.ts";
import { type NativeFile, nativeVersion } from "../shared/formats/native.ts";
import type { AnyRecord } from "../shared/records/index.ts";
import { type Withheld, withhold } from "../shared/protection.ts";
import type { Words } from "../shared/words/index.ts";
import { english } from "../shared/words/sentence.ts";
import type { Workspace } from "../shared/workspace.ts";
import type { Desk } from "./desk.ts";
import { jsonOf, missingOriginals } from "./exported.ts";
import { unnamed } from "./fileNames.ts";
import type { Actor } from "./service.ts";
import type { Store } from "./store/store.ts";

/**
 * The whole workspace as one JSON file of our own format, offered under a name with the day in it.
 * @throws AppError `unavailable` when a text cannot be read, or it all is too large for one file: half an export would
 * look like a whole one
 */
export async function exportWorkspace(
  desk: Desk,
  actor: Actor,
  withheld: readonly Withheld[],
  words: Words,
): Promise<Output<"exportWorkspace">> {
  const exportedAt = new Date().toISOString();
  const file = await nativeFileOf(
    desk.store,
    desk.app,
    exportedAt,
    withheld,
    words,
    desk.seeing.workspace(actor),
  );
  const unread = desk.seeing.blind(actor)?.documents.size ?? 0;
  return {
    fileName: `${unnamed}-${exportedAt.slice(0, 10)}.claimdesk.json`,
    json: jsonOf(file, (words) => words.host.native.tooLarge),
    notes: [
      ...(unread > 0 ? [words.host.unseen.notExported(unread)] : []),
      ...missingOriginals(file.records, file.originals, words),
    ],
  };
}

/**
 * Everything a workspace holds but for what is withheld, in an order that depends on nothing but its content.
 * @param workspace the store's, as whoever exports it may see it
 */
export async function nativeFileOf(
  store: Store,
  app: string,
  exportedAt: string,
  withheld: readonly Withheld[] = [],
  words: Words = english,
  workspace = store.workspace,
): Promise<NativeFile> {
  const seq = workspace.seq;
  const { records } = withhold(complete(workspace), new Set(withheld), words.exporting.masks);
  const documents = records.filter((record) => record.kind === "document");
  const texts = new Map<string, string>();
  for (const hash of sorted(documents.map((document) => document.textHash)))
    texts.set(hash, await store.text(hash));
  const originals = new Map<string, string>();
  for (const hash of sorted(documents.flatMap((document) => document.original?.hash ?? []))) {
    const bytes = await store.original(hash);
    if (bytes) originals.set(hash, Buffer.from(bytes).toString("base64"));
  }
  return {
    format: "claimdesk",
    version: nativeVersion,
    offsetUnit: "utf-16 code units",
    app,
    exportedAt,
    seq,
    ...(withheld.length > 0 ? { withheld: [...withheld] } : {}),
    records,
    texts: Object.fromEntries(texts),
    originals: Object.fromEntries(originals),
  };
}

function* complete(workspace: Workspace): Generator<AnyRecord> {
  for (const record of workspace.records()) yield inSight(record, workspace);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const sorted = (hashes: readonly string[]) => [...new Set(hashes)].toSorted(compare);
