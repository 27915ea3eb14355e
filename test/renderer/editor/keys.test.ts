import { expect, test } from "vitest";
import { type KeyPress, keyFinder } from "../../../renderer/editor/keys.ts";
import { commands } from "../../../shared/commands.ts";

const find = keyFinder(commands, "text", false);
const onMac = keyFinder(commands, "text", true);

function press(key: string, code: string, held = "", altGraph = false): KeyPress {
  return {
    key,
    code,
    altKey: held.includes("Alt"),
    ctrlKey: held.includes("Ctrl"),
    metaKey: held.includes("Meta"),
    shiftKey: held.includes("Shift"),
    getModifierState: (name) => name === "AltGraph" && altGraph,
  };
}

test("a digit marks, a letter goes on", () => {
  expect([find(press("1", "Digit1")), find(press("n", "KeyN"))]).toEqual(["label.claim", "annotation.next"]);
});

test("Shift makes another command of a letter, and caps lock does not", () => {
  expect([
    find(press("w", "KeyW")),
    find(press("W", "KeyW", "Shift")),
    find(press("W", "KeyW")),
    find(press("w", "KeyW", "Shift")),
  ]).toEqual(["select.word", "select.word.back", "select.word", "select.word.back"]);
});

test("a French keyboard marks with the digit row, with or without Shift", () => {
  expect([find(press("&", "Digit1")), find(press("1", "Digit1", "Shift"))]).toEqual([
    "label.claim",
    "label.claim",
  ]);
});

test("an exclamation mark on a US keyboard does not mark", () => {
  expect(find(press("!", "Digit1", "Shift"))).toBeUndefined();
});

test("Cyrillic, Greek and Arabic keyboards use the places of the keys", () => {
  expect([
    find(press("т", "KeyN")),
    find(press("Ц", "KeyW", "Shift")),
    find(press("ъ", "BracketRight")),
    find(press("ν", "KeyN")),
    find(press("ى", "KeyN")),
  ]).toEqual([
    "annotation.next",
    "select.word.back",
    "annotation.next",
    "annotation.next",
    "annotation.next",
  ]);
});

test("the letter printed on the key counts before its place", () => {
  // On a Dvorak keyboard, n is typed with the key at L, and the key at N types b.
  expect([find(press("n", "KeyL")), find(press("b", "KeyN"))]).toEqual(["annotation.next", undefined]);
});

test("brackets typed with AltGr count as brackets", () => {
  expect(find(press("]", "Digit9", "Ctrl Alt", true))).toBe("annotation.next");
});

test("plus is plus however it is typed", () => {
  expect([find(press("+", "Equal", "Shift")), find(press("+", "NumpadAdd"))]).toEqual([
    "annotation.addSpan",
    "annotation.addSpan",
  ]);
});

test("modifiers must be exactly those of the table", () => {
  expect([
    find(press("ArrowRight", "ArrowRight", "Alt")),
    find(press("ArrowRight", "ArrowRight", "Alt Shift")),
    find(press("ArrowRight", "ArrowRight", "Ctrl Alt")),
    find(press("ArrowRight", "ArrowRight", "Shift")),
    find(press("n", "KeyN", "Ctrl")),
  ]).toEqual(["end.character.forward", "start.character.forward", "end.word.forward", undefined, undefined]);
});

test("Mod is Cmd on a Mac and Ctrl elsewhere", () => {
  expect([
    onMac(press("ArrowRight", "ArrowRight", "Meta Alt")),
    onMac(press("ArrowRight", "ArrowRight", "Ctrl Alt")),
  ]).toEqual(["end.word.forward", undefined]);
});

test("commands of another scope are not found", () => {
  expect([find(press("z", "KeyZ", "Ctrl")), keyFinder(commands, "window", false)(press("z", "KeyZ", "Ctrl"))]).toEqual([
    undefined,
    "undo",
  ]); // prettier-ignore
});
