import type { Span } from "../spans.ts";
import { extent } from "../spans.ts";
import { snap } from "../text/graphemes.ts";
import { stepUnit, unitAt } from "../text/units.ts";

/** A piece of a text: words that are marked, words around them, or words left out. */
export type Piece =
  | { readonly kind: "marked" | "around"; readonly text: string; readonly start: number }
  | { readonly kind: "gap"; readonly start: number };

/** So much is shown at most before the first span and behind the last one, UTF-16 code units. */
const mostAround = 500;
/** Between two spans that are further apart, the middle is left out; so much of either side stays. */
const mostBetween = 400;
const keptBetween = 120;

/**
 * A passage with the sentences it lies in and the one before and after.
 * @param spans sorted and disjoint
 * @param locale BCP 47 tag of the text
 */
export function contextOf(text: string, spans: readonly Span[], locale: string): readonly Piece[] {
  if (spans.length === 0) return [];
  const { start, end } = extent(spans);
  const first = unitAt(text, start, "sentence", locale)?.start ?? start;
  const from = stepUnit(text, Math.min(first, start), "sentence", false, locale, "start");
  const last = unitAt(text, Math.max(start, end - 1), "sentence", locale)?.end ?? end;
  const to = stepUnit(text, Math.max(last, end), "sentence", true, locale, "end");
  const begin = snap(text, Math.max(from, start - mostAround), "after");
  const finish = snap(text, Math.min(to, end + mostAround), "before");
  const pieces: Piece[] = [];
  if (begin > from) pieces.push({ kind: "gap", start: from });
  let at = Math.min(begin, start);
  for (const span of spans) {
    between(
      pieces,
      text,
      at,
      span.start,
      pieces.some(({ kind }) => kind === "marked"),
    );
    pieces.push({ kind: "marked", text: text.slice(span.start, span.end), start: span.start });
    at = span.end;
  }
  between(pieces, text, at, Math.max(finish, end), false);
  if (finish < to) pieces.push({ kind: "gap", start: finish });
  return pieces;
}

/** Adds the words from `from` to `to`. @param isShortened whether a long stretch loses its middle */
function between(pieces: Piece[], text: string, from: number, to: number, isShortened: boolean): void {
  if (from >= to) return;
  if (!isShortened || to - from <= mostBetween) {
    pieces.push({ kind: "around", text: text.slice(from, to), start: from });
    return;
  }
  const left = snap(text, from + keptBetween, "before");
  const right = snap(text, to - keptBetween, "after");
  pieces.push({ kind: "around", text: text.slice(from, left), start: from });
  pieces.push({ kind: "gap", start: left });
  pieces.push({ kind: "around", text: text.slice(right, to), start: right });
}
