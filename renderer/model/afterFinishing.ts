import { type Id, readingId } from "../../shared/ids.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Compared } from "./comparing.ts";
import { pastAuthor } from "./comparison.ts";
import { figureMarks } from "./figures.ts";

/**
 * How many of the marks behind figures were made or changed after their reader had said that they had finished, when the others'
 * marks were in sight: those say less about how far two people agree on their own. What was deleted then is not among them.
 */
export function changedAfterFinishing(
  workspace: Workspace,
  compared: Pick<Compared, "a" | "b" | "marksA" | "marksB">,
  documents: readonly Id<"document">[],
  which: "a" | "b",
): number {
  const side = compared[which];
  if (side === "agreed") return 0;
  const author = pastAuthor(side) ?? (side as Id<"author">); // all other sides are people
  let changed = 0;
  for (const id of documents) {
    const reading = workspace.get(readingId(id, author));
    if (reading?.state !== "finished") continue;
    // A reading only moves on, so that it was last changed when it was finished.
    for (const { updatedAt } of figureMarks(workspace, compared, id, which))
      if (updatedAt > reading.updatedAt) changed++;
  }
  return changed;
}
