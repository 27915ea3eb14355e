import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Desk } from "../../renderer/model/desk.ts";
import { Keys } from "../../renderer/model/keys.ts";
import { commandOfKey } from "../../renderer/ui/shortcuts.ts";

/** As much of a field as tells what is typed into it. */
class Input {
  readonly type: string;
  constructor(type: string) {
    this.type = type;
  }
}
class TextArea {}

beforeEach(() => {
  vi.stubGlobal("HTMLInputElement", Input);
  vi.stubGlobal("HTMLTextAreaElement", TextArea);
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("localStorage", { getItem: () => null });
});
afterEach(() => vi.unstubAllGlobals());

const modZ = { key: "z", code: "KeyZ", ctrlKey: true, altKey: false, metaKey: false, shiftKey: false };

test.each([
  ["a radio button", new Input("radio"), "undo"],
  ["a checkbox", new Input("checkbox"), "undo"],
  ["a line of text", new Input("text"), undefined],
  ["a search field", new Input("search"), undefined],
  ["an area of text", new TextArea(), undefined],
  ["a button", {}, "undo"],
])("undo in %s is its own only where something is typed", (_name, target, command) => {
  const desk = { keys: new Keys(() => {}, false) } as unknown as Desk; // all that is asked of it
  const event = { ...modZ, isComposing: false, target } as unknown as KeyboardEvent;
  expect(commandOfKey(desk, event)).toBe(command);
});
