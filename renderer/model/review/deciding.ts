import type { Change } from "../../../shared/changes.ts";
import { AppError } from "../../../shared/errors.ts";
import { decisionId, type Id } from "../../../shared/ids.ts";
import { draftOf } from "../../../shared/records/index.ts";
import { ownPart, teamIn, type Verdict } from "../../../shared/review/decisions.ts";
import { stateOf } from "../../../shared/review/judged.ts";
import type { Workspace } from "../../../shared/workspace.ts";
import { describe, existing } from "../actions.ts";
import type { Desk } from "../desk.ts";
import { words } from "../words.ts";

type AnnotationId = Id<"annotation">;

/** What annotations said when somebody was asked about them: fingerprints by their ids. */
export type Shown = ReadonlyMap<AnnotationId, string>;

/** A verdict that waits for its reason, and what it is on. */
export type Asking = {
  readonly ids: readonly AnnotationId[];
  readonly verdict: Verdict;
  /** What is judged, whatever becomes of it while the reason is typed. */
  readonly shown: Shown;
};

/** What annotations say now; those that are gone are left out. */
export function shownNow(workspace: Workspace, ids: readonly AnnotationId[]): Shown {
  const annotations = ids.flatMap((id) => workspace.get(id) ?? []);
  return new Map(annotations.map((annotation) => [annotation.id, stateOf(annotation)]));
}

/** What a window asks of somebody who is about to judge or to sign. */
export class Deciding {
  asking: Asking | undefined;
  /** The document that somebody is about to sign off. */
  signing: Id<"document"> | undefined;
  readonly #typed = new Map<string, string>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Asks for the reason of a verdict; undefined asks no more. */
  ask(asking: Asking | undefined): void {
    this.asking = asking;
    this.#changed();
  }

  /** Asks no more for this, without drawing anything: whatever asked is gone from the screen already. */
  forget(asking: Asking): void {
    if (this.asking === asking) this.asking = undefined;
  }

  /** A reason as far as it was typed, in case that is left and come back to. */
  typed(asking: Asking): string | undefined {
    return this.#typed.get(keyOf(asking));
  }

  type(asking: Asking, reason: string | undefined): void {
    if (reason === undefined) this.#typed.delete(keyOf(asking));
    else this.#typed.set(keyOf(asking), reason);
  }

  /** What is asked about this annotation, alone or with others. */
  askedOf(id: AnnotationId): Asking | undefined {
    return this.asking?.ids.includes(id) ? this.asking : undefined;
  }
}

const keyOf = ({ ids, verdict }: Asking) => `${verdict} ${ids.join(" ")}`;

/**
 * Somebody's decision on an annotation, in place of an earlier one of theirs. Without a reason that of the same verdict stays. No
 * change where it was decided just so.
 * @param judged a fingerprint of what they were shown: where the annotation says something else by now, the decision is outdated
 * @throws AppError `not-found` where the annotation is gone; `invalid` where it is their own and others could judge it
 */
export function decided(
  workspace: Workspace,
  annotationId: AnnotationId,
  author: Id<"author">,
  verdict: Verdict,
  judged: string,
  reason?: string,
): Change[] {
  const annotation = existing(workspace, annotationId);
  const own = ownPart(workspace, annotation, author, teamIn(workspace));
  if (own) throw new AppError("invalid", words().decisions.own[own]);
  const id = decisionId(annotationId, author);
  const before = workspace.get(id);
  const kept = before?.verdict === verdict ? before.reason : undefined;
  const given = reason?.trim() || kept;
  if (before && before.verdict === verdict && before.judged === judged && before.reason === given) return [];
  const draft = before
    ? draftOf<"decision">(before)
    : { kind: "decision" as const, id, revision: 0, annotationId };
  const { reason: _, ...rest } = { reason: undefined, ...draft };
  return [
    { op: "put", record: { ...rest, verdict, judged, ...(given === undefined ? {} : { reason: given }) } },
  ];
}

/** Takes somebody's decision on an annotation back; no change where they gave none. */
export function takenBack(workspace: Workspace, annotationId: AnnotationId, author: Id<"author">): Change[] {
  const before = workspace.get(decisionId(annotationId, author));
  return before ? [{ op: "remove", id: before.id, revision: before.revision }] : [];
}

/**
 * Gives the user's verdict on annotations, as they were shown, as one step, and leaves their own marks alone where others could judge those.
 * Resolves with what is to be announced, or undefined where nothing was decided and the window says why.
 */
export async function decide(
  desk: Desk,
  { ids, verdict, shown }: Asking,
  reason?: string,
): Promise<string | undefined> {
  const actor = desk.model.replica.opened?.actor;
  const says = words().decisions;
  const { workspace } = desk.model;
  const [first] = ids;
  const annotation = first && workspace.get(first);
  if (!actor || !annotation) return undefined;
  const name =
    ids.length === 1
      ? says.steps[verdict](words().labels[annotation.label].noun)
      : says.steps.many(says.decided[verdict], ids.length);
  const outcome = await desk.model.act(name, (current) =>
    ids.flatMap((id) => decided(current, id, actor, verdict, shown.get(id) ?? "", reason)),
  );
  // Decided just so before: nothing to save, and nothing wrong.
  const isSame = "refused" in outcome && outcome.refused === "";
  if (!isSame && !desk.report(outcome)) return undefined;
  return ids.length === 1
    ? says.isNow(says.decided[verdict], describe(annotation))
    : says.manyNow(says.decided[verdict], ids.length);
}

/** Takes the user's decisions on annotations back as one step, and says so. */
export function takeBack(desk: Desk, ids: readonly AnnotationId[]): void {
  const actor = desk.model.replica.opened?.actor;
  const { workspace } = desk.model;
  const says = words().decisions;
  const given = ids.filter((id) => actor && workspace.get(decisionId(id, actor)));
  const [first] = given;
  const annotation = first && workspace.get(first);
  if (!actor || !annotation) return desk.notify(says.noneGiven);
  const what = given.length === 1 ? describe(annotation) : says.queue.listed(given.length);
  void desk.model
    .act(says.steps.takeBack(words().labels[annotation.label].noun), (current) =>
      given.flatMap((id) => takenBack(current, id, actor)),
    )
    .then((outcome) => desk.report(outcome) && desk.announce(says.takenBack(what)));
}
