import type { Id } from "../ids.ts";
import type { Words } from "../words/index.ts";
import type { Workspace } from "../workspace.ts";
import type { Bars, ChartKey } from "./charts.ts";
import type { Report } from "./compute.ts";
import type { Section } from "./figures.ts";

/** What stands in one field of a table: text, and what is behind it where it is a number of something. */
export type Cell = {
  readonly text: string;
  readonly behind?: Behind;
  /** Words rather than a number: it begins where its column does. */
  readonly isText?: boolean;
};

/** What a number opens. */
export type Behind = { readonly title: string; readonly ids: readonly Id[] };

/** One line of a table; its name stands in the first column. `key` tells it apart within the table. */
export type Row = { readonly key: string; readonly name: Cell; readonly cells: readonly Cell[] };

/** A table of the report in words. */
export type Table = {
  readonly key: keyof Words["report"]["tables"];
  readonly title: string;
  /** As many as a row has fields: its name and its cells. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** What was left out, where something was. */
  readonly more?: string;
  /** Drawn beside the table. */
  readonly chart?: { readonly key: ChartKey; readonly bars: Bars };
};

export type SectionView = {
  readonly key: Section;
  readonly title: string;
  readonly note: string;
  readonly tables: readonly Table[];
};

/** A report in the words of whoever reads it: what window, page and text files all show. */
export type ReportView = {
  readonly title: string;
  readonly about: string;
  readonly counted: string;
  readonly sections: readonly SectionView[];
};

/** Most sources in the table of the busiest; most conflicts told with their passages. */
export const mostSources = 10;
export const mostConflicts = 50;

/** What a view is made from. */
export type Context = {
  readonly workspace: Workspace;
  readonly report: Report;
  readonly words: Words;
  readonly at: string;
};

/** A number, with what is behind it unless it is nothing. */
export function numberCell(words: Words, title: string, ids: readonly Id[], value = ids.length): Cell {
  const text = words.report.number(value);
  return ids.length === 0 ? { text } : { text, behind: { title, ids } };
}

/** A part as percent of its base; `bound` where it is not quite nothing, or not quite all, though it would round to that. */
export type Share = { readonly percent: number; readonly bound: "" | "<" | ">" };

/**
 * What percent `value` is of `base`, rounded, but to 0 and to 100 only where it is exactly that.
 * @param base more than 0
 * @param step what is rounded to is a multiple of it, in percent
 */
export function percentOf(value: number, base: number, step: 1 | 0.1 = 1): Share {
  const perUnit = Math.round(1 / step);
  const rounded = Math.round((100 * perUnit * value) / base);
  if (rounded <= 0 && value > 0) return { percent: step, bound: "<" };
  if (rounded >= 100 * perUnit && value < base) return { percent: 100 - step, bound: ">" };
  return { percent: rounded / perUnit, bound: "" };
}

/**
 * “30% of 40”; “<1% of 300” where there is something. Empty where there is nothing to be a share of. A share is never told
 * without what it is of.
 */
export function shareOf({ report }: Words, value: number, base: number): string {
  if (base === 0) return "";
  const { percent, bound } = percentOf(value, base);
  return report.share(percent, base, bound);
}
