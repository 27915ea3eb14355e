import { afterEach, expect, test } from "vitest";
import { tagged } from "../../support/marked.ts";
import { click, keys, middleOf } from "./hands.ts";
import { type Stage, clear, drawn, painted, shown, stage } from "./stage.ts";

afterEach(clear);

/** One line of 30,000 words in sentences; a mark lies over every soft break, if these are where they may be. */
const one = tagged(
  Array.from({ length: 3_000 }, (_, i) => `Sentence <c${i}>number ${i} has</c${i}> a claim in it. `).join(""),
);

function parts({ textbox }: Stage): HTMLElement[] {
  return [...textbox.querySelectorAll<HTMLElement>(".line")];
}

/** Resolves when the sections around have been laid out and the element moves no more. */
async function atRest(element: HTMLElement): Promise<void> {
  for (let last = NaN, still = 0; still < 3;) {
    const { top } = element.getBoundingClientRect();
    still = top === last ? still + 1 : 0;
    last = top;
    await painted(2);
  }
}

/** Where the second part of the line begins. */
function firstBreak(at: Stage): number {
  return parts(at)[0]?.textContent.length ?? 0;
}

test(
  "5 MB on one line open, and a mark in the middle can be revealed and picked",
  { timeout: 120_000 },
  async () => {
    const { text, marks } = tagged(
      `${"Some words of it. ".repeat(140_000)}<q1>middle</q1> ${"And more words. ".repeat(160_000)}`,
    );
    const at = stage({ text, marks });
    await painted();
    expect(parts(at).length).toBeGreaterThan(1_000);
    at.view.reveal(marks[0]?.spans[0] ?? { start: 0, end: 0 }, { place: "centre" });
    await painted(8);
    const [mark] = drawn(at, "q1");
    if (!mark) throw new Error("The mark is not drawn.");
    await atRest(mark);
    await click(middleOf(mark, 2));
    expect([mark.textContent, at.picked.at(-1)?.ids]).toEqual(["middle", ["q1"]]);
  },
);

test("a long line is shown as it is, in parts that are laid out by sections", async () => {
  const at = stage(one);
  await painted();
  expect(shown(at)).toBe(one.text);
  expect(parts(at).at(-1)?.checkVisibility({ contentVisibilityAuto: true })).toBe(false);
});

test("marks over a soft break are drawn on both sides of it", () => {
  const { text } = one;
  const at = stage({ text });
  const end = firstBreak(at);
  const spans = [{ start: end - 7, end: end + 5 }];
  at.view.setMarks({ put: [{ id: "q1", label: "quote", spans }], removed: [] });
  expect(drawn(at, "q1").map(({ textContent }) => textContent)).toEqual([
    text.slice(end - 7, end),
    text.slice(end, end + 5),
  ]);
});

test("marks that end or begin at a soft break are picked there and nowhere else", async () => {
  const { text } = one;
  const at = stage({ text });
  const end = firstBreak(at);
  at.view.setMarks({
    put: [
      { id: "before", label: "claim", spans: [{ start: end - 6, end }] },
      { id: "after", label: "claim", spans: [{ start: end, end: end + 4 }] },
    ],
    removed: [],
  });
  at.view.reveal({ start: end, end }, { place: "centre" });
  await painted(6);
  const [left] = drawn(at, "before");
  const [right] = drawn(at, "after");
  if (!left || !right) throw new Error("The marks are not drawn.");
  await click(middleOf(left, 4));
  const { right: edge, bottom } = right.getClientRects()[0] ?? { right: 0, bottom: 0 };
  await click({ x: edge - 2, y: bottom - 8 });
  await click(middleOf(right, 0));
  expect(at.picked.map(({ ids }) => ids)).toEqual([["before"], ["after"], ["after"]]);
});

test("what is selected over a soft break is copied without a line feed", () => {
  const { text } = one;
  const at = stage({ text });
  const end = firstBreak(at);
  at.view.select(end - 20, end + 3_500);
  const event = new ClipboardEvent("copy", {
    clipboardData: new DataTransfer(),
    bubbles: true,
    cancelable: true,
  });
  at.textbox.dispatchEvent(event);
  expect(event.clipboardData?.getData("text/plain")).toBe(text.slice(end - 20, end + 3_500));
});

test("a selection up to a soft break does not reach into the next part, one from there not into the last", async () => {
  const at = stage({ text: one.text });
  const end = firstBreak(at);
  at.view.focus();
  at.view.select(end - 5, end);
  expect(parts(at)[0]?.contains(document.getSelection()?.focusNode ?? null)).toBe(true);
  at.view.select(end, end + 5);
  expect(parts(at)[1]?.contains(document.getSelection()?.anchorNode ?? null)).toBe(true);
  at.view.select(end + 5, end);
  expect(parts(at)[1]?.contains(document.getSelection()?.focusNode ?? null)).toBe(true);
  expect(at.view.selection()).toEqual({ start: end, end: end + 5, backward: true });
});

test("the caret goes over a soft break in both directions, and lines up and down", async () => {
  const at = stage({ text: one.text });
  const end = firstBreak(at);
  at.view.focus();
  at.view.select(end - 1);
  await keys("{ArrowRight}{ArrowRight}{ArrowRight}");
  expect(at.view.selection().start).toBeGreaterThan(end);
  await keys("{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}");
  expect(at.view.selection().start).toBeLessThan(end);
  at.view.select(end - 1);
  await keys("{ArrowDown}");
  expect(at.view.selection().start).toBeGreaterThan(end);
  await keys("{ArrowUp}");
  expect(at.view.selection().start).toBeLessThan(end + 1);
});

test("what is visible of a long line is told in its parts", async () => {
  const at = stage(one);
  at.view.reveal(one.span("c2000"), { place: "centre" });
  await painted(6);
  const { start, end } = at.view.visible();
  const span = one.span("c2000");
  expect(start < span.start && end > span.end).toBe(true);
  expect(end - start).toBeLessThan(20_000);
});

test("later parts of a list item are not indented like its first, and keep the direction of the line", () => {
  const at = stage({
    text: `${"word ".repeat(2_000)}\n${"שלום ".repeat(500)}${"hello ".repeat(2_000)}`,
    blocks: [{ line: 0, kind: "list-item" }],
  });
  const [first, second] = parts(at).map((part) => getComputedStyle(part).textIndent);
  expect(Number.parseFloat(first ?? "")).toBeLessThan(0);
  expect(Number.parseFloat(second ?? "")).toBe(0);
  const last = parts(at).at(-1);
  const range = document.createRange();
  range.selectNodeContents(last ?? at.textbox);
  const row = [...range.getClientRects()].at(-1);
  const box = last?.getBoundingClientRect();
  expect(Math.abs((box?.right ?? 0) - (row?.right ?? -99))).toBeLessThan(12);
});
