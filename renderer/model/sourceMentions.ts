import type { Id } from "../../shared/ids.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import { compareSpans, extent } from "../../shared/spans.ts";
import { mentionsOfSource, mergedIds } from "../../shared/sourcing/merging.ts";
import { basisOf } from "../../shared/sourcing/rests.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Annotation } from "./actions.ts";
import { compareNames } from "./shown.ts";

/** What a source is to a passage that names it. */
export type MentionRole = Annotation["label"] | "restsOn";

export type Mention = {
  readonly annotation: Annotation;
  readonly roles: readonly MentionRole[];
  /** The passage is a claim or a statistic and rests on the source. */
  readonly doesRest: boolean;
  /** And on nobody else. */
  readonly isSole: boolean;
};

export type MentionGroup = {
  readonly document: RecordOf<"document">;
  readonly mentions: readonly Mention[];
};

/** Which mentions of a source are shown. */
export const mentionFilters = ["all", "rests", "sole"] as const;
export type MentionFilter = (typeof mentionFilters)[number];

type Kept = { readonly key: string; readonly groups: readonly MentionGroup[] };
const kept = new WeakMap<Workspace, Kept>();

/**
 * The mentions of a source, and of those merged into it, by document in the order of their titles, each in text order.
 * Those asked for last are kept until the next commit: they are drawn far more often than they change.
 */
export function mentionGroups(
  workspace: Workspace,
  id: Id<"source">,
  filter: MentionFilter = "all",
): readonly MentionGroup[] {
  const key = `${workspace.seq} ${id} ${filter}`;
  const last = kept.get(workspace);
  if (last?.key === key) return last.groups;
  const groups = groupsOf(workspace, id, filter);
  kept.set(workspace, { key, groups });
  return groups;
}

function groupsOf(workspace: Workspace, id: Id<"source">, filter: MentionFilter): readonly MentionGroup[] {
  const own = new Set(mergedIds(workspace, id));
  const byDocument = new Map<Id<"document">, Mention[]>();
  for (const annotation of mentionsOfSource(workspace, id)) {
    const mention = mentionOfSource(workspace, annotation, id, own);
    if ((filter === "rests" && !mention.doesRest) || (filter === "sole" && !mention.isSole)) continue;
    const others = byDocument.get(annotation.documentId);
    if (others) others.push(mention);
    else byDocument.set(annotation.documentId, [mention]);
  }
  const groups: MentionGroup[] = [];
  for (const [documentId, mentions] of byDocument) {
    const document = workspace.get(documentId);
    if (document) groups.push({ document, mentions: mentions.toSorted(inTextOrder) });
  }
  return groups.toSorted(
    (a, b) => compareNames(a.document.title, b.document.title) || (a.document.id < b.document.id ? -1 : 1),
  );
}

function mentionOfSource(
  workspace: Workspace,
  annotation: Annotation,
  id: Id<"source">,
  own: ReadonlySet<Id<"source">>,
): Mention {
  const { label, sourceId, restsOn = [] } = annotation;
  const roles: MentionRole[] = [];
  if (sourceId && own.has(sourceId)) roles.push(label);
  if (restsOn.some((each) => own.has(each))) roles.push("restsOn");
  const basis = label === "claim" || label === "statistic" ? basisOf(workspace, annotation) : undefined;
  const doesRest = basis?.sources.some((source) => source.id === id) ?? false;
  return { annotation, roles, doesRest, isSole: doesRest && (basis?.isSole ?? false) };
}

const inTextOrder = (a: Mention, b: Mention) =>
  compareSpans(extent(a.annotation.spans), extent(b.annotation.spans)) ||
  (a.annotation.id < b.annotation.id ? -1 : 1);
