import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { expect, test } from "vitest";
import { documentOf } from "../../../renderer/editor/document.ts";
import { TextMap } from "../../../renderer/editor/positions.ts";
import { anyText } from "../../support/texts.ts";

/** Texts of some hundred lines, so that they have several sections. */
const manyLines = fc
  .array(fc.oneof(anyText(3), fc.constant("")), { maxLength: 120 })
  .map((lines) => lines.join("\n"));

/** The offset of every position inside a line, read off the document itself. */
function offsetsOf(doc: Node): Map<number, number> {
  const offsets = new Map<number, number>();
  let offset = 0;
  doc.descendants((node, position) => {
    if (node.type.name !== "line") return true;
    for (let at = 0; at <= node.content.size; at++) offsets.set(position + 1 + at, offset + at);
    offset += node.content.size + 1;
    return false;
  });
  return offsets;
}

test("the document holds the text, line by line", () => {
  fc.assert(
    fc.property(manyLines, (text) => {
      const doc = documentOf(text, [], new TextMap(text));
      doc.check();
      const lines: string[] = [];
      doc.descendants((node) => void (node.type.name === "line" && lines.push(node.textContent)));
      expect(lines.join("\n")).toBe(text);
    }),
  );
});

test("every offset has the position the document gives it, and back", () => {
  fc.assert(
    fc.property(manyLines, (text) => {
      const map = new TextMap(text);
      const offsets = offsetsOf(documentOf(text, [], map));
      for (const [position, offset] of offsets) {
        expect(map.position(offset)).toBe(position);
        expect(map.offset(position)).toBe(offset);
      }
    }),
  );
});

test("a text of very many lines has larger sections, and the same arithmetic", () => {
  const text = "ab\n".repeat(30_000);
  const map = new TextMap(text);
  const doc = documentOf(text, [], map);
  expect(doc.childCount).toBeLessThanOrEqual(256);
  for (const offset of [0, 2, 3, 45_000, 89_999, 90_000]) {
    const at = doc.resolve(map.position(offset));
    expect(at.parent.type.name).toBe("line");
    expect([at.parentOffset, map.offset(at.pos)]).toEqual([offset === 90_000 ? 0 : offset % 3, offset]);
  }
});

test("a position between lines counts as the end of the line before it, or the start of the text", () => {
  const map = new TextMap("one\ntwo");
  expect([0, 1, 6, 99].map((position) => map.offset(position))).toEqual([0, 0, 3, 7]);
});

test("offsets outside the text are clipped to it", () => {
  const map = new TextMap("one");
  expect([map.position(-1), map.position(99)]).toEqual([2, 5]);
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
    { kind: "heading", level: 1, isRtl: false },
    { kind: null, level: null, isRtl: false },
    { kind: "list-item", level: null, isRtl: false },
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
