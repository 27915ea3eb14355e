import fc from "fast-check";
import { expect, test } from "vitest";
import type { Label } from "../../../shared/labels.ts";
import { type ReadTwice, agreement } from "../../../shared/review/agreement.ts";
import { compare } from "../../../shared/review/compare.ts";
import type { FieldAgreement } from "../../../shared/review/attributeAgreement.ts";
import { anyMarks, mark, nth, span } from "../../support/readings.ts";

type Mark = ReadTwice["a"][number];

/** A text of ten sentences of nine characters, each with a space behind it. */
const tenSentences = {
  length: 100,
  sentences: Array.from({ length: 10 }, (_, i) => span(i * 10, i * 10 + 9)),
};
const read = (a: readonly Mark[], b: readonly Mark[]): ReadTwice => ({ ...tenSentences, a, b });
const of = (texts: readonly ReadTwice[], label: Label) => {
  const found = agreement(texts).labels.find((one) => one.label === label);
  if (!found) throw new Error(`No figures for ${label}`);
  return found;
};
const lack = (reason: string) => ({ value: undefined, reason });

test("span F1 counts pairs one-to-one, exact and by half of what both cover", () => {
  const a = [
    mark(1, "claim", [span(0, 9)]),
    mark(2, "claim", [span(10, 20)]),
    mark(3, "claim", [span(30, 40)]),
  ];
  const b = [
    mark(11, "claim", [span(0, 9)]),
    mark(12, "claim", [span(10, 15)]),
    mark(13, "claim", [span(36, 46)]),
  ];
  const { exact, overlap, pairs, onlyA, onlyB } = of([read(a, b)], "claim");
  expect(exact).toEqual({ f1: { value: 2 / 6 }, a: 3, b: 3, pairs: 1 });
  expect(overlap).toEqual({ f1: { value: 4 / 6 }, a: 3, b: 3, pairs: 2 });
  expect(pairs).toEqual([
    { a: nth("annotation", 1), b: nth("annotation", 11), iou: 1, isExact: true },
    { a: nth("annotation", 2), b: nth("annotation", 12), iou: 0.5, isExact: false },
  ]);
  expect([onlyA, onlyB]).toEqual([[nth("annotation", 3)], [nth("annotation", 13)]]);
});

test("stacked labels are no problem: each label is counted by itself", () => {
  const stacked = (first: number) => [
    mark(first, "claim", [span(0, 9)]),
    mark(first + 1, "quote", [span(0, 9)]),
  ];
  const { labels, total, unused } = agreement([read(stacked(1), stacked(11))]);
  expect(labels.map(({ exact }) => exact.f1.value)).toEqual([1, undefined, 1, undefined]);
  expect(total.exact).toEqual({ f1: { value: 1 }, a: 2, b: 2, pairs: 2 });
  expect(total.sentences.kappa).toEqual({ value: 1 });
  expect(total.unitizing.alpha).toEqual({ value: 1 });
  expect(unused).toEqual(["statistic", "anonymous-source"]);
  // Two labels were used, in ten sentences of 100 characters.
  expect([total.sentences.items, total.characters.items]).toEqual([20, 200]);
});

test("what only one marked is F1 0 and kappa 0, which are figures", () => {
  const { exact, sentences, characters } = of([read([mark(1, "claim", [span(0, 9)])], [])], "claim");
  expect([exact.f1, sentences.kappa, characters.kappa]).toEqual([{ value: 0 }, { value: 0 }, { value: 0 }]);
});

test("where nobody marked anything every figure says so", () => {
  const { total, labels } = agreement([read([], [])]);
  for (const figures of [total, ...labels]) {
    const { exact, overlap, sentences, characters, unitizing } = figures;
    for (const figure of [
      exact.f1,
      overlap.f1,
      sentences.kappa,
      sentences.pi,
      characters.alpha,
      unitizing.alpha,
    ])
      expect(figure).toEqual(lack("nothing-marked"));
  }
});

test("of no text there are no figures", () => {
  const { total } = agreement([]);
  expect(total.exact.f1).toEqual(lack("nothing-marked"));
  for (const figure of [total.sentences.kappa, total.characters.kappa, total.unitizing.alpha])
    expect(figure).toEqual(lack("no-items"));
});

