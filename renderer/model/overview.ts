import { labels } from "../../shared/labels.ts";
import type { Span } from "../../shared/spans.ts";
import type { Annotation } from "./actions.ts";
import { lacksSource } from "./sourced.ts";

/** For each row of the strip, from the top, 1 where something lies there. */
export type Rows = Uint8Array;

export type Overview = {
  /** By label, in their order. */
  readonly lanes: readonly Rows[];
  /** Where something is yet to be looked at. */
  readonly problems: Rows;
};

/**
 * Which rows of a strip of `rows` rows the annotations of a text of `length` code units lie in. A row stands for an
 * equal share of the text's characters, so that this needs no layout and does not move while the browser still
 * learns how high the text is. Costs one pass over the annotations; memory only for the rows.
 * @param found where the sourcing checks have problems; until they are made, it is where somebody is yet to be named
 */
export function overviewOf(
  annotations: Iterable<Annotation>,
  length: number,
  rows: number,
  found?: readonly Span[],
): Overview {
  const lanes = labels.map(() => new Uint8Array(rows));
  const byLabel = new Map(labels.map((label, at) => [label, lanes[at]]));
  const problems = new Uint8Array(rows);
  const scale = rows / Math.max(1, length);
  for (const annotation of annotations) {
    const lane = byLabel.get(annotation.label);
    for (const { start, end } of annotation.spans) {
      const first = Math.min(rows - 1, Math.floor(start * scale));
      const last = Math.min(rows - 1, Math.ceil(end * scale) - 1);
      if (!lane) continue;
      lane[first] = 1;
      for (let row = first + 1; row <= last; row++) lane[row] = 1;
    }
    const start = annotation.spans[0]?.start ?? 0;
    if (!found && lacksSource(annotation)) problems[Math.min(rows - 1, Math.floor(start * scale))] = 1;
  }
  for (const { start } of found ?? []) problems[Math.min(rows - 1, Math.floor(start * scale))] = 1;
  return { lanes, problems };
}

/** The first and the last row, both included, that a stretch of text lies in. */
export function rowsOf({ start, end }: Span, length: number, rows: number): { first: number; last: number } {
  const scale = rows / Math.max(1, length);
  const first = Math.min(rows - 1, Math.floor(start * scale));
  return { first, last: Math.max(first, Math.min(rows - 1, Math.ceil(end * scale) - 1)) };
}

/** The offset that a place of the strip stands for. @param share from the top, 0 to 1; beyond either end, that end */
export function offsetAt(share: number, length: number): number {
  return Math.round(Math.max(0, Math.min(1, share)) * length);
}

/** Neighbouring rows that are set, as `[first, end)`. */
export function* stretches(rows: Rows): Generator<Span> {
  let start = -1;
  for (let row = 0; row <= rows.length; row++) {
    if (rows[row] === 1) {
      if (start < 0) start = row;
    } else if (start >= 0) {
      yield { start, end: row };
      start = -1;
    }
  }
}
