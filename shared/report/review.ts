import { type Id, type Question, questions } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";
import type { Tally } from "./figures.ts";

type Answer = RecordOf<"check">["answer"];

/** How one question of the sourcing review was answered for the documents of the report. */
export type QuestionRow = {
  readonly question: Question;
  /** The answers of each kind; `open` are those answered so. */
  readonly answers: Readonly<Record<Answer, readonly Id<"check">[]>>;
  /** The documents for which it is open: nobody has answered, or with `open`. */
  readonly open: readonly Id<"document">[];
};

/** Who has answered, and what. */
export type SignerRow = { readonly authorId: Id<"author">; readonly checks: readonly Id<"check">[] };

/**
 * Counts how far the sourcing review is: every question is asked of every document, and is open until somebody has
 * answered it with anything but “open”. The ids behind open questions are the documents that have one.
 */
export function countReview(
  tally: Tally,
  workspace: Workspace,
  documents: readonly RecordOf<"document">[],
): { readonly questions: QuestionRow[]; readonly signers: SignerRow[] } {
  const ids = documents.map(({ id }) => id);
  const asked = new Set<Id>(ids);
  const byQuestion = new Map<Question, Map<Id<"document">, RecordOf<"check">>>();
  const signers = new Map<Id<"author">, Id<"check">[]>();
  const settled = new Map<Id, number>();
  let answered = 0;
  for (const check of workspace.all("check")) {
    const { id, documentId, question, answer, updatedBy } = check;
    if (!asked.has(documentId)) continue;
    const own = byQuestion.get(question);
    if (own) own.set(documentId, check);
    else byQuestion.set(question, new Map([[documentId, check]]));
    if (answer === "open") continue;
    answered++;
    settled.set(documentId, (settled.get(documentId) ?? 0) + 1);
    tally.add(`questions.${answer}`, id);
    const signed = signers.get(updatedBy);
    if (signed) signed.push(id);
    else signers.set(updatedBy, [id]);
  }
  const all = ids.length * questions.length;
  tally.set("questions", ids, all);
  tally.set(
    "questions.open",
    ids.filter((id) => (settled.get(id) ?? 0) < questions.length),
    all - answered,
  );
  return {
    questions: questions.map((question) => rowOf(question, ids, byQuestion.get(question) ?? new Map())),
    signers: [...signers]
      .map(([authorId, checks]) => ({ authorId, checks }))
      .toSorted((a, b) => b.checks.length - a.checks.length || (a.authorId < b.authorId ? -1 : 1)),
  };
}

function rowOf(
  question: Question,
  documents: readonly Id<"document">[],
  answered: ReadonlyMap<Id<"document">, RecordOf<"check">>,
): QuestionRow {
  const answers: Record<Answer, Id<"check">[]> = { ok: [], problem: [], "not-applicable": [], open: [] };
  for (const { answer, id } of answered.values()) answers[answer].push(id);
  const open = documents.filter((id) => (answered.get(id)?.answer ?? "open") === "open");
  return { question, answers, open };
}
