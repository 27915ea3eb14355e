import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import { peopleOf } from "../sourcing/claimRules.ts";
import type { Workspace } from "../workspace.ts";
import { knownState } from "./judged.ts";

type Annotation = RecordOf<"annotation">;
export type Decision = RecordOf<"decision">;
export type Verdict = Decision["verdict"];

/**
 * How far an annotation is reviewed. `disputed`: those who judged it as it is now do not agree. `outdated`: all who judged
 * it did so before it changed.
 */
export const reviewStates = [
  "unreviewed",
  "accepted",
  "rejected",
  "needs-work",
  "disputed",
  "outdated",
] as const;
export type ReviewState = (typeof reviewStates)[number];

/** One person's decision on an annotation, held against the annotation as it is now. */
export type Judgement = {
  readonly decision: Decision;
  /** The annotation has changed since. */
  readonly isOutdated: boolean;
  /** It is on the judge's own mark, and so no second pair of eyes. */
  readonly isOwn: boolean;
};

/** Whether more than one person works in the workspace, so that somebody else can look at what one marked. */
export const isTeam = (workspace: Workspace): boolean => peopleOf(workspace).length > 1;

/** Whether this person's decision on an annotation counts: nobody reviews their own mark where others could. */
export const mayReview = ({ createdBy }: Annotation, author: Id<"author">, team: boolean): boolean =>
  !team || createdBy !== author;

/** The decisions on an annotation, latest first. */
export function judgementsOf(
  workspace: Workspace,
  annotation: Annotation,
  team = isTeam(workspace),
): readonly Judgement[] {
  return [...workspace.referring("decision", annotation.id)]
    .map((decision) => ({
      decision,
      isOutdated: decision.judged !== knownState(annotation),
      isOwn: !mayReview(annotation, decision.createdBy, team),
    }))
    .toSorted(
      ({ decision: a }, { decision: b }) =>
        order(b.updatedAt, a.updatedAt) || b.revision - a.revision || order(a.id, b.id),
    );
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const stateOfVerdict = {
  accept: "accepted",
  reject: "rejected",
  "needs-work": "needs-work",
} as const satisfies Record<Verdict, ReviewState>;

/** What the decisions on an annotation come to; those on one's own mark come to nothing. */
export function reviewStateOf(judgements: readonly Judgement[]): ReviewState {
  const counted = judgements.filter(({ isOwn }) => !isOwn);
  const verdicts = new Set(
    counted.filter(({ isOutdated }) => !isOutdated).map(({ decision }) => decision.verdict),
  );
  const [first, second] = verdicts;
  if (first === undefined) return counted.length > 0 ? "outdated" : "unreviewed";
  return second === undefined ? stateOfVerdict[first] : "disputed";
}

/** How far an annotation is reviewed. */
export const reviewState = (
  workspace: Workspace,
  annotation: Annotation,
  team = isTeam(workspace),
): ReviewState => reviewStateOf(judgementsOf(workspace, annotation, team));

/** Whether somebody whose word counts has judged it as it is now. */
export const isReviewed = (state: ReviewState): boolean => state !== "unreviewed" && state !== "outdated";
