import fc from "fast-check";
import { expect, test } from "vitest";
import {
  compareSpans,
  contextLength,
  extent,
  fitted,
  joined,
  quotationOf,
  trimmed,
} from "../../shared/spans.ts";
import { isGraphemeBoundary } from "../../shared/text/graphemes.ts";
import { anySpan, anyText, boundariesOf } from "../support/texts.ts";

const textAndSpan = anyText()
  .filter((text) => text.length > 0)
  .chain((text) => anySpan(text.length).map((span) => ({ text, span })));

const charactersIn = (spans: readonly { start: number; end: number }[]) =>
  new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));

test("joined spans are sorted, apart, and hold the same characters", () => {
  fc.assert(
    fc.property(fc.array(anySpan(60), { maxLength: 12 }), (spans) => {
      const out = joined(spans);
      for (const [i, span] of out.entries()) {
        expect(span.start).toBeLessThan(span.end);
        if (i > 0) expect(span.start).toBeGreaterThan(out[i - 1]?.end ?? Infinity);
      }
      expect(charactersIn(out)).toEqual(charactersIn(spans));
    }),
  );
});

test("empty spans are dropped when spans are joined, touching ones become one", () => {
  expect(joined([{ start: 5, end: 7 }, { start: 9, end: 9 }, { start: 2, end: 5 }])).toEqual([
    { start: 2, end: 7 },
  ]); // prettier-ignore
});

test("a fitted span is the smallest of whole characters around the given one", () => {
  fc.assert(
    fc.property(textAndSpan, ({ text, span }) => {
      const boundaries = [...boundariesOf(text)].toSorted((a, b) => a - b);
      expect(fitted(text, span)).toEqual({
        start: boundaries.findLast((boundary) => boundary <= span.start),
        end: boundaries.find((boundary) => boundary >= span.end),
      });
    }),
  );
});

test("a span outside the text fits nowhere", () => {
  expect([fitted("abc", { start: 5, end: 9 }), fitted("abc", { start: -4, end: 0 })]).toEqual([
    undefined,
    undefined,
  ]);
});

test("trimming takes white space off both ends and nothing of only white space is left", () => {
  expect(trimmed(" \u00A0a b\n", { start: 0, end: 6 })).toEqual({ start: 2, end: 5 });
  expect(trimmed("a  b", { start: 1, end: 3 })).toBeUndefined();
});

test("trimming never cuts a character", () => {
  fc.assert(
    fc.property(textAndSpan, ({ text, span }) => {
      const whole = fitted(text, span);
      const out = whole && trimmed(text, whole);
      if (!out) return;
      expect([isGraphemeBoundary(text, out.start), isGraphemeBoundary(text, out.end)]).toEqual([true, true]);
    }),
    { numRuns: 1_000 },
  );
});

test("a quotation is the exact text with what stands around it, at most 32 code units, no character cut", () => {
  fc.assert(
    fc.property(textAndSpan, ({ text, span }) => {
      const whole = fitted(text, span);
      if (!whole) return;
      const { exact, prefix, suffix } = quotationOf(text, whole);
      const from = whole.start - prefix.length;
      const to = whole.end + suffix.length;
      expect(text.slice(from, to)).toBe(prefix + exact + suffix);
      expect(exact).toBe(text.slice(whole.start, whole.end));
      expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(contextLength);
      expect([isGraphemeBoundary(text, from), isGraphemeBoundary(text, to)]).toEqual([true, true]);
    }),
    { numRuns: 1_000 },
  );
});

test("a quotation takes as much context as there is room for", () => {
  const text = `${"x".repeat(40)}claim${"y".repeat(40)}`;
  const quotation = quotationOf(text, { start: 40, end: 45 });
  expect(quotation).toEqual({ exact: "claim", prefix: "x".repeat(32), suffix: "y".repeat(32) });
});

test("text order is by start, what contains before what it contains", () => {
  const spans = [{ start: 3, end: 5 }, { start: 3, end: 9 }, { start: 0, end: 1 }]; // prettier-ignore
  expect(spans.toSorted(compareSpans)).toEqual([
    { start: 0, end: 1 },
    { start: 3, end: 9 },
    { start: 3, end: 5 },
  ]);
});

test("an annotation extends from its first start to its last end", () => {
  expect(extent([{ start: 2, end: 4 }, { start: 8, end: 9 }])).toEqual({ start: 2, end: 9 }); // prettier-ignore
});
