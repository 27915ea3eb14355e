import type { Id } from "../../shared/ids.ts";
import { type Agreement, type ReadTwice, agreement } from "../../shared/review/agreement.ts";
import { resolverOf } from "../../shared/review/resolving.ts";
import { sentencesOf } from "../../shared/text/units.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Compared } from "./comparing.ts";
import { comparables, isReading, marksOfSide } from "./comparison.ts";
import type { Model } from "./model.ts";

/** Figures of the document that is compared, or of all that both have finished. */
export type FigureScope = "here" | "all";

/** The documents figures are about, and those left out because only one of the two has finished. */
export type Counted = {
  readonly documents: readonly Id<"document">[];
  readonly excluded: readonly Id<"document">[];
};

/**
 * What is counted. Whoever was given a document has finished when they say so; whoever was not, when they have marks in it.
 */
export function countedOf(workspace: Workspace, { document, a, b }: Compared, scope: FigureScope): Counted {
  const all =
    scope === "here"
      ? [document]
      : comparables(workspace).filter(({ sides }) => sides.includes(a) || sides.includes(b));
  const isFinished = (each: (typeof all)[number]) =>
    each.sides.includes(a) &&
    each.sides.includes(b) &&
    !isReading(workspace, each.id, a) &&
    !isReading(workspace, each.id, b);
  return {
    documents: all.filter(isFinished).map(({ id }) => id),
    excluded: all.filter((each) => !isFinished(each)).map(({ id }) => id),
  };
}

/**
 * All figures of two sides over some documents. Each text has a turn of its own, so that the window goes on meanwhile.
 * @param pause resolves when the window had its turn
 * @returns undefined where `isWanted` said no meanwhile
 * @throws AppError where a text cannot be had
 */
export async function computeFigures(
  model: Model,
  { a, b }: Compared,
  documents: readonly Id<"document">[],
  pause: () => Promise<void>,
  isWanted: () => boolean,
): Promise<Agreement | undefined> {
  const { workspace } = model;
  const texts: ReadTwice[] = [];
  for (const id of documents) {
    const document = workspace.get(id);
    if (!document) continue;
    const text = await model.text(document.textHash);
    await pause();
    if (!isWanted()) return undefined;
    const sentences = sentencesOf(text, document.language ?? "en");
    texts.push({
      length: text.length,
      sentences,
      a: marksOfSide(workspace, id, a),
      b: marksOfSide(workspace, id, b),
    });
  }
  await pause();
  return isWanted() ? agreement(texts, resolverOf(workspace)) : undefined;
}
