import { plan } from "../../../shared/changes.ts";
import { checkIntegrity } from "../../../shared/integrity.ts";
import type { Draft } from "../../../shared/records/index.ts";
import { Workspace } from "../../../shared/workspace.ts";
import { hashOf, makeAuthor, put } from "../../support/records.ts";

export const author = makeAuthor();

/** A workspace that holds these, under the rules of the data. */
export function holding(texts: readonly string[], ...drafts: readonly Draft[]): Workspace {
  const workspace = new Workspace();
  commit(workspace, texts, put(author, ...drafts));
  return workspace;
}

/** One more commit. @param texts all texts of documents */
export function commit(
  workspace: Workspace,
  texts: readonly string[],
  changes: Parameters<typeof plan>[1],
): void {
  const made = plan(workspace, changes, { at: "2026-03-20T10:00:00.000Z", by: author.id });
  checkIntegrity(workspace, made, (hash) => texts.find((text) => hashOf(text) === hash));
  workspace.receive(made);
}
