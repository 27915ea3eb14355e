import type { HistoryEntry } from "../../shared/history.ts";
import type { Id } from "../../shared/ids.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import type { Desk } from "./desk.ts";

type Annotation = RecordOf<"annotation">;

/**
 * A document's annotations as they were at a moment, from those of now and what happened since.
 * @param entries newest first
 * @param at ISO 8601; what happened at that very moment is undone
 */
export function annotationsAt(
  now: Iterable<Annotation>,
  entries: readonly HistoryEntry[],
  at: string,
): Annotation[] {
  const marks = new Map<Id, Annotation>();
  for (const mark of now) marks.set(mark.id, mark);
  for (const { at: then, before, after } of entries) {
    const id = (after ?? before)?.id;
    if (then < at || id === undefined) continue;
    if (before?.kind === "annotation") marks.set(id, before);
    else if (after?.kind === "annotation") marks.delete(id);
  }
  return [...marks.values()];
}

/** Asks the host what was in a document before the day that is chosen; why that cannot be had is told. */
export async function readPast(desk: Desk, documentId: Id<"document">): Promise<void> {
  const { comparing, model } = desk;
  const { date } = comparing;
  const reply = await model.host.call("history", { of: [documentId] });
  if (date !== comparing.date) return;
  if (!reply.ok) return desk.notify(reply.error.message, "error");
  const { entries, since } = reply.value;
  // The day begins when it does where the person is.
  const at = new Date(`${date}T00:00`).toISOString();
  const oldest = entries.at(-1)?.at;
  const marks = annotationsAt(model.workspace.referring("annotation", documentId), entries, at);
  comparing.knowPast({ documentId, date, marks, isWhole: since === undefined || (oldest ?? "") < at });
}
