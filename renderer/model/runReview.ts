import type { CommandId } from "../../shared/commands.ts";
import type { Id } from "../../shared/ids.ts";
import { mayReview, ownPart, teamIn, type Verdict } from "../../shared/review/decisions.ts";
import { describe } from "./actions.ts";
import type { Desk } from "./desk.ts";
import { openAt } from "./opening.ts";
import { type Asking, decide, shownNow, takeBack } from "./review/deciding.ts";
import { wholeQueue } from "./review/queueFilter.ts";
import { beginSigning } from "./review/signing.ts";
import { words } from "./words.ts";

/** The commands of decisions, their queue, and sign-offs. */
export type ReviewCommand = Extract<CommandId, `decide.${string}` | `review.${string}` | "signoff">;

export function isReviewCommand(command: CommandId): command is ReviewCommand {
  return command === "signoff" || command.startsWith("decide.") || command.startsWith("review.");
}

const verdictOf = {
  "decide.accept": "accept",
  "decide.reject": "reject",
  "decide.needsWork": "needs-work",
} as const satisfies { readonly [I in CommandId]?: Verdict };

/** Carries out a command of the review; false when there was nothing it could act on. */
export function runReview(desk: Desk, command: ReviewCommand): boolean {
  switch (command) {
    case "decide.accept":
    case "decide.reject":
    case "decide.needsWork":
      return begin(desk, verdictOf[command]);
    case "decide.takeBack": {
      const ids = judged(desk);
      if (ids.length === 0) desk.notify(words().decisions.nothingActive);
      else takeBack(desk, ids);
      return true;
    }
    case "review.queue":
      return showQueue(desk);
    case "review.document":
      if (!desk.open) return false;
      desk.queue.filterBy({ ...wholeQueue, documents: [desk.open.id] });
      return showQueue(desk);
    case "signoff":
      return beginSigning(desk);
    default:
      return command satisfies never;
  }
}

/** Whether the queue is what one is at. */
export const isInQueue = ({ place, reviewing }: Desk): boolean =>
  place === "review" && reviewing.tab === "queue";

/** The annotations that a decision is about now. */
export function judged(desk: Desk): readonly Id<"annotation">[] {
  if (isInQueue(desk)) return desk.queue.current ? [desk.queue.current.id] : [];
  if (desk.place !== "document") return [];
  return desk.isMany ? desk.acted.map(({ id }) => id) : desk.active ? [desk.active.id] : [];
}

/** Decides at once, or asks for the reason first: what is rejected or needs work comes back to somebody who wants to know. */
function begin(desk: Desk, verdict: Verdict): true {
  const all = judged(desk);
  const { workspace, replica } = desk.model;
  const actor = replica.opened?.actor;
  const team = teamIn(workspace);
  const ids = all.filter((id) => {
    const annotation = workspace.get(id);
    return annotation && actor && mayReview(workspace, annotation, actor, team);
  });
  const says = words().decisions;
  const [first] = all;
  const own = first && workspace.get(first);
  if (ids.length === 0)
    desk.notify(own && actor ? says.own[ownPart(workspace, own, actor, team) ?? "made"] : says.nothingActive);
  else {
    const asking = { ids, verdict, shown: shownNow(workspace, ids) };
    if (verdict === "accept") void give(desk, asking);
    else {
      if (!isInQueue(desk)) desk.panes.show("inspector");
      desk.deciding.ask(asking);
    }
  }
  if (ids.length > 0 && ids.length < all.length) desk.notify(says.leftOwn(all.length - ids.length));
  return true;
}

/** Gives a verdict; in the queue, goes on to the next one, and says which that is. */
export async function give(desk: Desk, asking: Asking, reason?: string): Promise<void> {
  const { queue } = desk;
  desk.deciding.ask(undefined);
  const [first] = asking.ids;
  const isQueued = isInQueue(desk) && first !== undefined;
  const next = isQueued ? queue.advance(first) : undefined;
  const said = await decide(desk, asking, reason);
  if (isQueued) queue.settle(first);
  if (said === undefined) return;
  if (!isQueued) return desk.announce(said);
  const says = words().decisions.queue;
  if (next) return desk.announce(says.decidedNext(said, placeIn(desk, next.id)));
  desk.announce(says.decidedLast(said, progressOf(desk)));
}

/** How far one is in the queue, as a sentence without an end. */
export function progressOf({ queue }: Desk): string {
  const { done, total } = queue.progress;
  const says = words().decisions.queue;
  return queue.filter.show === "mine" ? says.byYou(done, total) : says.progress(done, total);
}

/** An annotation of the queue, and where it is in the list. */
export function placeIn({ queue, model }: Desk, id: Id<"annotation">): string {
  const annotation = model.workspace.get(id);
  if (!annotation) return "";
  const at = queue.items.findIndex((item) => item.id === id);
  return words().decisions.queue.next(describe(annotation), at + 1, queue.items.length);
}

/** Goes to the one after or before the current one, and says which that is. */
export function stepInQueue(desk: Desk, by: 1 | -1): void {
  desk.deciding.ask(undefined);
  const to = desk.queue.step(by);
  if (to) desk.announce(placeIn(desk, to.id));
}

/** Opens the text at what is looked at in the queue, which is where it was when one comes back. */
export function showInText(desk: Desk): void {
  const { current } = desk.queue;
  if (current) openAt(desk, { documentId: current.documentId, annotationId: current.id });
}

/** Goes to the queue; what is active in the text is the current one there, where it is in it. */
function showQueue(desk: Desk): true {
  const { place, activeId, queue } = desk;
  const isHere = place === "document" && queue.items.some(({ id }) => id === activeId);
  if (isHere) queue.goTo(activeId);
  desk.reviewing.show("queue");
  if (place !== "review") desk.show("review");
  // The list is there once it is drawn.
  requestAnimationFrame(() => queue.focus?.());
  return true;
}
