import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Coefficient,
  disagreement,
  disagreementOf,
  nominal,
  overLabels,
} from "../../../shared/review/nominal.ts";

/** Two rows of values, one per item, as they are printed in papers. */
function valuesOf(a: string, b: string) {
  const values = new Map<string, [number, number]>();
  let differing = 0;
  const of = (value: string) => values.get(value) ?? values.set(value, [0, 0]).get(value) ?? [0, 0];
  for (const [i, value] of a.split("").entries()) {
    of(value)[0]++;
    of(b[i] ?? "")[1]++;
    if (value !== b[i]) differing++;
  }
  return nominal(disagreement(differing, values.values()), "no-variation");
}

test("Krippendorff's example A of 1995 gives kappa 0.385, pi 0.314 and alpha 0.329", () => {
  const { kappa, pi, alpha, items } = valuesOf("001111111100001111110000", "000011110000000110000000");
  expect(items).toBe(24);
  expect(kappa.value).toBeCloseTo(0.385, 3);
  expect(pi.value).toBeCloseTo(0.314, 3);
  expect(alpha.value).toBeCloseTo(0.329, 3);
});

test("his examples B and C give the published kappa and pi", () => {
  const b = valuesOf("111111111111111111000000", "111111111100000000000000");
  const c = valuesOf("001111110011001111001100", "110011110011110011001100");
  for (const { value } of [b.pi, c.pi, c.kappa]) expect(value).toBeCloseTo(0.314, 3);
  expect(b.kappa.value).toBeCloseTo(0.385, 3);
});

test("his example D, where everything got the same value, gives no figure", () => {
  expect(valuesOf("1111", "1111")).toMatchObject({
    observed: 0,
    kappa: { value: undefined, reason: "no-variation" },
    pi: { value: undefined, reason: "no-variation" },
    alpha: { value: undefined, reason: "no-variation" },
  });
});

test("three by three values as in Cohen's paper of 1960 give his kappa", () => {
  // Rows are A's values, columns B's, in per cent of 200 cases (p. 45): personality disorder, neurosis, psychosis.
  const table = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]; // prettier-ignore
  const column = (j: number) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0);
  const values = table.map((row, i) => [row.reduce((sum, n) => sum + n, 0), column(i)] as const);
  const { observed, kappa } = nominal(disagreement(60, values), "no-variation");
  expect(1 - observed).toBeCloseTo(0.7, 10);
  expect(kappa.value).toBeCloseTo(0.492, 3);
});

test("no item gives no figure", () => {
  expect(valuesOf("", "").kappa).toEqual({ value: undefined, reason: "no-items" });
});

test("who never uses a label agrees by chance with whoever does", () => {
  expect(nominal(disagreementOf({ both: 0, onlyA: 3, onlyB: 0, neither: 7 }), "no-variation").kappa).toEqual({
    value: 0,
  });
});

const rows = fc
  .array(fc.tuple(fc.constantFrom("x", "y", "z"), fc.constantFrom("x", "y", "z")), {
    minLength: 1,
    maxLength: 30,
  })
  .map((items) => [items.map(([a]) => a).join(""), items.map(([, b]) => b).join("")] as const);

test("alpha is that of the matrix of coincidences", () => {
  fc.assert(
    fc.property(rows, ([a, b]) => {
      const { value } = valuesOf(a, b).alpha;
      const slow = byCoincidences(a, b);
      if (value === undefined || slow === undefined) expect(value).toBe(slow);
      else expect(value).toBeCloseTo(slow, 9);
    }),
  );
});

/** Krippendorff 2004, ch. 11: every pair of values within an item enters twice, once in each order. */
function byCoincidences(a: string, b: string): number | undefined {
  const cells = new Map<string, number>();
  for (const [i, one] of a.split("").entries())
    for (const [x, y] of [[one, b[i]], [b[i], one]]) cells.set(`${x}${y}`, (cells.get(`${x}${y}`) ?? 0) + 1); // prettier-ignore
  const total = (value: string) => (a + b).split("").filter((each) => each === value).length;
  const n = a.length * 2;
  let [observed, expected] = [0, 0];
  for (const x of "xyz")
    for (const y of "xyz")
      if (x !== y) {
        observed += (cells.get(x + y) ?? 0) / n;
        expected += (total(x) * total(y)) / (n * (n - 1));
      }
  return expected === 0 ? undefined : 1 - observed / expected;
}

test("kappa and pi are those of the definitions", () => {
  fc.assert(
    fc.property(rows, ([a, b]) => {
      const part = (row: string, value: string) =>
        row.split("").filter((each) => each === value).length / row.length;
      const observed = a.split("").filter((each, i) => each === b[i]).length / a.length;
      const chance = (of: (value: string) => number) =>
        ["x", "y", "z"].reduce((sum, value) => sum + of(value), 0);
      const kappa = chance((value) => part(a, value) * part(b, value));
      const pi = chance((value) => ((part(a, value) + part(b, value)) / 2) ** 2);
      const found = valuesOf(a, b);
      const check = (name: Coefficient, by: number) => {
        const { value } = found[name];
        if (value === undefined) expect(by).toBeCloseTo(1, 9);
        else expect(value).toBeCloseTo((observed - by) / (1 - by), 9);
      };
      check("kappa", kappa);
      check("pi", pi);
    }),
  );
});

test("over labels, a common label beside a rare one is not taken for agreement", () => {
  // On each label by itself they agree exactly as by chance.
  const common = disagreementOf({ both: 25, onlyA: 25, onlyB: 25, neither: 25 });
  const rare = disagreementOf({ both: 1, onlyA: 9, onlyB: 9, neither: 81 });
  expect(overLabels([common, rare], "no-variation").kappa.value).toBeCloseTo(0, 10);
  const inOneTable = disagreementOf({ both: 26, onlyA: 34, onlyB: 34, neither: 106 });
  expect(nominal(inOneTable, "no-variation").kappa.value).toBeGreaterThan(0.15);
});

test("over no labels there is no figure", () => {
  expect(overLabels([], "nothing-marked").kappa).toEqual({ value: undefined, reason: "no-items" });
});
