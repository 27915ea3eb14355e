import fc from "fast-check";
import { expect, test } from "vitest";
import { SpanIndex } from "../../../renderer/editor/spanIndex.ts";
import type { Span } from "../../../shared/spans.ts";
import { anySpan } from "../../support/texts.ts";

/** Lengths around every grid of the index, in a text of 5 MB. */
const spans = fc.array(
  fc
    .tuple(fc.nat(5_000_000), fc.oneof(fc.nat(50), fc.constantFrom(1_023, 1_024, 1_025, 8_192, 8_193, 70_000, 5_000_000)))
    .map(([start, length]) => ({ start, end: start + Math.max(1, length) })),
  { maxLength: 60 },
); // prettier-ignore

function indexOf(list: readonly Span[]): SpanIndex<Span> {
  const index = new SpanIndex<Span>();
  for (const span of list) index.add(span);
  return index;
}

const sorted = (list: readonly Span[]) => list.toSorted((a, b) => a.start - b.start || a.end - b.end);

test("a query finds exactly the spans that share a character with it", () => {
  fc.assert(
    fc.property(spans, anySpan(5_000_000), fc.nat(60), (list, query, near) => {
      const index = indexOf(list);
      const edges = [list[near]?.start ?? 0, list[near]?.end ?? 0];
      for (const { start, end } of [
        query,
        ...edges.map((edge) => ({ start: Math.max(0, edge - 1), end: edge + 1 })),
      ])
        expect(sorted(index.overlapping(start, end))).toEqual(
          sorted(list.filter((span) => span.start < end && span.end > start)),
        );
    }),
  );
});

test("a point lies in a span from its first character up to the one before its end", () => {
  const index = indexOf([{ start: 5, end: 8 }]);
  expect([4, 5, 7, 8].map((offset) => index.at(offset).length)).toEqual([0, 1, 1, 0]);
});

test("what was taken out is not found, what is equal to it still is", () => {
  fc.assert(
    fc.property(spans, fc.func(fc.boolean()), (list, isRemoved) => {
      const index = indexOf(list);
      const gone = list.filter((span) => isRemoved(span));
      for (const span of gone) expect(index.remove(span)).toBe(true);
      const kept = list.filter((span) => !gone.includes(span));
      expect(sorted(index.overlapping(0, 20_000_000))).toEqual(sorted(kept));
      expect(index.size).toBe(kept.length);
    }),
  );
});

test("taking out what is not there says so and changes nothing", () => {
  const index = indexOf([{ start: 1, end: 2 }]);
  expect(index.remove({ start: 1, end: 2 })).toBe(false);
  expect(index.size).toBe(1);
});

test("an empty query finds nothing", () => {
  expect(indexOf([{ start: 0, end: 9 }]).overlapping(4, 4)).toEqual([]);
});

test("one span over everything does not make queries slow", () => {
  const list = Array.from({ length: 50_000 }, (_, i) => ({ start: i * 100, end: i * 100 + 60 }));
  const timeOf = (index: SpanIndex<Span>) => {
    let best = Infinity;
    for (let run = 0; run < 5; run++) {
      const start = performance.now();
      for (let offset = 0; offset < 5_000_000; offset += 500) index.at(offset);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  const without = timeOf(indexOf(list));
  const withOne = timeOf(indexOf([...list, { start: 0, end: 5_000_000 }]));
  // A sorted array would take thousands of times as long; the bound leaves room for a busy machine.
  expect(withOne).toBeLessThan(without * 10 + 5);
});
