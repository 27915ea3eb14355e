import type { RecordOf } from "../records/index.ts";
import { canonicalClaim, evidenceOf, mentionsOfClaim } from "../sourcing/merging.ts";
import { peopleOf } from "../sourcing/claimRules.ts";
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

/** What the verdict of a tracked claim lacks, the gravest first. */
export function verdictGapsOf(workspace: Workspace, claim: Tracked): VerdictGap[] {
  const out: VerdictGap[] = [];
  const telling = evidenceOf(workspace, claim.id).filter(({ stance }) => stance !== "context");
  if (telling.length === 0 && claim.verdict !== "not-enough-evidence") out.push("none");
  if (telling.length > 0) {
    const mentions = mentionsOfClaim(workspace, claim.id);
    const own = new Set<string>(mentions.map(({ id }) => id));
    const isMention = ({ target }: Evidence) => target.type === "annotation" && own.has(target.annotationId);
    if (telling.every(isMention)) out.push("onlyMentions");
    if (telling.some((each) => !isRepeatable(each))) out.push("notRepeatable");
    const since = firstSeen(workspace, mentions);
    if (since !== undefined && telling.every((each) => isYounger(workspace, each, since)))
      out.push("younger");
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

/** The day of the first document that carries the claim; undefined where none has a date. */
function firstSeen(workspace: Workspace, mentions: readonly Annotation[]): string | undefined {
  const dates = mentions.flatMap(({ documentId }) => workspace.get(documentId)?.published ?? []);
  return dates.toSorted()[0];
}

/** Whether evidence was published after the claim; dates of which one is only a year are compared as years. */
function isYounger(workspace: Workspace, { target }: Evidence, since: string): boolean {
  const date = dateOf(workspace, target);
  if (date === undefined) return false;
  const length = Math.min(date.length, since.length);
  return date.slice(0, length) > since.slice(0, length);
}

function dateOf(workspace: Workspace, target: Evidence["target"]): string | undefined {
  if (target.type === "web") return target.published;
  const id = target.type === "span" ? target.documentId : workspace.get(target.annotationId)?.documentId;
  return id && workspace.get(id)?.published;
}
