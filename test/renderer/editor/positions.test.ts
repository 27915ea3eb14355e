import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { expect, test } from "vitest";
import { documentOf } from "../../../renderer/editor/document.ts";
import { TextMap, longestLine } from "../../../renderer/editor/positions.ts";
import { isGraphemeBoundary } from "../../../shared/text/graphemes.ts";
import { anyText } from "../../support/texts.ts";

/** Texts of some hundred lines, so that they have several sections. */
const manyLines = fc
  .array(fc.oneof(anyText(3), fc.constant("")), { maxLength: 120 })
  .map((lines) => lines.join("\n"));

/** Short enough that the texts here have soft breaks. */
const short = 12;

type Line = { readonly text: string; readonly isContinued: boolean };

function linesOf(doc: Node): Line[] {
  const lines: Line[] = [];
  doc.descendants((node) => {
    if (node.type.name !== "line") return true;
    const { isContinued } = node.attrs as { isContinued: boolean };
    lines.push({ text: node.textContent, isContinued });
    return false;
  });
  return lines;
}

function joinedAgain(lines: readonly Line[]): string {
  return lines.map(({ text, isContinued }, i) => (i === 0 || isContinued ? "" : "\n") + text).join("");
}

/** The offset of every position inside a line, read off the document itself, and the positions soft breaks lie at. */
function offsetsOf(doc: Node): { offsets: Map<number, number>; softEnds: Set<number> } {
  const offsets = new Map<number, number>();
  const softEnds = new Set<number>();
  let offset = -1;
  let end = 0;
  doc.descendants((node, position) => {
    if (node.type.name !== "line") return true;
    if (node.attrs["isContinued"]) softEnds.add(end);
    else offset++;
    for (let at = 0; at <= node.content.size; at++) offsets.set(position + 1 + at, offset + at);
    offset += node.content.size;
    end = position + 1 + node.content.size;
    return false;
  });
  return { offsets, softEnds };
}

test("the document holds the text, line by line", () => {
  fc.assert(
    fc.property(manyLines, (text) => {
      const doc = documentOf(text, [], new TextMap(text));
      doc.check();
      expect(
        linesOf(doc)
          .map((line) => line.text)
          .join("\n"),
      ).toBe(text);
    }),
  );
});

test("long lines are held in several, and all of them together are the text", () => {
  fc.assert(
    fc.property(manyLines, (text) => {
      const doc = documentOf(text, [], new TextMap(text, short));
      doc.check();
      const lines = linesOf(doc);
      expect(joinedAgain(lines)).toBe(text);
      for (const line of lines) expect(line.isContinued && line.text === "").toBe(false);
    }),
  );
});

test.for([undefined, short])(
  "every offset has the position the document gives it, and back (%s)",
  (longest) => {
    fc.assert(
      fc.property(manyLines, (text) => {
        const map = new TextMap(text, longest);
        const { offsets, softEnds } = offsetsOf(documentOf(text, [], map));
        for (const [position, offset] of offsets) {
          expect(map.offset(position)).toBe(offset);
          expect(map.position(offset, softEnds.has(position) ? "before" : "after")).toBe(position);
        }
      }),
    );
  },
);

test("a long line is broken behind white space, not far below the length allowed", () => {
  const text = `Title\n${"a word ".repeat(2_000)}\nEnd`;
  const lines = linesOf(documentOf(text, [], new TextMap(text)));
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines.filter(({ isContinued }) => isContinued)) expect(line.text).toMatch(/^(a|word) /);
  for (const line of lines.slice(1, -2)) expect(line.text.length).toBeGreaterThan(longestLine * 0.6);
  for (const line of lines) expect(line.text.length).toBeLessThanOrEqual(longestLine * 1.5);
});

test("a paragraph of usual length is never broken, nor a long one before a few last words", () => {
  const text = "word ".repeat((longestLine * 1.3) / 5);
  expect(new TextMap(text).lineCount).toBe(1);
});

test("where there is no white space, no character is cut", () => {
  fc.assert(
    fc.property(anyText(200), (text) => {
      const map = new TextMap(text, short);
      for (let line = 0; line < map.lineCount; line++)
        if (map.isContinued(line)) expect(isGraphemeBoundary(text, map.lineStart(line))).toBe(true);
    }),
  );
});

