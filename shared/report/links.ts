import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import { canonicalClaim } from "../sourcing/merging.ts";
import { basisOf } from "../sourcing/rests.ts";
import type { Workspace } from "../workspace.ts";
import { claimName, quoteOf, sourceName } from "./names.ts";
import { annotationsIn, documentsIn, type Scope } from "./scope.ts";

/** What stands for a source that there is no record of: the outlet itself, or nobody. */
export const standIns = ["own", "none"] as const;
export type StandIn = (typeof standIns)[number];

/** A claim of the report with what it rests on and where it is made: a tracked claim, or a passage that nobody tracks. */
export type LinkedClaim = {
  readonly id: Id<"claim"> | Id<"annotation">;
  readonly name: string;
  /** The passages that make it, by whom they rest on. */
  readonly sources: ReadonlyMap<Id<"source"> | StandIn, readonly Id<"annotation">[]>;
  readonly documents: ReadonlyMap<Id<"document">, readonly Id<"annotation">[]>;
  readonly passages: readonly Id<"annotation">[];
  readonly isHigh: boolean;
};

type Gathered = {
  readonly id: LinkedClaim["id"];
  readonly first: RecordOf<"annotation">;
  readonly sources: Map<Id<"source"> | StandIn, Id<"annotation">[]>;
  readonly documents: Map<Id<"document">, Id<"annotation">[]>;
  readonly passages: Id<"annotation">[];
  isHigh: boolean;
};

/**
 * The claims that are marked in the scope, each once: the one with most passages first, among equals those most worth
 * checking, then by id. A claim that is tracked stands once for all its mentions.
 */
export function linksOf(workspace: Workspace, scope: Scope): LinkedClaim[] {
  const gathered = new Map<string, Gathered>();
  for (const annotation of annotationsIn(workspace, documentsIn(workspace, scope))) {
    if (annotation.label !== "claim") continue;
    const id = (annotation.claimId && canonicalClaim(workspace, annotation.claimId)?.id) ?? annotation.id;
    let claim = gathered.get(id);
    if (!claim)
      gathered.set(
        id,
        (claim = {
          id,
          first: annotation,
          sources: new Map(),
          documents: new Map(),
          passages: [],
          isHigh: false,
        }),
      );
    claim.passages.push(annotation.id);
    claim.isHigh ||= annotation.attributes.checkWorthy === "high";
    add(claim.documents, annotation.documentId, annotation.id);
    const { sources, attribution } = basisOf(workspace, annotation);
    for (const source of sources) add(claim.sources, source.id, annotation.id);
    if (sources.length === 0) add(claim.sources, attribution === "own" ? "own" : "none", annotation.id);
  }
  return [...gathered.values()]
    .toSorted(
      (a, b) =>
        b.passages.length - a.passages.length ||
        Number(b.isHigh) - Number(a.isHigh) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ first, ...claim }) => ({
      ...claim,
      name: claim.id === first.id ? quoteOf(first) : claimName(workspace, claim.id as Id<"claim">), // else it is the claim's
    }));
}

function add<K>(map: Map<K, Id<"annotation">[]>, key: K, id: Id<"annotation">): void {
  const own = map.get(key);
  if (own) own.push(id);
  else map.set(key, [id]);
}

/** What a source or stand-in is called. */
export function supportName(
  workspace: Workspace,
  id: Id<"source"> | StandIn,
  said: Readonly<Record<StandIn, string>>,
): string {
  return id === "own" || id === "none" ? said[id] : sourceName(workspace, id);
}
