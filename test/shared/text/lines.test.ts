import fc from "fast-check";
import { expect, test } from "vitest";
import { lastAtOrBefore, lineStarts } from "../../../shared/text/lines.ts";
import { anyText } from "../../support/texts.ts";

test("lines begin at the start and behind every line feed, and at nothing else", () => {
  expect(lineStarts("a\n\nb\r\u2028c\n")).toEqual([0, 2, 3, 8]);
});

test("an empty text has one line", () => {
  expect(lineStarts("")).toEqual([0]);
});

test("cutting at the line starts gives the lines that splitting gives", () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const starts = lineStarts(text);
      const lines = starts.map((start, i) => text.slice(start, (starts[i + 1] ?? text.length + 1) - 1));
      expect(lines).toEqual(text.split("\n"));
    }),
  );
});

test("bisection finds what a search from the end finds", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.integer({ min: -5, max: 60 }), (numbers, value) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      expect(lastAtOrBefore(sorted, value)).toBe(sorted.findLastIndex((number) => number <= value));
    }),
  );
});
