import type { Change } from "../../shared/changes.ts";
import type { Answer } from "../../shared/checks/review.ts";
import { checkId, type Id, type Question } from "../../shared/ids.ts";
import { draftOf } from "../../shared/records/index.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Desk } from "./desk.ts";
import { words } from "./words.ts";

/**
 * The answer to one question about one document, with what was found when it was given; the note stays. No change where
 * the same was answered to the same findings.
 * @param basis undefined for questions that only people can answer
 */
export function answered(
  workspace: Workspace,
  documentId: Id<"document">,
  question: Question,
  answer: Answer,
  basis: string | undefined,
): Change[] {
  const id = checkId(documentId, question);
  const before = workspace.get(id);
  if (before && before.answer === answer && before.basis === basis) return [];
  const { basis: _, ...draft } = before
    ? draftOf<"check">(before)
    : { kind: "check" as const, id, revision: 0, documentId, question, answer };
  return [{ op: "put", record: { ...draft, answer, ...(basis === undefined ? {} : { basis }) } }];
}

/** Answers a question as the user, and says so. */
export function answer(
  desk: Desk,
  documentId: Id<"document">,
  question: Question,
  given: Answer,
  basis: string | undefined,
): void {
  const says = words().checks;
  void desk.model
    .act(says.step(says.names[question]), (workspace) =>
      answered(workspace, documentId, question, given, basis),
    )
    .then((outcome) => {
      if (desk.report(outcome)) desk.announce(says.isNow(says.names[question], says.answers[given]));
    });
}
