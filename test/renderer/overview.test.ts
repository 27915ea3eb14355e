import fc from "fast-check";
import { expect, it } from "vitest";
import type { Annotation } from "../../renderer/model/actions.ts";
import { offsetAt, overviewOf, rowsOf, stretches } from "../../renderer/model/overview.ts";
import { makeAnnotation, makeDocument, marked } from "../support/records.ts";

const { text, spans } = marked("[0123456789]0123456789[01234]56789");
const document = makeDocument(text);
const stored = (draft: object) => draft as Annotation; // the stamps of the host do not matter here
const [first = { start: 0, end: 1 }, second = { start: 0, end: 1 }] = spans;

it("each label has a lane, with a row for an equal share of the text", () => {
  const { lanes } = overviewOf(
    [
      stored(makeAnnotation(document, text, first)),
      stored(makeAnnotation(document, text, second, { label: "quote" })),
    ],
    30,
    6,
  );
  expect(lanes.map((lane) => [...lane].join(""))).toEqual(["110000", "000000", "000010", "000000"]);
});

it("a claim, statistic or quote without a source is a problem where it begins", () => {
  const source = { sourceId: "source:00000000-0000-4000-8000-000000000001" } as const;
  const problemsOf = (draft: object) => [...overviewOf([stored(draft)], 30, 6).problems].join("");
  expect(problemsOf(makeAnnotation(document, text, first))).toBe("100000");
  expect(problemsOf(makeAnnotation(document, text, second, { label: "statistic" }))).toBe("000010");
  expect(problemsOf(makeAnnotation(document, text, first, source))).toBe("000000");
  expect(problemsOf(makeAnnotation(document, text, first, { attributes: { ownVoice: true } }))).toBe(
    "000000",
  );
  expect(problemsOf(makeAnnotation(document, text, first, { label: "anonymous-source" }))).toBe("000000");
});

it("the place of an offset on the strip is the offset of that place, to a row", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e7 }),
      fc.integer({ min: 1, max: 3_000 }),
      fc.nat(1e7),
      (length, rows, at) => {
        const start = at % length;
        const { first: row, last } = rowsOf({ start, end: start + 1 }, length, rows);
        expect(row).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThan(rows);
        expect(Math.abs(offsetAt(row / rows, length) - start)).toBeLessThanOrEqual(length / rows + 1);
      },
    ),
  );
});

it("a place beyond either end of the strip is that end of the text", () => {
  expect([offsetAt(-1, 30), offsetAt(2, 30)]).toEqual([0, 30]);
});

it("neighbouring rows are painted as one", () => {
  expect([...stretches(Uint8Array.from([1, 1, 0, 1]))]).toEqual([
    { start: 0, end: 2 },
    { start: 3, end: 4 },
  ]);
});
