import { decisionId, type Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import { isPerson, peopleOf } from "../sourcing/claimRules.ts";
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
  /** It is on the judge's own work, and so no second pair of eyes. */
  readonly isOwn: boolean;
};

/** How many people work in the workspace: with more than one, somebody else can look at what one marked. */
export const teamIn = (workspace: Workspace): number => peopleOf(workspace).length;

/** Why somebody is no second pair of eyes for a mark. */
export type OwnPart = "made" | "changed" | "agreed";

/**
 * What somebody's own part in a mark is, for which others review it: they made it, they wrote what it says now, or it was
 * agreed out of a mark of theirs. Where that leaves nobody, only whoever made it may not; whoever works alone has nobody else.
 * The record tells no more than who wrote it last, so that bringing an earlier wording back counts too; but a decision
 * given before that on what it says now stays good.
 * @param team how many people there are: `teamIn`
 */
export function ownPart(
  workspace: Workspace,
  annotation: Annotation,
  author: Id<"author">,
  team: number,
): OwnPart | undefined {
  if (team <= 1) return undefined;
  const { id, createdBy, updatedBy, revision } = annotation;
  if (createdBy === author) return "made";
  const agreedOf = agreedOutOf(workspace, annotation);
  const part = agreedOf.includes(author) ? "agreed" : updatedBy === author ? "changed" : undefined;
  if (!part || new Set([createdBy, updatedBy, ...agreedOf].filter(isPerson)).size >= team) return undefined;
  const given = workspace.get(decisionId(id, author));
  const wasBefore = given && given.revision < revision && given.judged === knownState(annotation);
  return part === "changed" && wasBefore ? undefined : part;
}

/** Whose marks an agreed one came from. */
function agreedOutOf(workspace: Workspace, { resolutionId }: Annotation): readonly Id<"author">[] {
  const resolution = resolutionId && workspace.get(resolutionId);
  if (!resolution) return [];
  const { of, outcome, between } = resolution;
  const side = outcome === "a" ? between[0] : outcome === "b" ? between[1] : undefined;
  return of.flatMap(({ by }) => (side === undefined || by === side ? by : []));
}

/** Whether this person's decision on an annotation counts: nobody reviews their own work where others could. */
export const mayReview = (
  workspace: Workspace,
  annotation: Annotation,
  author: Id<"author">,
  team = teamIn(workspace),
): boolean => ownPart(workspace, annotation, author, team) === undefined;

/** The decisions on an annotation, latest first. */
export function judgementsOf(
  workspace: Workspace,
  annotation: Annotation,
  team = teamIn(workspace),
): readonly Judgement[] {
  return [...workspace.referring("decision", annotation.id)]
    .map((decision) => ({
      decision,
      isOutdated: decision.judged !== knownState(annotation),
      isOwn: isOwnWork(decision, annotation, ownPart(workspace, annotation, decision.createdBy, team)),
    }))
    .toSorted(
      ({ decision: a }, { decision: b }) =>
        order(b.updatedAt, a.updatedAt) || b.revision - a.revision || order(a.id, b.id),
    );
}

/** What they changed after they had judged it makes their decision outdated, not their own. */
const isOwnWork = ({ revision }: Decision, annotation: Annotation, part: OwnPart | undefined) =>
  part !== undefined && !(part === "changed" && revision < annotation.revision);

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
  team = teamIn(workspace),
): ReviewState => reviewStateOf(judgementsOf(workspace, annotation, team));

/** Whether somebody whose word counts has judged it as it is now. */
export const isReviewed = (state: ReviewState): boolean => state !== "unreviewed" && state !== "outdated";