test("where both marked every sentence there is no kappa, but alpha-U looks at the boundaries", () => {
  const whole = (n: number) => [mark(n, "claim", [span(0, 100)])];
  const { sentences, characters, unitizing } = of([read(whole(1), whole(11))], "claim");
  expect([sentences.kappa, characters.alpha]).toEqual([lack("no-variation"), lack("no-variation")]);
  expect(unitizing.alpha).toEqual({ value: 1 });
});

test("per sentence and per character the counts behind the figures are given", () => {
  const a = [mark(1, "quote", [span(0, 15)]), mark(2, "quote", [span(5, 20)])];
  const b = [mark(11, "quote", [span(12, 32)])];
  const { sentences, characters, joined, unitizing } = of([read(a, b)], "quote");
  expect(sentences).toMatchObject({ items: 10, counts: { both: 1, onlyA: 1, onlyB: 2, neither: 6 } });
  expect(characters).toMatchObject({ items: 100, counts: { both: 8, onlyA: 12, onlyB: 12, neither: 68 } });
  expect(sentences.kappa.value).toBeCloseTo((0.7 - 0.62) / 0.38, 10);
  expect(unitizing).toMatchObject({ unitsA: 1, unitsB: 1, length: 100 });
  expect(joined).toBe(1);
});

test("texts are pooled: their items are put together, pairs are found within each", () => {
  const one = read([mark(1, "claim", [span(0, 9)])], []);
  const other = read([], [mark(11, "claim", [span(0, 9)])]);
  const { exact, sentences, unitizing } = of([one, other], "claim");
  expect(exact).toEqual({ f1: { value: 0 }, a: 1, b: 1, pairs: 0 });
  expect(sentences.counts).toEqual({ both: 0, onlyA: 1, onlyB: 1, neither: 18 });
  expect(unitizing).toMatchObject({ length: 200, observed: (2 * 81) / 40_000 });
  expect(agreement([one, other]).texts).toBe(2);
});

const field = (found: { attributes: readonly FieldAgreement[] }, name: string) => {
  const one = found.attributes.find((each) => each.field === name);
  if (!one) throw new Error(`No field ${name}`);
  return one;
};

/** One pair per element: what A and what B gave for `quoteType`, empty for nothing. */
const quoteTypes = (...given: readonly (readonly [string, string])[]) => {
  const type = (value: string) => ({ attributes: value === "" ? {} : { quoteType: value } });
  return of(
    [
      read(
        given.map(([a], i) => mark(i, "quote", [span(i * 10, i * 10 + 9)], type(a))),
        given.map(([, b], i) => mark(100 + i, "quote", [span(i * 10, i * 10 + 9)], type(b))),
      ),
    ],
    "quote",
  );
};

test("attributes are counted over matched pairs, with those left out who gave nothing", () => {
  const found = quoteTypes(
    ["direct", "direct"],
    ["direct", "mixed"],
    ["mixed", "mixed"],
    ["direct", ""],
    ["", ""],
  );
  expect(field(found, "quoteType")).toEqual({
    field: "quoteType",
    both: 3,
    onlyA: 1,
    onlyB: 0,
    neither: 1,
    same: 2,
    amongGiven: { value: 2 / 3 },
    amongAny: { value: 2 / 4 },
    // Of three: A direct 2, mixed 1; B direct 1, mixed 2; by chance 4/9 agree.
    kappa: { value: expect.closeTo((2 / 3 - 4 / 9) / (1 - 4 / 9), 10) },
    differing: [
      { a: nth("annotation", 1), b: nth("annotation", 101) },
      { a: nth("annotation", 3), b: nth("annotation", 103) },
    ],
  });
});

test("an attribute everybody gave the same value has per cent but no kappa", () => {
  expect(field(quoteTypes(["direct", "direct"], ["direct", "direct"]), "quoteType")).toMatchObject({
    amongGiven: { value: 1 },
    kappa: lack("no-variation"),
  });
});

test("an attribute that only one gave, or nobody, or on no pair, says which", () => {
  expect(field(quoteTypes(["direct", ""]), "quoteType")).toMatchObject({
    amongGiven: lack("not-given"),
    amongAny: { value: 0 },
    kappa: lack("not-given"),
  });
  expect(field(quoteTypes(["", ""]), "quoteType")).toMatchObject({ amongAny: lack("not-given"), neither: 1 });
  expect(field(quoteTypes(), "quoteType")).toMatchObject({
    amongGiven: lack("no-items"),
    kappa: lack("no-items"),
  });
});

