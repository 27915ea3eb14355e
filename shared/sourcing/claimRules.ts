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

/** A claim as it stands, or stood. */
type Before = Claim & Pick<RecordOf<"claim">, "createdBy">;

export type ClaimContext = {
  /** Who writes it. */
  readonly actor: Id<"author">;
  /** How many people work in the workspace. */
  readonly people: number;
  /** The evidence on the claim, and on those merged into it, once all is written. */
  readonly evidence: readonly Piece[];
};

/** What the rules look at in a piece of evidence. */
export type Piece = Pick<RecordOf<"evidence">, "stance">;

/** Who made the sample texts' annotations: no person, so nobody's second pair of eyes. */
export const sampleMakerId: Id<"author"> = "author:c1a13de5-0000-4000-8000-000000000001";

/** Who made the second reading among the samples. */
export const sampleReaderId: Id<"author"> = "author:c1a13de5-0000-4000-8000-000000000002";

/** Whether an author is somebody who works here. */
export const isPerson = (id: Id<"author">): boolean => id !== sampleMakerId && id !== sampleReaderId;

/** The people who work in a workspace. */
export function peopleOf(workspace: Workspace): RecordOf<"author">[] {
  return [...workspace.all("author")].filter(({ id }) => isPerson(id));
}

/** The first rule that `after` breaks, written in place of `before`; undefined where it may be written. */
export function claimProblem(
  after: Claim,
  before: Before | undefined,
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
  if (after.status === "done" && !wasDone && people > 1 && !isSecond(after, before, actor))
    return "secondPerson";
  return undefined;
}

/** What may not change while a claim is done. */
const closedFields = ["statement", "verdict", "conclusion", "checkerId", "reviewerId", "mergedInto"] as const;

/**
 * What a verdict lacks: something that speaks for or against the claim, context alone does not. That there is not enough
 * evidence can be found without any, but then it must be said where it was looked for.
 */
export function verdictProblem(
  { verdict, conclusion = "" }: Pick<Claim, "verdict" | "conclusion">,
  evidence: readonly Piece[],
): "noEvidence" | "noConclusion" | undefined {
  if (verdict === "none-yet") return undefined;
  if (verdict !== "not-enough-evidence")
    return evidence.some(({ stance }) => stance !== "context") ? undefined : "noEvidence";
  return evidence.length > 0 || conclusion.trim() !== "" ? undefined : "noConclusion";
}

/**
 * Whether the actor closes the claim in their own name, and it is not their own work they close: the verdict they found,
 * or without a verdict what was theirs to do, also until just now. What is nobody's is theirs who began it.
 */
function isSecond(after: Claim, before: Before | undefined, actor: Id<"author">): boolean {
  if (after.reviewerId !== actor) return false;
  if (after.checkerId !== undefined) return after.checkerId !== actor;
  const workers = [after.assigneeId, before?.assigneeId, before?.checkerId].filter((id) => id !== undefined);
  return workers.length > 0 ? !workers.includes(actor) : (before?.createdBy ?? actor) !== actor;
}
