import type { Id } from "../../shared/ids.ts";
import type { Acquaintance } from "../../shared/reading/knownSource.ts";
import { canonicalSource } from "../../shared/sourcing/merging.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Annotation } from "./actions.ts";
import type { Desk } from "./desk.ts";

type Here = ReadonlySet<Id<"source">>;

/** By the list of annotations, which is another one after every change; the number of the last commit beside it. */
const kept = new WeakMap<readonly Annotation[], { readonly seq: number; readonly here: Here }>();

/** The sources these annotations name, those they were merged into instead of merged ones. Worked out once a commit. */
export function sourcesNamedIn(workspace: Workspace, annotations: readonly Annotation[]): Here {
  const last = kept.get(annotations);
  if (last?.seq === workspace.seq) return last.here;
  const here = new Set<Id<"source">>();
  for (const { sourceId, restsOn = [] } of annotations)
    for (const id of sourceId === undefined ? restsOn : [sourceId, ...restsOn]) {
      const source = canonicalSource(workspace, id);
      if (source) here.add(source.id);
    }
  kept.set(annotations, { seq: workspace.seq, here });
  return here;
}

/** What the readers may know of the open document: whom it speaks of already, and who merged records stand for. */
export function acquaintance(desk: Desk): Acquaintance {
  const { workspace } = desk.model;
  return {
    here: sourcesNamedIn(workspace, desk.annotations),
    standsFor: ({ id }) => canonicalSource(workspace, id)?.id ?? id,
  };
}
