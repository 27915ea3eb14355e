import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import { completing } from "../sourcing/completed.ts";
import { canonicalSource } from "../sourcing/merging.ts";
import type { Workspace } from "../workspace.ts";
import type { SourceType, Tally } from "./figures.ts";
import { isSaid } from "./passages.ts";
import { outermost, quotedWords } from "../sourcing/quotedWords.ts";
import { speakerOf } from "../sourcing/speaker.ts";
import { foldOutlet } from "./scope.ts";

type Annotation = RecordOf<"annotation">;
type Source = RecordOf<"source">;
type Quote = Extract<Annotation, { label: "quote" }>;

/** One source of the report, with those merged into it. */
export type SourceRow = {
  readonly id: Id<"source">;
  readonly type: SourceType;
  /** As written; undefined where nobody has said. */
  readonly side: string | undefined;
  /** The passages that name it: as who stands behind them, or what they rest on. */
  readonly mentions: readonly Id<"annotation">[];
  /** Those of them that are claims or statistics resting on it. */
  readonly resting: readonly Id<"annotation">[];
  /** Its quotes, and how many words of them are its own; words marked twice count once. */
  readonly quotes: readonly Id<"annotation">[];
  readonly quotedWords: number;
};

/** One side of the matter; undefined for the sources of no side. */
export type SideRow = {
  readonly side: string | undefined;
  readonly sources: readonly Id<"source">[];
  readonly mentions: readonly Id<"annotation">[];
  readonly quotedWords: number;
};

type Gathered = {
  readonly source: Source;
  readonly mentions: Id<"annotation">[];
  readonly resting: Id<"annotation">[];
  readonly quotes: Map<Id<"document">, Quote[]>;
};

/** Who and what the passages name, gathered one passage after another. */
export class SourceCount {
  readonly #workspace: Workspace;
  readonly #bySource = new Map<Source, Gathered>();
  readonly #naming: Id<"annotation">[] = [];

  readonly #whole: ReturnType<typeof completing>;

  /** @param whole completes sources by what was merged into them */
  constructor(workspace: Workspace, whole = completing(workspace)) {
    this.#workspace = workspace;
    this.#whole = whole;
  }

  /** @param resting what the passage rests on, as `basisOf` has it */
  see(annotation: Annotation, resting: readonly Source[]): void {
    const named = this.#namedBy(annotation, resting);
    if (named.length > 0) this.#naming.push(annotation.id);
    for (const source of named) {
      const gathered = this.#of(source);
      gathered.mentions.push(annotation.id);
      const isResting = annotation.label === "claim" || annotation.label === "statistic";
      if (isResting && resting.includes(source)) gathered.resting.push(annotation.id);
    }
    if (annotation.label === "quote") this.#seeQuote(annotation);
  }

  #of(source: Source): Gathered {
    let gathered = this.#bySource.get(source);
    if (!gathered)
      this.#bySource.set(source, (gathered = { source, mentions: [], resting: [], quotes: new Map() }));
    return gathered;
  }

  /** A claim's claimant is named too, also where the claim rests on others. */
  #namedBy({ sourceId, label, restsOn }: Annotation, resting: readonly Source[]): readonly Source[] {
    if (sourceId === undefined || label !== "claim" || restsOn === undefined) return resting;
    const claimant = canonicalSource(this.#workspace, sourceId);
    return claimant && !resting.includes(claimant) ? [claimant, ...resting] : resting;
  }

  #seeQuote(quote: Quote): void {
    const speaker = speakerOf(this.#workspace, quote);
    const source = speaker && canonicalSource(this.#workspace, speaker);
    if (!source) return;
    const { quotes } = this.#of(source);
    const here = quotes.get(quote.documentId);
    if (here) here.push(quote);
    else quotes.set(quote.documentId, [quote]);
  }

  /** The rows of all sources, the one with most mentions first. */
  rows(): SourceRow[] {
    const rows = [...this.#bySource.values()].map(({ source, mentions, resting, quotes }): SourceRow => {
      const own = [...quotes.values()].flatMap(outermost);
      const { side } = this.#whole(source); // also where only a merged record says it
      return {
        id: source.id,
        type: source.type,
        side: isSaid(side) ? side.trim() : undefined,
        mentions,
        resting,
        quotes: own.map(({ id }) => id),
        quotedWords: own.reduce((sum, quote) => sum + quotedWords(quote), 0),
      };
    });
    return rows.toSorted((a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1));
  }

  /** The canonical sources that are named, with what those merged into them add, in no promised order. */
  *sources(): IterableIterator<Source> {
    for (const source of this.#bySource.keys()) yield this.#whole(source);
  }

  /** All passages that name somebody, each once. */
  get naming(): readonly Id<"annotation">[] {
    return this.#naming;
  }
}

/**
 * Counts sources by type, and how much of what is named goes to the busiest of them and to the busiest side. A share of
 * mentions is a share of the passages that name a source at all; a passage that names two counts for both.
 */
export function countSources(
  tally: Tally,
  count: SourceCount,
  rows: readonly SourceRow[],
  sides: readonly SideRow[],
): void {
  const relayed = new Set<Id>();
  for (const { id, relayedBy } of count.sources()) if (isSaid(relayedBy)) relayed.add(id);
  for (const { id, type, side } of rows) {
    tally.add("sources", id);
    tally.add(`sources.${type}`, id);
    if (side === undefined) tally.add("sources.noSide", id);
    if (relayed.has(id)) tally.add("sources.relayed", id);
  }
  tally.set("mentions", count.naming);
  tally.set("mentions.busiestSource", rows[0]?.mentions ?? []);
  tally.set("mentions.busiestSide", sides.find(({ side }) => side !== undefined)?.mentions ?? []);
  tally.set(
    "quotedWords",
    rows.flatMap(({ quotes }) => quotes),
    rows.reduce((sum, row) => sum + row.quotedWords, 0),
  );
}

/** The sides of the sources, the one with most mentions first, those of no side last. Case and blanks make no other side. */
export function sidesOf(rows: readonly SourceRow[]): SideRow[] {
  type Side = {
    side: string | undefined;
    sources: Id<"source">[];
    mentions: Set<Id<"annotation">>;
    quotedWords: number;
  };
  const sides = new Map<string, Side>();
  for (const { side, id, mentions, quotedWords } of rows) {
    const key = side === undefined ? "" : foldOutlet(side);
    let own = sides.get(key);
    if (!own) sides.set(key, (own = { side, sources: [], mentions: new Set(), quotedWords: 0 }));
    own.sources.push(id);
    for (const mention of mentions) own.mentions.add(mention);
    own.quotedWords += quotedWords;
  }
  return [...sides]
    .map(([key, own]) => ({ key, row: { ...own, mentions: [...own.mentions] } }))
    .toSorted(
      (a, b) =>
        Number(a.key === "") - Number(b.key === "") ||
        b.row.mentions.length - a.row.mentions.length ||
        (a.key < b.key ? -1 : 1),
    )
    .map(({ row }) => row);
}
