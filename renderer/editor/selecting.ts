import type { Span } from "../../shared/spans.ts";
import { stepUnit, unitAt } from "../../shared/text/units.ts";

const selectCommands = [
  "select.word",
  "select.word.back",
  "select.sentence",
  "select.sentence.back",
] as const;

/** The commands that select a word or a sentence. */
export type SelectCommand = (typeof selectCommands)[number];

export function isSelectCommand(id: string): id is SelectCommand {
  return selectCommands.some((command) => command === id);
}

/**
 * What a command of `selectCommands` selects next: the unit at the caret, or at the start of a selection that is not
 * one whole unit; from a whole unit, the one after it, or before it with `.back`, across lines. Undefined when there
 * is none further.
 */
export function selectNext(
  text: string,
  selection: Span,
  command: SelectCommand,
  language = "en",
): Span | undefined {
  const unit = command.startsWith("select.word") ? "word" : "sentence";
  const forward = !command.endsWith(".back");
  const here = unitAt(text, selection.start, unit, language);
  const isWhole = here !== undefined && here.start === selection.start && here.end === selection.end;
  if (here && !isWhole) return here;
  const edge = stepUnit(text, forward ? selection.end : selection.start, unit, forward, language);
  const next = unitAt(text, forward ? Math.max(0, edge - 1) : edge, unit, language);
  const isFurther = next && (forward ? next.start >= selection.end : next.end <= selection.start);
  return isFurther ? next : undefined;
}
