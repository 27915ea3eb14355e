import type { Commit } from "../../shared/changes.ts";
import { type Id, kindOf } from "../../shared/ids.ts";
import type { Label } from "../../shared/labels.ts";
import type { Step } from "../../shared/undo.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Annotation, Field } from "./actions.ts";
import { choose } from "./activating.ts";
import type { Desk } from "./desk.ts";
import { linkMany, linkNewSourceToMany, type Many, relabelMany, removeMany, setMany } from "./many.ts";
import type { Outcome } from "./model.ts";
import { readingFor } from "./proposals.ts";
import { words } from "./words.ts";

/*
 * What the user does to all chosen annotations at once, each a single step of undo. Only those that pass the filter are
 * meant: nobody changes what they cannot see.
 */

/** Chooses everything the list shows. */
export function chooseAll(desk: Desk): true {
  const { shown } = desk;
  if (shown.length === 0) desk.notify(words().text.many.nothing);
  else {
    choose(desk, new Set(shown.map(({ id }) => id)), desk.activeId ?? shown[0]?.id);
    desk.announce(words().text.many.chosen(shown.length));
  }
  return true;
}

/** Gives all chosen annotations this label. */
export function labelChosen(desk: Desk, label: Label): true {
  const { noun } = words().labels[label];
  const say = words().text.many;
  void act(desk, {
    name: (n) => say.steps.relabel(n, noun),
    action: (workspace, seen) =>
      relabelMany(workspace, seen, label, ({ spans }) => readingFor(desk, label, spans)),
    done: (n) => say.relabelled(n, noun),
  });
  return true;
}

/** Deletes all chosen annotations; the next one in the list becomes active. */
export function deleteChosen(desk: Desk): true {
  const { acted, shown, chosen, activeId } = desk;
  const say = words().text.many;
  const gone = new Set<string>(acted.map(({ id }) => id));
  const last = shown.findLastIndex(({ id }) => gone.has(id));
  const next = shown[last + 1] ?? shown.findLast(({ id }) => !gone.has(id));
  const deleting = act(desk, { name: say.steps.delete, action: removeMany, done: say.deleted });
  if (acted.length === 0) return true;
  desk.activate(next?.id);
  void deleting.then((outcome) => {
    if (outcome && "refused" in outcome && outcome.refused !== "") choose(desk, chosen, activeId);
  });
  return true;
}

/** Sets one field of all chosen annotations, or takes it out of them where `value` is undefined. */
export function setChosen(desk: Desk, path: Field["path"], fieldName: string, value: unknown): void {
  const say = words().text.many;
  void act(desk, {
    name: (n) => say.steps.field(n, fieldName),
    action: (workspace, seen) => setMany(workspace, seen, path, value),
    done: say.changed,
  });
}

/** Makes all chosen annotations rest on a source, or on none. */
export function linkChosen(desk: Desk, source: Id<"source"> | undefined): void {
  const say = words().text.many;
  void act(desk, {
    name: source ? say.steps.source : say.steps.noSource,
    action: (workspace, seen) => linkMany(workspace, seen, source),
    done: say.changed,
  });
}

/** Makes a source of this name, and all chosen annotations rest on it. */
export function linkChosenToNew(desk: Desk, name: string): void {
  const say = words().text.many;
  const uuid = crypto.randomUUID();
  void act(desk, {
    name: say.steps.source,
    action: (workspace, seen) => linkNewSourceToMany(workspace, seen, name, uuid),
    done: say.changed,
  });
}

/**
 * After an undo or redo of a step for many: what it brought back or changed is chosen again, so that one can go on with
 * it. False where the step was not about many.
 */
export function backInMany(desk: Desk, step: Step, { puts }: Commit): boolean {
  const back = puts.filter((record) => record.kind === "annotation" && record.documentId === desk.open?.id);
  const wasRemoved = step.moves.filter(({ id, after }) => kindOf(id) === "annotation" && !after).length > 1;
  if (back.length < 2 || (!desk.isMany && !wasRemoved)) return false;
  const ids = new Set(back.map(({ id }) => id as Id<"annotation">)); // only annotations were kept above
  choose(desk, ids, desk.annotations.find(({ id }) => ids.has(id))?.id);
  return true;
}

type Acting = {
  readonly name: (count: number) => string;
  readonly action: (workspace: Workspace, seen: readonly Annotation[]) => Many;
  readonly done: (count: number) => string;
};

/** The step, and what is said about it. Undefined where there was nothing it could be about. */
async function act(desk: Desk, { name, action, done }: Acting): Promise<Outcome | undefined> {
  const seen = desk.acted;
  const say = words().text.many;
  if (seen.length === 0) {
    desk.notify(say.nothingShown);
    return undefined;
  }
  let many: Many | undefined;
  const go = () =>
    desk.model.act(name(seen.length), (workspace) => {
      many = action(workspace, seen);
      return many.changes;
    });
  let outcome = await go();
  // Somebody else's commit was on its way here: by now it has come, and what it changed is left alone.
  if ("refused" in outcome && outcome.code === "conflict") outcome = await go();
  if ("refused" in outcome && outcome.refused !== "") {
    desk.notify(outcome.code === "conflict" ? say.raced(seen.length) : outcome.refused, "error");
    return outcome;
  }
  if (!many) return outcome;
  const { conflicts, missing } = many;
  if (conflicts + missing > 0) desk.notify(say.left(seen.length, many.done, conflicts, missing));
  else desk.announce(many.done > 0 ? done(many.done) : say.same);
  return outcome;
}
