import { decisionId, type Id } from "../../../shared/ids.ts";
import type { Label } from "../../../shared/labels.ts";
import { isCounted } from "../../../shared/review/agreed.ts";
import {
  isReviewed,
  teamIn,
  mayReview,
  reviewState,
  type ReviewState,
} from "../../../shared/review/decisions.ts";
import { isOn } from "../../../shared/review/judged.ts";
import type { Workspace } from "../../../shared/workspace.ts";
import type { Annotation } from "../actions.ts";

/** `waiting`: nobody has judged it as it is; `mine`: the user has not; a state: whatever is in it, their own included. */
export const queueShows = [
  "waiting",
  "mine",
  "all",
  "needs-work",
  "disputed",
  "rejected",
  "accepted",
  "outdated",
] as const satisfies readonly ("waiting" | "mine" | "all" | ReviewState)[];
export type QueueShow = (typeof queueShows)[number];

/** What the queue holds. */
export type QueueFilter = {
  /** Undefined is all documents. */
  readonly documents: readonly Id<"document">[] | undefined;
  readonly label: Label | undefined;
  readonly author: Id<"author"> | undefined;
  readonly show: QueueShow;
};

export const wholeQueue: QueueFilter = {
  documents: undefined,
  label: undefined,
  author: undefined,
  show: "waiting",
};

/** How one annotation stands for somebody who goes through a queue. */
export type Standing = {
  /** They may judge it, and it is of the documents, label and author asked for. */
  readonly isCounted: boolean;
  /** Nothing is left to do about it. */
  readonly isDone: boolean;
  /** It belongs into the list. */
  readonly isListed: boolean;
  /** It is asked for, but their own and so somebody else's to judge. */
  readonly isOwn: boolean;
};

const nowhere: Standing = { isCounted: false, isDone: false, isListed: false, isOwn: false };

/** Tells how annotations stand, as of the workspace now. @param reader who goes through the queue */
export function standings(
  workspace: Workspace,
  reader: Id<"author">,
  { documents, label, author, show }: QueueFilter,
): (annotation: Annotation) => Standing {
  const team = teamIn(workspace);
  const wanted = documents && new Set(documents);
  return (annotation) => {
    if (wanted && !wanted.has(annotation.documentId)) return nowhere;
    if (label !== undefined && annotation.label !== label) return nowhere;
    if (author !== undefined && annotation.createdBy !== author) return nowhere;
    const state = reviewState(workspace, annotation, team);
    const isOwn = !mayReview(workspace, annotation, reader, team);
    const own = workspace.get(decisionId(annotation.id, reader));
    const isMine = own !== undefined && isOn(own.judged, annotation);
    const isDone = show === "mine" ? isMine : isReviewed(state);
    // What gave way to something agreed on, or waits until something is, needs nobody's decision.
    const counts = isCounted(workspace, annotation);
    const isListed =
      show === "all" ||
      (show === "waiting" || show === "mine" ? counts && !isOwn && !isDone : state === show);
    return { isCounted: counts && !isOwn, isDone: !isOwn && isDone, isListed, isOwn: counts && isOwn };
  };
}
