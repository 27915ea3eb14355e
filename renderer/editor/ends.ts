import { type Span, trimmed } from "../../shared/spans.ts";
import { snap } from "../../shared/text/graphemes.ts";
import { stepUnit, type TextUnit } from "../../shared/text/units.ts";

/** The commands that move one end of a span by one unit. */
export type EndCommand = `${"start" | "end"}.${TextUnit}.${"forward" | "back"}`;

const pattern = /^(?<side>start|end)\.(?<unit>character|word|sentence)\.(?<direction>forward|back)$/;

export function isEndCommand(id: string): id is EndCommand {
  return pattern.test(id);
}

/**
 * `spans` with one end of number `index` moved by one unit: its start to where a unit starts, its end to where one ends.
 * Undefined when it cannot move there: the span would become empty, share characters with its neighbours, or is
 * already at the edge of the text. `spans` are sorted and disjoint, and so is the result; no grapheme is cut.
 */
export function moveEnd(
  text: string,
  spans: readonly Span[],
  index: number,
  command: EndCommand,
  language = "en",
): Span[] | undefined {
  const span = spans[index];
  const parts = pattern.exec(command)?.groups;
  if (!span || !parts) return undefined;
  const side = parts["side"] === "start" ? "start" : "end";
  const unit = parts["unit"] as TextUnit; // the pattern allows only these
  const forward = parts["direction"] === "forward";
  const at = snap(
    text,
    stepUnit(text, span[side], unit, forward, language, side),
    forward ? "after" : "before",
  );
  const reached = side === "start" ? { start: at, end: span.end } : { start: span.start, end: at };
  // Beyond the last word or before the first there are only white space and punctuation, if anything.
  const tidy = unit === "character" ? reached : trimmed(text, reached);
  const moved = tidy && { ...reached, [side]: tidy[side] };
  const isAllowed =
    moved !== undefined &&
    moved.start < moved.end &&
    moved[side] !== span[side] &&
    moved.start >= (spans[index - 1]?.end ?? 0) &&
    moved.end <= (spans[index + 1]?.start ?? text.length);
  return moved && isAllowed ? spans.map((other, i) => (i === index ? moved : other)) : undefined;
}
