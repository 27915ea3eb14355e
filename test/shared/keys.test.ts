import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { commands, commandOf, type CommandId } from "../../shared/commands.ts";
import { bindings, noChanges } from "../../shared/keymap.ts";
import { findKey, type KeyPress, keysOfPress, normalKeys, parseKeys } from "../../shared/keys.ts";
import { at, type Layout, layouts, typing } from "../support/layouts.ts";

const bound = { pc: bindings(noChanges, false), mac: bindings(noChanges, true) };
const inWindow = (id: CommandId) => commandOf(id).scope === "window";
const find = (press: KeyPress) => findKey(press, bound.pc, false);
const onMac = (press: KeyPress) => findKey(press, bound.mac, true);

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

/** The presses by which somebody at this keyboard means the keys. */
function presses(layout: Layout, keys: string, mac: boolean): KeyPress[] {
  const chord = parseKeys(keys, mac);
  if (!chord) throw new Error(`${keys} are no keys.`);
  const held = { altKey: chord.alt, ctrlKey: chord.ctrl, metaKey: chord.meta };
  const { key } = chord;
  if (key.length > 1) return [{ key, code: key, shiftKey: chord.shift, ...held }];
  const isShortcut = chord.ctrl || chord.meta;
  // With Ctrl, signs above the letters of an Arabic keyboard are out of reach, and their place is meant.
  const own = typing(layout, key).filter(
    ({ code, shiftKey }) => !(isShortcut && shiftKey && code.startsWith("Key")),
  );
  const us = typing(layouts[0] as Layout, key); // the first is the US one
  const codes = (own.length > 0 ? own : us).map(({ code }) => code);
  const isLetter = /[a-z]/.test(key);
  const meant = isLetter
    ? codes.map((code) => at(layout, code, chord.shift))
    : own.length > 0
      ? own
      : us.map(({ code, shiftKey }) => at(layout, code, shiftKey));
  // The digit row is the digits, also where it types something else.
  if (/\d/.test(key)) meant.push(at(layout, `Digit${key}`, false));
  return meant.map((one) => ({ ...one, ...held }));
}

describe.each(layouts)("on a $name keyboard", (layout) => {
  const all = commands.flatMap(({ id, keys }) => keys.map((one) => [one, id] as const));

  it.each(all)("%s is %s", (keys, id) => {
    for (const mac of [false, true]) {
      const meant = presses(layout, keys, mac);
      expect(meant.length).toBeGreaterThan(0);
      for (const one of meant)
        expect([one, findKey(one, mac ? bound.mac : bound.pc, mac)]).toEqual([one, id]);
    }
  });
});

test("Shift makes another command of a letter, and caps lock does not", () => {
  expect([
    find(press("w", "KeyW")),
    find(press("W", "KeyW", "Shift")),
    find(press("W", "KeyW")),
    find(press("w", "KeyW", "Shift")),
  ]).toEqual(["select.word", "select.word.back", "select.word", "select.word.back"]);
});

test("what Shift types above a digit marks nothing, on a US, a British and a Russian keyboard", () => {
  expect([
    find(press("!", "Digit1", "Shift")),
    find(press("£", "Digit3", "Shift")),
    find(press("№", "Digit3", "Shift")),
  ]).toEqual([undefined, undefined, undefined]);
});

test("the letter printed on the key counts before its place", () => {
  // On a Dvorak keyboard, n is typed with the key at L, and the key at N types b.
  expect([find(press("n", "KeyL")), find(press("b", "KeyN"))]).toEqual([
    "annotation.next",
    "decide.needsWork",
  ]);
});

test("on a French keyboard Ctrl+Z is where it says Z, and Ctrl+W stays the browser's", () => {
  expect([find(press("z", "KeyW", "Ctrl")), find(press("w", "KeyZ", "Ctrl"))]).toEqual(["undo", undefined]);
});

test("brackets typed with AltGr count as brackets, also where it shows as Ctrl and Alt", () => {
  expect([
    find(press("]", "Digit9", "", true)),
    find(press("]", "Digit9", "Ctrl Alt", true)),
    onMac(press("]", "Digit6", "Alt")),
  ]).toEqual(["annotation.next", "annotation.next", "annotation.next"]);
});

test("a letter typed with AltGr is that letter and no command", () => {
  expect([find(press("ń", "KeyN", "", true)), find(press("€", "KeyE", "Ctrl Alt", true))]).toEqual([
    undefined,
    undefined,
  ]);
});