test("a soft break takes no offset: it belongs to the line after it, and can be asked for before it", () => {
  const map = new TextMap("one two three four five", short);
  expect([0, 1].map((line) => [map.lineStart(line), map.lineEnd(line)])).toEqual([[0, 8], [8, 23]]); // prettier-ignore
  expect([map.lineOf(7), map.lineOf(8)]).toEqual([0, 1]);
  expect([map.position(8, "before"), map.position(8)]).toEqual([11, 13]);
  expect([11, 12, 13].map((position) => map.offset(position))).toEqual([8, 8, 8]);
});

test("a megabyte on one line has sections of a size that is soon laid out", () => {
  const text = "A word and another. ".repeat(50_000);
  const sizes: number[] = [];
  documentOf(text, [], new TextMap(text)).forEach((chapter) =>
    chapter.forEach((section) => void sizes.push(section.textContent.length)),
  );
  expect(Math.max(...sizes)).toBeLessThan(60_000);
  expect(sizes.length).toBeLessThan(100);
});

test("all parts of a long line have its kind and its direction, and blocks after it their own line", () => {
  const text = `${"שלום hello ".repeat(4)}\n- item`;
  const kinds: unknown[] = [];
  documentOf(
    text,
    [
      { line: 0, kind: "heading", level: 2 },
      { line: 1, kind: "list-item" },
    ],
    new TextMap(text, 30),
  ).descendants((node) => void (node.type.name === "line" && kinds.push(Object.values(node.attrs))));
  expect(kinds).toEqual([
    ["heading", 2, true, false],
    ["heading", 2, true, true],
    ["list-item", null, false, false],
  ]);
});

test("a text of very many lines has larger sections, and the same arithmetic", () => {
  const text = "ab\n".repeat(200_000);
  const map = new TextMap(text);
  const doc = documentOf(text, [], map);
  expect(doc.childCount).toBeLessThanOrEqual(256);
  expect(Math.max(...doc.children.map(({ childCount }) => childCount))).toBeLessThanOrEqual(16);
  for (const offset of [0, 2, 3, 450_000, 599_999, 600_000]) {
    const at = doc.resolve(map.position(offset));
    expect(at.parent.type.name).toBe("line");
    expect([at.parentOffset, map.offset(at.pos)]).toEqual([offset === 600_000 ? 0 : offset % 3, offset]);
  }
});

test("a chapter is estimated to take as many rows as its sections together", () => {
  const text = `${"A line of text.\n".repeat(1_500)}${"word ".repeat(500)}`;
  const rowsOf = (node: Node) => Number(node.attrs["rows"]);
  const { children } = documentOf(text, [], new TextMap(text));
  expect(children.length).toBeGreaterThan(1);
  expect(children.map(rowsOf)).toEqual(
    children.map((chapter) => chapter.children.reduce((rows, section) => rows + rowsOf(section), 0)),
  );
});

test("a position between lines counts as the end of the line before it, or the start of the text", () => {
  const map = new TextMap("one\ntwo");
  expect([0, 2, 7, 99].map((position) => map.offset(position))).toEqual([0, 0, 3, 7]);
});

test("offsets outside the text are clipped to it", () => {
  const map = new TextMap("one");
  expect([map.position(-1), map.position(99)]).toEqual([3, 6]);
});

test("a line feed belongs to the line it ends", () => {
  const map = new TextMap("one\ntwo\n");
  expect([0, 3, 4, 7, 8].map((offset) => map.lineOf(offset))).toEqual([0, 0, 1, 1, 2]);
  expect([0, 1, 2].map((line) => [map.lineStart(line), map.lineEnd(line)])).toEqual([
    [0, 3],
    [4, 7],
    [8, 8],
  ]);
});

test("blocks give their lines a kind and a level; those beyond the text are ignored", () => {
  const text = "Title\nBody\n- item";
  const doc = documentOf(
    text,
    [
      { line: 0, kind: "heading", level: 1 },
      { line: 2, kind: "list-item" },
      { line: 9, kind: "quotation" },
    ],
    new TextMap(text),
  );
  const kinds: unknown[] = [];
  doc.descendants((node) => void (node.type.name === "line" && kinds.push(node.attrs)));
  expect(kinds).toEqual([
    { kind: "heading", level: 1, isRtl: false, isContinued: false },
    { kind: null, level: null, isRtl: false, isContinued: false },
    { kind: "list-item", level: null, isRtl: false, isContinued: false },
  ]);
});

test("a line is written from right to left when its first letter is", () => {
  const text = "(1) «שלום» hello\nhello שלום\n12\nمرحبا";
  const lines: unknown[] = [];
  documentOf(text, [], new TextMap(text)).descendants(
    (node) => void (node.type.name === "line" && lines.push(node.attrs["isRtl"])),
  );
  expect(lines).toEqual([true, false, false, true]);
});
