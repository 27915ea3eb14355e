import type { CommandId } from "../../shared/commands.ts";
import type { KeymapProblem } from "../../shared/keymap.ts";
import type { Desk } from "./desk.ts";
import { words } from "./words.ts";

/** What a command is called where nothing follows it. */
export function nameOf(id: CommandId): string {
  return words().commands.names[id].replace("…", "");
}

/** Sentences are read one after another; of more than these the rest is of the same kind. */
const mostSentences = 2;

/** Tells the user what of the remembered keys could not be used, and forgets it. */
export function reportKeyProblems(desk: Desk): void {
  const sentences = new Set(desk.keys.problems.map(sentenceOf));
  if (sentences.size === 0) return;
  for (const sentence of [...sentences].slice(0, mostSentences)) desk.notify(sentence, "error");
  desk.keys.change(desk.keys.keymap);
}

function sentenceOf(problem: KeymapProblem): string {
  const say = words().palette.shortcuts;
  switch (problem.kind) {
    case "unreadable":
      return say.unreadable;
    case "command":
      return say.unknownCommand(problem.id);
    case "keys":
      return say.droppedKeys(problem.keys, nameOf(problem.id), say.refused[problem.why]);
    default:
      return problem satisfies never;
  }
}
