import { type Change, plan } from "../../../shared/changes.ts";
import { checkIntegrity } from "../../../shared/integrity.ts";
import { type AnyRecord, type Draft, draftOf } from "../../../shared/records/index.ts";
import { type Step, stepOf } from "../../../shared/undo.ts";
import { Workspace } from "../../../shared/workspace.ts";
import { checkClaims } from "../../../server/claimRights.ts";
import { makeAuthor, makeDocument, marked, put } from "../../support/records.ts";

export const ana = makeAuthor();
export const bea = makeAuthor({ name: "Bea Ortiz" });
export const { text, spans } = marked(
  "[Six boats] were hit, [six ships] sunk, [six vessels] struck. [Others] fled.",
);
export const document = makeDocument(text, { published: "2026-03-04" });

/** One commit under all the rules a host has; the step it was. */
export function commit(workspace: Workspace, changes: readonly Change[], by = ana): Step {
  checkClaims(workspace, by.id, changes);
  const made = plan(workspace, changes, { at: "2026-03-20T10:00:00.000Z", by: by.id });
  checkIntegrity(workspace, made, () => text);
  const step = stepOf("", workspace, made);
  workspace.receive(made);
  return step;
}

/** A workspace of two people and a document, with these besides. */
export function holding(...drafts: readonly Draft[]): Workspace {
  const workspace = new Workspace();
  commit(workspace, put(ana, bea, document, ...drafts));
  return workspace;
}

/** What records say, without when and by whom it was written: equal where nothing was lost. */
export const contents = (workspace: Workspace): ReadonlyMap<string, object> =>
  new Map(
    [...workspace.records()].map((record: AnyRecord) => [record.id, { ...draftOf(record), revision: 0 }]),
  );
