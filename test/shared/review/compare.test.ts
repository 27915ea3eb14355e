import fc from "fast-check";
import { expect, test } from "vitest";
import { makeId } from "../../../shared/ids.ts";
import { type ComparedItem, compare, countKinds } from "../../../shared/review/compare.ts";
import { compareSpans } from "../../../shared/spans.ts";
import { anyMarks, mark, nth, span } from "../../support/readings.ts";

const shown = (items: readonly ComparedItem[]) =>
  items.map(({ kinds, a, b }) => `${kinds.join(" ")}: ${numberOf(a)} ${numberOf(b)}`);
const numberOf = (one: { id: string } | undefined) => (one ? Number(one.id.slice(-12)) : "-");

test("what both marked alike is the same, what one marked is theirs, in text order", () => {
  const a = [mark(3, "quote", [span(50, 60)]), mark(1, "claim", [span(0, 10)])];
  const b = [mark(12, "statistic", [span(20, 25)]), mark(11, "claim", [span(0, 10)])];
  expect(shown(compare(a, b))).toEqual(["same: 1 11", "only-b: - 12", "only-a: 3 -"]);
});

test("overlapping spans under one label differ in boundary, the closest ones are paired", () => {
  const a = [mark(1, "claim", [span(0, 10)]), mark(2, "claim", [span(10, 100)])];
  const b = [mark(11, "claim", [span(2, 95)]), mark(12, "claim", [span(1, 9)])];
  const items = compare(a, b);
  expect(shown(items)).toEqual(["boundary: 1 12", "boundary: 2 11"]);
  expect(items.map(({ extent }) => extent)).toEqual([span(0, 10), span(2, 100)]);
  expect(items.map((item) => ("iou" in item ? item.iou : 0))).toEqual([0.8, 85 / 98]);
});

test("an overlap of one character is enough under the same label, not under another", () => {
  const a = [mark(1, "claim", [span(0, 10)]), mark(2, "quote", [span(30, 40)])];
  const b = [mark(11, "claim", [span(9, 25)]), mark(12, "statistic", [span(39, 60)])];
  expect(shown(compare(a, b))).toEqual(["boundary: 1 11", "only-a: 2 -", "only-b: - 12"]);
});

test("spans that touch but share no character do not belong together", () => {
  expect(shown(compare([mark(1, "claim", [span(0, 10)])], [mark(11, "claim", [span(10, 20)])]))).toEqual([
    "only-a: 1 -",
    "only-b: - 11",
  ]);
});

test("two touching spans are the same passage as one over both", () => {
  const a = [mark(1, "claim", [span(0, 5), span(5, 9)])];
  expect(shown(compare(a, [mark(11, "claim", [span(0, 9)])]))).toEqual(["same: 1 11"]);
});

test("touching spans are paired by what they say like any other on the same passage", () => {
  const by = (source: number) => ({ sourceId: nth("source", source) });
  const a = [mark(1, "claim", [span(0, 9)], by(1)), mark(2, "claim", [span(0, 5), span(5, 9)], by(2))];
  expect(shown(compare(a, [mark(11, "claim", [span(0, 9)], by(2))]))).toEqual(["only-a: 1 -", "same: 2 11"]);
});

test("of two that are equally close the one that begins earlier is taken", () => {
  const a = [mark(1, "claim", [span(8, 18), span(20, 30)])];
  const b = [mark(11, "claim", [span(7, 18)]), mark(12, "claim", [span(5, 6), span(20, 30)])];
  expect(shown(compare(a, b))).toEqual(["boundary: 1 12", "only-b: - 11"]);
});

test("an annotation on several spans is held against all of the other's", () => {
  const a = [mark(1, "quote", [span(0, 10), span(20, 30)])];
  const b = [mark(11, "quote", [span(0, 10)]), mark(12, "quote", [span(0, 10), span(20, 28)])];
  const items = compare(a, b);
  expect(shown(items)).toEqual(["boundary: 1 12", "only-b: - 11"]);
  expect(items[0]).toMatchObject({ iou: 0.9 });
});

test("another label on the same or about the same passage is a difference of label", () => {
  const a = [mark(1, "claim", [span(0, 10)]), mark(2, "claim", [span(20, 30)])];
  const b = [mark(11, "quote", [span(0, 10)]), mark(12, "statistic", [span(22, 30)])];
  expect(shown(compare(a, b))).toEqual(["label: 1 11", "label boundary: 2 12"]);
});

test("a label that one has besides is theirs alone and no difference of label", () => {
  const a = [mark(1, "claim", [span(0, 10)])];
  const b = [mark(11, "quote", [span(0, 10)]), mark(12, "claim", [span(0, 10)])];
  expect(shown(compare(a, b))).toEqual(["only-b: - 11", "same: 1 12"]);
});

