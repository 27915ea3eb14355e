import type { Change } from "../../shared/changes.ts";
import { AppError } from "../../shared/errors.ts";
import { type Id, makeId } from "../../shared/ids.ts";
import type { Label } from "../../shared/labels.ts";
import { mentionOf } from "../../shared/reading/mention.ts";
import { variantOf } from "../../shared/reading/variants.ts";
import { sourceTypeOf } from "../../shared/reading/sourceType.ts";
import { type DraftOf, draftOf } from "../../shared/records/index.ts";
import { completed } from "../../shared/sourcing/completed.ts";
import { canonicalSource } from "../../shared/sourcing/merging.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { type Annotation, existing, setField } from "./actions.ts";
import { words } from "./words.ts";
import { newClaim } from "./claimActions.ts";

/*
 * Who stands behind an annotation and what it is a mention of: pure, like the other actions.
 */

/**
 * Another source behind the annotation, or none; one that was merged into another is that other. Under anonymous source,
 * whether this is the first mention is worked out in the same step, unless somebody said otherwise by hand. A claim that
 * somebody makes is not the outlet's own any more.
 * @param said the words under which the text speaks of the source; it is then known under them as well
 * @throws AppError `conflict`, `not-found` as `setField` does
 */
export function linkSource(
  workspace: Workspace,
  id: Id<"annotation">,
  from: Id<"source"> | undefined,
  to: Id<"source"> | undefined,
  said?: string,
): Change[] {
  const target = to && (canonicalSource(workspace, to)?.id ?? to);
  const changes = setField(workspace, id, ["sourceId"], from, target);
  const before = existing(workspace, id);
  const linked = changes.map((change): Change => {
    if (change.op !== "put" || change.record.kind !== "annotation") return change;
    return { op: "put", record: withoutOwnVoice(withMention(workspace, before, change.record)) };
  });
  return linked.length > 0 && target ? [...linked, ...remembering(workspace, target, said)] : linked;
}

/** A claim the outlet makes in its own voice, and so nobody else. @throws AppError `conflict`, `not-found`, `invalid` */
export function claimOwnVoice(
  workspace: Workspace,
  id: Id<"annotation">,
  from: Id<"source"> | undefined,
): Change[] {
  const annotation = existing(workspace, id);
  if (annotation.label !== "claim") throw new AppError("invalid", words().sources.onlyClaims);
  if (annotation.sourceId !== from) throw new AppError("conflict", words().text.lostChanged);
  if (annotation.attributes.ownVoice === true && from === undefined) return [];
  const { sourceId: _, ...rest } = draftOf<"annotation">(annotation);
  const attributes = { ...annotation.attributes, ownVoice: true };
  return [{ op: "put", record: { ...rest, attributes } as DraftOf<"annotation"> }]; // a claim, as was just asked
}

/** The claim without saying that it is the outlet's own. @throws AppError `not-found` */
export function unclaimOwnVoice(workspace: Workspace, id: Id<"annotation">): Change[] {
  const annotation = existing(workspace, id);
  const record = withoutOwnVoice(draftOf<"annotation">(annotation));
  return annotation.label === "claim" && annotation.attributes.ownVoice !== undefined
    ? [{ op: "put", record }]
    : [];
}

function withoutOwnVoice(draft: DraftOf<"annotation">): DraftOf<"annotation"> {
  if (draft.label !== "claim" || draft.attributes.ownVoice !== true) return draft;
  const { ownVoice: _, ...attributes } = draft.attributes;
  return { ...draft, attributes };
}

/** The source known under these words too, where that is safe and new; see shared/reading/variants.ts. */
export function remembering(workspace: Workspace, id: Id<"source">, said: string | undefined): Change[] {
  const source = workspace.get(id);
  if (!source || said === undefined) return [];
  const variant = variantOf(said, completed(workspace, source).source);
  const variants = source.variants ?? [];
  if (variant === undefined || variants.length >= 100) return [];
  return [{ op: "put", record: { ...draftOf<"source">(source), variants: [...variants, variant] } }];
}

/**
 * Whom a claim or a statistic rests on, each once, those they were merged into instead of merged ones.
 * @throws AppError `conflict`, `not-found` as `setField` does
 */
export function setRestsOn(
  workspace: Workspace,
  id: Id<"annotation">,
  from: readonly Id<"source">[] | undefined,
  to: readonly Id<"source">[],
): Change[] {
  const rests = [...new Set(to.map((each) => canonicalSource(workspace, each)?.id ?? each))];
  return setField(workspace, id, ["restsOn"], from, rests.length > 0 ? rests : undefined);
}

/** A new source that a claim or a statistic rests on as well. @throws AppError as `setRestsOn` */
export function restOnNew(
  workspace: Workspace,
  id: Id<"annotation">,
  from: readonly Id<"source">[] | undefined,
  name: string,
  uuid: string,
): Change[] {
  const sourceId = makeId("source", uuid);
  const record = newSource(sourceId, name, "claim");
  return [{ op: "put", record }, ...setRestsOn(workspace, id, from, [...(from ?? []), sourceId])];
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
  said?: string,
): Change[] {
  const annotation = existing(workspace, id);
  const sourceId = makeId("source", uuid);
  const draft = withMention(workspace, annotation, { ...draftOf<"annotation">(annotation), sourceId });
  const source = newSource(sourceId, name, annotation.label);
  const variant = said === undefined ? undefined : variantOf(said, source);
  return [
    { op: "put", record: variant === undefined ? source : { ...source, variants: [variant] } },
    { op: "put", record: withoutOwnVoice(draft) },
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

/**
 * A new tracked claim with this statement, and the annotation as its first mention. How urgent it is to check it is what
 * the annotation says of its worth.
 */
export function linkNewClaim(
  workspace: Workspace,
  id: Id<"annotation">,
  statement: string,
  uuid: string,
): Change[] {
  const annotation = existing(workspace, id);
  const claimId = makeId("claim", uuid);
  const priority = annotation.label === "claim" ? annotation.attributes.checkWorthy : undefined;
  return [
    { op: "put", record: newClaim(claimId, statement, priority) },
    { op: "put", record: { ...draftOf<"annotation">(annotation), claimId } as DraftOf<"annotation"> }, // as it was
  ];
}
