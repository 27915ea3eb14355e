import * as v from "valibot";
import { idOf } from "../ids.ts";
import {
  anonymousSourceAttributes,
  claimAttributes,
  quoteAttributes,
  statisticAttributes,
} from "./attributes.ts";
import { recordSchemas, text, whole } from "./fields.ts";

export const origins = ["human", "suggestion-accepted", "suggestion-edited", "imported"] as const;

/** Longest span in UTF-16 code units: the whole of a long report still fits, a runaway selection does not. */
export const maxSpanLength = 100_000;
/** Most spans of one annotation. */
export const maxSpans = 1_000;

/** `[start, end)` in the document's text, UTF-16 code units. */
export const span = v.strictObject({ start: whole, end: whole });

/** A span's text with up to 32 code units on either side, so that it can be checked and found again. */
export const quotation = v.strictObject({
  exact: text(maxSpanLength),
  prefix: text(32),
  suffix: text(32),
});

/** Where a passage of a document is, and what it says. */
export const passageFields = {
  documentId: idOf("document"),
  /** Sorted, disjoint, never empty; integrity.ts holds them against the text. */
  spans: v.pipe(v.array(span), v.minLength(1), v.maxLength(maxSpans)),
  /** One per span, in the same order. */
  quotes: v.pipe(v.array(quotation), v.minLength(1), v.maxLength(maxSpans)),
};

const common = {
  ...passageFields,
  note: v.exactOptional(text(20_000)),
  origin: v.picklist(origins),
  /** Who stands behind it: claimant, the statistic's source, speaker, or the unnamed source itself. */
  sourceId: v.exactOptional(idOf("source")),
  /** Who else it rests on; on claims and statistics. See sourcing/rests.ts for what that means. */
  restsOn: v.exactOptional(v.pipe(v.array(idOf("source")), v.minLength(1), v.maxLength(50))),
  /** The tracked claim this is a mention of; on annotations labelled claim. */
  claimId: v.exactOptional(idOf("claim")),
  /** What it came from, where it was agreed by comparing two readings: it is part of the document's agreed layer. */
  resolutionId: v.exactOptional(idOf("resolution")),
};

const claim = recordSchemas("annotation", {
  label: v.literal("claim"),
  attributes: claimAttributes,
  ...common,
});
const statistic = recordSchemas("annotation", {
  label: v.literal("statistic"),
  attributes: statisticAttributes,
  ...common,
});
const quote = recordSchemas("annotation", {
  label: v.literal("quote"),
  attributes: quoteAttributes,
  ...common,
});
const anonymousSource = recordSchemas("annotation", {
  label: v.literal("anonymous-source"),
  attributes: anonymousSourceAttributes,
  ...common,
});

/** One label on one or more spans of one document, with the attributes of that label. */
export const annotation = {
  draft: v.variant("label", [claim.draft, statistic.draft, quote.draft, anonymousSource.draft]),
  stored: v.variant("label", [claim.stored, statistic.stored, quote.stored, anonymousSource.stored]),
};
