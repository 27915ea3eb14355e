import * as v from "valibot";
import { idOf } from "../ids.ts";
import { recordSchemas } from "./fields.ts";

/** How far a reading is; it only ever moves on. */
export const readingStates = ["not-started", "in-progress", "finished"] as const;

/**
 * A document given to somebody to be read on their own. Until they say that they have finished, the host shows them nobody
 * else's marks on it; see shared/review/blind.ts.
 */
export const reading = recordSchemas("reading", {
  documentId: idOf("document"),
  authorId: idOf("author"),
  state: v.picklist(readingStates),
});
