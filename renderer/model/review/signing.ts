import { AppError } from "../../../shared/errors.ts";
import { type Id, readingId, signoffId } from "../../../shared/ids.ts";
import { openIn, signing } from "../../../shared/review/signoff.ts";
import type { Workspace } from "../../../shared/workspace.ts";
import type { Desk } from "../desk.ts";
import { words } from "../words.ts";

type DocumentId = Id<"document">;

/** Whether somebody reads a document on their own now, and so sees only a part of what is on it. */
export function readsAlone(
  workspace: Workspace,
  documentId: DocumentId,
  author: Id<"author"> | undefined,
): boolean {
  const reading = author && workspace.get(readingId(documentId, author));
  return reading !== undefined && reading.state !== "finished";
}

/** Begins to sign off the document that is meant: the open one. */
export function beginSigning(desk: Desk, documentId: DocumentId | undefined = desk.open?.id): true {
  if (documentId === undefined) desk.notify(words().signoff.noDocument);
  else {
    desk.deciding.signing = documentId;
    desk.showDialog("signoff");
  }
  return true;
}

/** Signs a document off as the user, as it is at the moment of saving; says whether it was saved. */
export async function sign(desk: Desk, documentId: DocumentId, note: string): Promise<boolean> {
  const { model, checks } = desk;
  const actor = model.replica.opened?.actor;
  const title = model.workspace.get(documentId)?.title ?? "";
  const says = words().signoff;
  const outcome = await model.act(says.steps.sign(title), (workspace) => {
    if (!actor || !workspace.get(documentId)) throw new AppError("not-found", words().text.lostDeleted);
    const open = openIn(workspace, documentId, checks.states(documentId));
    return [{ op: "put", record: signing(workspace, documentId, actor, open, note) }];
  });
  if (!desk.report(outcome)) return false;
  desk.notify(says.signed(title));
  return true;
}

/** Takes the user's sign-off of a document back; says whether that was saved. */
export async function takeSignoffBack(desk: Desk, documentId: DocumentId): Promise<boolean> {
  const actor = desk.model.replica.opened?.actor;
  const title = desk.model.workspace.get(documentId)?.title ?? "";
  const says = words().signoff;
  if (!actor) return false;
  const outcome = await desk.model.act(says.steps.takeBack(title), (workspace) => {
    const before = workspace.get(signoffId(documentId, actor));
    return before ? [{ op: "remove", id: before.id, revision: before.revision }] : [];
  });
  if (!desk.report(outcome)) return false;
  desk.notify(says.takenBack(title));
  return true;
}
