import { afterEach, expect, test } from "vitest";
import { tagged } from "../../support/marked.ts";
import { click, keys, middleOf, mouse, settled } from "./hands.ts";
import { type Stage, clear, drawn, shown, stage } from "./stage.ts";

afterEach(clear);

function ready(text: string, start = 0, end = start): Stage {
  const at = stage({ text });
  at.view.focus();
  at.view.select(start, end);
  return at;
}

/** What is selected, as text, or the caret's offset. */
function selected({ view }: Stage, text: string): string | number {
  const { start, end } = view.selection();
  return start === end ? start : text.slice(start, end);
}

function lineOf({ textbox }: Stage, index: number): Element {
  const line = textbox.querySelectorAll(".line")[index];
  if (!line) throw new Error(`There is no line ${index}.`);
  return line;
}

const prose = "The minister said no.\n\nTwo boats sank.";

test("arrows move the caret, across empty lines too", async () => {
  const at = ready(prose, 20);
  const places: unknown[] = [];
  for (let step = 0; step < 4; step++) {
    await keys("{ArrowRight}");
    places.push(selected(at, prose));
  }
  expect(places).toEqual([21, 22, 23, 24]);
});

test("Shift and arrows extend the selection, and back makes it backward", async () => {
  const at = ready(prose, 4);
  await keys("{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}");
  expect(selected(at, prose)).toBe("min");
  await keys("{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}");
  expect(at.view.selection()).toEqual({ start: 3, end: 4, backward: true });
});

test("Shift and Ctrl select by word, Shift and End to the end of the row", async () => {
  const at = ready(prose, 4);
  await keys("{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}");
  expect(selected(at, prose)).toMatch(/^minister ?$/);
  at.view.select(4);
  await keys("{Shift>}{End}{/Shift}");
  expect(selected(at, prose)).toBe("minister said no.");
});