test("the fields that differ come with what each says", () => {
  const a = [
    mark(1, "statistic", [span(0, 10)], {
      sourceId: nth("source", 1),
      attributes: { value: 12, unit: " people ", period: "2025" },
    }),
  ];
  const b = [mark(11, "statistic", [span(0, 9)], { attributes: { value: 14, unit: "people", what: "" } })];
  const [item] = compare(a, b);
  expect(item).toMatchObject({ kinds: ["boundary", "attributes"] });
  expect(item && "fields" in item ? item.fields : []).toEqual([
    { field: "sourceId", a: nth("source", 1), b: undefined },
    { field: "value", a: 12, b: 14 },
    { field: "period", a: "2025", b: undefined },
  ]);
});

test("differing fields come in the order of the record, whoever gave them", () => {
  const a = [mark(1, "statistic", [span(0, 9)], { attributes: { period: "2025", unit: "people" } })];
  const b = [mark(11, "statistic", [span(0, 9)], { attributes: { value: 3, qualifier: "exact" } })];
  const [item] = compare(a, b);
  expect(item?.a && item.b ? item.fields.map(({ field }) => field) : []).toEqual([
    "value",
    "qualifier",
    "unit",
    "period",
  ]);
});

test("text is the same whatever white space is around it and however its accents are typed", () => {
  const a = [mark(1, "quote", [span(0, 9)], { attributes: { cue: " dijo José\n", medium: "  " } })];
  const b = [mark(11, "quote", [span(0, 9)], { attributes: { cue: "dijo Jose\u0301" } })];
  expect(shown(compare(a, b))).toEqual(["same: 1 11"]);
  const other = [mark(12, "quote", [span(0, 9)], { attributes: { cue: "Dijo José" } })];
  expect(shown(compare(a, other))).toEqual(["attributes: 1 12"]);
});

test("of two labels only what both have is compared", () => {
  const a = [mark(1, "claim", [span(0, 9)], { attributes: { checkable: true }, sourceId: nth("source", 1) })];
  const b = [mark(11, "quote", [span(0, 9)], { attributes: { cue: "said" }, sourceId: nth("source", 2) })];
  expect(compare(a, b)).toMatchObject([{ kinds: ["label", "attributes"], fields: [{ field: "sourceId" }] }]);
});

test("merged sources and claims are the same, and the order of what a claim rests on says nothing", () => {
  const [one, other, into] = [nth("source", 1), nth("source", 2), nth("source", 3)];
  const a = [
    mark(1, "claim", [span(0, 9)], { sourceId: one, restsOn: [one, other], claimId: nth("claim", 1) }),
  ];
  const b = [
    mark(11, "claim", [span(0, 9)], { sourceId: into, restsOn: [other, into], claimId: nth("claim", 2) }),
  ];
  const resolve = (id: string) =>
    (id === one ? into : id === nth("claim", 1) ? nth("claim", 2) : id) as typeof one;
  expect(shown(compare(a, b, resolve))).toEqual(["same: 1 11"]);
  expect(compare(a, b)).toMatchObject([
    { fields: [{ field: "sourceId" }, { field: "restsOn" }, { field: "claimId" }] },
  ]);
});

test("a quote that goes on from the other's counterpart is the same", () => {
  const parts = (first: number, from: number) => [
    mark(first, "quote", [span(0, 9)]),
    mark(first + 1, "quote", [span(20, 30)], { attributes: { continues: nth("annotation", from) } }),
  ];
  expect(shown(compare(parts(1, 1), parts(11, 11)))).toEqual(["same: 1 11", "same: 2 12"]);
  expect(shown(compare(parts(1, 1), parts(11, 99)))).toEqual(["same: 1 11", "attributes: 2 12"]);
});

test("of several on the same spans those that say the same are paired, then those of the same source", () => {
  const by = (n: number, source: number, cue: string) =>
    mark(n, "quote", [span(0, 9)], { sourceId: nth("source", source), attributes: { cue } });
  const a = [by(1, 1, "said"), by(2, 2, "wrote"), by(3, 3, "told")];
  const b = [by(11, 3, "told"), by(12, 2, "said"), by(13, 1, "said")];
  expect(shown(compare(a, b))).toEqual(["same: 1 13", "attributes: 2 12", "same: 3 11"]);
});

