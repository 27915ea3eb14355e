import type { Span } from "../spans.ts";
import { snap } from "../text/graphemes.ts";
import { unitAt } from "../text/units.ts";
import type { ComparedItem } from "./compare.ts";

/** A piece of text that lies as a whole within or without each of two marks, and where these begin and end. */
export type ContextRun = {
  readonly text: string;
  /** Offset of the piece, UTF-16 code units. */
  readonly start: number;
  readonly inA: boolean;
  readonly inB: boolean;
  /** A span of it begins, or ends, with this piece. */
  readonly beginsA: boolean;
  readonly beginsB: boolean;
  readonly endsA: boolean;
  readonly endsB: boolean;
};

/** Longest piece shown whole, and how much of either end of a longer one, UTF-16 code units. */
const longest = 480;
const kept = 200;
/** Stands where something was left out. */
const gap = "[…]";

/** What two people marked, in the text from the sentence before it to the one after it. */
export function contextRuns(
  text: string,
  { a, b, extent }: Pick<ComparedItem, "a" | "b" | "extent">,
  locale: string,
): ContextRun[] {
  const whole = around(text, extent, locale);
  const [ofA, ofB] = [a?.spans ?? [], b?.spans ?? []];
  const cuts = new Set([whole.start, whole.end]);
  for (const { start, end } of [...ofA, ...ofB]) cuts.add(start).add(end);
  const places = [...cuts]
    .filter((at) => at >= whole.start && at <= whole.end)
    .sort((one, other) => one - other);
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1] ?? whole.end;
    const holds = (spans: readonly Span[]) => spans.some((span) => span.start <= start && end <= span.end);
    return {
      text: shortened(text.slice(start, end)),
      start,
      inA: holds(ofA),
      inB: holds(ofB),
      beginsA: ofA.some((span) => span.start === start),
      beginsB: ofB.some((span) => span.start === start),
      endsA: ofA.some((span) => span.end === end),
      endsB: ofB.some((span) => span.end === end),
    };
  });
}

/** From the start of the sentence before a span to the end of the one after it, as far as there are such. */
function around(text: string, { start, end }: Span, locale: string): Span {
  const first = Math.min(start, unitAt(text, start, "sentence", locale)?.start ?? start);
  const last = Math.max(end, unitAt(text, Math.max(start, end - 1), "sentence", locale)?.end ?? end);
  const before = first > 0 ? unitAt(text, first - 1, "sentence", locale)?.start : undefined;
  const after = last + 1 < text.length ? unitAt(text, last + 1, "sentence", locale)?.end : undefined;
  return { start: Math.min(first, before ?? first), end: Math.max(last, after ?? last) };
}

/** The middle of a long piece is left out: its ends are what two people differ in. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  const from = snap(text, text.length - kept, "after");
  return [text.slice(0, snap(text, kept, "before")), gap, text.slice(from)].join(" ");
}
