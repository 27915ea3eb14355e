import { expect, it } from "vitest";
import { labels } from "../../shared/labels.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import { attributeFields } from "../../renderer/ui/forms.ts";
import { formOf, isAsked, missingOf } from "../../renderer/ui/formLayout.ts";
import { makeAnnotation, makeDocument } from "../support/records.ts";

const text = "The minister said crime fell.";
const document = makeDocument(text);
const span = { start: 0, end: 12 };
const stored = (made: ReturnType<typeof makeAnnotation>) => made as unknown as RecordOf<"annotation">; // no stamps: nobody looks

it.each(labels)("the form of a %s has every attribute once", (label) => {
  const { main, more } = formOf[label];
  const names = [...main, ...more].flatMap((item) => (item.kind === "field" ? [item.field.path[1]] : []));
  // The outlet’s own voice is chosen where the claimant is.
  expect(new Set(names)).toEqual(
    new Set(attributeFields[label].filter(({ path }) => path[1] !== "ownVoice").map(({ path }) => path[1])),
  );
  expect(new Set(names).size).toBe(names.length);
});

it("asks why a claim is worth checking only where it is", () => {
  const worth = (checkWorthy: "high" | "low") =>
    stored(makeAnnotation(document, text, span, { attributes: { checkWorthy } }));
  expect(isAsked(worth("high"), "checkWorthyReason")).toBe(true);
  expect(isAsked(worth("low"), "checkWorthyReason")).toBe(false);
  expect(isAsked(worth("low"), "hedge")).toBe(true);
});

it("marks as missing what the review will ask about", () => {
  const missing = (made: object) => [...missingOf(made as RecordOf<"annotation">)]; // as above
  expect(missing(makeAnnotation(document, text, span))).toEqual(["sourceId", "checkable", "checkWorthy"]);
  expect(
    missing(
      makeAnnotation(document, text, span, {
        attributes: { ownVoice: true, checkable: false, checkWorthy: "low" },
      }),
    ),
  ).toEqual([]);
  expect(
    missing(makeAnnotation(document, text, span, { label: "statistic", attributes: { vague: true } })),
  ).toEqual(["sourceId", "what", "population", "period"]);
  expect(
    missing(makeAnnotation(document, text, span, { label: "quote", attributes: { quoteType: "direct" } })),
  ).toEqual(["sourceId"]);
});
