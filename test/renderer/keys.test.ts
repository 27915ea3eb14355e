import { afterEach, beforeEach, expect, it, test, vi } from "vitest";
import { Keys } from "../../renderer/model/keys.ts";

/** A browser's storage and the window that hears of its changes, as far as the model knows them. */
function browser(stored: Record<string, string> = {}) {
  const values = new Map(Object.entries(stored));
  const window = new EventTarget();
  vi.stubGlobal("window", window);
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  });
  const elsewhere = (key: string, value: string) => {
    values.set(key, value);
    window.dispatchEvent(Object.assign(new Event("storage"), { key }));
  };
  return { values, elsewhere };
}

beforeEach(() => vi.unstubAllGlobals());
afterEach(() => vi.unstubAllGlobals());

const key = "claimdesk.keys";
const ctrlU = { key: "u", code: "KeyU", ctrlKey: true, altKey: false, metaKey: false, shiftKey: false };
const make = (onChange: () => void = () => {}) => new Keys(onChange, false);

it("starts with the keys that were remembered", () => {
  browser({ [key]: '{"undo":["Mod-u"]}' });
  const keys = make();
  expect([keys.of("undo"), keys.commandOf(ctrlU, "window"), keys.problems]).toEqual([["Mod-u"], "undo", []]);
});

it("remembers a change, and forgets everything where nothing is changed any more", () => {
  const { values } = browser();
  const keys = make();
  keys.change({ undo: ["Mod-u"] });
  const remembered = values.get(key);
  keys.change({});
  expect([remembered, values.has(key)]).toEqual(['{"undo":["Mod-u"]}', false]);
});

it("follows a change that was made in another window, and says so", () => {
  const { elsewhere } = browser();
  const changed = vi.fn<() => void>();
  const keys = make(changed);
  elsewhere(key, '{"undo":["Mod-u"]}');
  expect([keys.commandOf(ctrlU, "text"), changed.mock.calls.length]).toEqual(["undo", 1]);
});

it("hears nothing of what else is remembered", () => {
  const { elsewhere } = browser();
  const changed = vi.fn<() => void>();
  make(changed);
  elsewhere("claimdesk.theme", "dark");
  expect(changed).not.toHaveBeenCalled();
});

test.each(["{", "null", '"keys"', "[1]"])(
  "%s in storage leaves the keys of the table, and is reported",
  (stored) => {
    browser({ [key]: stored });
    const keys = make();
    expect([keys.of("undo"), keys.problems]).toEqual([["Mod-z"], [{ kind: "unreadable" }]]);
  },
);

it("does without a storage", () => {
  vi.stubGlobal("localStorage", undefined);
  const keys = make();
  keys.change({ undo: ["Mod-u"] });
  expect(keys.of("undo")).toEqual(["Mod-u"]);
});

it("shows no keys that another command has before it", () => {
  browser({ [key]: '{"shortcuts":["Mod-z"]}' });
  const keys = make();
  expect([keys.of("undo"), keys.of("shortcuts")]).toEqual([[], ["Mod-z"]]);
});

it("finds the text's commands in the text only", () => {
  browser();
  const n = { ...ctrlU, key: "n", code: "KeyN", ctrlKey: false };
  const keys = make();
  expect([keys.commandOf(n, "text"), keys.commandOf(n, "window")]).toEqual(["annotation.next", undefined]);
});
