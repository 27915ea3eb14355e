import fc from "fast-check";
import { expect, test } from "vitest";
import { isGraphemeBoundary } from "../../../shared/text/graphemes.ts";
import { sentencesAround, stepUnit, textUnits, unitAt } from "../../../shared/text/units.ts";
import { anyText, prose } from "../../support/texts.ts";

const sentences = (text: string, language?: string) =>
  sentencesAround(text, 0, language ?? "en").map(({ start, end }) => text.slice(start, end));

test("sentences do not end after titles, initials and abbreviations", () => {
  expect(
    sentences("Dr. Ruiz met Gen. J. Paz at 5 p.m. on Jan. 3. The U.S. Navy denied it. No. 7 sank."),
  ).toEqual(["Dr. Ruiz met Gen. J. Paz at 5 p.m. on Jan. 3.", "The U.S. Navy denied it.", "No. 7 sank."]);
});

test("Spanish abbreviations do not end a sentence either", () => {
  expect(sentences("El Sr. Paz y la Dra. Mora hablaron con EE. UU. ayer. ¿Y qué? Nada.", "es")).toEqual([
    "El Sr. Paz y la Dra. Mora hablaron con EE. UU. ayer.",
    "¿Y qué?",
    "Nada.",
  ]);
});

test("a sentence ends with its line", () => {
  const text = "No full stop here\nThe next line";
  expect(unitAt(text, 20, "sentence")).toEqual({ start: 18, end: text.length });
});

test("the word at an offset is the one around it, the one before between two, the first before any", () => {
  const text = "  one, two";
  const at = (offset: number) => {
    const word = unitAt(text, offset, "word");
    return word && text.slice(word.start, word.end);
  };
  expect([at(0), at(3), at(5), at(6), at(7), at(10)]).toEqual(["one", "one", "one", "one", "two", "two"]);
});

test("there is no word on an empty line", () => {
  expect(unitAt("one\n\ntwo", 4, "word")).toBeUndefined();
});

test("words step from end to end and back from start to start, across lines", () => {
  const text = "one two\n\nthree";
  const ends = [0, 3, 7].map((offset) => stepUnit(text, offset, "word", true));
  const starts = [14, 9, 4].map((offset) => stepUnit(text, offset, "word", false));
  expect([ends, starts]).toEqual([
    [3, 7, 14],
    [9, 4, 0],
  ]);
});

test("stepping can go to the other edge: forward to starts, back to ends", () => {
  const text = "one two three";
  expect(stepUnit(text, 0, "word", true, "en", "start")).toBe(4);
  expect(stepUnit(text, 13, "word", false, "en", "end")).toBe(7);
});

test("stepping back at the start of a text that begins with a line feed ends", () => {
  expect(stepUnit("\none", 0, "word", false)).toBe(0);
});

test("a step gets further until the edge of the text, and lands on no half character", () => {
  fc.assert(
    fc.property(
      anyText(),
      fc.nat(80),
      fc.constantFrom(...textUnits),
      fc.boolean(),
      (text, at, unit, forward) => {
        const offset = Math.min(at, text.length);
        const next = stepUnit(text, offset, unit, forward);
        const edge = forward ? text.length : 0;
        expect(offset === edge ? next === edge : forward ? next > offset : next < offset).toBe(true);
        expect(isGraphemeBoundary(text, next)).toBe(true);
      },
    ),
    { numRuns: 1_000 },
  );
});

test("units lie inside their line and cut no character", () => {
  fc.assert(
    fc.property(anyText(), fc.nat(80), fc.constantFrom("word", "sentence"), (text, at, unit) => {
      const span = unitAt(text, Math.min(at, text.length), unit);
      if (!span) return;
      expect(span.start).toBeLessThan(span.end);
      expect(text.slice(span.start, span.end)).not.toContain("\n");
      expect([isGraphemeBoundary(text, span.start), isGraphemeBoundary(text, span.end)]).toEqual([
        true,
        true,
      ]);
    }),
    { numRuns: 1_000 },
  );
});

test("stepping sentence by sentence reaches the end of any prose", () => {
  fc.assert(
    fc.property(prose(), (text) => {
      let offset = 0;
      for (let steps = 0; offset < text.length; steps++) {
        expect(steps).toBeLessThanOrEqual(text.length);
        offset = stepUnit(text, offset, "sentence", true);
      }
    }),
  );
});

test("a line of a million characters is read only near the offset", () => {
  const text = "word ".repeat(200_000);
  const start = performance.now();
  for (let i = 0; i < 20; i++) stepUnit(text, 500_000 + i, "word", true);
  // The whole line would take seconds; the bound is loose because test machines are slow.
  expect(performance.now() - start).toBeLessThan(2_000);
});
