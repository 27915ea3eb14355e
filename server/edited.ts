import type { Change } from "../shared/changes.ts";
import type { Workspace } from "../shared/workspace.ts";

/**
 * The changes, and of every comment that says something else now, that it was edited: whoever read it before must be able to
 * see that, also where its author took the other wording back.
 */
export function withEdited(workspace: Workspace, changes: readonly Change[]): readonly Change[] {
  return changes.map((change) => {
    if (change.op !== "put" || change.record.kind !== "comment") return change;
    const { record } = change;
    const before = workspace.get(record.id);
    // What is deleted says nothing, and coming back from that is not another wording.
    if (!before || before.deleted || record.deleted) return change;
    if (before.body === record.body && !before.edited) return change;
    return { op: "put", record: { ...record, edited: true } };
  });
}
