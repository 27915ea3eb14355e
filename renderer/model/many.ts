import type { Change } from "../../shared/changes.ts";
import { type Id, makeId } from "../../shared/ids.ts";
import { dependants } from "../../shared/integrity.ts";
import type { Label } from "../../shared/labels.ts";
import type { DraftOf } from "../../shared/records/index.ts";
import { canonicalSource } from "../../shared/sourcing/merging.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { nothingRead, type Reading } from "../../shared/reading/annotation.ts";
import { type Annotation, type Field, fieldValue, lettingGo, relabel, setField } from "./actions.ts";
import { claimOwnVoice, linkSource, newSource } from "./linking.ts";

/*
 * What can be done to many annotations in one step, as pure functions like those of actions.ts. Each is given the
 * annotations as the user saw them: what somebody else changed or deleted since is left alone and counted, and does not
 * keep the rest from being changed.
 */

/** What one step does to many annotations; the four numbers add up to how many were asked about. */
export type Many = {
  readonly changes: readonly Change[];
  readonly done: number;
  /** Left alone because they were so already. */
  readonly same: number;
  /** Left alone because the very thing was changed by somebody else meanwhile. */
  readonly conflicts: number;
  /** Not there any more. */
  readonly missing: number;
};

/**
 * All of `seen` under another label, their forms filled with what `read` finds. Attributes of the old label go; undo brings
 * them back.
 */
export function relabelMany(
  workspace: Workspace,
  seen: readonly Annotation[],
  label: Label,
  read: (annotation: Annotation) => Reading = () => nothingRead,
): Many {
  const relabelled = new Set<Id>();
  const many = forEach(workspace, seen, (now, was) => {
    if (now.label === label) return "same";
    if (now.label !== was.label) return "conflict";
    relabelled.add(now.id);
    return relabel(workspace, now.id, label, read(now));
  });
  // A quote may both be relabelled and let go of one that is; its own new version has let go already.
  const seenIds = new Set<Id>();
  const changes = many.changes.filter((change) => {
    const { id } = change.op === "put" ? change.record : change;
    const isOwn = change.op === "put" && change.record.kind === "annotation" && change.record.label === label;
    if (seenIds.has(id) || (relabelled.has(id) && !isOwn)) return false;
    seenIds.add(id);
    return true;
  });
  return { ...many, changes: withOneFirst(changes) };
}

/** All of `seen` removed with what is nothing without them; what only mentions them lets go. */
export function removeMany(workspace: Workspace, seen: readonly Annotation[]): Many {
  const gone = new Set<Id>();
  const many = forEach(workspace, seen, (now) => {
    for (const id of dependants(workspace, now.id)) gone.add(id);
    return [];
  });
  const left = new Set<Id>();
  for (const id of gone) for (const from of workspace.referrers(id)) if (!gone.has(from)) left.add(from);
  const changes: Change[] = [];
  for (const id of gone) changes.push({ op: "remove", id, revision: workspace.get(id)?.revision ?? 0 });
  for (const id of left) changes.push(...lettingGo(workspace, id, (to) => gone.has(to)));
  return { ...many, changes };
}

/** One field set to the same value in all of `seen`, or taken out of them where `value` is undefined. */
export function setMany(
  workspace: Workspace,
  seen: readonly Annotation[],
  path: Field["path"],
  value: unknown,
): Many {
  return forEach(workspace, seen, (now, was) => {
    const [before, current] = [fieldValue(was, path), fieldValue(now, path)];
    if (now.label !== was.label && path[0] === "attributes") return "conflict"; // a field of its old label
    if (JSON.stringify(current) === JSON.stringify(value)) return "same";
    if (JSON.stringify(current) !== JSON.stringify(before)) return "conflict";
    // Who claims in the outlet's own voice is nobody else, as when one of them is edited.
    if (path[1] === "ownVoice" && value === true) return claimOwnVoice(workspace, now.id, now.sourceId);
    return setField(workspace, now.id, path, before, value);
  });
}

