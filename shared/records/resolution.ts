import * as v from "valibot";
import { idOf } from "../ids.ts";
import { recordSchemas, text } from "./fields.ts";

/** What became of a difference: one side's mark, both, none, one of its own; or there was no difference. */
export const outcomes = ["same", "a", "b", "both", "neither", "own"] as const;

/**
 * What was agreed about marks of two readers that belong together. The annotations it led to point to it and make up the
 * document's agreed layer; the marks themselves are never touched.
 */
export const resolution = recordSchemas("resolution", {
  documentId: idOf("document"),
  /** A and B. */
  between: v.strictTuple([idOf("author"), idOf("author")]),
  /** The marks it is about as they were then: no links, because their authors may delete them. */
  of: v.pipe(
    v.array(
      v.strictObject({
        id: idOf("annotation"),
        by: idOf("author"),
        /** A fingerprint of what it said: see shared/review/judged.ts. */
        state: text(64),
      }),
    ),
    v.minLength(1),
    v.maxLength(100),
  ),
  outcome: v.picklist(outcomes),
  note: v.exactOptional(text(20_000)),
});
