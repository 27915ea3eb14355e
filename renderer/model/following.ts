import type { Commit } from "../../shared/changes.ts";
import { isRestorePoint } from "../../shared/history/log.ts";
import type { Id } from "../../shared/ids.ts";
import type { Step } from "../../shared/undo.ts";
import { noneChosen, without } from "./chosen.ts";
import type { Desk } from "./desk.ts";
import { words } from "./words.ts";
import { sampleMakerId } from "../../shared/sourcing/claimRules.ts";

/** Keeps a desk in step with the workspace: every commit, the connection, and what is loaded anew after it was lost. */
export function followWorkspace(desk: Desk): void {
  const { model } = desk;
  // The model may have begun before its desk is there.
  let { generation, connection } = model.replica;
  let wasConnected = connection === "connected";
  const followConnection = () => {
    const now = model.replica.connection;
    if (now === connection) return;
    const isBack = now === "connected" && wasConnected;
    connection = now;
    wasConnected ||= now === "connected";
    if (!isBack || !model.replica.opened) return;
    model.dismissFailure();
    desk.notify(words().frame.connectedAgain);
  };
  model.replica.onCommit((commit, step) => {
    receive(desk, step);
    desk.past.receive();
    sayRestorePoint(desk, commit);
  });
  model.subscribe(() => {
    followConnection();
    if (model.replica.generation === generation) return;
    generation = model.replica.generation;
    reload(desk);
  });
}

/** What changed many records says where to go to undo it later, when it is no longer the latest step. */
function sayRestorePoint(desk: Desk, { seq, by, puts, removes }: Commit): void {
  if (by !== desk.model.replica.opened?.actor) return;
  if (puts.some(({ id }) => id === sampleMakerId)) return; // before the samples there was nothing
  if (isRestorePoint({ records: puts.length + removes.length })) desk.notify(words().history.point.made(seq));
}

function receive(desk: Desk, step: Step): void {
  desk.comments.receive(step);
  desk.authorWork.receive(step);
  desk.library.receive(step);
  desk.sources.receive(step);
  desk.claims.receive(step);
  desk.queue.receive(step);
  const { put, removed } = desk.listing.receive(step);
  const puts = new Set<string>(put.map(({ id }) => id));
  const gone = removed.filter(({ id }) => !puts.has(id)).map(({ id }) => id);
  if (put.length + gone.length > 0) desk.view?.setMarks({ put, removed: gone });
  // Only what went just now: an annotation that is on its way to the host is active before it is there.
  drop(desk, step.moves.flatMap(({ id, after }) => (after ? [] : [id]))); // prettier-ignore
}

/** After the workspace was loaded anew: the same document with whatever happened meanwhile. */
function reload(desk: Desk): void {
  const { workspace } = desk.model;
  desk.comments.reset();
  desk.authorWork.reset();
  desk.library.reset();
  desk.sources.reset();
  desk.claims.reset();
  desk.queue.reset();
  desk.past.receive();
  const id = desk.open?.id;
  if (!id) return;
  const before = desk.annotations;
  desk.listing.list(workspace, id);
  const kept = new Set<string>(desk.annotations.map((annotation) => annotation.id));
  const removed = before.filter((annotation) => !kept.has(annotation.id)).map((annotation) => annotation.id);
  desk.view?.setMarks({ put: desk.annotations, removed });
  drop(desk, [desk.activeId, id, ...desk.chosen].filter((each) => each && !workspace.get(each))); // prettier-ignore
  desk.changed();
}

/** Lets go of what is no longer there. */
function drop(desk: Desk, gone: readonly (Id | undefined)[]): void {
  const chosen = without(desk.chosen, gone);
  if (chosen !== desk.chosen) {
    // The last one of several stands for itself again.
    const [only] = chosen;
    desk.chosen = chosen.size > 1 ? chosen : noneChosen;
    if (only && gone.includes(desk.activeId)) desk.activate(only, { keepsChosen: chosen.size > 1 });
  }
  if (desk.activeId && gone.includes(desk.activeId)) {
    desk.activeId = undefined;
    desk.view?.setActive(undefined);
  }
  if (desk.open && gone.includes(desk.open.id)) {
    if (desk.place === "document") desk.notify(words().library.deletedMeanwhile);
    desk.open = undefined;
    desk.listing.list(desk.model.workspace, undefined);
    desk.place = "library";
    desk.changed();
  }
}