test("Shift and arrow down extends over an empty line", async () => {
  const at = ready(prose, 0);
  await keys("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
  expect(selected(at, prose)).toBe("The minister said no.\n\n");
});

test("Ctrl+End and Ctrl+Home go to the ends of a text of many sections", async () => {
  const text = Array.from({ length: 300 }, (_, i) => `Line ${i} of the text.`).join("\n");
  const at = ready(text, 50);
  await keys("{Control>}{End}{/Control}");
  expect(selected(at, text)).toBe(text.length);
  await keys("{Control>}{Home}{/Control}");
  expect(selected(at, text)).toBe(0);
  expect(at.scroller.scrollTop).toBe(0);
});

test("with Shift they select up to there", async () => {
  const text = Array.from({ length: 300 }, (_, i) => `Line ${i} of the text.`).join("\n");
  const at = ready(text, 50);
  await keys("{Control>}{Shift>}{End}{/Shift}{/Control}");
  expect(at.view.selection()).toEqual({ start: 50, end: text.length, backward: false });
  await keys("{Control>}{Shift>}{Home}{/Shift}{/Control}");
  expect(at.view.selection()).toEqual({ start: 0, end: 50, backward: true });
});

test("Page Down moves the caret on by about a screen, and Page Up back", async () => {
  const lines = Array.from({ length: 300 }, (_, i) => `Line ${i} of the text.`);
  const at = ready(lines.join("\n"), 0);
  for (let press = 0; press < 6; press++) await keys("{PageDown}");
  const far = lines.join("\n").slice(0, at.view.selection().start).split("\n").length;
  for (let press = 0; press < 6; press++) await keys("{PageUp}");
  expect(far).toBeGreaterThan(60);
  expect(at.view.selection().start).toBeLessThan(60);
});

test("holding arrow down goes line by line through sections that were off screen", async () => {
  const lines = Array.from({ length: 130 }, (_, i) => `Line ${i}`);
  const at = ready(lines.join("\n"), 0);
  await keys("{ArrowDown}".repeat(100));
  expect(selected(at, lines.join("\n"))).toBe(lines.slice(0, 100).join("\n").length + 1);
});

test("select all selects the whole text, first and last line feed included", async () => {
  const text = "\none\ntwo\n";
  const at = ready(text, 3);
  await keys("{Control>}a{/Control}");
  expect(selected(at, text)).toBe(text);
});

test("a double click selects the word", async () => {
  const at = ready(prose);
  await click(middleOf(lineOf(at, 0), 6), 2);
  expect(selected(at, prose)).toMatch(/^minister ?$/);
});

test("a triple click selects the line", async () => {
  const at = ready(prose);
  await click(middleOf(lineOf(at, 0), 6), 3);
  expect(selected(at, prose)).toBe("The minister said no.");
});

test("a click puts the caret, a drag selects", async () => {
  const at = ready(prose);
  const from = middleOf(lineOf(at, 0), 4);
  await click({ x: from.x - 3, y: from.y });
  expect(selected(at, prose)).toBe(4);
  await mouse("mousePressed", { x: from.x - 3, y: from.y });
  const to = middleOf(lineOf(at, 2), 8);
  await mouse("mouseMoved", { x: to.x + 3, y: to.y });
  await mouse("mouseReleased", { x: to.x + 3, y: to.y });
  await settled();
  expect(selected(at, prose)).toBe("minister said no.\n\nTwo boats");
});

test("what is reported never cuts a character, wherever the selection was set", () => {
  const text = "a👩‍👩‍👧‍👦e\u0301b";
  const family = "👩‍👩‍👧‍👦".length;
  const at = ready(text);
  at.view.select(3, 1 + family + 1);
  expect(at.view.selection()).toEqual({ start: 1, end: 1 + family + 2, backward: false });
  at.view.select(3);
  expect(at.view.selection()).toEqual({ start: 1, end: 1, backward: false });
});

test("selecting from code reports too, backwards when the end comes first, and only when it changes", () => {
  const at = ready(prose);
  at.view.select(8, 4);
  at.view.select(8, 4);
  expect(at.selected).toEqual([{ start: 4, end: 8, backward: true }]);
});

test("arrows step over whole characters in any script", async () => {
  const text = "é👍🏽漢שׁ";
  const at = ready(text, 0);
  const ends = new Set([0]);
  for (let step = 0; step < 6; step++) {
    await keys("{ArrowRight}");
    ends.add(at.view.selection().start);
  }
  const boundaries = [...new Intl.Segmenter("en").segment(text)].map(({ index }) => index);
  for (const end of ends) expect([...boundaries, text.length]).toContain(end);
});

/** Presses at the start of line 5, scrolls far on and lets go over the line that is then in the middle. */
async function dragFar(at: Stage, during: () => void = () => {}): Promise<number> {
  const from = middleOf(lineOf(at, 5), 0);
  await mouse("mousePressed", { x: from.x - 3, y: from.y });
  await mouse("mouseMoved", { x: from.x + 40, y: from.y + 60 });
  for (let step = 0; step < 12; step++) {
    at.scroller.scrollTop += 300;
    await mouse("mouseMoved", { x: from.x + 40 + step, y: 300 });
    await settled();
    if (step === 6) during();
  }
  const line = document.elementFromPoint(300, 300)?.closest(".line");
  if (!line) throw new Error("There is no line in the middle of the screen.");
  const to = middleOf(line, 0);
  await mouse("mouseMoved", { x: to.x - 3, y: to.y });
  await mouse("mouseReleased", { x: to.x - 3, y: to.y });
  await settled();
  return [...at.textbox.querySelectorAll(".line")].indexOf(line);
}

const { text: long, marks } = tagged(
  Array.from(
    { length: 400 },
    (_, i) => `Line ${i} of <c${i}>a claim</c${i}> or <q${i}>a quote</q${i}>.`,
  ).join("\n"),
);
const starts = long.split("\n").map((_, i, lines) => lines.slice(0, i).join("\n").length + (i > 0 ? 1 : 0));

test("a drag that scrolls far past the window selects from where it began", async () => {
  const at = stage({ text: long, marks });
  const last = await dragFar(at);
  expect(last).toBeGreaterThan(90);
  expect(at.view.selection()).toEqual({ start: starts[5], end: starts[last], backward: false });
});

test("it still does when an annotation is added inside the selection meanwhile", async () => {
  const at = stage({ text: long, marks });
  const start = (starts[8] ?? 0) + 2;
  const last = await dragFar(at, () =>
    at.view.setMarks({
      put: [{ id: "new", label: "statistic", spans: [{ start, end: start + 2_500 }] }],
      removed: ["c9"],
    }),
  );
  expect(at.view.selection()).toEqual({ start: starts[5], end: starts[last], backward: false });
  expect(drawn(at, "new").length).toBeGreaterThan(0);
  expect(shown(at)).toBe(long);
});

test("the browser's own selection is the same as the reported one after marks change under it", async () => {
  const at = stage({ text: prose });
  at.view.focus();
  at.view.select(4, 17);
  at.view.setMarks({ put: [{ id: "c1", label: "claim", spans: [{ start: 6, end: 15 }] }], removed: [] });
  await settled();
  expect(document.getSelection()?.toString()).toBe("minister said");
  expect(selected(at, prose)).toBe("minister said");
});
