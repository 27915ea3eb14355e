import * as v from "valibot";
import { idOf } from "../ids.ts";
import { recordSchemas, text, words } from "./fields.ts";

/** How far the work is; a different thing from what was found. */
export const claimStatuses = ["unstarted", "in-progress", "in-review", "done"] as const;
export const verdicts = ["none-yet", "supported", "refuted", "conflicting", "not-enough-evidence"] as const;
export const priorities = ["high", "medium", "low"] as const;

/** A statement followed across documents; annotations labelled claim are its mentions. */
export const claim = recordSchemas("claim", {
  statement: words(2_000),
  status: v.picklist(claimStatuses),
  verdict: v.picklist(verdicts),
  conclusion: v.exactOptional(text(20_000)),
  /** Who found the verdict; whoever closes the claim must be somebody else, see sourcing/claimRules.ts. */
  checkerId: v.exactOptional(idOf("author")),
  /** Why the work went back to an earlier status. */
  statusReason: v.exactOptional(text(2_000)),
  priority: v.exactOptional(v.picklist(priorities)),
  assigneeId: v.exactOptional(idOf("author")),
  reviewerId: v.exactOptional(idOf("author")),
  /** The claim this one was found to have the same truth conditions as; its mentions and evidence count there. */
  mergedInto: v.exactOptional(idOf("claim")),
});
