import type { CheckReport } from "../shared/api.ts";
import { kinds } from "../shared/ids.ts";
import type { Words } from "../shared/words/index.ts";
import type { Desk } from "./desk.ts";
import type { Actor } from "./service.ts";

/** Everything read back and held against the rules, with the number of records of each kind that the actor sees. */
export async function checkWorkspace(
  { store, seeing }: Desk,
  actor: Actor,
  words: Words,
): Promise<CheckReport> {
  const { commits, problems, notes } = await store.check(words);
  const seen = seeing.workspace(actor);
  const counts = Object.fromEntries(kinds.map((kind) => [kind, seen.count(kind)]));
  return { counts, commits, problems: seeing.sentences(actor, problems, words), notes };
}
