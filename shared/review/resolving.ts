import type { Id } from "../ids.ts";
import { canonical } from "../sourcing/merging.ts";
import type { Workspace } from "../workspace.ts";

/**
 * The id that counts for a source's or a tracked claim's: that of the record it was merged into, itself where it was not
 * or is not here. Remembers what it found, so it is good for one state of the workspace.
 */
export function resolverOf(workspace: Workspace): (id: Id<"source"> | Id<"claim">) => Id {
  const known = new Map<Id, Id>();
  return (id) => {
    let found = known.get(id);
    if (found === undefined) known.set(id, (found = canonical<"source" | "claim">(workspace, id)?.id ?? id));
    return found;
  };
}
