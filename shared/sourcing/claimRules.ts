import type { Id } from "../ids.ts";
import type { DraftOf, RecordOf } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";

/*
 * What a fact-checking desk holds to (docs/sourcing.md has where each rule comes from): status and verdict are different
 * things, no verdict without evidence, and a claim is closed by a second person. The host refuses what breaks them; the
 * interface asks the same functions, to say so before anybody tries.
 */

/** A rule that would be broken; `words.host.rights.claims` has its sentence. */
export type ClaimRule = "noEvidence" | "noConclusion" | "ownVerdict" | "secondPerson" | "closed";

type Claim = Omit<DraftOf<"claim">, "revision">;

export type ClaimContext = {
  /** Who writes it. */
  readonly actor: Id<"author">;
  /** How many people work in the workspace. */
  readonly people: number;
  /** Pieces of evidence on the claim, and on those merged into it, once all is written. */
  readonly evidence: number;
};

/** Who made the sample texts' annotations: no person, so nobody's second pair of eyes. */
export const sampleMakerId: Id<"author"> = "author:c1a13de5-0000-4000-8000-000000000001";

/** The people who work in a workspace. */
export function peopleOf(workspace: Workspace): RecordOf<"author">[] {
  return [...workspace.all("author")].filter(({ id }) => id !== sampleMakerId);
}

/** The first rule that `after` breaks, written in place of `before`; undefined where it may be written. */
export function claimProblem(
  after: Claim,
  before: Claim | undefined,
  { actor, people, evidence }: ClaimContext,
): ClaimRule | undefined {
  const wasDone = before?.status === "done";
  if (wasDone && after.status === "done" && closedFields.some((field) => before[field] !== after[field]))
    return "closed";
  const isVerdictNew = after.verdict !== (before?.verdict ?? "none-yet");
  if (isVerdictNew || before?.conclusion !== after.conclusion) {
    const rule = verdictProblem(after, evidence);
    if (rule) return rule;
  }
  if (isVerdictNew || before?.checkerId !== after.checkerId) {
    const checker = after.verdict === "none-yet" ? undefined : actor;
    if (after.checkerId !== checker) return "ownVerdict";
  }
  if (after.status === "done" && !wasDone && people > 1 && !isSecond(after, actor)) return "secondPerson";
  return undefined;
}

/** What may not change while a claim is done. */
const closedFields = ["statement", "verdict", "conclusion", "checkerId", "reviewerId"] as const;

/**
 * What a verdict lacks. That there is not enough evidence can be found without any, but then it must be said where it
 * was looked for.
 */
export function verdictProblem(
  { verdict, conclusion = "" }: Pick<Claim, "verdict" | "conclusion">,
  evidence: number,
): "noEvidence" | "noConclusion" | undefined {
  if (verdict === "none-yet" || evidence > 0) return undefined;
  if (verdict !== "not-enough-evidence") return "noEvidence";
  return conclusion.trim() === "" ? "noConclusion" : undefined;
}

/** Whether the actor closes the claim in their own name, and it is not their own finding they close. */
function isSecond({ checkerId, assigneeId, reviewerId }: Claim, actor: Id<"author">): boolean {
  return reviewerId === actor && (checkerId ?? assigneeId) !== actor;
}
