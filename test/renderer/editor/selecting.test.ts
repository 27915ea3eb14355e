import fc from "fast-check";
import { expect, test } from "vitest";
import { type SelectCommand, isSelectCommand, selectNext } from "../../../renderer/editor/selecting.ts";
import { commands } from "../../../shared/commands.ts";
import { isGraphemeBoundary } from "../../../shared/text/graphemes.ts";
import { tagged } from "../../support/marked.ts";
import { anyText, prose } from "../../support/texts.ts";

const selectCommands = commands.map(({ id }) => id).filter((id): id is SelectCommand => isSelectCommand(id));

/** What is selected after each of `times` presses, starting from the selection tagged `x`. */
function presses(source: string, command: SelectCommand, times: number): (string | undefined)[] {
  const { text, span } = tagged(source);
  let selection = span("x");
  return Array.from({ length: times }, () => {
    const next = selectNext(text, selection, command);
    if (next) selection = next;
    return next && text.slice(next.start, next.end);
  });
}

test("the word at the caret is selected, then the next ones, across lines, until there are no more", () => {
  expect(presses("one t<x></x>wo,\n\nthree", "select.word", 3)).toEqual(["two", "three", undefined]);
});

test("backwards the word at the caret is selected first too, then the ones before", () => {
  expect(presses("one,\n\ntwo th<x></x>ree", "select.word.back", 4)).toEqual([
    "three",
    "two",
    "one",
    undefined,
  ]);
});

test("sentences follow each other the same way", () => {
  const source = "Dr. Paz <x></x>spoke. It rained.\nThen it stopped.";
  expect(presses(source, "select.sentence", 4)).toEqual([
    "Dr. Paz spoke.",
    "It rained.",
    "Then it stopped.",
    undefined,
  ]);
});

test("in a hard-wrapped paragraph they go on over the line ends", () => {
  const source = `The ministry said on <x></x>Tuesday that the vessel had been seen near the
port of Manta. It had gone on to say that nobody was hurt, and that the
men were safe.`;
  expect(presses(source, "select.sentence", 3)).toEqual([
    "The ministry said on Tuesday that the vessel had been seen near the\nport of Manta.",
    "It had gone on to say that nobody was hurt, and that the\nmen were safe.",
    undefined,
  ]);
});

test("on a line of many thousands of words without a full stop, pressing on goes on", () => {
  const text = "and on it goes ".repeat(5_000);
  let selection = { start: 30_000, end: 30_000 };
  for (let press = 0; press < 3; press++) {
    const next = selectNext(text, selection, "select.sentence");
    expect(next?.start).toBeGreaterThan(press === 0 ? 0 : selection.start);
    selection = next ?? selection;
  }
});

test("a selection that is not a whole unit becomes the unit at its start", () => {
  expect(presses("One here. <x>Two</x> there.", "select.sentence", 1)).toEqual(["Two there."]);
});

test("from an empty line the next word is the one below, the one before above", () => {
  expect(presses("one\n<x></x>\ntwo", "select.word", 1)).toEqual(["two"]);
  expect(presses("one\n<x></x>\ntwo", "select.word.back", 1)).toEqual(["one"]);
});

test("a text without words has nothing to select", () => {
  expect(presses(" … <x></x>\n—", "select.word", 1)).toEqual([undefined]);
});

test("pressing on selects every word of any prose once", () => {
  fc.assert(
    fc.property(prose(), (text) => {
      const words = [...new Intl.Segmenter("en", { granularity: "word" }).segment(text)]
        .filter(({ isWordLike }) => isWordLike)
        .map(({ segment }) => segment);
      const selected: string[] = [];
      let selection = { start: 0, end: 0 };
      for (let next = selectNext(text, selection, "select.word"); next;) {
        selection = next;
        selected.push(text.slice(next.start, next.end));
        next = selectNext(text, selection, "select.word");
      }
      expect(selected).toEqual(words);
    }),
  );
});

test("what is selected is not empty, cuts no character, and is another place than before", () => {
  fc.assert(
    fc.property(anyText(), fc.nat(60), fc.nat(60), fc.constantFrom(...selectCommands), (text, a, b, command) => {
      const ends = [Math.min(a, text.length), Math.min(b, text.length)].toSorted((x, y) => x - y);
      const selection = { start: ends[0] ?? 0, end: ends[1] ?? 0 };
      const next = selectNext(text, selection, command);
      if (!next) return;
      expect(next.start).toBeLessThan(next.end);
      expect(next).not.toEqual(selection);
      expect([isGraphemeBoundary(text, next.start), isGraphemeBoundary(text, next.end)]).toEqual([true, true]);
    }),
    { numRuns: 1_000 },
  ); // prettier-ignore
});
