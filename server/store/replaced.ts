import type { Commit } from "../../shared/changes.ts";
import type { Id } from "../../shared/ids.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import type { Workspace } from "../../shared/workspace.ts";

/** The records a commit replaces or removes, as they are in `workspace` just before it receives the commit. */
export function replacedBy(commit: Commit, workspace: Workspace): ReadonlyMap<Id, AnyRecord> {
  const before = new Map<Id, AnyRecord>();
  const keep = (id: Id) => {
    const record = workspace.get(id);
    if (record) before.set(id, record);
  };
  for (const { id } of commit.puts) keep(id);
  for (const id of commit.removes) keep(id);
  return before;
}
