import type { Answer } from "../checks/review.ts";
import type { HistoryEntry } from "../history.ts";
import { type Id, kindOf, type Question } from "../ids.ts";
import { type AnyRecord, as, type RecordOf } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";
import { saidOf, type Signoff, signedFields } from "./signoff.ts";

type Annotation = RecordOf<"annotation">;

/** What is another in a document than when it was signed off. */
export type Since = {
  readonly added: readonly Annotation[];
  readonly changed: readonly { readonly before: Annotation; readonly after: Annotation }[];
  readonly removed: readonly Annotation[];
  /** Questions answered otherwise, or, where the answers are equal, with another note. */
  readonly answers: readonly {
    readonly question: Question;
    readonly before: Answer;
    readonly after: Answer;
  }[];
  /** Details of the document with another value. */
  readonly details: readonly (typeof signedFields)[number][];
};

/**
 * The differences between what was signed and what is there now. What was changed and changed back is none.
 * @param entries what happened to the document and all that is on it, newest first; of before the sign-off nothing is needed
 */
export function sinceSignoff(
  workspace: Workspace,
  signoff: Signoff,
  entries: readonly HistoryEntry[],
): Since {
  const then = new Map<Id, AnyRecord | undefined>();
  // The oldest entry of a record says last what it was.
  for (const { seq, before, after } of entries) {
    const id = (after ?? before)?.id;
    if (seq > signoff.revision && id) then.set(id, before);
  }
  const added: Annotation[] = [];
  const removed: Annotation[] = [];
  const changed: { before: Annotation; after: Annotation }[] = [];
  const answers: { question: Question; before: Answer; after: Answer }[] = [];
  let details: Since["details"] = [];
  for (const [id, was] of then) {
    const is = workspace.get(id);
    if ((was && saidOf(was)) === (is && saidOf(is))) continue;
    if (kindOf(id) === "annotation") {
      const before = as("annotation", was);
      const after = as("annotation", is);
      if (before && after) changed.push({ before, after });
      else if (after) added.push(after);
      else if (before) removed.push(before);
    } else if (kindOf(id) === "check") {
      const before = as("check", was);
      const after = as("check", is);
      const question = (after ?? before)?.question;
      if (question)
        answers.push({ question, before: before?.answer ?? "open", after: after?.answer ?? "open" });
    } else if (was?.kind === "document" && is?.kind === "document")
      details = signedFields.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]));
  }
  const start = ({ spans }: Annotation) => spans[0]?.start ?? 0;
  return {
    added: added.toSorted((a, b) => start(a) - start(b)),
    changed: changed.toSorted((a, b) => start(a.after) - start(b.after)),
    removed: removed.toSorted((a, b) => start(a) - start(b)),
    answers,
    details,
  };
}