test("free text, numbers and lists have no kappa; lists of values, yes or no, and links have one", () => {
  const withKappa = agreement([]).labels.map(({ label, attributes }) => [
    label,
    attributes.filter(({ kappa }) => kappa !== undefined).map((one) => one.field),
  ]);
  expect(withKappa).toEqual([
    ["claim", ["sourceId", "claimId", "ownVoice", "checkable", "checkWorthy", "claimType", "stance"]],
    ["statistic", ["sourceId", "qualifier", "measure", "vague"]],
    ["quote", ["sourceId", "quoteType", "translated", "verbatimChecked"]],
    ["anonymous-source", ["sourceId", "mention"]],
  ]);
});

test("merged sources agree", () => {
  const by = (n: number, source: number) =>
    mark(n, "claim", [span(0, 9)], { sourceId: nth("source", source) });
  const into = nth("source", 9);
  const [claims] = agreement([read([by(1, 1)], [by(11, 9)])], (id) =>
    id === nth("source", 1) ? into : id,
  ).labels;
  expect(claims && field(claims, "sourceId")).toMatchObject({ same: 1, both: 1 });
});

test("fields of several quotes on one passage are compared with their like, and links with their counterparts", () => {
  const quotes = (first: number, sources: readonly number[]) => [
    mark(first, "quote", [span(0, 9)]),
    ...sources.map((source, i) =>
      mark(first + 1 + i, "quote", [span(10, 19)], {
        sourceId: nth("source", source),
        attributes: { continues: nth("annotation", first) },
      }),
    ),
  ];
  const found = of([read(quotes(1, [1, 2]), quotes(11, [2, 1]))], "quote");
  expect(field(found, "sourceId")).toMatchObject({ both: 2, same: 2 });
  expect(field(found, "continues")).toMatchObject({ both: 2, same: 2, kappa: undefined });
});

const bothReadings = fc.tuple(anyMarks(100, 100), anyMarks(100, 200));

test("the pairs behind the figures are those of the list of differences", () => {
  fc.assert(
    fc.property(bothReadings, ([a, b]) => {
      const { labels } = agreement([read(a, b)]);
      const counted = labels.flatMap(({ pairs }) => pairs.map((pair) => `${pair.a} ${pair.b}`));
      const listed = compare(a, b).filter(
        (item) => item.a && item.b && item.a.label === item.b.label && item.iou >= 0.5,
      );
      expect(counted.toSorted()).toEqual(listed.map(({ key }) => key).toSorted());
    }),
  );
});

test("who is called A makes no difference to any figure", () => {
  fc.assert(
    fc.property(bothReadings, ([a, b]) => {
      const figures = (texts: ReadTwice[]) => {
        const { total } = agreement(texts);
        const { exact, overlap, sentences, characters, unitizing } = total;
        return [exact.f1, overlap.f1, sentences.kappa, sentences.pi, characters.alpha, unitizing.alpha].map(
          ({ value }) => value?.toFixed(9),
        );
      };
      expect(figures([read(b, a)])).toEqual(figures([read(a, b)]));
    }),
  );
});

test("a text twice in the pool leaves F1, kappa and pi as they are", () => {
  fc.assert(
    fc.property(bothReadings, ([a, b]) => {
      const once = agreement([read(a, b)]).total;
      const twice = agreement([read(a, b), read(a, b)]).total;
      for (const pick of [
        (one: typeof once) => one.exact.f1,
        (one: typeof once) => one.sentences.kappa,
        (one: typeof once) => one.characters.pi,
      ])
        expect(pick(twice).value?.toFixed(9)).toBe(pick(once).value?.toFixed(9));
    }),
  );
});

test("every pair of a label is counted once in every field", () => {
  fc.assert(
    fc.property(bothReadings, ([a, b]) => {
      for (const { attributes, pairs } of agreement([read(a, b)]).labels)
        for (const { both, onlyA, onlyB, neither, same, differing } of attributes) {
          expect(both + onlyA + onlyB + neither).toBe(pairs.length);
          expect(same + differing.length).toBe(both + onlyA + onlyB);
        }
    }),
  );
});
