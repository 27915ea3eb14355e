import type { Id } from "../../shared/ids.ts";
import { anySourceType, type SourceType } from "../../shared/sourcing/sourceTypes.ts";
import { foldName } from "../../shared/text/fold.ts";
import { recalled, remember } from "./memory.ts";
import { compareNames } from "./shown.ts";
import type { SourceLine } from "./sourceLines.ts";
import type { Sort } from "./sorting.ts";

/** The columns of the registry, from the left. */
export const sourceColumnKeys = [
  "name",
  "type",
  "side",
  "organisation",
  "mentions",
  "documents",
  "claims",
  "statistics",
  "quotedWords",
] as const;

export type SourceColumn = (typeof sourceColumnKeys)[number];
export type SourceSort = Sort<SourceColumn>;

export type SourceFilter = {
  readonly text: string;
  /** Undefined is any. */
  readonly type: SourceType | undefined;
  /** A side, an empty text for those without one; undefined is any. */
  readonly side: string | undefined;
  /** Only those something rests on that rests on nobody else. */
  readonly isSole: boolean;
  /** Who worked on a source; undefined is anybody. */
  readonly author: Id<"author"> | undefined;
};

export const allSources: SourceFilter = {
  text: "",
  type: undefined,
  side: undefined,
  isSole: false,
  author: undefined,
};

/** Whether any source may be filtered out. */
export function isFilteringSources({ text, type, side, isSole, author }: SourceFilter): boolean {
  return text.trim() !== "" || [type, side, author].some((each) => each !== undefined) || isSole;
}

/**
 * The lines that pass the filter, sorted; ties by name, so that equal values keep a sensible order.
 * @param worked the sources that the filter's author worked on; undefined where there is no such author
 */
export function arrangedSources(
  lines: readonly SourceLine[],
  filter: SourceFilter,
  sort: SourceSort,
  worked?: ReadonlySet<Id>,
): readonly SourceLine[] {
  const sought = foldName(filter.text).split(/\s+/);
  const sign = sort.isDescending ? -1 : 1;
  const compare = comparing[sort.column];
  return lines
    .filter((line) => (worked?.has(line.id) ?? true) && passes(line, filter, sought))
    .sort((a, b) => sign * compare(a, b) || compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** The sides that are in use, each once, as people spell them. */
export function sidesOf(lines: readonly SourceLine[]): readonly string[] {
  return [...new Set(lines.map(({ side }) => side))].filter((side) => side !== "").toSorted(compareNames);
}

function passes(line: SourceLine, { type, side, isSole }: SourceFilter, sought: readonly string[]): boolean {
  if (type !== undefined && line.type !== type) return false;
  if (side !== undefined && line.side !== side) return false;
  if (isSole && line.soleClaims + line.soleStatistics === 0) return false;
  return sought.every((word) => line.words.includes(word));
}

type Counted = "mentions" | "documents" | "claims" | "statistics" | "quotedWords";
const byCount = (key: Counted) => (a: SourceLine, b: SourceLine) => a[key] - b[key];
/** What is not said comes last when sorted upwards, so that it is not in the way. */
const byWords = (key: "side" | "organisation") => (a: SourceLine, b: SourceLine) =>
  Number(a[key] === "") - Number(b[key] === "") || compareNames(a[key], b[key]);

const comparing: { readonly [C in SourceColumn]: (a: SourceLine, b: SourceLine) => number } = {
  name: (a, b) => compareNames(a.name, b.name),
  type: (a, b) => anySourceType.indexOf(a.type) - anySourceType.indexOf(b.type),
  side: byWords("side"),
  organisation: byWords("organisation"),
  mentions: byCount("mentions"),
  documents: byCount("documents"),
  claims: (a, b) => a.claims - b.claims || a.soleClaims - b.soleClaims,
  statistics: (a, b) => a.statistics - b.statistics || a.soleStatistics - b.soleStatistics,
  quotedWords: byCount("quotedWords"),
};

/** The sort the user left; by name where there is none. */
export function rememberedSourceSort(): SourceSort {
  const { column, isDescending } = recalled("sources");
  const known = sourceColumnKeys.find((each) => each === column);
  return { column: known ?? "name", isDescending: known !== undefined && isDescending === true };
}

export function rememberSourceSort(sort: SourceSort): void {
  remember("sources", JSON.stringify(sort));
}
