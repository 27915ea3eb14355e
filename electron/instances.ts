import { basename, resolve } from "node:path";
import { brief } from "../shared/naming.ts";
import { wordsIn } from "../shared/words/catalogue.ts";
import type { Language } from "../shared/words/index.ts";

/** What a second instance tells the one that runs, before it ends: the workspace it was to open. */
export type Meant = { readonly workspace: string };

/** @param workspace as it was chosen; relative to where this instance was started */
export function meantBy(workspace: string): Meant {
  return { workspace: resolve(workspace) };
}

/**
 * What to say when another instance was started: undefined when it meant the workspace that is open. What it sent is
 * shown, and used for nothing else: any program of this user can send anything.
 * @param open absolute path of the workspace that is open
 */
export function sentenceFor(data: unknown, open: string, language: Language): string | undefined {
  const workspace =
    typeof data === "object" && data !== null && "workspace" in data ? data.workspace : undefined;
  if (typeof workspace !== "string" || workspace === open) return undefined;
  const [other, own] = [brief(basename(workspace)), brief(basename(open))];
  return wordsIn(language).host.desktop.otherWorkspace(own, other);
}
