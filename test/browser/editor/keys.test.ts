import { afterEach, expect, test } from "vitest";
import { keys, settled } from "./hands.ts";
import { type Stage, clear, stage } from "./stage.ts";

afterEach(clear);

function ready(): Stage {
  const at = stage({ text: "The minister said no." });
  at.view.focus();
  return at;
}

/** Key presses that reached the window, with whether something had claimed them. */
async function reachingWindow(action: () => Promise<void>): Promise<string[]> {
  const seen: string[] = [];
  const listen = (event: KeyboardEvent) => {
    if (!["Control", "Shift", "Alt"].includes(event.key))
      seen.push(`${event.key} ${event.defaultPrevented ? "claimed" : "free"}`);
  };
  window.addEventListener("keydown", listen);
  await action();
  window.removeEventListener("keydown", listen);
  return seen;
}

test("keys of the text's commands run them", async () => {
  const at = ready();
  await keys("12nw{Shift>}W{/Shift}{Alt>}{ArrowRight}{/Alt}{Enter}{Delete}");
  expect(at.ran).toEqual([
    "label.claim",
    "label.statistic",
    "annotation.next",
    "select.word",
    "select.word.back",
    "end.character.forward",
    "annotation.edit",
    "annotation.delete",
  ]);
});

test("they do not reach the browser, where Alt and an arrow leave the page", async () => {
  ready();
  expect(await reachingWindow(() => keys("{Alt>}{ArrowLeft}{/Alt}n"))).toEqual([
    "ArrowLeft claimed",
    "n claimed",
  ]);
});

test("the window's keys pass by unclaimed, undo and redo among them", async () => {
  const at = ready();
  expect(await reachingWindow(() => keys("{F6}{Control>}zybi{Shift>}Z{/Shift}{/Control}{Escape}"))).toEqual([
    "F6 free",
    "z free",
    "y free",
    "b free",
    "i free",
    "Z free",
    "Escape free",
  ]);
  expect(at.ran).toEqual([]);
});

test("letters typed elsewhere are no commands", async () => {
  const at = ready();
  const input = document.createElement("input");
  document.body.append(input);
  input.focus();
  await keys("1n");
  input.remove();
  expect([at.ran, at.view.hasFocus()]).toEqual([[], false]);
});

test("whoever shows the text decides what its keys mean", async () => {
  const at = stage({ text: "abc", commandOf: ({ key }) => (key === "x" ? "label.quote" : undefined) });
  at.view.focus();
  await keys("1x");
  expect(at.ran).toEqual(["label.quote"]);
});

test("a key of the window's passes by, even one that would change a text", async () => {
  stage({ text: "abc", commandOf: ({ key }) => (key === "Backspace" ? "library" : undefined) }).view.focus();
  expect(await reachingWindow(() => keys("{Control>}{Backspace}{/Control}"))).toEqual(["Backspace free"]);
});

test("keys pressed while an input method composes are no commands", async () => {
  const at = ready();
  at.textbox.dispatchEvent(
    new KeyboardEvent("keydown", {
      key: "n",
      code: "KeyN",
      isComposing: true,
      bubbles: true,
      cancelable: true,
    }),
  );
  await settled();
  expect(at.ran).toEqual([]);
});

test("Tab leaves the text", async () => {
  const at = ready();
  const button = document.createElement("button");
  at.host.after(button);
  await keys("{Tab}");
  const isThere = document.activeElement === button;
  button.remove();
  expect(isThere).toBe(true);
});

/** Selects as the browser does for a key, and presses another one before anybody was told of it. */
function pressAfter(
  { textbox }: Stage,
  anchor: [line: number, at: number],
  head: [number, number],
  press: KeyboardEventInit,
): void {
  const place = ([line, at]: [number, number]): [Node, number] => {
    const node = textbox.querySelectorAll(".line")[line]?.firstChild;
    if (!node) throw new Error(`There is no text in line ${line}.`);
    return [node, at];
  };
  document.getSelection()?.setBaseAndExtent(...place(anchor), ...place(head));
  textbox.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...press }));
}

test("a command finds what was selected just before its key, of which the browser has not told yet", () => {
  const found: unknown[] = [];
  const at = stage({
    text: "The minister\nsaid no.",
    onCommand: (id) => found.push([id, at.view.selection()]),
  });
  at.view.focus();
  at.view.select(1);
  pressAfter(at, [1, 4], [0, 4], { key: "1", code: "Digit1" });
  expect(found).toEqual([["label.claim", { start: 4, end: 17, backward: true }]]);
  expect(at.selected.at(-1)).toEqual({ start: 4, end: 17, backward: true });
});

test("a jump to the end of the text extends from there too", () => {
  const at = stage({ text: "The minister\nsaid no." });
  at.view.focus();
  pressAfter(at, [0, 4], [0, 4], { key: "End", code: "End", ctrlKey: true, shiftKey: true });
  expect(at.view.selection()).toEqual({ start: 4, end: 21, backward: false });
});

test("a key for a command leaves a selection alone that lies elsewhere on the page", () => {
  const at = ready();
  at.view.select(4, 12);
  const note = document.createElement("p");
  note.textContent = "A note.";
  at.host.after(note);
  document.getSelection()?.selectAllChildren(note);
  at.textbox.dispatchEvent(
    new KeyboardEvent("keydown", { key: "1", code: "Digit1", bubbles: true, cancelable: true }),
  );
  note.remove();
  expect([at.ran, at.view.selection()]).toEqual([["label.claim"], { start: 4, end: 12, backward: false }]);
});

test("the caret that the browser puts at the start when the text gets focus is not taken for a selection", async () => {
  const at = ready();
  at.view.select(4, 12);
  at.textbox.blur();
  await settled();
  document.getSelection()?.removeAllRanges();
  at.textbox.focus();
  at.textbox.dispatchEvent(
    new KeyboardEvent("keydown", { key: "1", code: "Digit1", bubbles: true, cancelable: true }),
  );
  expect([at.ran, at.view.selection()]).toEqual([["label.claim"], { start: 4, end: 12, backward: false }]);
});
