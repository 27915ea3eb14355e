import fc from "fast-check";
import { expect, test } from "vitest";
import { type EndCommand, isEndCommand, moveEnd } from "../../../renderer/editor/ends.ts";
import { commands } from "../../../shared/commands.ts";
import { fitted, joined } from "../../../shared/spans.ts";
import { isGraphemeBoundary } from "../../../shared/text/graphemes.ts";
import { tagged } from "../../support/marked.ts";
import { anySpan, anyText } from "../../support/texts.ts";

const endCommands = commands.map(({ id }) => id).filter((id): id is EndCommand => isEndCommand(id));

/** Moves an end of the first span of `c`, and shows it in the text as [ and ]. */
function moved(source: string, command: EndCommand, index = 0): string | undefined {
  const { text, marks } = tagged(source);
  const spans = moveEnd(text, marks[0]?.spans ?? [], index, command);
  if (!spans) return undefined;
  let out = text;
  for (const { start, end } of spans.toReversed())
    out = `${out.slice(0, start)}[${out.slice(start, end)}]${out.slice(end)}`;
  return out;
}

test("an end moves from one end of a word to another", () => {
  expect(moved("a <c>big</c> red boat", "end.word.forward")).toBe("a [big red] boat");
  expect(moved("a <c>big red</c> boat", "end.word.back")).toBe("a [big] red boat");
});

test("a start moves from one start of a word to another", () => {
  expect(moved("a <c>big red</c> boat", "start.word.forward")).toBe("a big [red] boat");
  expect(moved("a big <c>red</c> boat", "start.word.back")).toBe("a [big red] boat");
});

test("punctuation between words belongs to neither", () => {
  expect(moved("a <c>big, red</c> boat", "end.word.back")).toBe("a [big], red boat");
  expect(moved("a <c>“big” red</c> boat", "start.word.forward")).toBe("a “[big” red] boat");
});

test("an end in the middle of a word goes to where the word ends or the one before it ended", () => {
  expect(moved("a <c>big re</c>d boat", "end.word.forward")).toBe("a [big red] boat");
  expect(moved("a <c>big re</c>d boat", "end.word.back")).toBe("a [big] red boat");
});

test("ends move by sentence", () => {
  expect(moved("<c>One</c> here. Two.", "end.sentence.forward")).toBe("[One here.] Two.");
  expect(moved("One. <c>Two. Three.</c>", "end.sentence.back")).toBe("One. [Two.] Three.");
  expect(moved("One. Two <c>too</c>.", "start.sentence.back")).toBe("One. [Two too].");
});

test("ends move by whole characters", () => {
  expect(moved("<c>a</c>👩‍👩‍👧‍👦e\u0301", "end.character.forward")).toBe("[a👩‍👩‍👧‍👦]e\u0301");
  expect(moved("a<c>e\u0301b</c>", "start.character.forward")).toBe("ae\u0301[b]");
});

test("an end crosses line ends", () => {
  expect(moved("<c>one</c>\n\ntwo", "end.word.forward")).toBe("[one\n\ntwo]");
});

test("by sentence it goes over the line ends of a hard-wrapped paragraph", () => {
  const source = `The ministry said on Tuesday that the vessel had <c>been seen</c> near the
port of Manta. Nobody was hurt.`;
  expect(moved(source, "end.sentence.forward")).toBe(
    `The ministry said on Tuesday that the vessel had [been seen near the
port of Manta.] Nobody was hurt.`,
  );
});

test("a span does not become empty", () => {
  expect(moved("a <c>big</c> boat", "end.word.back")).toBeUndefined();
  expect(moved("a <c>b</c> c", "end.character.back")).toBeUndefined();
  expect(moved("a <c>big</c> boat", "start.word.forward")).toBeUndefined();
});

test("a span may come to touch its neighbour but not cross into it", () => {
  expect(moved("<c>a</c> <c>c</c>", "end.character.forward")).toBe("[a ][c]");
  expect(moved("<c>a</c> b<c>c d</c>", "end.word.forward")).toBeUndefined();
  expect(moved("<c>a</c> <c>c</c>", "start.word.back", 1)).toBeUndefined();
});

test("an end at the edge of the text stays there", () => {
  expect(moved("a <c>b</c>", "end.word.forward")).toBeUndefined();
  expect(moved("<c>a</c> b", "start.character.back")).toBeUndefined();
  expect(moved("a <c>b</c>\n\n", "end.word.forward")).toBeUndefined();
});

test("a span that is not there cannot be moved", () => {
  expect(moved("<c>a</c> b", "end.word.forward", 3)).toBeUndefined();
});

test("whatever is moved, the spans stay sorted and disjoint, change at one end only, and cut no character", () => {
  fc.assert(
    fc.property(
      anyText().filter((text) => text.length > 0).chain((text) => fc.record({
        text: fc.constant(text),
        spans: fc.array(anySpan(text.length), { minLength: 1, maxLength: 4 })
          .map((list) => joined(list.flatMap((span) => fitted(text, span) ?? []))),
      })),
      fc.nat(3),
      fc.constantFrom(...endCommands),
      ({ text, spans }, index, command) => {
        const out = moveEnd(text, spans, index, command);
        if (!out) return;
        expect(out.length).toBe(spans.length);
        let end = 0;
        for (const [i, span] of out.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect([isGraphemeBoundary(text, span.start), isGraphemeBoundary(text, span.end)]).toEqual([true, true]);
          end = span.end;
          const before = spans[i];
          const changed = [span.start !== before?.start, span.end !== before?.end];
          expect(changed).toEqual(i !== index ? [false, false] : command.startsWith("start") ? [true, false] : [false, true]);
        }
      },
    ),
    { numRuns: 2_000 },
  ); // prettier-ignore
});
