import fc from "fast-check";
import * as v from "valibot";
import { expect, it } from "vitest";
import { mostRead, readAnnotation } from "../../../shared/reading/annotation.ts";
import { amountsIn } from "../../../shared/reading/amounts.ts";
import { periodsIn } from "../../../shared/reading/periods.ts";
import { quotationsIn } from "../../../shared/reading/quotations.ts";
import { readStatistic } from "../../../shared/reading/statistic.ts";
import { tokensOf } from "../../../shared/reading/tokens.ts";
import { labels } from "../../../shared/labels.ts";
import { maxSpanLength } from "../../../shared/records/annotation.ts";
import { quoteAttributes, statisticAttributes } from "../../../shared/records/attributes.ts";
import { joined } from "../../../shared/spans.ts";
import { isGraphemeBoundary } from "../../../shared/text/graphemes.ts";
import { anySpan, anyText } from "../../support/texts.ts";

/** Pieces of which figures, periods, quotations and attributions are made, in any order. */
const pieces = [
  "6.7", "12,5", "1,200", "3.690", "0", "999999999999999", "1e309", "in 2025", "en 2020", "between ", "and", "from ",
  "to ", "entre", "y ", "de ", "a ", "–", "%", "per cent", "por ciento", "per 100,000 people", "por cada 100.000",
  "million", "millones", "mil ", "half", "la mitad", "two-thirds", "one in ten", "uno de cada", "dozens", "more than ",
  "al menos ", "$", "US$", "boats", "March 3", "3 de marzo", "last year", "“", "”", "\"", "'", "’", "«", "»", "—", "„",
  "said ", "dijo ", "according to ", "Ana Paz", "Mr. ", "Ministry", ",", ". ", "\n", "\n\n", " ", "-", ":", "é", "👩‍👩‍👧‍👦",
]; // prettier-ignore
const passage = fc.oneof(
  anyText(),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join(" ")),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join("")),
);
const language = fc.constantFrom(undefined, "en", "es", "es-MX", "de", "zz-not-a-tag-at-all-tag");

it("whatever the text, a reading is what the record's schema takes: no error, no number that is none", () => {
  fc.assert(
    fc.property(passage, language, (text, document) => {
      const read = readStatistic(text, document);
      expect(v.is(statisticAttributes, read), JSON.stringify(read)).toBe(true);
      if (read.upperValue !== undefined) expect(read.upperValue).toBeGreaterThan(read.value ?? Infinity);
      if (read.vague) expect(read.value).toBeUndefined();
    }),
    { numRuns: 2_000 },
  );
});

it("whatever is marked, its reading fits its label, and the speaker's mention is whole characters of the text", () => {
  const cases = passage
    .filter((text) => text.length > 0)
    .chain((text) =>
      fc.tuple(fc.constant(text), fc.array(anySpan(text.length), { minLength: 1, maxLength: 3 })),
    );
  fc.assert(
    fc.property(cases, fc.constantFrom(...labels), language, ([text, spans], label, document) => {
      const { attributes } = readAnnotation(label, text, joined(spans), document, () => []);
      if (label !== "quote") return;
      expect(v.is(quoteAttributes, attributes), JSON.stringify(attributes)).toBe(true);
      const { speakerSpan } = v.parse(quoteAttributes, attributes);
      if (!speakerSpan) return;
      expect(speakerSpan.start).toBeLessThan(speakerSpan.end);
      expect(speakerSpan.end).toBeLessThanOrEqual(text.length);
      expect(isGraphemeBoundary(text, speakerSpan.start) && isGraphemeBoundary(text, speakerSpan.end)).toBe(
        true,
      );
    }),
    { numRuns: 2_000 },
  );
});

it("amounts, periods and quotations are in text order and do not overlap", () => {
  fc.assert(
    fc.property(passage, fc.constantFrom("en" as const, "es" as const), (text, read) => {
      const tokens = tokensOf(text);
      const amounts = amountsIn(tokens, read, ".").map(({ first, next }) => ({ start: first, end: next }));
      for (const spans of [amounts, periodsIn(text, read), quotationsIn(text)]) {
        let last = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }
    }),
  );
});

it.each([
  "1,2.", "1 ", "from 1 to ", "between 5 and ", "per 100,000 ", "one hundred ", "a ", "in 2025 ", "March 3 ", "1 in ",
  "de 5 a ", "entre ", "12 % ", "“a ", "‘a ", "'a ", "\"", "« ", "—a ", "a\n—b ", "A B, ", "said A ", "Ana Paz, ", "x", "é\u0301",
])("%j over and over, as long as a mark can be, costs no more than its beginning", (piece) => {
  const text = piece.repeat(maxSpanLength / piece.length + 1);
  for (const label of ["statistic", "quote"] as const) {
    const read = (end: number) => readAnnotation(label, text, [{ start: 0, end }], "en", () => []);
    expect(read(maxSpanLength)).toEqual(read(mostRead));
  }
}); // prettier-ignore
