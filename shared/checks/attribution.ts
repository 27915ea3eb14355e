import { canonicalClaim } from "../sourcing/merging.ts";
import { type Annotation, about, type Finding } from "./finding.ts";
import { type Facts, labelled, nameOf, type Source } from "./facts.ts";

type Claim = Extract<Annotation, { label: "claim" }>;

/** Opinions and what nobody could check need no claimant; what is marked as hardly worth checking is not asked about. */
const isAsked = ({ attributes: { checkable, checkWorthy } }: Claim) =>
  checkable !== false && checkWorthy !== "low";

/** Question 1: claims that nobody is said to make. */
export function unattributed(facts: Facts): Finding[] {
  return labelled(facts, "claim")
    .filter((claim) => isAsked(claim) && facts.basis(claim).attribution === "none")
    .map((claim) =>
      about("unattributed", [claim], ({ checks }) =>
        claim.attributes.checkWorthy === "high" ? checks.found.unattributedHigh : checks.found.unattributed,
      ),
    );
}

/**
 * Question 2: claims on one source only. Mentions of the same tracked claim in this document count together, so that
 * what a second source says three paragraphs on is not overlooked; whoever denies it does not support it. One named
 * source is what most of the news is made of, and no agency forbids it: a note.
 */
export function singleSourced(facts: Facts): Finding[] {
  const claims = labelled(facts, "claim").filter(isAsked);
  const shared = new Map<string, Set<Source>>();
  for (const claim of claims) {
    const key = trackedOf(facts, claim);
    if (key === undefined || claim.attributes.stance === "denies") continue;
    const all = shared.get(key) ?? new Set();
    for (const source of facts.basis(claim).sources) all.add(source);
    shared.set(key, all);
  }
  return claims.flatMap((claim) => {
    const { isSole, sources, attribution } = facts.basis(claim);
    const [source] = sources;
    const key = trackedOf(facts, claim);
    if (!isSole || !source || (key !== undefined && (shared.get(key)?.size ?? 0) > 1)) return [];
    const name = nameOf(source);
    const rule = `single-${attribution}`;
    if (attribution === "anonymous")
      return [about(rule, [claim], ({ checks }) => checks.found.singleAnonymous(name))];
    if (attribution === "unnamed")
      return [about(rule, [claim], ({ checks }) => checks.found.singleUnnamed(name))];
    return [about(rule, [claim], ({ checks }) => checks.found.singleNamed(name), "note")];
  });
}

function trackedOf({ workspace }: Facts, { claimId }: Claim): string | undefined {
  return claimId === undefined ? undefined : canonicalClaim(workspace, claimId)?.id;
}
