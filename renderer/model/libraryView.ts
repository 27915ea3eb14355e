import type { Id } from "../../shared/ids.ts";
import { type Label, labels } from "../../shared/labels.ts";
import { foldName } from "../../shared/text/fold.ts";
import { reviewedIn } from "../../shared/review/reviewCounts.ts";
import type { Line } from "./libraryLines.ts";
import { compareNames } from "./shown.ts";
import { recalled, remember } from "./memory.ts";
import type { Sort } from "./sorting.ts";

/** The columns of the library, from the left. */
export const columns = [
  "title",
  "outlet",
  "published",
  "language",
  "length",
  ...labels,
  "sourced",
  "problems",
  "review",
  "comments",
  "readings",
  "changed",
] as const;

export type LibraryColumn = (typeof columns)[number];
export type LibrarySort = Sort<LibraryColumn>;

export type LibraryFilter = {
  readonly text: string;
  /** A document has annotations of each of these. */
  readonly labels: ReadonlySet<Label>;
  /** Only documents without any annotation. */
  readonly isBare: boolean;
  /** Code such as `es`; undefined is any. */
  readonly language: string | undefined;
  /** Who worked on a document; undefined is anybody. */
  readonly author: Id<"author"> | undefined;
};

export const wholeLibrary: LibraryFilter = {
  text: "",
  labels: new Set(),
  isBare: false,
  language: undefined,
  author: undefined,
};

/** Whether any document may be filtered out. */
export function isFilteringLibrary({
  text,
  labels: wanted,
  isBare,
  language,
  author,
}: LibraryFilter): boolean {
  return (
    text.trim() !== "" || wanted.size > 0 || isBare || [language, author].some((each) => each !== undefined)
  );
}

/**
 * The lines that pass the filter, sorted; ties by title, so that equal values keep a sensible order.
 * @param worked the documents that the filter's author worked on; undefined where there is no such author
 */
export function arranged(
  lines: readonly Line[],
  filter: LibraryFilter,
  sort: LibrarySort,
  worked?: ReadonlySet<Id>,
): readonly Line[] {
  const sought = foldName(filter.text).split(/\s+/);
  const sign = sort.isDescending ? -1 : 1;
  const compare = comparing[sort.column];
  return lines
    .filter((line) => (worked?.has(line.id) ?? true) && passes(line, filter, sought))
    .sort((a, b) => sign * compare(a, b) || compareNames(a.title, b.title) || (a.id < b.id ? -1 : 1));
}

function passes(line: Line, filter: LibraryFilter, sought: readonly string[]): boolean {
  if (filter.isBare && line.total > 0) return false;
  if (filter.language !== undefined && line.language !== filter.language) return false;
  for (const label of filter.labels) if (line.counts[label] === 0) return false;
  return sought.every((word) => line.words.includes(word));
}

const count = (label: Label) => (a: Line, b: Line) => a.counts[label] - b.counts[label];

/** One without annotations comes before any with open ones. */
const share = ({ sourced, total }: Line) => (total === 0 ? -1 : sourced / total);

/** What is signed off comes last; of the others, what is reviewed least comes first. */
const reviewed = ({ review, signed, toReview: total }: Line) =>
  (signed === "signed" ? 5 : signed === "changed" ? 2 : 0) + (total === 0 ? -1 : reviewedIn(review) / total);

/** One of which nothing was answered comes before one without problems. */
const weight = ({ answered, problems }: Line) => (answered === 0 ? -1 : problems);

/** One that was given to nobody comes before one that nobody has finished. */
const given = ({ readings: { finished, all } }: Line) => (all === 0 ? -1 : finished / all);

const comparing: { readonly [C in LibraryColumn]: (a: Line, b: Line) => number } = {
  title: (a, b) => compareNames(a.title, b.title),
  outlet: (a, b) => compareNames(a.outlet, b.outlet),
  published: (a, b) => order(a.published, b.published),
  language: (a, b) => order(a.language, b.language),
  length: (a, b) => a.length - b.length,
  claim: count("claim"),
  statistic: count("statistic"),
  quote: count("quote"),
  "anonymous-source": count("anonymous-source"),
  comments: (a, b) => a.comments - b.comments,
  problems: (a, b) => weight(a) - weight(b),
  readings: (a, b) => given(a) - given(b) || a.readings.all - b.readings.all,
  sourced: (a, b) => share(a) - share(b) || a.total - b.total,
  review: (a, b) => reviewed(a) - reviewed(b) || b.review["needs-work"] - a.review["needs-work"],
  changed: (a, b) => order(a.changed, b.changed),
};

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The sort the user left; by title where there is none. */
export function rememberedSort(): LibrarySort {
  const { column, isDescending } = recalled("library");
  const known = columns.find((each) => each === column);
  return { column: known ?? "title", isDescending: known !== undefined && isDescending === true };
}

export function rememberSort(sort: LibrarySort): void {
  remember("library", JSON.stringify(sort));
}
