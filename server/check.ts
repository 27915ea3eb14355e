import type { CheckReport } from "../shared/api.ts";
import { kinds } from "../shared/ids.ts";
import type { Words } from "../shared/words/index.ts";
import type { Store } from "./store/store.ts";

/** Everything read back and held against the rules, with the number of records of each kind. */
export async function checkWorkspace(store: Store, words: Words): Promise<CheckReport> {
  const { commits, problems, notes } = await store.check(words);
  const counts = Object.fromEntries(kinds.map((kind) => [kind, store.workspace.count(kind)]));
  return { counts, commits, problems, notes };
}
