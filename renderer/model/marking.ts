import { AppError } from "../../shared/errors.ts";
import { type Id, makeId } from "../../shared/ids.ts";
import type { Label } from "../../shared/labels.ts";
import type { Span } from "../../shared/spans.ts";
import { annotate, type Annotation, describe, relabel, spanOf } from "./actions.ts";
import type { Desk } from "./desk.ts";
import { countFilled, readingFor, readingOf } from "./proposals.ts";
import { labelChosen } from "./runMany.ts";
import { labelKeys } from "./shownKeys.ts";
import { words } from "./words.ts";

/** Marks the selection; without one, the active annotation changes its label. */
export function label(desk: Desk, label: Label): boolean {
  const { open, selection, view, activeId } = desk;
  if (open?.text === undefined || !view) return false;
  if (!desk.hasSelection) {
    if (desk.isMany) return labelChosen(desk, label);
    if (!activeId) {
      desk.notify(words().text.selectFirst(labelKeys(desk)));
      return true;
    }
    const name = words().labels[label].noun;
    void desk.model
      .act(words().text.steps.relabel(name), (workspace) => {
        const spans = workspace.get(activeId)?.spans ?? [];
        return relabel(workspace, activeId, label, readingFor(desk, label, spans));
      })
      .then((outcome) => desk.report(outcome) && desk.announce(words().text.relabelled(name)));
    return true;
  }
  return mark(desk, open.id, open.text, selection, label);
}

/**
 * Caret and active annotation move on at once, before the host has answered: whoever types quickly selects the next
 * sentence meanwhile, and a late answer must not take that selection away.
 */
function mark(desk: Desk, document: Id<"document">, text: string, selection: Span, label: Label): boolean {
  const id = makeId("annotation", crypto.randomUUID());
  const changes = attempt(desk, () => {
    const span = spanOf(text, selection);
    return annotate(document, text, span, label, id, readingFor(desk, label, [span]));
  });
  if (!changes) return true;
  desk.activate(id);
  desk.markedTo = selection.end;
  desk.view?.select(selection.end);
  void desk.model
    .act(words().text.steps.mark(words().labels[label].noun), () => changes)
    .then((outcome) => {
      const made = desk.model.workspace.get(id);
      if (desk.report(outcome) && made) desk.announce(added(desk, made));
      else if (desk.activeId === id) desk.activate(undefined);
    });
  return true;
}

/** What was marked, and how much of its form the text filled in. */
function added(desk: Desk, made: Annotation): string {
  const filled = countFilled(made, readingOf(desk, made));
  const sentence = words().text.added(describe(made));
  return filled > 0 ? `${sentence}. ${words().forms.filled(filled)}` : sentence;
}

/** The result, or undefined after telling the user why there is none. */
export function attempt<T>(desk: Desk, make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    desk.notify(error.message);
    return undefined;
  }
}