/** All of `seen` resting on another source, or on none. */
export function linkMany(
  workspace: Workspace,
  seen: readonly Annotation[],
  source: Id<"source"> | undefined,
): Many {
  const target = source && (canonicalSource(workspace, source)?.id ?? source);
  const standsFor = (id: Id<"source"> | undefined) => id && canonicalSource(workspace, id)?.id;
  const many = forEach(workspace, seen, (now, was) => {
    if (now.sourceId === target || standsFor(now.sourceId) === (target ?? "none")) return "same";
    if (now.sourceId !== was.sourceId) return "conflict";
    return linkSource(workspace, now.id, was.sourceId, target);
  });
  return { ...many, changes: withOneFirst(many.changes) };
}

/** Each was worked out on its own, so all that came to one unnamed source may be its first mention: only one of them is. */
function withOneFirst(changes: readonly Change[]): readonly Change[] {
  const first = new Map<string, { readonly id: Id; readonly start: number }>();
  const keyed = changes.map((change) => {
    const record = change.op === "put" && change.record.kind === "annotation" ? change.record : undefined;
    const isFirst = record?.label === "anonymous-source" && record.attributes.mention === "first";
    if (!isFirst || !record.sourceId) return { change, key: undefined };
    const key = `${record.documentId} ${record.sourceId}`;
    const start = record.spans[0]?.start ?? 0;
    const known = first.get(key);
    if (!known || start < known.start) first.set(key, { id: record.id, start });
    return { change: { op: "put", record } as const, key };
  });
  return keyed.map(({ change, key }) => {
    if (key === undefined || change.op !== "put" || first.get(key)?.id === change.record.id) return change;
    const record = change.record as DraftOf<"annotation">; // only annotations have a key
    return {
      op: "put",
      record: { ...record, attributes: { ...record.attributes, mention: "later" } } as DraftOf<"annotation">,
    };
  });
}

/** A new source of the type that fits, and all of `seen` resting on it. */
export function linkNewSourceToMany(
  workspace: Workspace,
  seen: readonly Annotation[],
  name: string,
  uuid: string,
): Many {
  const id = makeId("source", uuid);
  // Of several labels, any but anonymous source leaves the type to the name.
  const label = seen.find((item) => item.label !== "anonymous-source")?.label ?? "anonymous-source";
  const source = newSource(id, name, label);
  const many = linkMany(workspace, seen, id);
  const changes: readonly Change[] = [{ op: "put", record: source }, ...many.changes];
  return many.done === 0 ? many : { ...many, changes };
}

/** The source that all of them have, the one it stands for where it was merged; `differs` where they have not the same. */
export function commonSource(
  workspace: Workspace,
  items: readonly Annotation[],
): { readonly value: Id<"source"> | undefined; readonly differs: boolean } {
  const ids = new Set(
    items.map(({ sourceId }) => sourceId && (canonicalSource(workspace, sourceId)?.id ?? sourceId)),
  );
  const [value] = ids;
  return ids.size > 1 ? { value: undefined, differs: true } : { value, differs: false };
}

/** The value of a field that all of them have; `differs` where they have not the same. */
export function commonValue(
  items: readonly Annotation[],
  path: Field["path"],
): { readonly value: unknown; readonly differs: boolean } {
  const [first, ...rest] = items;
  if (!first) return { value: undefined, differs: false };
  const value = fieldValue(first, path);
  const written = JSON.stringify(value);
  const differs = rest.some((item) => JSON.stringify(fieldValue(item, path)) !== written);
  return { value: differs ? undefined : value, differs };
}

function forEach(
  workspace: Workspace,
  seen: readonly Annotation[],
  act: (now: Annotation, was: Annotation) => readonly Change[] | "same" | "conflict",
): Many {
  const changes: Change[] = [];
  let [done, same, conflicts, missing] = [0, 0, 0, 0];
  for (const was of seen) {
    const now = workspace.get(was.id);
    const result = now && act(now, was);
    if (result === undefined) missing++;
    else if (result === "same") same++;
    else if (result === "conflict") conflicts++;
    else {
      done++;
      for (const change of result) changes.push(change);
    }
  }
  return { changes, done, same, conflicts, missing };
}
