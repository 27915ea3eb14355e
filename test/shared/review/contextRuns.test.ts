import { expect, test } from "vitest";
import { compare } from "../../../shared/review/compare.ts";
import { contextRuns } from "../../../shared/review/contextRuns.ts";
import { mark, span } from "../../support/readings.ts";

const text = "Far away. It rained. Six boats were struck. It was late. The end.";
const shown = (runs: ReturnType<typeof contextRuns>) =>
  runs.map(({ text: piece, inA, inB }) => `${inA ? "A" : "-"}${inB ? "B" : "-"} ${piece}`);

test("the sentence before and the one after stand around what both marked, cut where either begins or ends", () => {
  const [item] = compare([mark(1, "claim", [span(21, 30)])], [mark(2, "claim", [span(25, 42)])]);
  if (!item) throw new Error("They overlap.");
  const runs = contextRuns(text, item, "en");
  expect(shown(runs)).toEqual([
    "-- It rained. ",
    "A- Six ",
    "AB boats",
    "-B  were struck",
    "-- . It was late.",
  ]);
  expect(runs.map(({ beginsA, endsA }) => [beginsA, endsA])).toEqual([
    [false, false],
    [true, false],
    [false, true],
    [false, false],
    [false, false],
  ]);
  expect(runs.map(({ beginsB, endsB }) => Number(beginsB) + 2 * Number(endsB))).toEqual([0, 0, 1, 2, 0]);
});

test("of a long mark the ends are shown", () => {
  const long = "word ".repeat(400);
  const [item] = compare([mark(1, "claim", [span(0, 1_999)])], []);
  if (!item) throw new Error("There is one.");
  const [first] = contextRuns(long, item, "en");
  expect(first?.text.length).toBeLessThan(450);
  expect(first?.text).toContain(" […] ");
});
