import { type Id, kindOf } from "../ids.ts";
import { type AnyRecord, as, type RecordOf } from "../records/index.ts";
import type { Move } from "../undo.ts";
import type { Workspace } from "../workspace.ts";
import { canonicalSource, mergedIds } from "./merging.ts";
import { quotedWords } from "./quotedWords.ts";
import { basisOf } from "./rests.ts";
import { hasReadings, isCounted } from "../review/agreed.ts";

type SourceId = Id<"source">;
type Annotation = RecordOf<"annotation">;

/** What one passage counts for at the sources it names; those they were merged into instead of merged ones. */
export type Contribution = {
  readonly documentId: Id<"document">;
  readonly label: Annotation["label"];
  /** Everybody it names, each once. */
  readonly mentioned: readonly SourceId[];
  /** What a claim or a statistic rests on; of other labels nothing is said to rest on anybody. */
  readonly rests: readonly SourceId[];
  readonly isSole: boolean;
  /** Words of a quote in somebody's own words, and who spoke them. */
  readonly words: number;
  readonly speaker: SourceId | undefined;
};

/** What the registry counts of one source. Documents are those with a mention; `sole…` rest on it and on nobody else. */
export type SourceCounts = {
  readonly mentions: number;
  readonly documents: number;
  readonly claims: number;
  readonly statistics: number;
  readonly soleClaims: number;
  readonly soleStatistics: number;
  readonly quotedWords: number;
};

export const noCounts: SourceCounts = {
  mentions: 0,
  documents: 0,
  claims: 0,
  statistics: 0,
  soleClaims: 0,
  soleStatistics: 0,
  quotedWords: 0,
};

/** What a passage counts for; undefined where it names no source, or another was agreed in its place. */
export function contributionOf(workspace: Workspace, annotation: Annotation): Contribution | undefined {
  const { documentId, label, sourceId, restsOn = [] } = annotation;
  if (sourceId === undefined && restsOn.length === 0) return undefined;
  if (!isCounted(workspace, annotation)) return undefined;
  const mentioned = new Set<SourceId>();
  for (const id of sourceId === undefined ? restsOn : [sourceId, ...restsOn]) {
    const source = canonicalSource(workspace, id);
    if (source) mentioned.add(source.id);
  }
  const doesRest = label === "claim" || label === "statistic";
  const basis = doesRest ? basisOf(workspace, annotation) : undefined;
  return {
    documentId,
    label,
    mentioned: [...mentioned],
    rests: basis?.sources.map(({ id }) => id) ?? [],
    isSole: basis?.isSole ?? false,
    words: label === "quote" ? quotedWords(annotation) : 0,
    speaker: label === "quote" && sourceId ? canonicalSource(workspace, sourceId)?.id : undefined,
  };
}

/** What of a change can change whether other marks of its document count. */
function* reviewable(...records: readonly (AnyRecord | undefined)[]) {
  for (const record of records)
    if (record?.kind === "annotation" || record?.kind === "reading" || record?.kind === "resolution")
      yield record;
}

type Tally = { -readonly [K in keyof SourceCounts]: SourceCounts[K] };
type Kept = { readonly counts: Tally; readonly byDocument: Map<Id<"document">, number> };

/** The counts of every source, kept right commit by commit: an edit costs the same in a registry of any size. */
export class Registry {
  readonly #workspace: Workspace;
  readonly #contributions = new Map<Id, Contribution>();
  readonly #kept = new Map<SourceId, Kept>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    for (const annotation of workspace.all("annotation")) this.#recount(annotation.id);
  }

  /** What is counted now; all noughts for a source nobody mentions, and for one that was merged into another. */
  counts(id: SourceId): SourceCounts {
    return this.#kept.get(id)?.counts ?? noCounts;
  }

  /**
   * Takes in what a commit moved, after the workspace has.
   * @returns the sources whose counts may be others now
   */
  receive(moves: readonly Move[]): ReadonlySet<SourceId> {
    const touched = new Set<SourceId>();
    const again = new Set<Id>();
    for (const { id, before, after } of moves) {
      if (kindOf(id) === "annotation") again.add(id);
      for (const one of reviewable(before, after)) {
        if (kindOf(id) === "annotation" && !hasReadings(this.#workspace, one.documentId)) continue;
        for (const other of this.#workspace.referring("annotation", one.documentId)) again.add(other.id);
      }
      if (kindOf(id) !== "source") continue;
      const was = as("source", before);
      const is = as("source", after);
      // What is merged elsewhere, is another kind of source, comes or goes, counts differently with all its mentions.
      if (was && is && was.mergedInto === is.mergedInto && was.type === is.type) continue;
      for (const own of mergedIds(this.#workspace, id as SourceId))
        // the kind was just compared
        for (const from of this.#workspace.referrers(own)) if (kindOf(from) === "annotation") again.add(from);
    }
    for (const id of again) this.#recount(id, touched);
    return touched;
  }

  #recount(id: Id, touched?: Set<SourceId>): void {
    const before = this.#contributions.get(id);
    const annotation = this.#workspace.get(id as Id<"annotation">); // only those of annotations are asked for
    const after = annotation && contributionOf(this.#workspace, annotation);
    if (before) this.#count(before, -1, touched);
    if (after) {
      this.#contributions.set(id, after);
      this.#count(after, 1, touched);
    } else this.#contributions.delete(id);
  }

  #count(contribution: Contribution, by: 1 | -1, touched?: Set<SourceId>): void {
    const { documentId, label, mentioned, rests, isSole, words, speaker } = contribution;
    for (const id of mentioned) {
      const { counts, byDocument } = this.#of(id);
      touched?.add(id);
      counts.mentions += by;
      const inDocument = (byDocument.get(documentId) ?? 0) + by;
      if (inDocument > 0) byDocument.set(documentId, inDocument);
      else byDocument.delete(documentId);
      counts.documents = byDocument.size;
      if (id === speaker) counts.quotedWords += by * words;
    }
    for (const id of rests) {
      const { counts } = this.#of(id);
      counts[label === "claim" ? "claims" : "statistics"] += by;
      if (isSole) counts[label === "claim" ? "soleClaims" : "soleStatistics"] += by;
    }
  }

  #of(id: SourceId): Kept {
    let kept = this.#kept.get(id);
    if (!kept) this.#kept.set(id, (kept = { counts: { ...noCounts }, byDocument: new Map() }));
    return kept;
  }
}
