import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type CommandId, commands } from "../../shared/commands.ts";
import {
  bindings,
  chosenKeys,
  giveKeys,
  type Keymap,
  noChanges,
  othersWith,
  parseKeymap,
  resetKeys,
  takeKeys,
} from "../../shared/keymap.ts";
import { refusalOf } from "../../shared/reserved.ts";

const give = (keymap: Keymap, id: CommandId, keys: string, instead?: string) =>
  giveKeys(keymap, id, keys, instead, false);

describe.each([
  ["on a Mac", true],
  ["elsewhere", false],
])("the command table %s", (_where, mac) => {
  it("gives no keys to two commands", () => {
    const double = commands.flatMap(({ id, keys }) =>
      keys.filter((one) => othersWith(noChanges, id, one, mac).length > 0),
    );
    expect(double).toEqual([]);
  });

  it("gives letters to the text only", () => {
    const bare = commands.filter(
      ({ scope, keys }) =>
        scope === "window" && keys.some((one) => !/^(?:Mod-|Alt-|(?:Shift-)?F\d)/.test(one)),
    );
    expect(bare).toEqual([]);
  });
});

test("new keys take the place of the old ones", () => {
  expect(chosenKeys(give(noChanges, "redo", "Mod-u", "Mod-Shift-z"), "redo", false)).toEqual([
    "Mod-u",
    "Mod-y",
  ]);
});

test("further keys come after those there are", () => {
  expect(chosenKeys(give(noChanges, "undo", "Mod-u"), "undo", false)).toEqual(["Mod-z", "Mod-u"]);
});

test("keys that are taken over are lost to the command that had them", () => {
  const keymap = give(noChanges, "library", "Mod-y", "Mod-Shift-l");
  expect([chosenKeys(keymap, "library", false), chosenKeys(keymap, "redo", false)]).toEqual([
    ["Mod-y"],
    ["Mod-Shift-z"],
  ]);
});

test("keys of the text and of the window take each other's place, as both act in the text", () => {
  const keymap = give(noChanges, "annotation.next", "F6");
  expect([bindings(keymap, false).get("F6"), chosenKeys(keymap, "focus.text", false)]).toEqual([
    "annotation.next",
    [],
  ]);
});

test("a command that has the table's keys again is not a changed one", () => {
  const changed = give(noChanges, "undo", "Mod-u", "Mod-z");
  expect([give(changed, "undo", "Mod-z", "Mod-u"), resetKeys(changed, "undo")]).toEqual([{}, {}]);
});

test("a command can lose all its keys", () => {
  expect(takeKeys(noChanges, "undo", "Mod-z", false)).toEqual({ undo: [] });
});

test("where two have the same keys, those the user chose count before those of the table", () => {
  const keymap: Keymap = { shortcuts: ["Mod-z"] };
  expect([bindings(keymap, false).get("Mod-z"), othersWith(keymap, "shortcuts", "Mod-z", false)]).toEqual([
    "shortcuts",
    ["undo"],
  ]);
});

const ids = commands.map(({ id }) => id);
const anyKeys = fc.constantFrom("Mod-u", "Mod-Shift-u", "Alt-x", "F7", "Mod-z", "Mod-y", "n", "Mod-/", "?");
const change = fc.tuple(
  fc.constantFrom("give", "take", "reset", "replace"),
  fc.constantFrom(...ids),
  anyKeys,
);

function changed(changes: readonly (readonly [string, CommandId, string])[]): Keymap {
  let keymap = noChanges;
  for (const [what, id, keys] of changes) {
    if (what === "give") keymap = give(keymap, id, keys);
    else if (what === "take") keymap = takeKeys(keymap, id, keys, false);
    else if (what === "replace") keymap = give(keymap, id, keys, chosenKeys(keymap, id, false)[0]);
    else keymap = resetKeys(keymap, id);
  }
  return keymap;
}

