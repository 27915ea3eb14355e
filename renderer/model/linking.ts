import type { Change } from "../../shared/changes.ts";
import { type Id, makeId } from "../../shared/ids.ts";
import type { Label } from "../../shared/labels.ts";
import { mentionOf } from "../../shared/reading/mention.ts";
import { sourceTypeOf } from "../../shared/reading/sourceType.ts";
import { type DraftOf, draftOf } from "../../shared/records/index.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { type Annotation, existing, setField } from "./actions.ts";

/*
 * Who stands behind an annotation and what it is a mention of: pure, like the other actions.
 */

/**
 * Another source behind the annotation, or none. Under anonymous source, whether this is the first mention is worked
 * out in the same step, unless somebody said otherwise by hand.
 * @throws AppError `conflict`, `not-found` as `setField` does
 */
export function linkSource(
  workspace: Workspace,
  id: Id<"annotation">,
  from: Id<"source"> | undefined,
  to: Id<"source"> | undefined,
): Change[] {
  const changes = setField(workspace, id, ["sourceId"], from, to);
  const before = existing(workspace, id);
  if (before.label !== "anonymous-source") return changes;
  return changes.map((change) =>
    change.op === "put" && change.record.kind === "annotation"
      ? { op: "put", record: withMention(workspace, before, change.record) }
      : change,
  );
}

function withMention(
  workspace: Workspace,
  before: Annotation,
  draft: DraftOf<"annotation">,
): DraftOf<"annotation"> {
  if (before.label !== "anonymous-source" || draft.label !== "anonymous-source") return draft;
  const of = (source: Id<"source"> | undefined) =>
    source && mentionOf(workspace, source, before.documentId, before.spans, before.id);
  const { mention, ...attributes } = draft.attributes;
  if (mention !== undefined && mention !== of(before.sourceId)) return draft; // said by hand
  const next = of(draft.sourceId);
  return { ...draft, attributes: next ? { ...attributes, mention: next } : attributes };
}

/** A new source of the type that fits the label and its name, linked to the annotation in the same step. */
export function linkNewSource(
  workspace: Workspace,
  id: Id<"annotation">,
  name: string,
  uuid: string,
): Change[] {
  const annotation = existing(workspace, id);
  const sourceId = makeId("source", uuid);
  const draft = withMention(workspace, annotation, { ...draftOf<"annotation">(annotation), sourceId });
  return [
    { op: "put", record: newSource(sourceId, name, annotation.label) },
    { op: "put", record: draft },
  ];
}

/** A source of the type that fits what it is called and the label of who rests on it. */
export function newSource(id: Id<"source">, name: string, label: Label): DraftOf<"source"> {
  const own = { kind: "source", id, revision: 0 } as const;
  const type = sourceTypeOf(name, label);
  switch (type) {
    case "anonymous":
      return { ...own, type, descriptor: name };
    case "unnamed-person":
    case "unnamed-group":
    case "vague":
    case "own-observation":
      return { ...own, type, descriptor: name };
    case "named-person":
    case "named-organization":
    case "document":
      return { ...own, type, name };
    default:
      return type satisfies never;
  }
}

/** A new tracked claim with this statement, and the annotation as its first mention. */
export function linkNewClaim(
  workspace: Workspace,
  id: Id<"annotation">,
  statement: string,
  uuid: string,
): Change[] {
  const annotation = existing(workspace, id);
  const claimId = makeId("claim", uuid);
  return [
    {
      op: "put",
      record: {
        kind: "claim",
        id: claimId,
        revision: 0,
        statement,
        status: "unstarted",
        verdict: "none-yet",
      },
    },
    { op: "put", record: { ...draftOf<"annotation">(annotation), claimId } },
  ];
}
