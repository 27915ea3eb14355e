import type { Id } from "../ids.ts";
import type { AnyRecord, RecordOf } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";
import { counted } from "../review/agreed.ts";

/*
 * Merging two records leaves both where they are: the one points to the other with `mergedInto`, and whatever points to
 * it counts there. So nothing is lost, a thousand mentions need not be written anew, and splitting is taking the link
 * away. The price is that everybody who follows a link to a source or a claim follows it through here.
 */

type Mergeable = "source" | "claim";

/** The record that stands for this one: itself, or what it was merged into. Undefined where it is not here. */
export function canonical<K extends Mergeable>(workspace: Workspace, id: Id<K>): RecordOf<K> | undefined {
  let record = workspace.get(id);
  // Integrity lets no circle in; a bound costs nothing and holds whatever a damaged file says.
  for (let i = 0; record && i < 1_000; i++) {
    const into = mergedInto(record);
    const next = into && workspace.get(into as Id<K>); // a record is merged into one of its own kind
    if (!next) break;
    record = next;
  }
  return record;
}

/** The source that stands for the one of this id. */
export function canonicalSource(workspace: Workspace, id: Id<"source">): RecordOf<"source"> | undefined {
  return canonical(workspace, id);
}

/** The tracked claim that stands for the one of this id. */
export function canonicalClaim(workspace: Workspace, id: Id<"claim">): RecordOf<"claim"> | undefined {
  return canonical(workspace, id);
}

/** The ids that count as this one: itself first, then everything merged into it, directly or not. */
export function mergedIds<K extends Mergeable>(workspace: Workspace, id: Id<K>): readonly Id<K>[] {
  const all = new Set<Id<K>>([id]);
  for (const one of all)
    for (const from of workspace.referring(kindOfMerge(id), one))
      if (mergedInto(from) === one) all.add(from.id as Id<K>); // of the kind that was asked for
  return [...all];
}

/** The record this one was merged into; only sources and claims can be. */
function mergedInto(record: AnyRecord): Id | undefined {
  return record.kind === "source" || record.kind === "claim" ? record.mergedInto : undefined;
}

const kindOfMerge = (id: Id<Mergeable>): Mergeable => (id.startsWith("source:") ? "source" : "claim");

/** The records of one kind that stand for themselves: what registers and pickers show. */
export function* unmerged<K extends Mergeable>(workspace: Workspace, kind: K): IterableIterator<RecordOf<K>> {
  for (const record of workspace.all(kind)) if (mergedInto(record) === undefined) yield record;
}

/** The annotations that name this source, or one merged into it, as who stands behind them or what they rest on. */
export function mentionsOfSource(workspace: Workspace, id: Id<"source">): RecordOf<"annotation">[] {
  return annotationsOf(workspace, mergedIds(workspace, id));
}

/** The annotations that are mentions of this tracked claim, or of one merged into it. */
export function mentionsOfClaim(workspace: Workspace, id: Id<"claim">): RecordOf<"annotation">[] {
  return annotationsOf(workspace, mergedIds(workspace, id));
}

/** The evidence on this tracked claim, or on one merged into it. */
export function evidenceOf(workspace: Workspace, id: Id<"claim">): RecordOf<"evidence">[] {
  return mergedIds(workspace, id).flatMap((one) =>
    [...workspace.referring("evidence", one)].filter(({ claimId }) => claimId === one),
  );
}

function annotationsOf(workspace: Workspace, ids: readonly Id[]): RecordOf<"annotation">[] {
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0)
    return [...counted(workspace, workspace.referring("annotation", only))];
  return [...new Set(ids.flatMap((id) => [...counted(workspace, workspace.referring("annotation", id))]))];
}
