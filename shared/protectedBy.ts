import { type Withheld, withhold } from "./protection.ts";
import type { Words } from "./words/index.ts";
import { Workspace } from "./workspace.ts";

/** A copy of a workspace without what is withheld; the workspace itself where nothing is. */
export function protectedBy(workspace: Workspace, withheld: Iterable<Withheld>, words: Words): Workspace {
  const wanted = new Set(withheld);
  if (wanted.size === 0) return workspace;
  return new Workspace(workspace.seq, withhold(workspace.records(), wanted, words.exporting.masks).records);
}
