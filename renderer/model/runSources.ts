import type { CommandId } from "../../shared/commands.ts";
import { type Id, makeId } from "../../shared/ids.ts";
import { canonicalSource, mentionsOfSource } from "../../shared/sourcing/merging.ts";
import { removeWithDependants, sourceName } from "./actions.ts";
import type { Desk } from "./desk.ts";
import { openSource } from "./goingTo.ts";
import { keeperOf, mergeSources, separateSource, sourceDraft } from "./sourceActions.ts";
import { words } from "./words.ts";

type SourceCommand = Extract<CommandId, `source.${string}`>;
type SourceId = Id<"source">;

/** Whether a command is about sources. */
export function isSourceCommand(command: CommandId): command is SourceCommand {
  return command.startsWith("source.");
}

/** Carries out a command about sources. */
export function runSources(desk: Desk, command: SourceCommand): boolean {
  switch (command) {
    case "source.new":
      return newOne(desk);
    case "source.merge":
      desk.showDialog("mergeSource");
      return true;
    case "source.open":
      return openOfActive(desk);
    default:
      return command satisfies never;
  }
}

/** A new source, which is in the inspector at once, its name chosen to be written over. */
function newOne(desk: Desk): true {
  const id = makeId("source", crypto.randomUUID());
  const { newName, newStep, made } = words().sources;
  void desk.model
    .act(newStep, () => [{ op: "put", record: sourceDraft(id, "named-person", newName) }])
    .then((outcome) => {
      if (!desk.report(outcome)) return;
      openSource(desk, id, { isEdited: true });
      desk.announce(made(newName));
    });
  return true;
}

/** Goes from the active annotation to the source behind it. */
function openOfActive(desk: Desk): true {
  const { active } = desk;
  const id = active?.sourceId ?? active?.restsOn?.[0];
  const source = id && canonicalSource(desk.model.workspace, id);
  if (source) openSource(desk, source.id);
  else desk.notify(active ? words().sources.noSourceHere : words().sources.noActive);
  return true;
}

/** Nothing is asked: undo brings the source back, and every mention to it. */
export function removeSource(desk: Desk, id: SourceId): void {
  const { workspace } = desk.model;
  const source = workspace.get(id);
  if (!source) return;
  const name = sourceName(source);
  const mentions = mentionsOfSource(workspace, id).length;
  const say = words().sources;
  void desk.model
    .act(say.deleteStep(name), (current) => removeWithDependants(current, id))
    .then((outcome) => desk.report(outcome) && desk.notify(say.deleted(name, mentions)));
}

/** Merges two sources; whichever stays is the one in the inspector afterwards. Says whether they were merged. */
export async function mergeTwo(desk: Desk, first: SourceId, second: SourceId): Promise<boolean> {
  const { workspace } = desk.model;
  const a = canonicalSource(workspace, first);
  const b = canonicalSource(workspace, second);
  if (!a || !b) return false;
  const [keep, other] = keeperOf(a, b).map(sourceName);
  const say = words().sources.merge;
  const outcome = await desk.model.act(say.step(other ?? "", keep ?? ""), (current) =>
    mergeSources(current, first, second),
  );
  if (!desk.report(outcome)) return false;
  desk.sourceId = keeperOf(a, b)[0].id;
  desk.notify(say.done(other ?? "", keep ?? ""));
  return true;
}

/** A merged source stands for itself again. */
export function separate(desk: Desk, id: SourceId): void {
  const source = desk.model.workspace.get(id);
  if (!source) return;
  const name = sourceName(source);
  const say = words().sources.also;
  void desk.model
    .act(say.step(name), (current) => separateSource(current, id))
    .then((outcome) => desk.report(outcome) && desk.announce(say.separated(name)));
}
