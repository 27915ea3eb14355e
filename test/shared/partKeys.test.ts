import { describe, expect, it, test } from "vitest";
import { type CommandId, commands } from "../../shared/commands.ts";
import { chosenKeys, noChanges } from "../../shared/keymap.ts";
import { type KeyPress, normalKeys } from "../../shared/keys.ts";
import { actsIn, outerPart, type Part, partCommandOf, partKeys } from "../../shared/partKeys.ts";

const parts = Object.keys(partKeys) as Part[];

/** Keys that move in every list, or leave it: no command can have them in a part that is one. */
const moving = ["ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown", "Space", "Escape", "Tab"];

/** Every key that means something while the focus is in a part, with what it means: all of them act at the same time. */
function activeIn(part: Part, mac: boolean): readonly (readonly [keys: string, id: CommandId])[] {
  const own = Object.entries<CommandId>(partKeys[part]);
  const outer = outerPart[part];
  const shared = commands
    .filter(({ id, scope }) => scope === "window" || actsIn(part, id))
    .flatMap(({ id }) => chosenKeys(noChanges, id, mac).map((keys) => [keys, id] as const));
  return [...own, ...(outer ? Object.entries<CommandId>(partKeys[outer]) : []), ...shared];
}

/** The keys that mean two things, with both. */
function collisions(active: readonly (readonly [string, CommandId])[]): string[] {
  const meanings = new Map<string, Set<CommandId>>();
  for (const [keys, id] of active) meanings.set(keys, (meanings.get(keys) ?? new Set()).add(id));
  return [...meanings].flatMap(([keys, ids]) => (ids.size > 1 ? [`${keys}: ${[...ids].join(", ")}`] : []));
}

describe.each([
  ["on a Mac", true],
  ["elsewhere", false],
])("%s", (_where, mac) => {
  it.each(parts)("in the part %s no key means two commands that can be meant there at once", (part) => {
    expect(collisions(activeIn(part, mac))).toEqual([]);
  });

  it.each(parts)("in the part %s no command has a key that moves there", (part) => {
    expect(activeIn(part, mac).filter(([keys]) => moving.includes(keys))).toEqual([]);
  });

  it("no key of the text is one of the window's, which act there too", () => {
    const active = commands.flatMap(({ id }) =>
      chosenKeys(noChanges, id, mac).map((keys) => [keys, id] as const),
    );
    expect(collisions(active)).toEqual([]);
  });

  it("the keys of parts are written as they are looked for", () => {
    const written = parts.flatMap((part) => Object.keys(partKeys[part]));
    expect(written.map((keys) => normalKeys(keys, mac))).toEqual(written);
  });
});

it("a collision would be found: of two commands of a part's text, of its own and the window's, of two parts in each other", () => {
  const [own, text, outer] = [
    activeIn("comments", false),
    activeIn("queue", false),
    activeIn("differences", false),
  ];
  expect(collisions([...own, ["Mod-z", "comment.reply"]])).toEqual(["Mod-z: undo, comment.reply"]);
  expect(collisions([...text, ["y", "annotation.next"]])).toEqual(["y: decide.accept, annotation.next"]);
  expect(collisions([...outer, ["u", "compare.open"]])).toEqual(["u: compare.reopen, compare.open"]);
});

it("a command that only parts have keys for has none in the table", () => {
  const own = parts.flatMap((part) => Object.values<CommandId>(partKeys[part]));
  expect(commands.filter(({ id, keys }) => own.includes(id) && keys.length > 0)).toEqual([]);
});

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

test("a part's letters are found by their place on a keyboard of another script, and not with Ctrl or Shift", () => {
  expect([
    partCommandOf("comments", press("r", "KeyR"), false),
    partCommandOf("comments", press("к", "KeyR"), false),
    partCommandOf("comments", press("r", "KeyR", { ctrlKey: true }), false),
    partCommandOf("compare", press("A", "KeyA", { shiftKey: true }), false),
    partCommandOf("compare", press("é", "Digit2"), false),
    partCommandOf("differences", press("Enter", "Enter"), false),
    partCommandOf("queue", press("y", "KeyY"), false),
  ]).toEqual([
    "comment.reply",
    "comment.reply",
    undefined,
    undefined,
    "compare.both",
    "compare.open",
    undefined,
  ]);
});
