import { uuidOf } from "../hash.ts";
import { type Id, makeId } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";

/*
 * Ids of what is agreed on. They are derived from what it is about, so that two windows, or two copies of a workspace, that decide
 * the same difference meet in one record instead of agreeing twice.
 */

/** The id of what two people's marks in a document led to, whichever of the people or of the marks is named first. */
export function resolutionIdOf(
  document: Id<"document">,
  between: readonly [Id<"author">, Id<"author">],
  marks: readonly Id<"annotation">[],
): Id<"resolution"> {
  return makeId("resolution", uuidOf([document, ...between.toSorted(), ...marks.toSorted()].join(" ")));
}

/**
 * The ids of the annotations a resolution can lead to. Where marks are taken as they are, each has its own, in the order of the
 * ids of the marks: who took one of them and who took both mean the same annotation. What is not of one side has the first.
 */
export function agreedIdsOf(resolution: Id<"resolution">): readonly [Id<"annotation">, Id<"annotation">] {
  return [makeId("annotation", uuidOf(`${resolution} 1`)), makeId("annotation", uuidOf(`${resolution} 2`))];
}

/** The id of the annotation that alone comes of a resolution, other than for “both”; undefined where none does. */
export function soleIdOf({
  id,
  outcome,
  of,
  between: [a, b],
}: Pick<RecordOf<"resolution">, "id" | "outcome" | "of" | "between">): Id<"annotation"> | undefined {
  if (outcome === "neither") return undefined;
  const [first, second] = agreedIdsOf(id);
  if (outcome !== "a" && outcome !== "b") return first;
  const taken = of.find(({ by }) => by === (outcome === "a" ? a : b));
  return taken && (of.every((mark) => taken.id <= mark.id) ? first : second);
}
