import type { Commit } from "../../shared/changes.ts";
import { AppError } from "../../shared/errors.ts";
import { quotedDocument } from "../../shared/records/index.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Texts } from "./texts.ts";

/**
 * The texts a planned commit must be held against, by hash. One that cannot be read is left out: integrity says what
 * follows from that.
 * @throws AppError `invalid` when a new document's own text is not in the workspace
 */
export async function textsOf(
  commit: Commit,
  workspace: Workspace,
  texts: Texts,
): Promise<ReadonlyMap<string, string>> {
  const fresh = commit.puts.filter((put) => put.kind === "document").filter(({ id }) => !workspace.get(id));
  const hashes = new Set(fresh.map(({ textHash }) => textHash));
  for (const put of commit.puts) {
    const id = quotedDocument(put);
    const document = id && workspace.get(id);
    if (document) hashes.add(document.textHash);
  }

  const found = new Map<string, string>();
  for (const hash of hashes) {
    const text = await texts.get(hash, workspace).catch((error: unknown) => {
      if (error instanceof AppError) return undefined;
      throw error;
    });
    if (text !== undefined) found.set(hash, text);
  }
  for (const { textHash, length, title } of fresh)
    if (found.get(textHash)?.length !== length)
      throw new AppError("invalid", (words) => words.host.store.textNotHere(title, length));
  return found;
}
