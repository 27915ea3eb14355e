import fc from "fast-check";
import { expect, it } from "vitest";
import { contextOf, type Piece } from "../../../shared/review/context.ts";
import { marked } from "../../support/records.ts";

const shown = (pieces: readonly Piece[]) =>
  pieces
    .map((piece) => (piece.kind === "gap" ? "…" : piece.kind === "marked" ? `[${piece.text}]` : piece.text))
    .join("");

it("shows the sentence of a passage with the one before and after", () => {
  const { text, spans } = marked("First one. Second one. He saw [six boats] there. Fourth one. Fifth one.");
  expect(shown(contextOf(text, spans, "en"))).toBe("Second one. He saw [six boats] there. Fourth one.");
});

it("goes into the paragraphs around where a passage is all of its own", () => {
  const { text, spans } = marked("First one.\n\n[All of it.]\n\nLast one. Not this.");
  expect(shown(contextOf(text, spans, "en"))).toBe("First one.\n\n[All of it.]\n\nLast one.");
});

it("shows what there is at either end of a text", () => {
  const { text, spans } = marked("[Six boats]");
  expect(shown(contextOf(text, spans, "en"))).toBe("[Six boats]");
});

it("leaves out the middle between spans far apart, and what runs on without an end", () => {
  const far = "Word after word. ".repeat(60);
  const { text, spans } = marked(`[Here] it begins. ${far}And [there] it ends.`);
  const pieces = contextOf(text, spans, "en");
  expect(pieces.map(({ kind }) => kind)).toEqual(["marked", "around", "gap", "around", "marked", "around"]);
  const endless = marked(`${"word ".repeat(400)}[here]${" word".repeat(400)}`);
  const [first] = contextOf(endless.text, endless.spans, "en");
  expect(first?.kind).toBe("gap");
});

it("shows every marked span whole and in order, and nothing that the text does not have", () => {
  const texts = fc.array(fc.constantFrom("Word ", "end. ", "\n", "👍🏽", "e\u0301 ", "“Quote.” "), {
    minLength: 1,
    maxLength: 120,
  });
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (words, from, length) => {
      const text = words.join("");
      const start = from % text.length;
      const end = Math.min(text.length, start + 1 + (length % 50));
      const pieces = contextOf(text, [{ start, end }], "en");
      expect(pieces.filter(({ kind }) => kind === "marked")).toEqual([
        { kind: "marked", text: text.slice(start, end), start },
      ]);
      let at = 0;
      for (const piece of pieces) {
        expect(piece.start).toBeGreaterThanOrEqual(at);
        if (piece.kind === "gap") continue;
        expect(text.startsWith(piece.text, piece.start)).toBe(true);
        at = piece.start + piece.text.length;
      }
    }),
  );
});
