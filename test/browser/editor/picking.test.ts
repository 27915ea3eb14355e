import { afterEach, expect, test } from "vitest";
import { tagged } from "../../support/marked.ts";
import { click, keys, middleOf } from "./hands.ts";
import { type Stage, clear, fontsLoaded, painted, stage } from "./stage.ts";

afterEach(clear);

/** Clicks the middle of the character at `offset` of the text, `size` units long, and says what was picked. */
async function clickAt(at: Stage, text: string, offset: number, size = 1): Promise<string | undefined> {
  const line = text.slice(0, offset).split("\n").length - 1;
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const element = at.textbox.querySelectorAll(".line")[line];
  if (!element) throw new Error(`There is no line ${line}.`);
  at.picked.length = 0;
  await click(middleOf(element, offset - start, size));
  return at.picked.map(({ ids }) => ids.join(",")).join(" | ");
}

async function ready(source: string): Promise<{ at: Stage; text: string }> {
  const { text, marks } = tagged(source);
  const at = stage({ text, marks });
  await fontsLoaded();
  return { at, text };
}

const overlaps: readonly [what: string, source: string, expected: readonly string[]][] = [
  [
    "nested",
    "a <c1>bc <q1>de</q1> f</c1> g",
    ["", "", "c1", "c1", "c1", "q1,c1", "q1,c1", "c1", "c1", "", ""],
  ],
  ["crossing", "<c1>ab <q1>cd</c1> ef</q1>", ["c1", "c1", "c1", "q1,c1", "q1,c1", "q1", "q1", "q1"]],
  ["identical", "a <c1><c2><s1>b</s1></c2></c1> c", ["", "", "c1,c2,s1", "", ""]],
  ["touching", "<c1>ab</c1><c2>cd</c2>", ["c1", "c1", "c2", "c2"]],
  ["multi-line", "a<c1>b\n\nc</c1>d", ["", "c1", "c1", "c1", "c1", ""]],
  ["multi-span", "a<c1>b</c1>c<c1>d</c1>e", ["", "c1", "", "c1", ""]],
];

test.for(overlaps)("%s annotations are all found at their characters", async ([, source, expected]) => {
  const { at, text } = await ready(source);
  expect(Array.from({ length: text.length }, (_, offset) => at.view.at(offset).join(","))).toEqual(expected);
});

test.for(overlaps)(
  "%s annotations are all picked by clicking their characters",
  async ([, source, expected]) => {
    const { at, text } = await ready(source);
    for (let offset = 0; offset < text.length; offset++)
      if (text[offset]?.trim())
        expect(await clickAt(at, text, offset), `at ${offset}`).toBe(expected[offset]);
  },
);

const scripts: readonly [script: string, source: string, character: string, expected: string][] = [
  ["right-to-left", "הוא <c1>אמר <q1>שלום</q1></c1> hello", "ל", "q1,c1"],
  ["Arabic", "قال <c1>الوزير <s1>١٤</s1></c1> قاربا", "١٤", "s1,c1"],
  ["mixed direction", "He said <q1>שלום hello</q1> twice", "hello", "q1"],
  ["emoji", "so <c1>a <q1>👩‍👩‍👧‍👦</q1> family</c1>", "👩‍👩‍👧‍👦", "q1,c1"],
  ["CJK", "海軍は<s1>十四隻</s1>を<c1>沈めた</c1>", "沈", "c1"],
  ["combining", "a <q1>e\u0301n\u0303e</q1> b", "n\u0303", "q1"],
];

test.for(scripts)(
  "marks in %s text are picked where they are seen",
  async ([, source, character, expected]) => {
    const { at, text } = await ready(source);
    expect(await clickAt(at, text, text.indexOf(character), character.length)).toBe(expected);
  },
);

test("a click beside the text does not pick the mark at the line's end", async () => {
  const { at } = await ready("The <c1>end</c1>\n\nmore");
  const line = at.textbox.querySelector(".line");
  const box = line?.getBoundingClientRect();
  await click({ x: (box?.right ?? 0) - 5, y: (box?.top ?? 0) + 10 });
  expect(at.picked.map(({ ids }) => ids)).toEqual([[]]);
});

test("nor does one below the text", async () => {
  const { at } = await ready("<c1>The end</c1>");
  const box = at.textbox.querySelector(".line")?.getBoundingClientRect();
  await click({ x: (box?.left ?? 0) + 10, y: (box?.bottom ?? 0) + 60 });
  expect(at.picked.map(({ ids }) => ids)).toEqual([[]]);
});

test("a click on an underline below the letters picks", async () => {
  const { at } = await ready("The <c1>end</c1> of it\nmore");
  const { x, y } = middleOf(at.textbox.querySelector(".mark") ?? at.textbox, 1);
  await click({ x, y: y + 14 });
  expect(at.picked.at(-1)?.ids).toEqual(["c1"]);
});

test("clicking the same place again picks again, so that one can go through what lies there", async () => {
  const { at, text } = await ready("a <c1><q1>b</q1></c1> c");
  await clickAt(at, text, 2);
  const first = at.picked.length;
  await new Promise((resolve) => setTimeout(resolve, 600)); // else it is a double click
  const { x, y } = middleOf(at.textbox.querySelector(".mark") ?? at.textbox);
  await click({ x, y });
  expect(at.picked.length).toBe(first + 1);
});

test("selecting a word by double click picks only once", async () => {
  const { at } = await ready("a <c1>word</c1> b");
  await click(middleOf(at.textbox.querySelector(".mark") ?? at.textbox, 1), 2);
  expect(at.picked.length).toBe(1);
});

test("the caret moved by key into a mark picks it, once, and out of it none", async () => {
  const { at } = await ready("a <c1>bc <q1>d</q1></c1> efg");
  at.view.focus();
  at.view.select(0);
  for (let press = 0; press < 8; press++) await keys("{ArrowRight}");
  expect(at.picked.map(({ ids, offset }) => [ids.join(","), offset])).toEqual([
    ["c1", 2],
    ["q1,c1", 5],
    ["", 7],
  ]);
});

test("a caret just behind a mark still touches it, unless another begins there", async () => {
  const { at } = await ready("<c1>ab</c1><c2>cd</c2> e");
  at.view.focus();
  at.view.select(1);
  for (let press = 0; press < 4; press++) await keys("{ArrowRight}");
  expect(at.picked.map(({ ids, offset }) => [ids.join(","), offset])).toEqual([
    ["c2", 2],
    ["", 5],
  ]);
});

test("selecting by key or from code picks nothing", async () => {
  const { at } = await ready("a <c1>bc</c1> d");
  at.view.focus();
  at.view.select(1);
  at.view.select(3);
  at.view.select(0, 5);
  at.view.select(2);
  await keys("{Shift>}{ArrowRight}{ArrowRight}{/Shift}");
  await painted();
  expect(at.picked).toEqual([]);
});

test("Ctrl+End picks what is at the end", async () => {
  const { at } = await ready("a\nb <c1>c</c1>");
  at.view.focus();
  await keys("{Control>}{End}{/Control}");
  expect(at.picked.at(-1)?.ids).toEqual(["c1"]);
});
