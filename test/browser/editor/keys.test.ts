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

test("only the given commands have keys", async () => {
  const at = stage({
    text: "abc",
    commands: [{ id: "label.quote", name: "Quote", menu: "annotation", scope: "text", keys: ["x"] }],
  });
  at.view.focus();
  await keys("1x");
  expect(at.ran).toEqual(["label.quote"]);
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
