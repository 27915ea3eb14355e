import fc from "fast-check";
import { expect, test } from "vitest";
import { atOnce } from "../../shared/slices.ts";
import { markerNames, type PrintedLine, printedLines } from "../../renderer/model/printing.ts";
import { labels } from "../../shared/labels.ts";
import { joined } from "../../shared/spans.ts";
import { tagged, type Tagged } from "../support/marked.ts";
import { anySpan, anyText } from "../support/texts.ts";

const linesOf = (text: string, marks: readonly Tagged[]) =>
  atOnce(printedLines(text, [], marks, markerNames(marks)));

/** Lines with each marker in brackets where it stands. */
function read(source: string): string[] {
  const { text, marks } = tagged(source);
  return linesOf(text, marks).map(({ pieces }) =>
    pieces.map((piece) => (piece.kind === "text" ? piece.text : `[${piece.name}]`)).join(""),
  );
}

/** The text that lines say, without the markers. */
function textOf(lines: readonly PrintedLine[]): string {
  const parts = lines.map(({ pieces }) =>
    pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join(""),
  );
  return parts.map((part, i) => (i === 0 || lines[i]?.isContinued ? part : `\n${part}`)).join("");
}

/** Markers as id and offset, in the order they stand. */
function markersOf(lines: readonly PrintedLine[]): { id: string; name: string; at: number }[] {
  const out: { id: string; name: string; at: number }[] = [];
  let at = 0;
  for (const [i, { pieces, isContinued }] of lines.entries()) {
    if (i > 0 && !isContinued) at++;
    for (const piece of pieces)
      if (piece.kind === "text") at += piece.text.length;
      else out.push({ id: piece.id, name: piece.name, at });
  }
  return out;
}

const anyMarked = anyText(60)
  .filter((text) => text !== "")
  .chain((text) =>
    fc
      .array(
        fc.tuple(fc.constantFrom(...labels), fc.array(anySpan(text.length), { minLength: 1, maxLength: 3 })),
        {
          maxLength: 12,
        },
      )
      .map((list) => ({
        text,
        marks: list.map(([label, spans], i): Tagged => ({ id: `m${i}`, label, spans: joined(spans) })),
      })),
  );

test("a marker with letter and number stands at the end of every annotation", () => {
  expect(read("He said <q1>it fell</q1> by <s1>4 %</s1>.\n<c1>So it is</c1>")).toEqual([
    "He said it fell[Q1] by 4 %[S2].",
    "So it is[C3]",
  ]);
});

test("the spans of one annotation share their number", () => {
  expect(read("<q1>No</q1>, he said, <q1>never</q1>. <c1>That</c1>")).toEqual([
    "No[Q1], he said, never[Q1]. That[C2]",
  ]);
});

test("of those that end together, the shorter has its marker first", () => {
  expect(read("<c1>ab <q1>cd <s1>ef</s1></q1></c1> g")).toEqual(["ab cd ef[S1][Q2][C3] g"]);
});

test("a span over several lines has one marker, and its line feed counts to the line it ends", () => {
  expect(read("a <c1>b\nc</c1> d\n<q1>e\n</q1>f\n\n")).toEqual(["a b", "c[C1] d", "e[Q2]", "f", "", ""]);
});

test("what goes on under a marker keeps its underline there", () => {
  const { text, marks } = tagged("<c1>ab <q1>cd</q1> ef</c1> g");
  const markers = linesOf(text, marks).flatMap(({ pieces }) =>
    pieces.filter(({ kind }) => kind === "marker"),
  );
  expect(markers.map(({ over }) => over.map(({ id }) => id))).toEqual([["c1"], []]);
});

test("a line is as deep as what lies over each other in it, up to a seventh that the rest share", () => {
  const { text, marks } = tagged("a\n<c1>b <c2>c</c2></c1>\n<c3>d</c3>");
  expect(linesOf(text, marks).map(({ depth }) => depth)).toEqual([0, 2, 1]);
  const nine = Array.from({ length: 9 }, (_, i): Tagged => ({
    id: `m${i}`,
    label: "claim",
    spans: [{ start: 0, end: 1 }],
  }));
  expect(linesOf("a", nine)[0]?.depth).toBe(7);
});

test("headings, list items and lines from right to left are told", () => {
  const lines = atOnce(
    printedLines(
      "# T\n- a\n12 שלום\nb",
      [
        { line: 0, kind: "heading", level: 1 },
        { line: 1, kind: "list-item" },
      ],
      [],
      new Map(),
    ),
  );
  expect(lines.map(({ kind, level, isRtl }) => [kind, level, isRtl])).toEqual([
    ["heading", 1, false],
    ["list-item", undefined, false],
    [undefined, undefined, true],
    [undefined, undefined, false],
  ]);
});

test("a line too long to be laid out at once goes on in another, and blocks still fall on their lines", () => {
  const text = `${"word ".repeat(6_000)}\nheading`;
  const lines = atOnce(printedLines(text, [{ line: 1, kind: "heading" }], [], new Map()));
  expect(lines.filter(({ isContinued }) => isContinued).length).toBeGreaterThan(0);
  expect(lines.at(-1)?.kind).toBe("heading");
  expect(textOf(lines)).toBe(text);
});

test("the printed text without its markers is the document's text to the letter", () => {
  fc.assert(
    fc.property(anyMarked, ({ text, marks }) => {
      expect(textOf(linesOf(text, marks))).toBe(text);
    }),
  );
});

test("every annotation has exactly one number, and they count through all labels", () => {
  fc.assert(
    fc.property(anyMarked, ({ text, marks }) => {
      const names = new Map(markersOf(linesOf(text, marks)).map(({ id, name }) => [id, name]));
      expect([...names.keys()].toSorted()).toEqual(marks.map(({ id }) => id).toSorted());
      expect(marks.map(({ id }) => Number(names.get(id)?.slice(1)))).toEqual(marks.map((_, i) => i + 1));
    }),
  );
});

test("markers stand at the ends of spans, one each; before a line feed that the span takes in", () => {
  fc.assert(
    fc.property(anyMarked, ({ text, marks }) => {
      const ends = marks.flatMap(({ id, spans }) =>
        spans.map(({ end }) => `${id} ${text[end - 1] === "\n" ? end - 1 : end}`),
      );
      const found = markersOf(linesOf(text, marks)).map(({ id, at }) => `${id} ${at}`);
      expect(found.toSorted()).toEqual(ends.toSorted());
    }),
  );
});

test("every character has exactly the annotations over it that lie on it", () => {
  fc.assert(
    fc.property(anyMarked, ({ text, marks }) => {
      let at = 0;
      for (const [i, { pieces, isContinued }] of linesOf(text, marks).entries()) {
        if (i > 0 && !isContinued) at++;
        for (const piece of pieces) {
          if (piece.kind !== "text") continue;
          const over = piece.over.map(({ id }) => id).toSorted();
          for (const end = at + piece.text.length; at < end; at++) {
            const here = marks.filter(({ spans }) => spans.some((span) => span.start <= at && at < span.end));
            expect(over).toEqual(here.map(({ id }) => id).toSorted());
          }
        }
      }
    }),
  );
});
