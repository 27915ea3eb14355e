import { afterEach, expect, test } from "vitest";
import { compose, keys, settled } from "./hands.ts";
import { type Stage, clear, shown, stage } from "./stage.ts";

afterEach(clear);

const text = "The minister said no.\n\nTwo boats sank.";

/** A view with the caret in the middle of the first word, and no commands, so that every key is an attempt to type. */
function ready(select: [number, number] = [2, 2]): Stage {
  const at = stage({ text, commandOf: () => undefined });
  at.view.focus();
  at.view.select(...select);
  return at;
}

const typing: readonly [what: string, sequence: string][] = [
  ["letters", "abc 1"],
  ["Enter", "{Enter}"],
  ["Shift+Enter", "{Shift>}{Enter}{/Shift}"],
  ["Backspace", "{Backspace}"],
  ["Delete", "{Delete}"],
  ["Ctrl+Backspace", "{Control>}{Backspace}{/Control}"],
  ["Ctrl+Delete", "{Control>}{Delete}{/Control}"],
  ["undo and redo", "{Control>}z{/Control}{Control>}{Shift>}z{/Shift}{/Control}"],
  ["bold and italics", "{Control>}bi{/Control}"],
];

test.for(typing)("typing %s does not change the text", async ([, sequence]) => {
  const at = ready();
  await keys(sequence);
  expect(shown(at)).toBe(text);
});

test.for(typing)("typing %s over a selection across lines does not change the text", async ([, sequence]) => {
  const at = ready([4, 30]);
  await keys(sequence);
  expect(shown(at)).toBe(text);
});

test("an input method cannot put anything into the text, and the caret still works after it", async () => {
  const at = ready();
  await compose("かな");
  expect(shown(at)).toBe(text);
  await keys("{ArrowRight}");
  expect(at.view.selection()).toEqual({ start: 3, end: 3, backward: false });
});

test("an input method over a selection across lines does not change the text either", async () => {
  const at = ready([4, 30]);
  await compose("かな");
  expect(shown(at)).toBe(text);
});

function clipboard(type: string, fill: Record<string, string> = {}): ClipboardEvent {
  const data = new DataTransfer();
  for (const [format, value] of Object.entries(fill)) data.setData(format, value);
  return new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true });
}

test("pasting text or HTML does not change the text", async () => {
  const at = ready([4, 30]);
  const event = clipboard("paste", { "text/plain": "new", "text/html": "<p>new</p>" });
  at.textbox.dispatchEvent(event);
  await settled();
  expect([shown(at), event.defaultPrevented]).toEqual([text, true]);
});

test("dropping text does not change the text", async () => {
  const at = ready();
  const data = new DataTransfer();
  data.setData("text/plain", "new");
  const event = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
  at.textbox.dispatchEvent(event);
  await settled();
  expect([shown(at), event.defaultPrevented]).toEqual([text, true]);
});

test("selected text cannot be dragged away", () => {
  const at = ready([4, 12]);
  const event = new DragEvent("dragstart", {
    dataTransfer: new DataTransfer(),
    bubbles: true,
    cancelable: true,
  });
  at.textbox.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
});

test("copying gives the source exactly, line feeds included, as plain text only", () => {
  const source = "one  two\t\n\n\nthree e\u0301 👩‍👩‍👧‍👦\nfour";
  const at = stage({ text: source });
  at.view.select(4, source.length - 2);
  const event = clipboard("copy");
  at.textbox.dispatchEvent(event);
  expect(event.clipboardData?.getData("text/plain")).toBe(source.slice(4, -2));
  expect(event.clipboardData?.types).toEqual(["text/plain"]);
});

test("copying without a selection leaves the clipboard alone", () => {
  const at = ready();
  const event = clipboard("copy");
  at.textbox.dispatchEvent(event);
  expect(event.clipboardData?.types).toEqual([]);
});

test("cutting changes neither the text nor the selection", async () => {
  const at = ready([4, 12]);
  await keys("{Control>}x{/Control}");
  expect([shown(at), at.view.selection().end]).toEqual([text, 12]);
});

test("it is a named, multi-line, read-only textbox that asks for no help with typing", () => {
  const { textbox } = stage({ text, language: "es" });
  const attributes = Object.fromEntries([...textbox.attributes].map(({ name, value }) => [name, value]));
  expect(attributes).toMatchObject({
    role: "textbox",
    "aria-label": "Source text",
    "aria-multiline": "true",
    "aria-readonly": "true",
    contenteditable: "true",
    spellcheck: "false",
    autocorrect: "off",
    autocapitalize: "off",
    writingsuggestions: "false",
    inputmode: "none",
    lang: "es",
  });
});

test("nothing is styled by attribute or by a style element, which the content security policy forbids", () => {
  const before = document.querySelectorAll("style").length;
  const { host } = ready();
  expect(host.querySelectorAll("[style]").length).toBe(0);
  expect(document.querySelectorAll("style").length).toBe(before);
});
