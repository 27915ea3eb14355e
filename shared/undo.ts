import type { Change, Commit } from "./changes.ts";
import type { Id } from "./ids.ts";
import { type AnyRecord, draftOf } from "./records/index.ts";
import type { Workspace } from "./workspace.ts";

/** What one record was before and after a step of the user's own; undefined where it did not exist. */
export type Move = {
  readonly id: Id;
  readonly before: AnyRecord | undefined;
  readonly after: AnyRecord | undefined;
};

/** One step that can be undone: what it was called, and every record it touched. */
export type Step = {
  readonly name: string;
  readonly moves: readonly Move[];
  /** The commit it last was, where it touched what only the host may: the host has to take it back. */
  readonly hosts?: number;
};

/** The step a commit is, seen from `workspace` just before it receives that commit. */
export function stepOf(name: string, workspace: Workspace, commit: Commit): Step {
  return {
    name,
    moves: [
      ...commit.puts.map((after) => ({ id: after.id, before: workspace.get(after.id), after })),
      ...commit.removes.map((id) => ({ id, before: workspace.get(id), after: undefined })),
    ],
  };
}

/**
 * What of a step can be taken back by whoever asked for `changes`: those changes. What the host added to them, and what came into
 * sight or went out of it by them, is not theirs to take back; a reading that has moved on stays there.
 */
export function ownMoves({ moves }: Step, changes: readonly Change[]): Move[] {
  const asked = new Set<Id>(changes.map((change) => (change.op === "remove" ? change.id : change.record.id)));
  return moves.filter(({ id, before }) => asked.has(id) && before?.kind !== "reading");
}

/** The step that takes this one back. */
export function reversed(step: Step): Step {
  return {
    ...step,
    moves: step.moves.map(({ id, before, after }) => ({ id, before: after, after: before })),
  };
}

/**
 * The changes that bring every record from `before` to `after`. A stale `before` revision makes the host refuse the
 * whole list, which is how an undo never overwrites somebody else's work.
 */
export function changesOf(step: Step): Change[] {
  return step.moves.map(({ id, before, after }) =>
    after
      ? { op: "put", record: { ...draftOf(after), revision: before?.revision ?? 0 }, isBack: true }
      : { op: "remove", id, revision: before?.revision ?? 0 },
  );
}

/** The first record of the step that is no longer as the step left it; undefined when it can be taken back. */
export function changedSince(step: Step, workspace: Workspace): Id | undefined {
  return step.moves.find(({ id, after }) => workspace.get(id)?.revision !== after?.revision)?.id;
}

/**
 * The step with every mention of a record's old revision replaced by the new one. After an undo a record has its old
 * content under a new number; the other steps in the stack must know it by that.
 * @param renewed by id: the record as the steps know it, and as it is now
 */
export function renumbered(
  step: Step,
  renewed: ReadonlyMap<Id, { readonly was: AnyRecord; readonly is: AnyRecord }>,
): Step {
  if (!step.moves.some(({ id }) => renewed.has(id))) return step;
  const now = (id: Id, record: AnyRecord | undefined) => {
    const found = renewed.get(id);
    return found && record?.revision === found.was.revision ? found.is : record;
  };
  return {
    ...step,
    moves: step.moves.map(({ id, before, after }) => ({
      id,
      before: now(id, before),
      after: now(id, after),
    })),
  };
}
