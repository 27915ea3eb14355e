import type { Change } from "../../shared/changes.ts";
import { AppError } from "../../shared/errors.ts";
import { type Id, makeId } from "../../shared/ids.ts";
import { claimStatuses } from "../../shared/records/claim.ts";
import { type DraftOf, draftOf, type RecordOf } from "../../shared/records/index.ts";
import { type ClaimRule, claimProblem, peopleOf, verdictProblem } from "../../shared/sourcing/claimRules.ts";
import { evidenceOf } from "../../shared/sourcing/merging.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { words } from "./words.ts";

/*
 * What can be done to one tracked claim, as pure functions from the workspace to changes, like those of actions.ts. They
 * ask the rules of `sourcing/claimRules.ts`, which the host enforces: what a window offers, the host takes.
 */

export type Claim = RecordOf<"claim">;
export type Status = Claim["status"];
export type Verdict = Claim["verdict"];
type Author = Id<"author">;

/** A new tracked claim, with nothing found about it yet. */
export function newClaim(id: Id<"claim">, statement: string, priority?: Claim["priority"]): DraftOf<"claim"> {
  const own = {
    kind: "claim",
    id,
    revision: 0,
    statement,
    status: "unstarted",
    verdict: "none-yet",
  } as const;
  return priority ? { ...own, priority } : own;
}

/** Whether a move leads to an earlier status; it then wants a reason. */
export const isBack = (from: Status, to: Status) => claimStatuses.indexOf(to) < claimStatuses.indexOf(from);

/** The status before or after one; undefined past either end. */
export const neighbour = (status: Status, by: 1 | -1): Status | undefined =>
  claimStatuses[claimStatuses.indexOf(status) + by];

/**
 * The claim in another status. Going back keeps the reason, going on lets go of it; closing bears the name of whoever closes
 * where more than one person works here.
 * @throws AppError `invalid` with the rule that is broken, or where a reason is missing; `not-found`
 */
export function moveStatus(
  workspace: Workspace,
  id: Id<"claim">,
  to: Status,
  actor: Author,
  reason = "",
): Change[] {
  const claim = existingClaim(workspace, id);
  if (claim.status === to) return [];
  const goesBack = isBack(claim.status, to);
  if (goesBack && reason.trim() === "") throw new AppError("invalid", words().claims.reasonNeeded);
  const record = moved(workspace, claim, to, actor);
  const rule = problemOf(workspace, record, claim, actor);
  if (rule) throw broken(rule);
  return [{ op: "put", record: goesBack ? { ...record, statusReason: reason.trim() } : record }];
}

/** Why this person cannot close the claim; undefined where they can. */
export function closingProblem(workspace: Workspace, claim: Claim, actor: Author): ClaimRule | undefined {
  return problemOf(workspace, moved(workspace, claim, "done", actor), claim, actor);
}

function moved(workspace: Workspace, claim: Claim, status: Status, actor: Author): DraftOf<"claim"> {
  const { statusReason: _, ...rest } = draftOf<"claim">(claim);
  const isSigned = status === "done" && peopleOf(workspace).length > 1;
  return { ...rest, status, ...(isSigned ? { reviewerId: actor } : {}) };
}

function problemOf(
  workspace: Workspace,
  after: DraftOf<"claim">,
  before: Claim,
  actor: Author,
): ClaimRule | undefined {
  const evidence = evidenceOf(workspace, before.id);
  return claimProblem(after, before, { actor, people: peopleOf(workspace).length, evidence });
}

/** Why a verdict cannot be given; undefined where it can. */
export function verdictRefusal(
  workspace: Workspace,
  { id, status, verdict: now, conclusion }: Claim,
  verdict: Verdict,
): ClaimRule | undefined {
  if (status === "done" && verdict !== now) return "closed";
  const claim = conclusion === undefined ? { verdict } : { verdict, conclusion };
  return verdictProblem(claim, evidenceOf(workspace, id));
}

/**
 * What was found of the claim, and with it that this person found it.
 * @param from what the user saw
 * @throws AppError `conflict` where somebody else found otherwise meanwhile, `invalid`, `not-found`
 */
export function setVerdict(
  workspace: Workspace,
  id: Id<"claim">,
  from: Verdict,
  verdict: Verdict,
  actor: Author,
): Change[] {
  const claim = existingClaim(workspace, id);
  if (claim.verdict === verdict) return [];
  if (claim.verdict !== from) throw new AppError("conflict", words().claims.verdictChanged);
  const rule = verdictRefusal(workspace, claim, verdict);
  if (rule) throw broken(rule);
  const { checkerId: _, ...rest } = draftOf<"claim">(claim);
  const checker = verdict === "none-yet" ? {} : { checkerId: actor };
  return [{ op: "put", record: { ...rest, verdict, ...checker } }];
}

/**
 * Whether evidence on this claim stays as it is: the claim is done, or one that it was merged into. The host refuses to add,
 * change or delete any then.
 */
export function isClosed(workspace: Workspace, id: Id<"claim">): boolean {
  const seen = new Set<Id>();
  for (let at: Id<"claim"> | undefined = id; at && !seen.has(at); at = workspace.get(at)?.mergedInto) {
    if (workspace.get(at)?.status === "done") return true;
    seen.add(at);
  }
  return false;
}

/** Evidence on the claim that is there already or comes from elsewhere; the rest can be said of it later. */
export function addEvidence(
  workspace: Workspace,
  claimId: Id<"claim">,
  { stance, target }: Pick<DraftOf<"evidence">, "stance" | "target">,
  uuid: string,
): Change[] {
  existingClaim(workspace, claimId);
  return [
    {
      op: "put",
      record: { kind: "evidence", id: makeId("evidence", uuid), revision: 0, claimId, stance, target },
    },
  ];
}

/** A new claim and the first evidence on it, in one step. */
export function newClaimWithEvidence(
  id: Id<"claim">,
  statement: string,
  { stance, target }: Pick<DraftOf<"evidence">, "stance" | "target">,
  uuid: string,
): Change[] {
  const evidence = { kind: "evidence", id: makeId("evidence", uuid), revision: 0, claimId: id } as const;
  return [
    { op: "put", record: newClaim(id, statement) },
    { op: "put", record: { ...evidence, stance, target } },
  ];
}

/** @throws AppError `not-found` where it was deleted meanwhile */
export function existingClaim(workspace: Workspace, id: Id<"claim">): Claim {
  const claim = workspace.get(id);
  if (!claim) throw new AppError("not-found", words().claims.goneMeanwhile);
  return claim;
}

const broken = (rule: ClaimRule) => new AppError("invalid", words().host.rights.claims[rule]);
