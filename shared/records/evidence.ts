import * as v from "valibot";
import { idOf } from "../ids.ts";
import { passageFields } from "./annotation.ts";
import { date, recordSchemas, text, webAddress } from "./fields.ts";

export const evidenceStances = ["supports", "refutes", "context"] as const;

/** Something that supports, refutes or gives context to a tracked claim. */
export const evidence = recordSchemas("evidence", {
  claimId: idOf("claim"),
  stance: v.picklist(evidenceStances),
  target: v.variant("type", [
    v.strictObject({ type: v.literal("annotation"), annotationId: idOf("annotation") }),
    v.strictObject({ type: v.literal("span"), ...passageFields }),
    v.strictObject({
      type: v.literal("web"),
      url: webAddress,
      title: v.exactOptional(text(500)),
      published: v.exactOptional(date),
      accessed: v.exactOptional(date),
    }),
  ]),
  /** Who stands behind it. */
  sourceId: v.exactOptional(idOf("source")),
  passage: v.exactOptional(text(20_000)),
  rank: v.exactOptional(v.picklist(["primary", "secondary"])),
  note: v.exactOptional(text(20_000)),
});
