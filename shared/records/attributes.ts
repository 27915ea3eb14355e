import * as v from "valibot";
import { idOf } from "../ids.ts";
import { text, whole } from "./fields.ts";

/*
 * The attributes of the four labels. Every one is optional: an analyst marks first and fills in later, and what is
 * missing is what the sourcing review asks about. Value lists are those of the trade; where each comes from is told in
 * docs/file-format.md. Who stands behind a passage is not here but in the annotation's `sourceId`: one link, one
 * meaning per label (claimant, the statistic's source, speaker, the unnamed source itself).
 */

export const checkWorthiness = ["high", "medium", "low"] as const;
export const claimTypes = [
  "quantity",
  "event",
  "quote",
  "cause-effect",
  "law-rule",
  "comparison",
  "prediction",
  "other",
] as const;
export const stances = ["asserts", "denies", "reports"] as const;
export const qualifiers = ["exact", "about", "at-least", "more-than", "up-to"] as const;
export const measures = [
  "count",
  "share",
  "rate",
  "money",
  "change",
  "ratio",
  "rank",
  "measure",
  "poll",
] as const;
export const quoteTypes = ["direct", "indirect", "mixed", "partial"] as const;
export const mentions = ["first", "later"] as const;

const short = v.exactOptional(text(500));
const yesNo = v.exactOptional(v.boolean());
const number = v.exactOptional(v.pipe(v.number(), v.finite()));

export const claimAttributes = v.strictObject({
  /** The outlet itself makes the claim, in its own voice; then there is no `sourceId`. */
  ownVoice: yesNo,
  checkable: yesNo,
  checkWorthy: v.exactOptional(v.picklist(checkWorthiness)),
  checkWorthyReason: short,
  claimType: v.exactOptional(v.picklist(claimTypes)),
  stance: v.exactOptional(v.picklist(stances)),
  hedge: short,
});

export const statisticAttributes = v.strictObject({
  value: number,
  /** The upper end where the text gives a range ("between 5 and 7"). */
  upperValue: number,
  qualifier: v.exactOptional(v.picklist(qualifiers)),
  unit: short,
  measure: v.exactOptional(v.picklist(measures)),
  what: short,
  population: short,
  period: short,
  geography: short,
  comparedWith: short,
  method: short,
  vague: yesNo,
});

export const quoteAttributes = v.strictObject({
  quoteType: v.exactOptional(v.picklist(quoteTypes)),
  /** Where the text names the speaker: UTF-16 code units, half-open. */
  speakerSpan: v.exactOptional(v.strictObject({ start: whole, end: whole })),
  cue: short,
  medium: short,
  date: short,
  translated: yesNo,
  /** The quote this one goes on from, where a cue splits it into two annotations. */
  continues: v.exactOptional(idOf("annotation")),
  verbatimChecked: yesNo,
});

export const anonymousSourceAttributes = v.strictObject({
  /** The outlet that heard the source. */
  toldTo: short,
  mention: v.exactOptional(v.picklist(mentions)),
});
