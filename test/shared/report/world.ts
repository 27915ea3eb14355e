import { plan } from "../../../shared/changes.ts";
import type { Id } from "../../../shared/ids.ts";
import type { Draft } from "../../../shared/records/index.ts";
import { Workspace } from "../../../shared/workspace.ts";
import { makeAuthor, put } from "../../support/records.ts";

/** A workspace that holds these drafts, written by one person. */
export function workspaceOf(...drafts: readonly Draft[]): { workspace: Workspace; author: Id<"author"> } {
  const author = makeAuthor();
  const workspace = new Workspace();
  const commit = plan(workspace, put(author, ...drafts), { by: author.id, at: "2026-03-01T10:00:00.000Z" });
  workspace.receive(commit);
  return { workspace, author: author.id };
}
