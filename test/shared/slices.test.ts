import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementInSlices } from "../../shared/review/agreement.ts";
import { compareInSlices } from "../../shared/review/compare.ts";
import { match } from "../../shared/review/matching.ts";
import { type Match, overlaps } from "../../shared/review/overlaps.ts";
import { type Passage, comparePassages, passageOf } from "../../shared/review/passages.ts";
import { type Slices, atOnce, inTurns, oneTurn } from "../../shared/slices.ts";
import { sortInSlices } from "../../shared/sortInSlices.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import { anyMarks, mark, span } from "../support/readings.ts";

type Annotation = RecordOf<"annotation">;

/** How often work may be left. */
function slicesOf(work: Slices<unknown>): number {
  for (let slices = 1; ; slices++) if (work.next().done) return slices;
}

describe("work in slices", () => {
  it("goes on in another turn where the time is up, and ends with the same", async () => {
    const work = function* (): Slices<number> {
      for (let i = 0; i < 10; i++) yield;
      return 7;
    };
    let now = 0;
    const clock = () => now++;
    const begun = work();
    expect(oneTurn(begun, { now: clock, mostMs: 3 })).toBeUndefined();
    expect(oneTurn(begun, { now: clock, mostMs: 100 })).toEqual({ value: 7 });
    let pauses = 0;
    const pause = async () => void pauses++;
    expect(await inTurns(work(), { now: clock, mostMs: 3, pause })).toBe(7);
    expect(pauses).toBeGreaterThan(1);
  });

  it("sorts as sort does, equal values in their order", () => {
    const keys = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 9_000, size: "max" });
    fc.assert(
      fc.property(keys, (list) => {
        const values = list.map((key, at) => ({ key, at }));
        const expected = values.toSorted((a, b) => a.key - b.key);
        expect(atOnce(sortInSlices(values, (a, b) => a.key - b.key))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

/** Greedy matching as it is told, with nothing left out: every pair that overlaps, sorted, taken where both are free. */
function matchPlainly(a: readonly Passage<Annotation>[], b: readonly Passage<Annotation>[], least: number) {
  const pairs: Match<Annotation>[] = [];
  const taken = new Set<Passage<Annotation>>();
  const order = (x: Match<Annotation>, y: Match<Annotation>) =>
    y.iou - x.iou || comparePassages(x.a, y.a) || comparePassages(x.b, y.b);
  for (const pair of overlaps(a, b).sort(order)) {
    if (pair.iou < least || taken.has(pair.a) || taken.has(pair.b)) continue;
    taken.add(pair.a).add(pair.b);
    pairs.push(pair);
  }
  return pairs.map((pair) => `${pair.a.of.id} ${pair.b.of.id}`);
}

describe("matching", () => {
  it("step by step finds what looking at all pairs finds", () => {
    const least = fc.constantFrom(0, 0.2, 0.5, 0.8);
    fc.assert(
      fc.property(anyMarks(60, 1), anyMarks(60, 1_000), least, (marksA, marksB, atLeast) => {
        const sorted = (marks: readonly Annotation[]) => marks.map(passageOf).sort(comparePassages);
        // Those on the same spans are paired by what they say, which is another rule.
        const places = (marks: readonly Annotation[]) =>
          new Set(marks.map(({ spans }) => JSON.stringify(spans)));
        const [inA, inB] = [places(marksA), places(marksB)];
        const only = (marks: readonly Annotation[], others: ReadonlySet<string>) =>
          sorted(marks.filter(({ spans }) => !others.has(JSON.stringify(spans))));
        const [a, b] = [only(marksA, inB), only(marksB, inA)];
        const found = match(a, b, atLeast).pairs.map((pair) => `${pair.a.of.id} ${pair.b.of.id}`);
        expect(found).toEqual(matchPlainly(a, b, atLeast));
      }),
      { numRuns: 500 },
    );
  });
});

describe("comparing two people", () => {
  /** Passages of many pages, each over hundreds of others. */
  const deep = (first: number, shift: number) =>
    Array.from({ length: 600 }, (_, i) =>
      mark(first + i, "claim", [span(i * 100 + shift, i * 100 + 20_000)]),
    );
  const [a, b] = [deep(1, 0), deep(10_000, 7)];

  it("may be left every now and then, however deep marks lie over each other", () => {
    expect(slicesOf(compareInSlices(a, b))).toBeGreaterThan(20);
    expect(slicesOf(agreementInSlices([{ length: 80_000, sentences: [], a, b }]))).toBeGreaterThan(20);
  });
});
