import * as v from "valibot";
import { idOf } from "../ids.ts";
import { recordSchemas, text, words } from "./fields.ts";

/** Source types, with `anonymous`: the six of the Markkula Center's sourcing annotation scheme, and `vague` and `own-observation` of ours. */
export const namedSourceTypes = ["named-person", "named-organization", "document"] as const;
export const describedSourceTypes = ["unnamed-person", "unnamed-group", "vague", "own-observation"] as const;
export const reasonTypes = [
  "candour",
  "not-authorised",
  "private-matter",
  "fear-for-job",
  "fear-of-reprisal",
  "sensitive",
  "legal-constraint",
  "business-interest",
  "policy",
  "not-stated",
  "other",
] as const;
export const groundRules = ["on-the-record", "on-background", "deep-background", "off-the-record"] as const;

const short = v.exactOptional(text(500));
const common = {
  /** Other names and descriptions under which texts speak of the source: “Mr. Vera”, “the general”. */
  variants: v.exactOptional(v.pipe(v.array(words(500)), v.maxLength(100))),
  /** The record this one was found to be the same source as; what points here counts there. See sourcing/merging.ts. */
  mergedInto: v.exactOptional(idOf("source")),
  title: short,
  organisation: short,
  /** Which side of the matter the source stands on; a free list per project. */
  side: v.exactOptional(text(100)),
  justification: v.exactOptional(text(2_000)),
  /** The outlet that actually spoke to the source, where it was another. */
  relayedBy: short,
};

const named = recordSchemas("source", { type: v.picklist(namedSourceTypes), name: words(500), ...common });

/* An unnamed source has a description as printed and, by design, no field that could hold a real name. */
const described = recordSchemas("source", {
  type: v.picklist(describedSourceTypes),
  descriptor: words(500),
  ...common,
});
const anonymous = recordSchemas("source", {
  type: v.literal("anonymous"),
  descriptor: words(500),
  anonymity: v.exactOptional(
    v.strictObject({
      count: short,
      howTheyKnow: short,
      reason: v.exactOptional(text(2_000)),
      reasonType: v.exactOptional(v.picklist(reasonTypes)),
      groundRule: v.exactOptional(v.picklist(groundRules)),
      /** The outlet or person of it that was told, where it is known. */
      toldTo: short,
    }),
  ),
  ...common,
});

/** Who or what a statement rests on: one record, many mentions. */
export const source = {
  draft: v.variant("type", [named.draft, described.draft, anonymous.draft]),
  stored: v.variant("type", [named.stored, described.stored, anonymous.stored]),
};
