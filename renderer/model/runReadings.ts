import type { CommandId } from "../../shared/commands.ts";
import type { Id } from "../../shared/ids.ts";
import type { Desk } from "./desk.ts";
import { finishReading, giveReadings, takeBackReading, unfinishedReading } from "./readings.ts";
import { words } from "./words.ts";

type ReadingCommand = Extract<CommandId, `reading.${string}`>;

export function isReadingCommand(command: CommandId): command is ReadingCommand {
  return command.startsWith("reading.");
}

/** Both ask before anything is done. */
export function runReadings(desk: Desk, command: ReadingCommand): boolean {
  if (command === "reading.give") {
    desk.showDialog("giveReading");
    return true;
  }
  if (!ownReading(desk)) desk.notify(words().readings.nothingToFinish);
  else desk.showDialog("finishReading");
  return true;
}

/** What the user has not finished of the open document. */
export function ownReading(desk: Desk) {
  const { open, model } = desk;
  return open && unfinishedReading(model.workspace, open.id, model.replica.opened?.actor);
}

/** Gives documents to people; whether that was done. */
export async function give(
  desk: Desk,
  documents: readonly Id<"document">[],
  authors: readonly Id<"author">[],
): Promise<boolean> {
  const says = words().readings;
  const outcome = await desk.model.act(says.giveStep(documents.length), (workspace) =>
    giveReadings(workspace, documents, authors),
  );
  if (!desk.report(outcome)) return false;
  desk.notify(says.given(documents.length, authors.length));
  return true;
}

/** Says that the user has finished the open document. */
export async function finish(desk: Desk): Promise<boolean> {
  const reading = ownReading(desk);
  if (!reading) return false;
  const says = words().readings;
  const title = desk.model.workspace.get(reading.documentId)?.title ?? "";
  const outcome = await desk.model.act(says.finishStep, (workspace) => finishReading(workspace, reading.id), {
    isUndoable: false,
  });
  if (!desk.report(outcome)) return false;
  desk.notify(says.finished(title));
  return true;
}

/** Takes a document back from a reader. */
export async function takeBack(desk: Desk, id: Id<"reading">, name: string): Promise<void> {
  const says = words().readings;
  const outcome = await desk.model.act(says.takeBackStep(name), (workspace) =>
    takeBackReading(workspace, id),
  );
  if (desk.report(outcome)) desk.announce(says.takenBack(name));
}
