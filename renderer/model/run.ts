import type { CommandId } from "../../shared/commands.ts";
import { AppError } from "../../shared/errors.ts";
import { type Id, makeId } from "../../shared/ids.ts";
import { type Label, labelInfo } from "../../shared/labels.ts";
import { extent, joined } from "../../shared/spans.ts";
import { type EndCommand, isEndCommand, moveEnd } from "../editor/ends.ts";
import { isSelectCommand, selectNext } from "../editor/selecting.ts";
import { annotate, describe, relabel, removeWithDependants, setSpans, spanOf } from "./actions.ts";
import type { Desk } from "./desk.ts";

/** Carries out a command of the table on this desk; false when there was nothing it could act on. */
export function run(desk: Desk, command: CommandId): boolean {
  if (isEndCommand(command)) return moveActiveEnd(desk, command);
  if (isSelectCommand(command)) return select(desk, command);
  switch (command) {
    case "label.claim":
    case "label.statistic":
    case "label.quote":
    case "label.anonymous-source":
      return label(desk, command.slice("label.".length) as Label); // the four cases above are the four labels
    case "annotation.next":
      return step(desk, 1);
    case "annotation.previous":
      return step(desk, -1);
    case "annotation.stacked":
      return stacked(desk);
    case "annotation.addSpan":
      return addSpan(desk);
    case "annotation.removeSpan":
      return removeSpan(desk);
    case "annotation.edit":
      if (!desk.active)
        return say(desk, "No annotation is active. Select text and press 1 to 4 to make one.");
      desk.focusInspector?.();
      return true;
    case "annotation.delete":
      return remove(desk);
    case "undo":
    case "redo":
      return again(desk, command);
    case "import":
    case "export":
    case "shortcuts":
      desk.showDialog(command);
      return true;
    case "library":
      desk.show("library");
      return true;
    case "focus.text":
      desk.view?.focus();
      return desk.view !== undefined;
    case "focus.list":
      desk.focusList?.();
      return desk.focusList !== undefined;
    default:
      return command satisfies never;
  }
}

function say(desk: Desk, text: string): true {
  desk.notify(text);
  return true;
}

/** Marks the selection; without one, the active annotation changes its label. */
function label(desk: Desk, label: Label): boolean {
  const { open, selection, view } = desk;
  if (!open?.text || !view) return false;
  const text = open.text;
  if (selection.start === selection.end) {
    const active = desk.active;
    if (!active) return say(desk, "Select text first, then mark it with 1 to 4.");
    void desk.model
      .act(`Relabel as ${labelInfo[label].name.toLowerCase()}`, (workspace) =>
        relabel(workspace, active.id, label),
      )
      .then((outcome) => desk.report(outcome) && desk.announce(`Now ${labelInfo[label].name.toLowerCase()}`));
    return true;
  }
  const id = makeId("annotation", crypto.randomUUID());
  const name = `Mark ${labelInfo[label].name.toLowerCase()}`;
  void desk.model
    .act(name, () => annotate(open.id, text, spanOf(text, selection), label, id))
    .then((outcome) => {
      if (!desk.report(outcome)) return;
      desk.activate(id);
      // The caret goes to the end, so that the next sentence is one key away and another digit relabels.
      const end = desk.active ? extent(desk.active.spans).end : selection.end;
      view.select(end, end);
      if (desk.active) desk.announce(`Added: ${describe(desk.active)}`);
    });
  return true;
}

function step(desk: Desk, by: 1 | -1): boolean {
  const items = desk.shown;
  if (items.length === 0) return say(desk, "There is no annotation to go to.");
  const active = desk.active;
  const at = active ? items.findIndex((item) => item.id === active.id) : -1;
  const caret = desk.selection.start;
  const from =
    at >= 0
      ? at + by
      : by === 1
        ? items.findIndex((item) => extent(item.spans).start >= caret)
        : items.findLastIndex((item) => extent(item.spans).start < caret);
  const next = items[(from + items.length) % items.length] ?? items[by === 1 ? 0 : items.length - 1];
  if (!next) return false;
  const start = next.spans[0]?.start ?? 0;
  desk.view?.select(start, start);
  desk.activate(next.id, { reveal: true });
  desk.announce(`${describe(next)}, ${items.indexOf(next) + 1} of ${items.length}`);
  return true;
}

/** Goes through the annotations that lie over each other at the caret. */
function stacked(desk: Desk): boolean {
  const here = desk.view?.at(desk.selection.start) ?? [];
  if (here.length === 0) return say(desk, "There is no annotation at this place.");
  const next = here[(here.indexOf(desk.activeId ?? "") + 1) % here.length];
  const annotation = next === undefined ? undefined : desk.model.workspace.get(next as Id<"annotation">);
  if (!annotation) return false;
  desk.activate(annotation.id);
  desk.announce(
    `${describe(annotation)}, ${here.indexOf(annotation.id) + 1} of ${here.length} at this place`,
  );
  return true;
}

