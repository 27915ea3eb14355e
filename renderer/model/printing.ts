import type { Slices } from "../../shared/slices.ts";
import { rightToLeftIn } from "../editor/direction.ts";
import { Marks } from "../editor/marks.ts";
import { TextMap } from "../editor/positions.ts";
import { compareInnermost, type MarkSpan, runsOf } from "../editor/runs.ts";
import type { Block, Mark } from "../editor/types.ts";
import { words } from "./words.ts";

/** Levels that get an underline of their own on paper; what lies deeper shares a seventh. */
export const printedLevels = 6;

/** UTF-16 code units; a longer line is laid out in several, because one of megabytes takes minutes. */
const longestLine = 12_000;

/** A part of a line: text with what lies over it, or the marker of an annotation that ends there. Innermost first. */
export type Piece = { readonly over: readonly MarkSpan[] } & (
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "marker"; readonly id: string; readonly name: string }
);

/** A line as it is printed. */
export type PrintedLine = {
  readonly kind: Block["kind"] | undefined;
  readonly level: number | undefined;
  readonly isRtl: boolean;
  /** It goes on with the line before: the text has no line feed there. */
  readonly isContinued: boolean;
  /** How many levels of underlines hang below its deepest part, the shared one included. */
  readonly depth: number;
  readonly pieces: readonly Piece[];
};

/** What each annotation is called on paper, by its id: letter and number in the order given, `C1`, `S2`, `Q3`. */
export function markerNames(marks: readonly Mark[]): ReadonlyMap<string, string> {
  const { labels } = words();
  return new Map(marks.map(({ id, label }, at) => [id, `${labels[label].letter}${at + 1}`]));
}

/** Lines made between two places where the work may be left. */
const linesInSlice = 50;

/**
 * The text as lines of pieces, a slice at a time. Without the markers it is the document's text to the letter, with a line feed before
 * every line that is not continued. Every span has its annotation's marker at its end: before the line feed where it
 * takes in one, and after the markers of what ends there too but is shorter.
 * @param blocks ascending by line; those beyond the text are ignored
 */
export function* printedLines(
  text: string,
  blocks: readonly Block[],
  marks: readonly Mark[],
  names: ReadonlyMap<string, string>,
): Slices<PrintedLine[]> {
  const map = new TextMap(text, longestLine);
  const drawn = new Marks(marks);
  const kinds = new Map(blocks.map((block) => [block.line, block]));
  const readsRightToLeft = rightToLeftIn(text);
  const ends = endsByLine(map, drawn, marks);
  const lines: PrintedLine[] = [];
  let source = -1; // the line of the text, of which long ones are several lines here
  let isRtl = false;
  for (let index = 0; index < map.lineCount; index++) {
    if (index % linesInSlice === 0) yield;
    const [start, end] = [map.lineStart(index), map.lineEnd(index)];
    const isContinued = map.isContinued(index);
    if (!isContinued) {
      source++;
      isRtl = readsRightToLeft(text.slice(start, end));
    }
    const block = kinds.get(source);
    const over = drawn.overlapping(start, end);
    lines.push({
      kind: block?.kind,
      level: block?.level,
      isRtl,
      isContinued,
      depth: Math.min(printedLevels + 1, Math.max(0, ...over.map(({ level }) => level + 1))),
      pieces: piecesOf(text, start, end, over, ends.get(index) ?? [], names),
    });
  }
  return lines;
}

/** The spans that end in each line, by their ends and then the shorter first. A line feed belongs to the line it ends. */
function endsByLine(map: TextMap, drawn: Marks, marks: readonly Mark[]): Map<number, MarkSpan[]> {
  const byLine = new Map<number, MarkSpan[]>();
  for (const { id } of marks)
    for (const span of drawn.spansOf(id)) {
      const line = map.lineOf(span.end - 1);
      const own = byLine.get(line);
      if (own) own.push(span);
      else byLine.set(line, [span]);
    }
  for (const own of byLine.values()) own.sort((a, b) => a.end - b.end || compareInnermost(a, b));
  return byLine;
}

function piecesOf(
  text: string,
  start: number,
  end: number,
  spans: readonly MarkSpan[],
  ends: readonly MarkSpan[],
  names: ReadonlyMap<string, string>,
): Piece[] {
  const pieces: Piece[] = [];
  let nextEnd = 0;
  /** The markers of what ends at or before `at`; what goes on under them keeps its underline. */
  const mark = (at: number, over: readonly MarkSpan[]) => {
    for (let span = ends[nextEnd]; span && Math.min(span.end, end) <= at; span = ends[++nextEnd]) {
      const { end: own, id } = span;
      pieces.push({ kind: "marker", id, name: names.get(id) ?? "", over: over.filter((o) => o.end > own) });
    }
  };
  const put = (from: number, to: number, over: readonly MarkSpan[]) => {
    if (from < to) pieces.push({ kind: "text", text: text.slice(from, to), over });
    mark(to, over);
  };
  let at = start;
  for (const run of runsOf(spans, start, end)) {
    if (at < run.start) put(at, run.start, []);
    put(run.start, run.end, run.over);
    at = run.end;
  }
  put(at, end, []);
  return pieces;
}
