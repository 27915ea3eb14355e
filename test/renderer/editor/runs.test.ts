import fc from "fast-check";
import { expect, test } from "vitest";
import { type MarkSpan, compareInnermost, runsOf } from "../../../renderer/editor/runs.ts";
import { tagged } from "../../support/marked.ts";
import { anySpan } from "../../support/texts.ts";

function spansOf(source: string): { text: string; spans: MarkSpan[] } {
  const { text, marks } = tagged(source);
  return {
    text,
    spans: marks.flatMap(({ id, label, spans }) => spans.map((span) => ({ ...span, id, label, level: 0 }))),
  };
}

/** Runs as `text:ids`. */
function read(source: string): string[] {
  const { text, spans } = spansOf(source);
  return runsOf(spans, 0, text.length).map(
    ({ start, end, over }) => `${text.slice(start, end)}:${over.map(({ id }) => id).join(",")}`,
  );
}

const anySpans = fc
  .array(anySpan(80), { maxLength: 15 })
  .map((list) => list.map((span, i): MarkSpan => ({ ...span, id: `m${i}`, label: "claim", level: 0 })));

test("nested spans give runs that carry both, the inner one first", () => {
  expect(read("a <c1>bc <q1>de</q1> f</c1> g")).toEqual(["bc :c1", "de:q1,c1", " f:c1"]);
});

test("crossing spans give three runs", () => {
  expect(read("<c1>ab <q1>cd</c1> ef</q1>")).toEqual(["ab :c1", "cd:q1,c1", " ef:q1"]);
});

test("identical spans give one run that carries all", () => {
  expect(read("<c1><c2><q1>ab</q1></c2></c1>")).toEqual(["ab:c1,c2,q1"]);
});

test("touching spans stay two runs", () => {
  expect(read("<c1>ab</c1><c2>cd</c2>")).toEqual(["ab:c1", "cd:c2"]);
});

test("spans that go beyond the stretch are cut at its ends", () => {
  const { spans } = spansOf("<c1>abcdef</c1>");
  expect(runsOf(spans, 2, 4).map(({ start, end }) => [start, end])).toEqual([[2, 4]]);
});

test("every character is in the run that carries exactly the spans over it", () => {
  fc.assert(
    fc.property(anySpans, fc.nat(40), fc.nat(40), (spans, from, size) => {
      const runs = runsOf(spans, from, from + size);
      for (let at = 0; at < 120; at++) {
        const over = spans.filter(({ start, end }) => start <= at && at < end).toSorted(compareInnermost);
        const run = runs.filter(({ start, end }) => start <= at && at < end);
        const isInside = at >= from && at < from + size && over.length > 0;
        expect(run.map((one) => one.over)).toEqual(isInside ? [over] : []);
      }
    }),
  );
});

test("runs are in order, apart, and not empty", () => {
  fc.assert(
    fc.property(anySpans, (spans) => {
      let end = 0;
      for (const run of runsOf(spans, 0, 80)) {
        expect(run.start).toBeGreaterThanOrEqual(end);
        expect(run.end).toBeGreaterThan(run.start);
        end = run.end;
      }
    }),
  );
});