test("above the letters of an Arabic keyboard are signs, which are not meant with Ctrl and Shift", () => {
  expect([find(press("/", "KeyL", "Ctrl Shift")), find(press("~", "KeyZ", "Ctrl Shift"))]).toEqual([
    "library",
    "redo",
  ]);
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
    find(press("z", "KeyZ", "Ctrl Meta")),
  ]).toEqual([
    "end.character.forward",
    "start.character.forward",
    "end.word.forward",
    undefined,
    undefined,
    undefined,
  ]);
});

test("Mod is Cmd on a Mac and Ctrl elsewhere", () => {
  expect([
    onMac(press("z", "KeyZ", "Meta")),
    onMac(press("z", "KeyZ", "Ctrl")),
    find(press("z", "KeyZ", "Meta")),
  ]).toEqual(["undo", undefined, undefined]);
});

test("a key an input method has taken is no command", () => {
  expect(find(press("Process", "Digit1"))).toBeUndefined();
});

test("where the text has no focus, only the window's commands are found", () => {
  const [slash, n] = [press("/", "Slash", "Ctrl"), press("n", "KeyN")];
  expect([slash, n].map((one) => findKey(one, bound.pc, false, inWindow))).toEqual(["shortcuts", undefined]);
});

test.each([
  ["Shift-Mod-Z", "Mod-Shift-z"],
  ["Shift-?", "?"],
  ["Mod-Shift-/", "Mod-/"],
  ["Ctrl-x", "Mod-x"],
  ["--", undefined],
  ["Mod--", "Mod--"],
  ["-", "-"],
  ["Mod-", undefined],
  ["Hyper-x", undefined],
  ["abc", undefined],
  ["", undefined],
  ["F13", "F13"],
  ["F99", undefined],
  ["Space", "Space"],
  ["é", "é"],
])("%s is normally written %s", (keys, normal) => expect(normalKeys(keys, false)).toBe(normal));

describe("recording", () => {
  test.each([
    ["я with Ctrl by its place", press("я", "KeyZ", "Ctrl"), "Mod-z"],
    ["a letter of the Latin script as it is", press("ö", "Semicolon"), "ö"],
    ["a letter with Shift", press("U", "KeyU", "Ctrl Shift"), "Mod-Shift-u"],
    ["a sign without the Shift it is typed with", press("/", "Digit7", "Ctrl Shift"), "Mod-/"],
    ["a sign of AltGr without it", press("[", "Digit8", "Ctrl Alt", true), "["],
    ["a sign of AltGr with Ctrl", press("[", "Digit8", "Ctrl", true), "Mod-["],
    ["the space bar", press(" ", "Space", "Ctrl"), "Mod-Space"],
    ["a function key", press("F7", "F7", "Shift"), "Shift-F7"],
    ["nothing for a lone modifier", press("Control", "ControlLeft", "Ctrl"), undefined],
    ["nothing for an input method", press("Process", "KeyA"), undefined],
    ["nothing for a key of the player", press("MediaPlayPause", "MediaPlayPause"), undefined],
  ])("writes down %s", (_what, one, keys) => expect(keysOfPress(one, false)).toBe(keys));

  test("on a Mac, Option and a letter by its place, whatever it types", () => {
    expect([
      keysOfPress(press("ø", "KeyO", "Alt"), true),
      keysOfPress(press("Dead", "KeyN", "Alt"), true),
      keysOfPress(press("≈", "KeyX", "Meta Alt"), true),
    ]).toEqual(["Alt-o", "Alt-n", "Mod-Alt-x"]);
  });

  const code = fc.constantFrom("KeyA", "KeyZ", "KeyL", "Digit1", "Digit8", "BracketLeft", "Slash", "Minus");
  const anyPress = fc
    .record({
      layout: fc.constantFrom(...layouts),
      code,
      shift: fc.boolean(),
      ctrlKey: fc.boolean(),
      altKey: fc.boolean(),
      metaKey: fc.boolean(),
    })
    .map(({ layout, code: place, shift, ...held }) => ({ ...at(layout, place, shift), ...held }));

  it("gives keys that the same press is found by", () => {
    fc.assert(
      fc.property(anyPress, fc.boolean(), (one, mac) => {
        const keys = keysOfPress(one, mac);
        if (keys === undefined) return;
        expect(normalKeys(keys, mac)).toBe(keys);
        expect(findKey(one, new Map([[keys, "found"]]), mac)).toBe("found");
      }),
    );
  });
});

it("writes normal keys the same again", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.boolean(), (keys, mac) => {
      const normal = normalKeys(keys, mac);
      if (normal !== undefined) expect(normalKeys(normal, mac)).toBe(normal);
    }),
  );
});
