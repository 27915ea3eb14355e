import fc from "fast-check";
import { expect, test } from "vitest";
import {
  isGraphemeBoundary,
  nextGraphemeBoundary,
  previousGraphemeBoundary,
  snap,
} from "../../../shared/text/graphemes.ts";
import { anyText, boundariesOf } from "../../support/texts.ts";

test("boundaries found near an offset are those of the whole text", () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const boundaries = boundariesOf(text);
      for (let offset = 0; offset <= text.length; offset++)
        expect(isGraphemeBoundary(text, offset), `at ${offset}`).toBe(boundaries.has(offset));
    }),
    { numRuns: 500 },
  );
});

test("snapping stays on a boundary and otherwise goes to the nearest one on that side", () => {
  fc.assert(
    fc.property(anyText(), fc.nat(100), (text, at) => {
      const offset = Math.min(at, text.length);
      const boundaries = [...boundariesOf(text)].toSorted((a, b) => a - b);
      expect(snap(text, offset, "before")).toBe(boundaries.findLast((boundary) => boundary <= offset));
      expect(snap(text, offset, "after")).toBe(boundaries.find((boundary) => boundary >= offset));
    }),
  );
});

test("stepping forward from the start visits every boundary, and stepping back the same ones", () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const boundaries = [...boundariesOf(text)].toSorted((a, b) => a - b);
      const forward = [0];
      while ((forward.at(-1) ?? 0) < text.length)
        forward.push(nextGraphemeBoundary(text, forward.at(-1) ?? 0));
      expect(forward).toEqual(boundaries);
      const back = [text.length];
      while ((back.at(-1) ?? 0) > 0) back.push(previousGraphemeBoundary(text, back.at(-1) ?? 0));
      expect(back.toReversed()).toEqual(boundaries);
    }),
  );
});

test("a family emoji is one character in the middle of plain text", () => {
  const text = "so 👩‍👩‍👧‍👦 it is";
  expect(nextGraphemeBoundary(text, 3)).toBe(3 + "👩‍👩‍👧‍👦".length);
});

test("offsets outside the text are clipped to it", () => {
  expect([snap("abc", -5, "after"), snap("abc", 99, "before")]).toEqual([0, 3]);
});

test("a long row of flags is cut between flags, however far its beginning", () => {
  const text = `${"🇪🇨".repeat(600)} end`;
  expect(isGraphemeBoundary(text, 4 * 599)).toBe(true);
  expect(isGraphemeBoundary(text, 4 * 599 + 2)).toBe(false);
});

test("in a text without any certain boundary, one is found without going through all characters before it", () => {
  const text = "กำลังเดินทางไปที่".repeat(20_000);
  const start = performance.now();
  for (let i = 0; i < 1_200; i++) snap(text, 250 * i + 5_000, "after");
  // Going through them takes 10 s; the bound is loose because test machines are slow.
  expect(performance.now() - start).toBeLessThan(4_000);
});
