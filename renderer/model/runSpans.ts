import { AppError } from "../../shared/errors.ts";
import { joined } from "../../shared/spans.ts";
import { type EndCommand, moveEnd } from "../editor/ends.ts";
import { setSpans, spanOf } from "./actions.ts";
import type { Desk } from "./desk.ts";
import { attempt } from "./marking.ts";
import { keysOf } from "./shownKeys.ts";
import { words } from "./words.ts";

/* What changes the passage of the active annotation: its spans and their ends. */

/** Adds what is selected to the active annotation. */
export function addSpan(desk: Desk): boolean {
  const { activeId, open, selection } = desk;
  if (open?.text === undefined) return false;
  const text = open.text;
  if (!activeId) return say(desk, words().text.nothingActiveToExtend);
  if (!desk.hasSelection) return say(desk, words().text.selectToAdd);
  const span = attempt(desk, () => spanOf(text, selection));
  if (!span) return true;
  desk.markedTo = selection.end;
  desk.view?.select(selection.end);
  void desk.model
    .act(words().text.steps.addSpan, (workspace) =>
      setSpans(workspace, activeId, text, [...(workspace.get(activeId)?.spans ?? []), span]),
    )
    .then((outcome) => {
      if (!desk.report(outcome)) return;
      desk.announce(words().text.spanAdded(desk.model.workspace.get(activeId)?.spans.length ?? 0));
    });
  return true;
}

/** Takes out the span at the caret; the last one cannot go, since deleting is another command. */
export function removeSpan(desk: Desk): boolean {
  const { active, open, selection } = desk;
  if (!open?.text || !active) return say(desk, words().text.nothingActive);
  if (active.spans.length === 1)
    return say(desk, words().text.onlySpan(keysOf(desk, "annotation.delete") || `“${words().text.delete}”`));
  const caret = selection.start;
  const at = active.spans.findIndex((span) => caret >= span.start && caret <= span.end);
  if (at < 0) return say(desk, words().text.caretIntoSpan);
  return removeSpanAt(desk, at);
}

/** Takes the active annotation's span number `at` out. */
export function removeSpanAt(desk: Desk, at: number): boolean {
  const { active, open } = desk;
  if (!open?.text || !active) return false;
  const text = open.text;
  const spans = active.spans.filter((_, i) => i !== at);
  void desk.model
    .act(words().text.steps.removeSpan, (workspace) => setSpans(workspace, active.id, text, spans))
    .then((outcome) => desk.report(outcome) && desk.announce(words().text.spanRemoved));
  return true;
}

/** Moves an end of the active annotation; of several spans that of the one at the caret. */
export function moveActiveEnd(desk: Desk, command: EndCommand): boolean {
  const { active, open } = desk;
  if (!open?.text || !active) return say(desk, words().text.nothingActiveToMove);
  const text = open.text;
  const caret = desk.selection.start;
  // With several spans the one at the caret is meant, else the first or last, whichever end is moved.
  const at = active.spans.findIndex((span) => caret >= span.start && caret <= span.end);
  const index = at >= 0 ? at : command.startsWith("start.") ? 0 : active.spans.length - 1;
  void desk.model
    .act(words().text.steps.moveEnd, (workspace) => {
      const spans = workspace.get(active.id)?.spans ?? [];
      const moved = moveEnd(text, spans, index, command, desk.language);
      if (!moved) throw new AppError("invalid", words().text.endStuck);
      return setSpans(workspace, active.id, text, joined(moved));
    })
    .then((outcome) => {
      if (!desk.report(outcome)) return;
      const span = desk.active?.spans[index];
      if (!span || desk.hasSelection) return;
      const end = command.startsWith("start.") ? span.start : span.end;
      desk.view?.select(end, end);
      desk.view?.reveal({ start: end, end });
    });
  return true;
}

function say(desk: Desk, text: string): true {
  desk.notify(text);
  return true;
}
