import fc from "fast-check";
import { expect, test } from "vitest";
import { countCharacters, countSentences } from "../../../shared/review/counting.ts";
import { unitsOf } from "../../../shared/review/units.ts";
import type { Span } from "../../../shared/spans.ts";
import { sentencesOf } from "../../../shared/text/units.ts";
import { span } from "../../support/readings.ts";
import { marked } from "../../support/records.ts";
import { anySpan, prose } from "../../support/texts.ts";

const anyUnits = (length: number) =>
  fc.array(anySpan(length), { maxLength: 6 }).map((spans) => unitsOf([{ spans }]).units);
const anyReadings = prose(30)
  .filter((text) => text.length > 0)
  .chain((text) => fc.tuple(fc.constant(text), anyUnits(text.length), anyUnits(text.length)));

const isIn = (units: readonly Span[], at: number) => units.some(({ start, end }) => start <= at && at < end);
const kindOf = (inA: boolean, inB: boolean) => (inA ? (inB ? "both" : "onlyA") : inB ? "onlyB" : "neither");

test("characters are counted as by looking at every one of them", () => {
  fc.assert(
    fc.property(anyReadings, ([text, a, b]) => {
      const counts = { both: 0, onlyA: 0, onlyB: 0, neither: 0 };
      for (let at = 0; at < text.length; at++) counts[kindOf(isIn(a, at), isIn(b, at))]++;
      expect(countCharacters(a, b, text.length)).toEqual(counts);
    }),
  );
});

test("sentences are counted as by looking at every character of every one of them", () => {
  fc.assert(
    fc.property(anyReadings, ([text, a, b]) => {
      const counts = { both: 0, onlyA: 0, onlyB: 0, neither: 0 };
      const sentences = sentencesOf(text);
      for (const { start, end } of sentences) {
        const offsets = Array.from({ length: end - start }, (_, i) => start + i);
        counts[kindOf(offsets.some((at) => isIn(a, at)), offsets.some((at) => isIn(b, at)))]++; // prettier-ignore
      }
      expect(countSentences(a, b, sentences)).toEqual(counts);
    }),
  );
});

test("a mark over two sentences counts in both, one on the space between them in none", () => {
  const { text, spans } = marked("No [boat sank. Nobody] died.[ ]It was calm.");
  const [over, between] = [spans.slice(0, 1), spans.slice(1)];
  expect(countSentences(over, between, sentencesOf(text))).toEqual({
    both: 0,
    onlyA: 2,
    onlyB: 0,
    neither: 1,
  });
});

test("a text without sentences has none to count", () => {
  expect(countSentences([span(0, 1)], [], [])).toEqual({ both: 0, onlyA: 0, onlyB: 0, neither: 0 });
});
