import type { Change } from "../changes.ts";
import { type Id, type Kind, kindOf } from "../ids.ts";
import { dependants } from "../integrity.ts";
import { draftOf, type RecordOf } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";

type Annotation = RecordOf<"annotation">;

/**
 * The changes that take decisions back: the resolutions and the agreed annotations they led to go, with what hangs on
 * those; the marks they were about stay as they are. An agreed quote that continued one of them goes on from what stands
 * for it now, else from the mark it was copied from, else from none.
 * @param decisions resolutions, or single annotations of theirs
 * @param standsFor the agreed quote that takes the place of a mark, where there is to be another one
 * @param relabelled agreed annotations that stay and are quotes no longer
 */
export function withdrawn(
  workspace: Workspace,
  decisions: readonly Id<"resolution" | "annotation">[],
  standsFor: ReadonlyMap<Id, Id<"annotation">> = none,
  relabelled: readonly Id<"annotation">[] = [],
): Change[] {
  const gone = new Set(decisions.flatMap((id) => dependants(workspace, id)));
  const changes: Change[] = [];
  for (const id of gone) changes.push({ op: "remove", id, revision: workspace.get(id)?.revision ?? 0 });
  for (const id of [...gone, ...relabelled])
    for (const follower of followersOf(workspace, id))
      if (!gone.has(follower.id)) changes.push(movedOn(workspace, follower, id, standsFor));
  return changes;
}

/** What of other kinds than marks goes with them: how many comments, decisions and pieces of evidence hang on what was agreed. */
export type Hanging = { readonly comments: number; readonly decisions: number; readonly evidence: number };

/** What would go with these resolutions that is no mark: people's words about what was agreed. */
export function hangingOn(workspace: Workspace, resolutions: readonly Id<"resolution">[]): Hanging {
  const gone = new Set(resolutions.flatMap((id) => dependants(workspace, id)));
  const count = (kind: Kind) => [...gone].filter((id) => kindOf(id) === kind).length;
  return { comments: count("comment"), decisions: count("decision"), evidence: count("evidence") };
}

const none: ReadonlyMap<Id, Id<"annotation">> = new Map();

/** The quotes that continue one. */
export function followersOf(workspace: Workspace, id: Id): Extract<Annotation, { label: "quote" }>[] {
  return [...workspace.referring("annotation", id)].flatMap((each) =>
    each.label === "quote" && each.attributes.continues === id ? [each] : [],
  );
}

function movedOn(
  workspace: Workspace,
  follower: Extract<Annotation, { label: "quote" }>,
  from: Id,
  standsFor: ReadonlyMap<Id, Id<"annotation">>,
): Change {
  const agreed = workspace.get(from);
  const of =
    agreed?.kind === "annotation" && agreed.resolutionId ? workspace.get(agreed.resolutionId)?.of : undefined;
  const mark = of?.find(({ id }) => standsFor.has(id) || workspace.get(id)?.label === "quote")?.id;
  const to = mark && (standsFor.get(mark) ?? mark);
  const { continues: _, ...attributes } = follower.attributes;
  const draft = draftOf<"annotation">(follower);
  if (draft.label !== "quote") throw new Error("A quote's draft is a quote.");
  return {
    op: "put",
    record: { ...draft, attributes: { ...attributes, ...(to ? { continues: to } : {}) } },
  };
}
