import type { Id } from "../../shared/ids.ts";
import type { AnyRecord, RecordOf } from "../../shared/records/index.ts";
import { mostHits, type SearchGroup, type SearchHit } from "../../shared/search.ts";
import type { Slices } from "../../shared/slices.ts";
import { canonicalClaim } from "../../shared/sourcing/merging.ts";
import type { FoldedText } from "../../shared/text/folded.ts";
import { snippetOf } from "../../shared/text/snippet.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { around, firstMatch, sliceRecords } from "./records.ts";

/** Conclusions as they are searched in; the statement of the same record is kept elsewhere. */
const conclusions = new WeakMap<AnyRecord, FoldedText>();

/**
 * The groups with what was found about claims among the claims: after those whose statement matches come those whose
 * conclusion does, and the evidence that does.
 */
export function* withFindings(
  workspace: Workspace,
  groups: readonly SearchGroup[],
  sought: string,
): Slices<readonly SearchGroup[]> {
  const claims = groups.find(({ of }) => of.kind === "claims");
  const hits: SearchHit[] = [...(claims?.hits ?? [])];
  let count = claims?.count ?? 0;
  const add = (claimId: Id<"claim">, hit: (claimId: Id<"claim">) => SearchHit) => {
    const claim = canonicalClaim(workspace, claimId);
    if (!claim) return;
    count++;
    if (hits.length < mostHits.record) hits.push(hit(claim.id));
  };
  let looked = 0;
  for (const claim of workspace.all("claim")) {
    if (++looked % sliceRecords === 0) yield;
    const { id, conclusion = "" } = claim;
    const at = conclusion === "" ? undefined : firstMatch(claim, conclusion, sought, conclusions);
    const snippet = at && snippetOf(conclusion, at, around);
    if (snippet) add(id, (claimId) => ({ kind: "conclusion", claimId, snippet }));
  }
  for (const evidence of workspace.all("evidence")) {
    if (++looked % sliceRecords === 0) yield;
    const words = wordsOf(evidence);
    const at = words === "" ? undefined : firstMatch(evidence, words, sought);
    const snippet = at && snippetOf(words, at, around);
    const { id: evidenceId } = evidence;
    if (snippet) add(evidence.claimId, (claimId) => ({ kind: "evidence", evidenceId, claimId, snippet }));
  }
  if (count === 0) return groups;
  const others = groups.filter((group) => group !== claims);
  return [...others, { of: { kind: "claims" }, count, isMinimum: false, hits }];
}

/** What people wrote about a piece of evidence; the words of a text here are found in the text. */
function wordsOf({ target, passage, note }: RecordOf<"evidence">): string {
  const title = target.type === "web" ? target.title : undefined;
  return [title, passage, note].filter((each) => each !== undefined && each !== "").join(" · ");
}
