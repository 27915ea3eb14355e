import fc from "fast-check";
import { expect, test } from "vitest";
import { unitizing, unitizingOverLabels } from "../../../shared/review/unitizing.ts";
import { unitsOf } from "../../../shared/review/units.ts";
import type { Span } from "../../../shared/spans.ts";
import { span } from "../../support/readings.ts";

/** Units as papers print them: offset and length, on a continuum that begins at `begin`. */
const units = (begin: number, ...list: readonly (readonly [number, number])[]) =>
  list.map(([offset, length]) => span(offset - begin, offset - begin + length));

const c = unitizing([
  { length: 300, a: units(150, [225, 70], [370, 30]), b: units(150, [220, 80], [355, 20], [400, 20]) },
]);
const twice = units(150, [180, 60], [300, 50]);
const k = unitizing([{ length: 300, a: twice, b: twice }]);

test("Krippendorff's example of 2004 gives the published disagreements and alpha-U of its categories", () => {
  expect(c.observed).toBeCloseTo(0.0144, 4);
  expect(c.expected).toBeCloseTo(0.0532, 4);
  expect(c.alpha.value).toBeCloseTo(0.7286, 4);
  expect(k).toMatchObject({ observed: 0, alpha: { value: 1 }, unitsA: 2, unitsB: 2, length: 300 });
  expect(k.expected).toBeCloseTo(0.049, 4);
});

test("his example gives the published alpha-U over both categories", () => {
  const { alpha, observed, expected } = unitizingOverLabels([c, k]);
  // Published is what the four digits printed before it give; unrounded it is 0.8587.
  expect(1 - Number((2 * observed).toFixed(4)) / Number((2 * expected).toFixed(4))).toBeCloseTo(0.8591, 4);
  expect(Math.abs((alpha.value ?? 0) - 0.8591)).toBeLessThan(0.0005);
});

test("the observed disagreements of his examples of 1995 are as published", () => {
  const observed = (a: readonly Span[], b: readonly Span[]) => unitizing([{ length: 24, a, b }]).observed;
  expect(observed(units(0, [2, 8], [14, 6]), units(0, [4, 4], [15, 2]))).toBeCloseTo(0.03125, 5);
  expect(
    observed(units(0, [0, 18]), units(0, [0, 2], [2, 1], [3, 1], [4, 1], [5, 1], [6, 3], [9, 1])),
  ).toBeCloseTo(2.26736, 5);
  const d = [units(0, [0, 2], [2, 8], [10, 4], [14, 6], [20, 4]), units(0, [0, 4], [4, 4], [8, 7], [15, 2], [17, 7])] as const; // prettier-ignore
  expect(observed(...d)).toBeCloseTo(0.38715, 5);
});

test("boundaries count where every character has the label", () => {
  const halves = units(0, [0, 50], [50, 50]);
  const whole = units(0, [0, 100]);
  expect(unitizing([{ length: 100, a: halves, b: halves }]).alpha.value).toBe(1);
  expect(unitizing([{ length: 100, a: halves, b: whole }]).alpha.value).toBeLessThan(1);
});

test("without a mark there is no figure, and without text neither", () => {
  expect(unitizing([{ length: 50, a: [], b: [] }]).alpha).toEqual({
    value: undefined,
    reason: "nothing-marked",
  });
  expect(unitizing([]).alpha).toEqual({ value: undefined, reason: "no-items" });
  expect(unitizing([{ length: 1, a: [span(0, 1)], b: [span(0, 1)] }]).alpha).toEqual({
    value: undefined,
    reason: "no-variation",
  });
});

const anyUnits = (length: number) =>
  fc
    .array(fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 9 })), { maxLength: 8 })
    .map(
      (list) =>
        unitsOf([{ spans: list.map(([start, size]) => span(start, Math.min(length, start + size))) }]).units,
    );
const anyText = fc
  .integer({ min: 1, max: 40 })
  .chain((length) => fc.record({ length: fc.constant(length), a: anyUnits(length), b: anyUnits(length) }));

test("the sweep gives what the formula gives term by term, over one text and over several", () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 3 }), (texts) => {
      const { observed, expected } = unitizing(texts);
      const slow = termByTerm(texts);
      expect(observed).toBeCloseTo(slow.observed, 9);
      expect(expected).toBeCloseTo(slow.expected, 9);
    }),
  );
});

type Text = { length: number; a: readonly Span[]; b: readonly Span[] };

/** Krippendorff 2004, section 11.6, as it is printed: every unit and gap of the one with every one of the other. */
function termByTerm(texts: readonly Text[]): { observed: number; expected: number } {
  const gapsOf = (spans: readonly Span[], length: number) =>
    [span(0, 0), ...spans].flatMap(({ end }, i) => {
      const next = spans[i]?.start ?? length;
      return next > end ? [span(end, next)] : [];
    });
  const size = ({ start, end }: Span) => end - start;
  const isWithin = (unit: Span, gap: Span) => gap.start <= unit.start && unit.end <= gap.end;
  let squares = 0;
  for (const { a, b, length } of texts) {
    for (const one of a)
      for (const other of b)
        if (one.start < other.end && other.start < one.end)
          squares += (one.start - other.start) ** 2 + (one.end - other.end) ** 2;
    for (const [ours, theirs] of [[a, b], [b, a]] as const)
      for (const unit of ours)
        for (const gap of gapsOf(theirs, length)) if (isWithin(unit, gap)) squares += size(unit) ** 2; // prettier-ignore
  }
  const total = texts.reduce((sum, { length }) => sum + length, 0);
  const all = texts.flatMap(({ a, b }) => [...a, ...b]).map(size);
  const gaps = texts.flatMap(({ a, b, length }) => [...gapsOf(a, length), ...gapsOf(b, length)]).map(size);
  let sum = 0;
  for (const l of all) {
    sum += ((all.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l);
    for (const gap of gaps) if (gap >= l) sum += l ** 2 * (gap - l + 1);
  }
  const possible = 2 * total * (2 * total - 1) - all.reduce((part, l) => part + l * (l - 1), 0);
  return { observed: squares / total ** 2, expected: ((2 / total) * sum) / possible };
}

test("spans of one person that overlap are one unit, those that touch are two", () => {
  const { units: found, joined } = unitsOf([
    { spans: [span(20, 30), span(40, 50)] },
    { spans: [span(25, 40)] },
    { spans: [span(0, 9)] },
    { spans: [span(2, 5)] },
  ]);
  expect(found).toEqual([span(0, 9), span(20, 40), span(40, 50)]);
  expect(joined).toBe(2);
});
