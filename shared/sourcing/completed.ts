import type { DraftOf, RecordOf } from "../records/index.ts";
import { foldName } from "../text/fold.ts";
import type { Workspace } from "../workspace.ts";
import { mergedIds } from "./merging.ts";

type Source = RecordOf<"source">;

/*
 * A source others were merged into is known by more than its own record says: what it lacks, they fill in, and their
 * names are further names of it. This is worked out and never written, so that separating them again gives back exactly
 * the records there were, whatever both of them said alike.
 */

const completedFields = ["title", "organisation", "side", "justification", "relayedBy"] as const;
export type CompletedField = (typeof completedFields)[number];

export type Completed = {
  /** The record with what the others fill in. */
  readonly source: Source;
  /** Those merged into it, directly or not. */
  readonly merged: readonly Source[];
  /** Where a field comes from that the record itself lacks; those of the anonymity block by their names. */
  readonly from: Readonly<Record<string, Source | undefined>>;
};

/** How a source is called: its name, or the description of one without a name. */
export function sourceName(source: Source | DraftOf<"source">): string {
  return "name" in source ? source.name : source.descriptor;
}

/** A source as the whole of its records tells it. Takes as long as the source has referrers. */
export function completed(workspace: Workspace, source: Source): Completed {
  const [, ...ids] = mergedIds(workspace, source.id);
  const merged = ids.map((id) => workspace.get(id)).filter((other) => other !== undefined);
  return merged.length === 0 ? { source, merged, from: {} } : filledIn(source, merged);
}

/** Completes sources, each once: for one account of a workspace that meanwhile does not change. */
export function completing(workspace: Workspace): <S extends Source>(source: S) => S {
  const known = new Map<Source["id"], Source>();
  return <S extends Source>(source: S): S => {
    let whole = known.get(source.id);
    if (!whole) known.set(source.id, (whole = completed(workspace, source).source));
    return whole as S; // what others fill in changes no type
  };
}

/** The source as it is with these merged into it. */
export function filledIn(source: Source, merged: readonly Source[]): Completed {
  const from: Record<string, Source> = {};
  const added: Record<string, unknown> = {};
  for (const other of merged) {
    for (const field of completedFields) {
      if (source[field] !== undefined || field in added || other[field] === undefined) continue;
      added[field] = other[field];
      from[field] = other;
    }
  }
  const anonymity = source.type === "anonymous" ? anonymityOf(source, merged, from) : undefined;
  const variants = variantsOf(source, merged);
  const whole = {
    ...source,
    ...added,
    ...(anonymity ? { anonymity } : {}),
    ...(variants.length > 0 ? { variants } : {}),
  } as Source; // fields of one record filled in from others of the same kind
  return { source: whole, merged, from };
}

function anonymityOf(
  source: Extract<Source, { type: "anonymous" }>,
  merged: readonly Source[],
  from: Record<string, Source>,
): object | undefined {
  const all: Record<string, unknown> = { ...source.anonymity };
  for (const other of merged) {
    if (other.type !== "anonymous") continue;
    for (const [field, value] of Object.entries(other.anonymity ?? {})) {
      if (field in all) continue;
      all[field] = value;
      from[field] = other;
    }
  }
  return Object.keys(all).length > 0 ? all : undefined;
}

/** Every other name, each once. The name of somebody is none of an unnamed source. */
function variantsOf(source: Source, merged: readonly Source[]): readonly string[] {
  const isNamed = "name" in source;
  const seen = new Set([foldName(sourceName(source))]);
  const out: string[] = [];
  const add = (words: string) => {
    const key = foldName(words);
    if (seen.has(key)) return;
    seen.add(key);
    out.push(words);
  };
  for (const words of source.variants ?? []) add(words);
  for (const other of merged) {
    if (!isNamed && "name" in other) continue;
    add(sourceName(other));
    for (const words of other.variants ?? []) add(words);
  }
  return out;
}
