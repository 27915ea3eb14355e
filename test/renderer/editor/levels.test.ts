import fc from "fast-check";
import { expect, test } from "vitest";
import { Marks } from "../../../renderer/editor/marks.ts";
import type { Mark } from "../../../renderer/editor/types.ts";
import { joined } from "../../../shared/spans.ts";
import { tagged } from "../../support/marked.ts";
import { anySpan } from "../../support/texts.ts";

function levels(source: string): Record<string, number | undefined> {
  const { marks: list } = tagged(source);
  const held = new Marks(list);
  return Object.fromEntries(list.map(({ id }) => [id, held.spansOf(id)[0]?.level]));
}

const spans = fc.array(anySpan(120), { minLength: 1, maxLength: 4 }).map(joined);
const mark = fc
  .record({ number: fc.nat(12), spans })
  .map(({ number, spans: own }): Mark => ({ id: `m${number}`, label: "claim", spans: own }));
const marks = fc.uniqueArray(mark, { selector: ({ id }) => id, maxLength: 12 });

function expectApart(list: readonly Mark[], level: (id: string) => number | undefined): void {
  for (const a of list)
    for (const b of list) {
      const isShared = a.spans.some((one) =>
        b.spans.some((other) => one.start < other.end && other.start < one.end),
      );
      if (a !== b && isShared) expect(level(a.id)).not.toBe(level(b.id));
    }
}

test("what contains lies nearest the text, what it contains below", () => {
  expect(levels("<c1>a <q1>b <s1>c</s1> d</q1> e</c1> <c2>f</c2>")).toEqual({ c1: 0, q1: 1, s1: 2, c2: 0 });
});

test("a level is free again behind the annotation that had it", () => {
  expect(levels("<c1>a <q1>b</c1> c <s1>d</q1> e</s1>")).toEqual({ c1: 0, q1: 1, s1: 0 });
});

test("all spans of an annotation have the same level, though another lies in its way only at the second", () => {
  expect(levels("<c1>a</c1> <q1>b <c1>c</c1> d</q1>")).toEqual({ c1: 0, q1: 1 });
});

test("annotations that share a character never share a level", () => {
  fc.assert(
    fc.property(marks, (list) => {
      const held = new Marks(list);
      for (const { id, spans: own } of list) expect(held.spansOf(id).length).toBe(own.length);
      expectApart(list, (id) => held.spansOf(id)[0]?.level);
    }),
    { numRuns: 1_000 },
  );
});

test("they never do after any changes either, and what was not changed stays at its level", () => {
  fc.assert(
    fc.property(marks, fc.array(fc.record({ put: marks, removed: fc.nat(12) }), { maxLength: 6 }), (first, changes) => {
      const held = new Marks(first);
      const now = new Map(first.map((one) => [one.id, one]));
      const levelOf = (id: string) => held.spansOf(id)[0]?.level;
      for (const { put, removed } of changes) {
        const before = new Map([...now.keys()].map((id) => [id, levelOf(id)]));
        held.change(put, [`m${removed}`]);
        now.delete(`m${removed}`);
        for (const [id, level] of before)
          if (now.has(id) && !put.some((one) => one.id === id)) expect(levelOf(id)).toBe(level);
        for (const one of put) now.set(one.id, one);
      }
      expectApart([...now.values()], levelOf);
    }),
    { numRuns: 500 },
  ); // prettier-ignore
});

test("the marks at a place are found innermost first, and not at their end", () => {
  const held = new Marks(tagged("<c1>a <q1>b</q1></c1> c").marks);
  expect([0, 1, 2, 3, 4].map((offset) => held.at(offset).join())).toEqual(["c1", "c1", "q1,c1", "", ""]);
});

test("a change names the spans where something is to be drawn, old and new", () => {
  const held = new Marks([{ id: "m1", label: "claim", spans: [{ start: 2, end: 4 }] }]);
  const touched = held.change([{ id: "m1", label: "quote", spans: [{ start: 7, end: 9 }] }], ["unknown"]);
  expect(touched.map(({ start, end }) => [start, end])).toEqual([
    [2, 4],
    [7, 9],
  ]);
});
