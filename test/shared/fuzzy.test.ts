import fc from "fast-check";
import { expect, it, test } from "vitest";
import { fit } from "../../shared/fuzzy.ts";

/** The text with what fits in brackets; undefined where it does not fit. */
function shown(sought: string, text: string): string | undefined {
  const found = fit(sought, text);
  return found?.parts
    .toReversed()
    .reduce((out, [start, end]) => `${out.slice(0, start)}[${out.slice(start, end)}]${out.slice(end)}`, text);
}

test.each([
  ["exp", "Export…", "[Exp]ort…"],
  ["ks", "Keyboard shortcuts", "[K]eyboard [s]hortcuts"],
  ["next ann", "Next annotation at this place", "[Next] [ann]otation at this place"],
  ["ann next", "Next annotation", "[Next] [ann]otation"],
  ["delann", "Delete the annotation", "[Del]ete the [ann]otation"],
  ["mark as", "Mark as claim", "[Mark] [as] claim"],
  ["eleccion", "Abrir: Elección en Perú", "Abrir: [Elección] en Perú"],
  ["PERÚ", "Elección en Peru", "Elección en [Peru]"],
  ["co", "e\u{301}co", "e\u{301}[co]"],
  ["eco", "e\u{301}co", "[e\u{301}co]"],
  ["минис", "Речь министра", "Речь [минис]тра"],
  ["", "Undo", "Undo"],
  ["  ", "Undo", "Undo"],
])("%j in %j: %j", (sought, text, expected) => expect(shown(sought, text)).toBe(expected));

test.each([
  ["xyz", "Export"],
  ["tropxe", "Export"],
  ["undoo", "Undo"],
  // All its letters are there, and nobody would call that a match.
  ["rsde", "The minister said crime fell again in spring"],
  ["undo redo", "Undo"],
])("%j is not in %j", (sought, text) => expect(shown(sought, text)).toBeUndefined());

test.each([
  ["und", "Undo", "Go around"],
  ["lib", "Library", "Take a liability over bets"],
  ["ns", "Next sentence", "Annotations"],
  ["claim", "Mark as claim", "Complain about music"],
  ["undo", "Undo", "Undo the last thing that was done"],
])("%j fits %j better than %j", (sought, better, worse) => {
  expect(fit(sought, better)?.score ?? -Infinity).toBeGreaterThan(fit(sought, worse)?.score ?? -Infinity);
});

const words = fc.array(fc.constantFrom("Mark", "claim", "é", "señal", "Open:", "İ", "straße", "😀", "ﬁn"), {
  minLength: 1,
  maxLength: 6,
});

it("finds every word of a text, and the start of every word", () => {
  fc.assert(
    fc.property(words, fc.nat(5), (all, at) => {
      const text = all.join(" ");
      expect(fit(text, text)).toBeDefined();
      expect(fit(all[at % all.length] ?? "", text)).toBeDefined();
    }),
  );
});

it("shows parts that lie in the text, in order, and cut no character", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 4 }),
      fc.string({ unit: "grapheme", maxLength: 40 }),
      (sought, text) => {
        let last = -1;
        for (const [start, end] of fit(sought, text)?.parts ?? []) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).not.toMatch(/\p{Cs}/u);
          last = end;
        }
      },
    ),
  );
});
