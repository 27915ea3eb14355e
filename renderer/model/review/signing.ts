import type { QuestionState } from "../../../shared/checks/review.ts";
import { AppError } from "../../../shared/errors.ts";
import { type Id, signoffId } from "../../../shared/ids.ts";
import type { AnyRecord } from "../../../shared/records/index.ts";
import { documentState, type Open, openIn, signing } from "../../../shared/review/signoff.ts";
import { signedRecords } from "../../../shared/review/sinceSignoff.ts";
import type { Desk } from "../desk.ts";
import { words } from "../words.ts";

type DocumentId = Id<"document">;

/** Begins to sign off the document that is meant: the open one. */
export function beginSigning(desk: Desk, documentId: DocumentId | undefined = desk.open?.id): true {
  if (documentId === undefined) desk.notify(words().signoff.noDocument);
  else {
    desk.deciding.signing = documentId;
    desk.showDialog("signoff");
  }
  return true;
}

/** What somebody is shown of a document before they sign it off. */
export type Showing = {
  readonly state: string;
  readonly records: ReadonlyMap<Id, AnyRecord>;
  readonly states: readonly QuestionState[];
  readonly open: Open;
};

/** What there is to show of a document now. */
export function showing({ model, checks }: Desk, documentId: DocumentId): Showing {
  const { workspace } = model;
  const states = checks.states(documentId);
  return {
    state: documentState(workspace, documentId),
    records: signedRecords(workspace, documentId),
    states,
    open: openIn(workspace, documentId, states),
  };
}

/** Signs a document off as the user, as they were shown it; says whether it was saved, which it is not where it has changed. */
export async function sign(
  desk: Desk,
  documentId: DocumentId,
  note: string,
  { state, open }: Showing,
): Promise<boolean> {
  const { model } = desk;
  const actor = model.replica.opened?.actor;
  const title = model.workspace.get(documentId)?.title ?? "";
  const says = words().signoff;
  const outcome = await model.act(says.steps.sign(title), (workspace) => {
    if (!actor || !workspace.get(documentId)) throw new AppError("not-found", words().text.lostDeleted);
    return [{ op: "put", record: signing(workspace, documentId, actor, open, note, state) }];
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
