import type { Change } from "../../shared/changes.ts";
import { AppError } from "../../shared/errors.ts";
import { type Id, makeId } from "../../shared/ids.ts";
import { type DraftOf, draftOf } from "../../shared/records/index.ts";
import { canonicalSource, mergedIds } from "../../shared/sourcing/merging.ts";
import { isNamedType } from "../../shared/sourcing/sourceTypes.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Annotation } from "./actions.ts";
import { newSource } from "./linking.ts";
import { linkMany } from "./many.ts";
import { sourceDraft } from "./sourceActions.ts";
import { words } from "./words.ts";

type SourceId = Id<"source">;

/*
 * Two people were taken for one: some mentions of a source are those of another. What they say about it goes along in one
 * step: who stands behind them, and whom they rest on.
 */

/**
 * These mentions of `from`, or of a source merged into it, become mentions of `to`.
 * @param seen as the user saw them; what was deleted or linked elsewhere since is left alone
 */
export function moveMentions(
  workspace: Workspace,
  from: SourceId,
  seen: readonly Annotation[],
  to: SourceId,
): Change[] {
  const target = canonicalSource(workspace, to)?.id ?? to;
  const own = new Set(mergedIds(workspace, from));
  if (own.has(target)) return [];
  const linked = seen.filter(({ sourceId }) => sourceId && own.has(sourceId));
  const drafts = new Map<Id, DraftOf<"annotation">>();
  for (const change of linkMany(workspace, linked, target).changes)
    if (change.op === "put" && change.record.kind === "annotation")
      drafts.set(change.record.id, change.record);
  for (const { id } of seen) {
    const now = workspace.get(id);
    const draft = drafts.get(id) ?? (now && draftOf<"annotation">(now));
    if (!draft?.restsOn?.some((each) => own.has(each))) continue;
    const rests = draft.restsOn.map((each) => (own.has(each) ? target : each));
    drafts.set(id, { ...draft, restsOn: [...new Set(rests)] });
  }
  return [...drafts.values()].map((record) => ({ op: "put", record }) as const);
}

/**
 * These mentions become those of a new source. It is of the kind the old one is where that has no name: whoever was
 * anonymous stays so.
 * @throws AppError `not-found`
 */
export function moveToNew(
  workspace: Workspace,
  from: SourceId,
  seen: readonly Annotation[],
  called: string,
  uuid: string,
): Change[] {
  const source = canonicalSource(workspace, from);
  if (!source) throw new AppError("not-found", words().sources.goneMeanwhile);
  const id = makeId("source", uuid);
  const record = isNamedType(source.type)
    ? newSource(id, called, seen[0]?.label === "anonymous-source" ? "claim" : (seen[0]?.label ?? "claim"))
    : sourceDraft(id, source.type, called);
  return [{ op: "put", record }, ...moveMentions(workspace, from, seen, id)];
}
