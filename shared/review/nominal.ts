import { type Figure, type Lack, beyondChance } from "./figure.ts";

/** The coefficients of two people who gave every item one of several values. */
export const coefficients = ["kappa", "pi", "alpha"] as const;
export type Coefficient = (typeof coefficients)[number];

/** How much differs, and how much would by chance. */
export type Disagreement = {
  /** How many items both gave a value. */
  readonly items: number;
  /** The share of items with two different values, 0 to 1. */
  readonly observed: number;
  /** The share that would differ if values fell on items at random, by each coefficient's idea of that. */
  readonly expected: { readonly [C in Coefficient]: number };
};

/** Agreement beyond chance by all three coefficients, with what they were computed from. */
export type NominalAgreement = Disagreement & { readonly [C in Coefficient]: Figure };

/** How two people used one label on the items of a text (sentences, characters). */
export type Counts = {
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
};

/**
 * Disagreement in a value that each item got from both.
 * @param differing how many items got two different values
 * @param values for every value there is, how often A and how often B gave it; each of the two sums is the number of items
 *
 * Expected disagreement: Cohen's kappa draws from each person's own values (Cohen, Educational and Psychological
 * Measurement 20, 1960), Scott's pi from those of both together (Scott, Public Opinion Quarterly 19, 1955), Krippendorff's
 * alpha as pi without putting back what was drawn (Krippendorff, Content Analysis, 2nd ed. 2004, ch. 11; nominal metric,
 * nothing missing). Written as sums of products, so that no variation is exactly 0 and not what rounding leaves.
 */
export function disagreement(differing: number, values: Iterable<readonly [number, number]>): Disagreement {
  let items = 0;
  const pairs = [...values];
  for (const [a] of pairs) items += a;
  if (items === 0) return { items, observed: 0, expected: { kappa: 0, pi: 0, alpha: 0 } };
  let [own, together] = [0, 0];
  for (const [a, b] of pairs) {
    own += a * (items - b);
    together += (a + b) * (2 * items - a - b);
  }
  return {
    items,
    observed: differing / items,
    expected: {
      kappa: own / (items * items),
      pi: together / (4 * items * items),
      alpha: together / (2 * items * (2 * items - 1)),
    },
  };
}

/** Disagreement in whether an item has a label. */
export function disagreementOf({ both, onlyA, onlyB, neither }: Counts): Disagreement {
  return disagreement(onlyA + onlyB, [
    [both + onlyA, both + onlyB],
    [neither + onlyB, neither + onlyA],
  ]);
}

/** The coefficients of one disagreement. @param reason why there are none where nothing can differ by chance */
export function nominal(of: Disagreement, reason: Lack): NominalAgreement {
  return { ...of, ...coefficientsOf(of.observed, of.expected, of.items === 0 ? "no-items" : reason) };
}

/**
 * The coefficients over several labels at once: observed and expected disagreement are each summed over the labels, as
 * Krippendorff sums them over categories. So several labels on one item are no problem, and a common label beside a
 * rare one is not taken for agreement, as it would be in one table of all decisions. Labels that cannot differ by chance
 * add nothing. `items` counts items times labels; `observed` and `expected` are means over the labels.
 */
export function overLabels(each: readonly Disagreement[], reason: Lack): NominalAgreement {
  const mean = (pick: (one: Disagreement) => number) =>
    each.length === 0 ? 0 : each.reduce((sum, one) => sum + pick(one), 0) / each.length;
  const items = each.reduce((sum, one) => sum + one.items, 0);
  const observed = mean((one) => one.observed);
  const expected = {
    kappa: mean((one) => one.expected.kappa),
    pi: mean((one) => one.expected.pi),
    alpha: mean((one) => one.expected.alpha),
  };
  return nominal({ items, observed, expected }, reason);
}

function coefficientsOf(observed: number, expected: Disagreement["expected"], reason: Lack) {
  return {
    kappa: beyondChance(observed, expected.kappa, reason),
    pi: beyondChance(observed, expected.pi, reason),
    alpha: beyondChance(observed, expected.alpha, reason),
  };
}

/** Several texts as one: their items put together. */
export function sumCounts(each: readonly Counts[]): Counts {
  const sum = { both: 0, onlyA: 0, onlyB: 0, neither: 0 };
  for (const one of each) {
    sum.both += one.both;
    sum.onlyA += one.onlyA;
    sum.onlyB += one.onlyB;
    sum.neither += one.neither;
  }
  return sum;
}
