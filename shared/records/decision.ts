import * as v from "valibot";
import { idOf } from "../ids.ts";
import { recordSchemas, text, whole } from "./fields.ts";

export const decisionVerdicts = ["accept", "reject", "needs-work"] as const;

/**
 * A reviewer's judgement of one annotation. It names the revision it judged, so that an annotation edited afterwards
 * shows the decision as outdated.
 */
export const decision = recordSchemas("decision", {
  annotationId: idOf("annotation"),
  annotationRevision: whole,
  verdict: v.picklist(decisionVerdicts),
  reason: v.exactOptional(text(20_000)),
});
