import * as v from "valibot";
import { idOf } from "../ids.ts";
import { recordSchemas, text } from "./fields.ts";

export const decisionVerdicts = ["accept", "reject", "needs-work"] as const;

/**
 * A reviewer's judgement of one annotation. It carries a fingerprint of what it judged, so that an annotation edited
 * afterwards shows the decision as outdated.
 */
export const decision = recordSchemas("decision", {
  annotationId: idOf("annotation"),
  /** See shared/review/judged.ts. */
  judged: text(64),
  verdict: v.picklist(decisionVerdicts),
  reason: v.exactOptional(text(20_000)),
});
