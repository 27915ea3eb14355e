import type { Workspace } from "../../shared/workspace.ts";
import type { Blobs } from "./blobs.ts";
import type { Files } from "./files.ts";
import type { CommitLog } from "./log.ts";
import type { Migration } from "./migrations.ts";
import type { StoreCheck } from "./store.ts";

export async function checkFolder(_: {
  readonly files: Files;
  readonly folder: string;
  readonly migrations: readonly Migration[];
  readonly textFiles: Blobs;
  readonly originals: Blobs;
  readonly log: CommitLog;
  readonly workspace: Workspace;
}): Promise<StoreCheck> {
  return await Promise.resolve({ commits: _.workspace.seq, problems: [], notes: [] });
}
