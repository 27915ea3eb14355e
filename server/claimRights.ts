import type { HostChange } from "../shared/changes.ts";
import { AppError } from "../shared/errors.ts";
import { type Id, kindOf } from "../shared/ids.ts";
import type { DraftOf } from "../shared/records/index.ts";
import { type ClaimRule, claimProblem, peopleOf, verdictProblem } from "../shared/sourcing/claimRules.ts";
import { canonicalClaim, evidenceOf } from "../shared/sourcing/merging.ts";
import type { Workspace } from "../shared/workspace.ts";

/**
 * Holds a client's changes against the rules of tracked claims (`sourcing/claimRules.ts`). A restoration is none of
 * theirs: it brings back what stood before.
 * @throws AppError `invalid` with the first rule that is broken; nothing is changed then
 */
export function checkClaims(workspace: Workspace, actor: Id<"author">, changes: readonly HostChange[]): void {
  const drafts = new Map<Id, DraftOf<"claim">>();
  const removed = new Set<Id>();
  const lost = new Set<Id<"claim">>();
  let added: { readonly id: Id; readonly claimId: Id<"claim"> }[] | undefined;
  for (const change of changes) {
    if (change.op === "remove") {
      removed.add(change.id);
      const record = kindOf(change.id) === "evidence" ? workspace.get(change.id) : undefined;
      if (record?.kind === "evidence") lost.add(record.claimId);
    } else if (change.record.kind === "evidence") (added ??= []).push(change.record);
    else if (change.op === "put" && change.record.kind === "claim")
      drafts.set(change.record.id, change.record);
  }
  if (drafts.size === 0 && lost.size === 0) return;

  /** Pieces of evidence that are on a claim after all changes. */
  const evidenceAfter = (id: Id<"claim">): number => {
    const ids = new Set(evidenceOf(workspace, id).map((evidence) => evidence.id as Id));
    for (const gone of removed) ids.delete(gone);
    for (const piece of added ?? []) {
      if (piece.claimId === id) ids.add(piece.id);
      else ids.delete(piece.id); // moved to another claim
    }
    return ids.size;
  };
  const people = peopleOf(workspace).length;
  for (const draft of drafts.values()) {
    const rule = claimProblem(draft, workspace.get(draft.id), {
      actor,
      people,
      evidence: evidenceAfter(draft.id),
    });
    if (rule) throw refused(rule);
  }
  for (const id of lost) {
    const claim = canonicalClaim(workspace, id);
    if (!claim || removed.has(claim.id) || drafts.has(claim.id)) continue;
    const rule = verdictProblem(claim, evidenceAfter(claim.id));
    if (rule) throw refused(rule);
  }
}

const refused = (rule: ClaimRule) =>
  new AppError("invalid", ({ host: { rights } }) => rights.nothingChanged(rights.claims[rule]));