it("has given keys to exactly one command, whatever was done before", () => {
  fc.assert(
    fc.property(fc.array(change), fc.constantFrom(...ids), anyKeys, (changes, id, keys) => {
      const keymap = give(changed(changes), id, keys);
      expect(bindings(keymap, false).get(keys)).toBe(id);
      expect(othersWith(keymap, id, keys, false)).toEqual([]);
    }),
  );
});

it("comes back from storage as it was", () => {
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      const keymap = changed(changes);
      // What the window's commands may not have was not refused above, as the dialog would have done.
      const isFine = Object.entries(keymap).every(([id, list]) =>
        list.every((keys) => refusalOf(id as CommandId, keys, false) === undefined),
      );
      if (isFine)
        expect(parseKeymap(JSON.parse(JSON.stringify(keymap)), false)).toEqual({ keymap, problems: [] });
    }),
  );
});

it("reads whatever was stored without failing", () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom(...ids, "constructor", "toString", "nothing"), fc.jsonValue()),
  );
  fc.assert(
    fc.property(value, (stored) => {
      const { keymap } = parseKeymap(stored, false);
      expect(Object.keys(keymap).every((id) => (ids as readonly string[]).includes(id))).toBe(true);
    }),
  );
});

test("what is wrong in storage is left out, and the rest is used", () => {
  const stored = { undo: ["Mod-u", "Mod-w", "what?"], redo: "Mod-r", fly: ["f"], library: [3], name: [] };
  expect(parseKeymap(stored, false)).toEqual({
    keymap: { undo: ["Mod-u"] },
    problems: [
      { kind: "keys", id: "undo", keys: "Mod-w", why: "browser" },
      { kind: "keys", id: "undo", keys: "what?", why: "unknown" },
      { kind: "unreadable" },
      { kind: "command", id: "fly" },
      { kind: "keys", id: "library", keys: "", why: "unknown" },
    ],
  });
});

test.each(["null", "[]", "3", '"x"'])("%s is no keymap", (json) => {
  expect(parseKeymap(JSON.parse(json), false)).toEqual({ keymap: {}, problems: [{ kind: "unreadable" }] });
});

describe("refused", () => {
  test.each([
    ["undo", "Tab", "moving"],
    ["annotation.next", "Escape", "moving"],
    ["annotation.next", "Enter", "moving"],
    ["annotation.next", "ArrowDown", "moving"],
    ["annotation.next", "Mod-Shift-ArrowLeft", "moving"],
    ["annotation.next", "Home", "moving"],
    ["undo", "Mod-c", "editing"],
    ["undo", "Mod-w", "browser"],
    ["undo", "Mod-Shift-t", "browser"],
    ["undo", "Mod-r", "browser"],
    ["undo", "Mod-+", "browser"],
    ["undo", "F5", "browser"],
    ["undo", "Meta-x", "system"],
    ["undo", "Alt-F4", "system"],
    ["undo", "u", "typing"],
    ["undo", "Shift-u", "typing"],
    ["undo", "Delete", "typing"],
    ["undo", "Mod-Shift-foo", "unknown"],
  ] as const)("to %s: %s", (id, keys, why) => expect(refusalOf(id, keys, false)).toBe(why));

  test.each([
    ["annotation.edit", "Enter"],
    ["annotation.next", "u"],
    ["annotation.next", "Alt-ArrowDown"],
    ["undo", "F7"],
    ["undo", "Alt-u"],
    ["undo", "Mod-Enter"],
    ["undo", "Mod-d"],
  ] as const)("not to %s: %s", (id, keys) => expect(refusalOf(id, keys, false)).toBeUndefined());

  test("on a Mac: what the system has, and Option with a letter for a command of the window", () => {
    expect([
      refusalOf("undo", "Mod-h", true),
      refusalOf("undo", "Alt-u", true),
      refusalOf("undo", "Ctrl-u", true),
    ]).toEqual(["system", "typing", undefined]);
  });

  it.each(commands.map(({ id }) => id))("never: the table's own keys of %s", (id) => {
    for (const mac of [false, true])
      for (const keys of chosenKeys(noChanges, id, mac)) expect(refusalOf(id, keys, mac)).toBeUndefined();
  });
});
