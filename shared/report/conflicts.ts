import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";
import { type Difference, differencesOf, type Reading, readStatistic } from "./numbers.ts";
import { counted } from "../review/agreed.ts";

type Annotation = RecordOf<"annotation">;
type Statistic = Extract<Annotation, { label: "statistic" }>;

/** A mention of a claim with the statistics that lie in it or overlap it. */
export type NumberedMention = {
  readonly id: Id<"annotation">;
  readonly statistics: readonly Id<"annotation">[];
};

/** A tracked claim whose mentions give different numbers. */
export type Conflict = {
  readonly claimId: Id<"claim">;
  readonly differs: readonly Difference[];
  /** The mentions that differ from another one. */
  readonly mentions: readonly NumberedMention[];
};

/** More distinct sets of figures on one claim than this are not compared each with each. */
const mostKinds = 50;

/**
 * The claims whose mentions give numbers that differ. Only what is marked as a statistic with a value, and overlaps the
 * mention, is compared. Quick where most mentions hold no figure.
 * @param claims with their mentions, those in other documents than the report's too
 * @param read the statistics of documents that were gone through already; those of others are looked up
 */
export function conflictsOf(
  workspace: Workspace,
  claims: Iterable<readonly [claim: Id<"claim">, mentions: readonly Annotation[]]>,
  read: ReadonlyMap<Id<"document">, readonly Statistic[]>,
): Conflict[] {
  const documents = new Map<Id<"document">, StatisticsInText>();
  const statisticsIn = (id: Id<"document">) => {
    let found = documents.get(id);
    if (!found) {
      const statistics = read.get(id) ?? statisticsOf(workspace, id);
      documents.set(id, (found = new StatisticsInText(statistics)));
    }
    return found;
  };
  const out: Conflict[] = [];
  for (const [id, mentions] of claims) {
    if (mentions.length < 2) continue;
    const numbered = mentions
      .map((mention) => ({ mention, readings: statisticsIn(mention.documentId).under(mention) }))
      .filter(({ readings }) => readings.length > 0);
    const conflict = numbered.length > 1 ? conflictOf(id, numbered) : undefined;
    if (conflict) out.push(conflict);
  }
  return out.toSorted((a, b) => (a.claimId < b.claimId ? -1 : 1));
}

type Numbered = { readonly mention: Annotation; readonly readings: readonly Reading[] };

/** Mentions with the same figures are compared as one. */
function conflictOf(claimId: Id<"claim">, numbered: readonly Numbered[]): Conflict | undefined {
  const kinds = new Map<string, Numbered[]>();
  for (const each of numbered) {
    const key = each.readings
      .map(({ low, high, unit, period }) => [low, high, unit, period].join("\t"))
      .toSorted()
      .join("|");
    const own = kinds.get(key);
    if (own) own.push(each);
    else kinds.set(key, [each]);
  }
  const list = [...kinds.values()].slice(0, mostKinds);
  const differs = new Set<Difference>();
  const apart = new Set<Numbered[]>();
  for (const [i, one] of list.entries())
    for (const other of list.slice(i + 1)) {
      const found = differencesOf(one[0]?.readings ?? [], other[0]?.readings ?? []);
      for (const difference of found) differs.add(difference);
      if (found.length > 0) apart.add(one).add(other);
    }
  if (differs.size === 0) return undefined;
  const mentions = [...apart].flat().map(({ mention, readings }) => ({
    id: mention.id,
    statistics: readings.map(({ statistic }) => statistic.id),
  }));
  return { claimId, differs: [...differs], mentions };
}

function statisticsOf(workspace: Workspace, id: Id<"document">): Statistic[] {
  return [...counted(workspace, workspace.referring("annotation", id))].filter(
    (each) => each.label === "statistic",
  );
}

type Place = { readonly start: number; readonly end: number; readonly reading: Reading };

/** The statistics with a value of one text, so that those under a passage are found without going through them all. */
class StatisticsInText {
  readonly #places: readonly Place[];
  /** The longest of them, UTF-16 code units: none that begins further before a passage reaches into it. */
  readonly #longest: number;

  constructor(statistics: readonly Statistic[]) {
    const places: Place[] = [];
    for (const statistic of statistics) {
      const reading = readStatistic(statistic);
      if (reading) for (const { start, end } of statistic.spans) places.push({ start, end, reading });
    }
    this.#places = places.toSorted((a, b) => a.start - b.start || a.end - b.end);
    this.#longest = places.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  }

  /** In text order, each once. */
  under({ spans }: Annotation): Reading[] {
    const found = new Set<Reading>();
    for (const { start, end } of spans)
      for (let at = this.#after(start - this.#longest); at < this.#places.length; at++) {
        const place = this.#places[at];
        if (!place || place.start >= end) break;
        if (place.end > start) found.add(place.reading);
      }
    return [...found];
  }

  /** Index of the first place that begins at `start` or later. */
  #after(start: number): number {
    let [low, high] = [0, this.#places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
