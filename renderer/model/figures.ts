import type { Id } from "../../shared/ids.ts";
import { type Agreement, type ReadTwice, agreementInSlices } from "../../shared/review/agreement.ts";
import { resolverOf } from "../../shared/review/resolving.ts";
import { sentencesInSlices } from "../../shared/text/units.ts";
import { type Turns, inTurns } from "../../shared/slices.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Compared } from "./comparing.ts";
import { comparables, isPast, isReading, marksOfSide, pastAuthor } from "./comparison.ts";
import type { Model } from "./model.ts";

/** Figures of the document that is compared, or of all that both have finished. */
export type FigureScope = "here" | "all";

/** The documents figures are about, and those left out because only one of the two has finished. */
export type Counted = {
  readonly documents: readonly Id<"document">[];
  readonly excluded: readonly Id<"document">[];
};

/**
 * What is counted. Whoever was given a document has finished when they say so, with or without marks; whoever was not, when they
 * have marks in it; and what was before a day is as it was.
 * @param actor see `comparables`
 */
export function countedOf(
  workspace: Workspace,
  { document, a, b, isWaiting }: Pick<Compared, "document" | "a" | "b" | "isWaiting">,
  scope: FigureScope,
  actor: Id<"author"> | undefined,
): Counted {
  // How things were before a day is asked of one document at a time.
  const all =
    scope === "here" || isPast({ a, b })
      ? [document]
      : comparables(workspace, actor).filter(({ sides }) => sides.includes(a) || sides.includes(b));
  const isFinished = (each: (typeof all)[number]) =>
    [a, b].every((side) =>
      pastAuthor(side) === undefined
        ? each.sides.includes(side) && !isReading(workspace, each.id, side)
        : !isWaiting,
    );
  return {
    documents: all.filter(isFinished).map(({ id }) => id),
    excluded: all.filter((each) => !isFinished(each)).map(({ id }) => id),
  };
}

/** The marks of a side that figures of a document are computed from. */
export function figureMarks(
  workspace: Workspace,
  { a, b, marksA, marksB }: Pick<Compared, "a" | "b" | "marksA" | "marksB">,
  id: Id<"document">,
  which: "a" | "b",
): Compared["marksA"] {
  const side = which === "a" ? a : b;
  if (pastAuthor(side) === undefined) return marksOfSide(workspace, id, side);
  return which === "a" ? marksA : marksB;
}

/**
 * All figures of two sides over some documents, in turns, so that the window goes on meanwhile.
 * @returns undefined where `isWanted` said no meanwhile
 * @throws AppError where a text cannot be had
 */
export async function computeFigures(
  model: Model,
  compared: Pick<Compared, "a" | "b" | "marksA" | "marksB">,
  documents: readonly Id<"document">[],
  turns: Turns,
  isWanted: () => boolean,
): Promise<Agreement | undefined> {
  const { workspace } = model;
  const texts: ReadTwice[] = [];
  for (const id of documents) {
    const document = workspace.get(id);
    if (!document) continue;
    const text = await model.text(document.textHash);
    if (!isWanted()) return undefined;
    const sentences = await inTurns(
      sentencesInSlices(text, document.language ?? "en"),
      turns,
      () => !isWanted(),
    );
    if (!sentences) return undefined;
    texts.push({
      length: text.length,
      sentences,
      a: figureMarks(workspace, compared, id, "a"),
      b: figureMarks(workspace, compared, id, "b"),
    });
  }
  await turns.pause();
  if (!isWanted()) return undefined;
  return inTurns(agreementInSlices(texts, resolverOf(workspace)), turns, () => !isWanted());
}
