import * as v from "valibot";
import { anyId, idOf } from "../ids.ts";
import { recordSchemas, text } from "./fields.ts";

/** A remark on any record, or a reply to another remark. */
export const comment = recordSchemas("comment", {
  targetId: anyId,
  parentId: v.exactOptional(idOf("comment")),
  /** Empty where its author deleted it and others had answered; else it says something: integrity.ts sees to it. */
  body: text(20_000),
  resolved: v.boolean(),
  /** It was reworded after it was sent. Resolving changes a comment too, so its stamps do not tell. */
  edited: v.exactOptional(v.literal(true)),
  /** What it said is gone; it stays so that its answers keep their place. */
  deleted: v.exactOptional(v.literal(true)),
});