function addSpan(desk: Desk): boolean {
  const { active, open, selection } = desk;
  if (!open?.text) return false;
  const text = open.text;
  if (!active) return say(desk, "No annotation is active, so there is nothing to add a span to.");
  if (selection.start === selection.end) return say(desk, "Select the text to add first.");
  void desk.model
    .act("Add a span", (workspace) => {
      const spans = workspace.get(active.id)?.spans ?? [];
      return setSpans(workspace, active.id, text, [...spans, spanOf(text, selection)]);
    })
    .then((outcome) => {
      if (!desk.report(outcome)) return;
      desk.view?.select(selection.end, selection.end);
      desk.announce(`Span added, ${desk.active?.spans.length ?? 0} in all`);
    });
  return true;
}

/** Takes out the span at the caret; the last one cannot go, since deleting is another command. */
function removeSpan(desk: Desk): boolean {
  const { active, open, selection } = desk;
  if (!open?.text || !active) return say(desk, "No annotation is active.");
  if (active.spans.length === 1)
    return say(desk, "This annotation has only one span. To delete the annotation, press Delete.");
  const caret = selection.start;
  const at = active.spans.findIndex((span) => caret >= span.start && caret <= span.end);
  if (at < 0) return say(desk, "Put the caret into the span to take out.");
  return removeSpanAt(desk, at);
}

/** Takes the active annotation's span number `at` out. */
export function removeSpanAt(desk: Desk, at: number): boolean {
  const { active, open } = desk;
  if (!open?.text || !active) return false;
  const text = open.text;
  const spans = active.spans.filter((_, i) => i !== at);
  void desk.model
    .act("Take out a span", (workspace) => setSpans(workspace, active.id, text, spans))
    .then((outcome) => desk.report(outcome) && desk.announce("Span taken out"));
  return true;
}

function remove(desk: Desk): boolean {
  const { active } = desk;
  if (!active) return false;
  const at = desk.shown.findIndex((item) => item.id === active.id);
  const what = describe(active);
  void desk.model
    .act(`Delete ${labelInfo[active.label].name.toLowerCase()}`, (workspace) =>
      removeWithDependants(workspace, active.id),
    )
    .then((outcome) => {
      if (!desk.report(outcome)) return;
      const next = desk.shown[Math.min(Math.max(at, 0), desk.shown.length - 1)];
      desk.activate(next?.id);
      desk.announce(`Deleted: ${what}`);
    });
  return true;
}

function again(desk: Desk, which: "undo" | "redo"): boolean {
  const step = which === "undo" ? desk.model.history.nextUndo : desk.model.history.nextRedo;
  if (!step) return say(desk, which === "undo" ? "There is nothing to undo." : "There is nothing to redo.");
  void desk.model[which]().then((outcome) => {
    if (!desk.report(outcome) || !("commit" in outcome)) return;
    const back = outcome.commit.puts.find((record) => record.kind === "annotation");
    if (back?.documentId === desk.open?.id && back) desk.activate(back.id, { reveal: true });
    desk.announce(`${which === "undo" ? "Undone" : "Redone"}: ${step.name}`);
  });
  return true;
}

function moveActiveEnd(desk: Desk, command: EndCommand): boolean {
  const { active, open } = desk;
  if (!open?.text || !active) return say(desk, "No annotation is active, so there is no end to move.");
  const text = open.text;
  const caret = desk.selection.start;
  // With several spans the one at the caret is meant, else the first or last, whichever end is moved.
  const at = active.spans.findIndex((span) => caret >= span.start && caret <= span.end);
  const index = at >= 0 ? at : command.startsWith("start.") ? 0 : active.spans.length - 1;
  void desk.model
    .act("Move an end", (workspace) => {
      const spans = workspace.get(active.id)?.spans ?? [];
      const moved = moveEnd(text, spans, index, command, desk.language);
      if (!moved) throw new AppError("invalid", "The end cannot go further there.");
      return setSpans(workspace, active.id, text, joined(moved));
    })
    .then((outcome) => {
      if (!desk.report(outcome)) return;
      const span = desk.active?.spans[index];
      if (!span) return;
      const end = command.startsWith("start.") ? span.start : span.end;
      desk.view?.select(end, end);
      desk.view?.reveal({ start: end, end });
    });
  return true;
}

function select(desk: Desk, command: Parameters<typeof selectNext>[2]): boolean {
  const { open, view } = desk;
  if (!open?.text || !view) return false;
  const next = selectNext(open.text, desk.selection, command, desk.language);
  if (!next) return false;
  view.select(next.start, next.end);
  view.reveal(next);
  return true;
}
