import * as v from "valibot";
import { anyId, idOf } from "../ids.ts";
import { recordSchemas, words } from "./fields.ts";

/** A remark on any record, or a reply to another remark. */
export const comment = recordSchemas("comment", {
  targetId: anyId,
  parentId: v.exactOptional(idOf("comment")),
  body: words(20_000),
  resolved: v.boolean(),
  /** It was reworded after it was sent. Resolving changes a comment too, so its stamps do not tell. */
  edited: v.exactOptional(v.literal(true)),
});
