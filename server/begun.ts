import type { HostChange } from "../shared/changes.ts";
import type { Id } from "../shared/ids.ts";
import { readingId } from "../shared/ids.ts";
import { draftOf } from "../shared/records/index.ts";
import type { Workspace } from "../shared/workspace.ts";

/** The changes, and that a reading of the author's is under way where they mark the document for the first time. */
export function withBegun(
  workspace: Workspace,
  author: Id<"author">,
  changes: readonly HostChange[],
): readonly HostChange[] {
  const named = new Set<Id>(changes.map((change) => (change.op === "remove" ? change.id : change.record.id)));
  const begun: HostChange[] = [];
  for (const change of changes) {
    if (change.op !== "put" || change.record.kind !== "annotation" || change.record.revision > 0) continue;
    const reading = workspace.get(readingId(change.record.documentId, author));
    if (reading?.state !== "not-started" || named.has(reading.id)) continue;
    named.add(reading.id);
    begun.push({ op: "put", record: { ...draftOf(reading), state: "in-progress" } });
  }
  return begun.length === 0 ? changes : [...changes, ...begun];
}
