import { checkId, type Id, type Question, questions } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";
import type { Findings } from "./automatic.ts";
import { basisOfFindings, type Finding, problemsOf } from "./finding.ts";

export type Answer = RecordOf<"check">["answer"];

/** How one question stands for one document. */
export type QuestionState = {
  readonly question: Question;
  readonly answer: Answer;
  /** The record of the answer, where there is one. */
  readonly check: RecordOf<"check"> | undefined;
  readonly findings: readonly Finding[];
  /** How many of them ask for something. */
  readonly problems: number;
  /** Something else is found than when it was answered. */
  readonly isAskedAgain: boolean;
  /** What to keep with an answer given now. */
  readonly basis: string;
};

/** How the fourteen questions stand, in their order. */
export function reviewOf(
  workspace: Workspace,
  documentId: Id<"document">,
  findings: Findings | undefined,
): QuestionState[] {
  return questions.map((question) => {
    const check = workspace.get(checkId(documentId, question));
    const own = findings?.get(question) ?? none;
    const { basis, problems } = countsOf(own);
    const answer = check?.answer ?? "open";
    // Before anything was looked for, nothing can have changed.
    const isAskedAgain =
      findings !== undefined && answer !== "open" && check?.basis !== undefined && check.basis !== basis;
    return { question, answer, check, findings: own, problems, isAskedAgain, basis };
  });
}

const none: readonly Finding[] = [];
const known = new WeakMap<readonly Finding[], { readonly basis: string; readonly problems: number }>();

/** Lists of findings are values, so that each is gone through once however often it is drawn. */
function countsOf(findings: readonly Finding[]): { readonly basis: string; readonly problems: number } {
  let counts = known.get(findings);
  if (!counts) {
    counts = { basis: basisOfFindings(findings), problems: problemsOf(findings).length };
    known.set(findings, counts);
  }
  return counts;
}

/** Whether somebody has looked at what is found now, and found it in order or beside the point. */
export const isSettled = ({ answer, isAskedAgain }: QuestionState): boolean =>
  (answer === "ok" || answer === "not-applicable") && !isAskedAgain;

/** A problem that is still to be looked at, and the question it belongs to. */
export type OpenProblem = { readonly question: Question; readonly finding: Finding };

/** All problems that nobody has settled, in text order; those without a place in the text are not among them. */
export function openProblems(states: readonly QuestionState[]): OpenProblem[] {
  return states
    .flatMap((state) =>
      isSettled(state)
        ? []
        : problemsOf(state.findings).map((finding) => ({ question: state.question, finding })),
    )
    .filter(({ finding }) => finding.spans.length > 0)
    .toSorted((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ finding }: OpenProblem) => finding.spans[0]?.start ?? 0;