test("what several on the same spans say is the same in any order, and whichever quotes they go on from", () => {
  const goesOn = (n: number, from: number, attributes: object) =>
    mark(n, "quote", [span(20, 30)], { attributes: { ...attributes, continues: nth("annotation", from) } });
  const a = [
    mark(1, "quote", [span(0, 9)]),
    goesOn(2, 1, { cue: "said", medium: "radio" }),
    goesOn(3, 1, { cue: "told", medium: "paper" }),
  ];
  const b = [
    mark(11, "quote", [span(0, 9)]),
    goesOn(12, 11, { medium: "paper", cue: "told" }),
    goesOn(13, 11, { medium: "radio", cue: "said" }),
  ];
  expect(shown(compare(a, b))).toEqual(["same: 1 11", "same: 2 13", "same: 3 12"]);
});

test("a duplicate of one person is theirs alone", () => {
  const a = [mark(1, "claim", [span(0, 9)]), mark(2, "claim", [span(0, 9)])];
  expect(shown(compare(a, [mark(11, "claim", [span(0, 9)])]))).toEqual(["same: 1 11", "only-a: 2 -"]);
});

test("the same annotation at two times belongs to itself, wherever it went", () => {
  const before = [
    mark(1, "claim", [span(0, 9)]),
    mark(2, "claim", [span(20, 30)]),
    mark(3, "quote", [span(50, 60)]),
  ];
  const after = [mark(1, "claim", [span(20, 30)]), mark(3, "claim", [span(50, 60)])];
  const items = compare(before, after);
  expect(shown(items)).toEqual(["boundary: 1 1", "only-a: 2 -", "label: 3 3"]);
  expect(items[0]).toMatchObject({ iou: 0, extent: span(0, 30) });
});

const both = fc.tuple(anyMarks(60, 100), anyMarks(60, 200));

test("every annotation is in exactly one item, and the items are in text order", () => {
  fc.assert(
    fc.property(both, ([a, b]) => {
      const items = compare(a, b);
      expect(items.flatMap((item) => item.a ?? []).toSorted(byId)).toEqual(a.toSorted(byId));
      expect(items.flatMap((item) => item.b ?? []).toSorted(byId)).toEqual(b.toSorted(byId));
      expect(items).toEqual(items.toSorted((x, y) => compareSpans(x.extent, y.extent)));
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    }),
  );
});

test("the kinds say what is: nobody is left alone who overlaps another of the same label that is left alone", () => {
  fc.assert(
    fc.property(both, ([a, b]) => {
      const items = compare(a, b);
      for (const item of items) {
        if (!item.a || !item.b) continue;
        const isElse = item.a.label !== item.b.label;
        const isMoved = JSON.stringify(item.a.spans) !== JSON.stringify(item.b.spans);
        const kinds = [isElse && "label", isMoved && "boundary", item.fields.length > 0 && "attributes"];
        const expected = kinds.filter((kind) => kind !== false);
        expect(item.kinds).toEqual(expected.length > 0 ? expected : ["same"]);
      }
      const left = (side: "a" | "b") =>
        items.flatMap((item) => (item.kinds[0] === `only-${side}` ? (item[side] ?? []) : []));
      for (const one of left("a"))
        for (const other of left("b"))
          expect(
            one.label === other.label &&
              one.spans.some((x) => other.spans.some((y) => x.start < y.end && y.start < x.end)),
          ).toBe(false);
    }),
  );
});

test("neither the order of the lists nor who is called A makes a difference", () => {
  fc.assert(
    fc.property(both, ([a, b]) => {
      const pairs = (items: readonly ComparedItem[]) =>
        items.map((item) => [item.a?.id, item.b?.id, [...item.kinds]]);
      expect(pairs(compare(a.toReversed(), b.toReversed()))).toEqual(pairs(compare(a, b)));
      const swapped = compare(b, a).map((item) => `${item.b?.id} ${item.a?.id}`);
      expect(swapped.toSorted()).toEqual(
        compare(a, b)
          .map((item) => `${item.a?.id} ${item.b?.id}`)
          .toSorted(),
      );
    }),
  );
});

test("somebody compared with a copy of themselves differs in nothing", () => {
  fc.assert(
    fc.property(anyMarks(60, 100), (a) => {
      const copy = a.map((one, i) => ({ ...one, id: makeId("annotation", `copy-${i}`) }));
      const counts = countKinds(compare(a, copy));
      expect(counts).toEqual({
        same: a.length,
        "only-a": 0,
        "only-b": 0,
        label: 0,
        boundary: 0,
        attributes: 0,
      });
    }),
  );
});

test("kinds are counted, an item of two kinds in both", () => {
  const a = [mark(1, "claim", [span(0, 10)])];
  expect(countKinds(compare(a, [mark(11, "quote", [span(0, 9)])]))).toMatchObject({
    label: 1,
    boundary: 1,
    same: 0,
  });
});

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
