import type { RecordOf } from "../records/index.ts";
import { peopleOf } from "../sourcing/claimRules.ts";
import { canonicalClaim } from "../sourcing/merging.ts";
import { trackedClaim } from "../sourcing/trackedClaim.ts";
import type { Workspace } from "../workspace.ts";
import { type Facts, labelled } from "./facts.ts";
import { about, type Annotation, type Finding } from "./finding.ts";

type Tracked = RecordOf<"claim">;
type Evidence = RecordOf<"evidence">;

/** What a verdict lacks; `words.checks.verdictGaps` names each. */
export const verdictGaps = ["none", "notRepeatable", "younger", "onlyMentions", "second"] as const;
export type VerdictGap = (typeof verdictGaps)[number];

/**
 * Question 14: claims of this document with a verdict that a reader could not repeat. AVeriTeC: evidence that is younger
 * than the claim may only repeat it; IFCN: sources in enough detail to replicate; PolitiFact: more than one editor.
 */
export function verdicts(facts: Facts): Finding[] {
  const mentions = new Map<Tracked, Annotation[]>();
  for (const annotation of labelled(facts, "claim")) {
    const { claimId } = annotation;
    const claim = claimId && canonicalClaim(facts.workspace, claimId);
    if (!claim || claim.verdict === "none-yet") continue;
    mentions.set(claim, [...(mentions.get(claim) ?? []), annotation]);
  }
  return [...mentions].flatMap(([claim, own]) =>
    verdictGapsOf(facts.workspace, claim).map((gap) =>
      about(`verdict-${gap} ${claim.verdict}`, own, ({ checks }) =>
        checks.found.verdict(claim.statement, checks.verdictGaps[gap]),
      ),
    ),
  );
}

/** What the verdict of a tracked claim lacks, the gravest first. Evidence is judged by the warnings that the claim shows. */
export function verdictGapsOf(workspace: Workspace, claim: Tracked): VerdictGap[] {
  const out: VerdictGap[] = [];
  const { evidence, warnings } = trackedClaim(workspace, claim.id);
  const telling = [...evidence.supports, ...evidence.refutes];
  const isAllWarnedOf = (kind: "appearance" | "younger") =>
    telling.every(({ id }) => warnings.some((each) => each.kind === kind && each.evidenceId === id));
  if (telling.length === 0 && claim.verdict !== "not-enough-evidence") out.push("none");
  if (telling.length > 0) {
    if (isAllWarnedOf("appearance")) out.push("onlyMentions");
    if (telling.some((each) => !isRepeatable(each))) out.push("notRepeatable");
    if (isAllWarnedOf("younger")) out.push("younger");
  }
  const isSecondDue = peopleOf(workspace).length > 1 && claim.status === "done";
  if (isSecondDue && (claim.reviewerId === undefined || claim.reviewerId === claim.checkerId))
    out.push("second");
  return out;
}

/** Whether a reader could find it again: a passage of a text here, or a web address with the words that count. */
function isRepeatable({ target, passage = "" }: Evidence): boolean {
  return target.type !== "web" || passage.trim() !== "" || (target.title ?? "").trim() !== "";
}
