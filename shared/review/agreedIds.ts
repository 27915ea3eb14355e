import { uuidOf } from "../hash.ts";
import { type Id, makeId } from "../ids.ts";

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

/** The ids of the annotations a resolution can lead to: one, or where both marks were kept, two. */
export function agreedIdsOf(resolution: Id<"resolution">): readonly [Id<"annotation">, Id<"annotation">] {
  return [makeId("annotation", uuidOf(`${resolution} 1`)), makeId("annotation", uuidOf(`${resolution} 2`))];
}
