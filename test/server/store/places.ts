import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type FolderOptions, openFolderStore } from "../../../server/store/folder.ts";
import type { FolderStore } from "../../../server/store/folderStore.ts";

/** A new folder that is gone after the test. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "claimdesk-store-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder store that is closed after the test. */
export async function openStore(folder: string, options: Partial<FolderOptions> = {}): Promise<FolderStore> {
  const store = await openFolderStore(folder, { app: "0.1.0", ...options });
  onTestFinished(() => store.close());
  return store;
}
