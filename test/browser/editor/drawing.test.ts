import { afterEach, expect, test } from "vitest";
import { Marks } from "../../../renderer/editor/marks.ts";
import { runsOf } from "../../../renderer/editor/runs.ts";
import { type Mark, createTextView } from "../../../renderer/editor/view.ts";
import { tagged } from "../../support/marked.ts";
import { type Stage, clear, drawn, fontsLoaded, painted, shown, stage } from "./stage.ts";

afterEach(clear);

const texts = (elements: readonly Element[]) => elements.map((element) => element.textContent);

/** 1,000 lines with annotations that nest, cross and go over line ends. */
const long = tagged(
  Array.from(
    { length: 1_000 },
    (_, i) =>
      `Line ${i} has <c${i}>a claim <q${i}>with</c${i}> a quote</q${i}>${i % 7 === 0 ? ` and <a${i}>more\n` : i % 7 === 1 ? ` here</a${i - 1}>\n` : "\n"}`,
  ).join("") + "The <a994b>end</a994b>.".replaceAll("a994b", "s9999"),
);

/** Text and ids of every run that a line should show, computed without any window. */
function expectedRuns({ text, marks }: { text: string; marks: readonly Mark[] }, line: number): string[] {
  const lines = text.split("\n");
  const start = lines.slice(0, line).join("\n").length + (line > 0 ? 1 : 0);
  const end = start + (lines[line]?.length ?? 0);
  return runsOf(new Marks(marks).overlapping(start, end), start, end).map(
    (run) => `${text.slice(run.start, run.end)}:${run.over.map(({ id }) => id).join(" ")}`,
  );
}

function linesOnScreen({ textbox, scroller }: Stage): number[] {
  const box = scroller.getBoundingClientRect();
  return [...textbox.querySelectorAll(".line")].flatMap((line, index) => {
    const { top, bottom } = line.getBoundingClientRect();
    return bottom > box.top && top < box.bottom ? [index] : [];
  });
}

function shownRuns({ textbox }: Stage, line: number): string[] {
  const runs = textbox.querySelectorAll(".line")[line]?.querySelectorAll<HTMLElement>(".mark") ?? [];
  return [...runs].map((run) => `${run.textContent}:${run.dataset["ids"]}`);
}

function expectScreenRight(at: Stage, source = long): void {
  const lines = linesOnScreen(at);
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(shownRuns(at, line), `line ${line}`).toEqual(expectedRuns(source, line));
}

test("the text is shown as it is: empty lines, tabs, double spaces, and no markup in it", () => {
  const text = "One\n\n  two  spaces\n\ttab <b>&amp;</b>\n\n";
  expect(shown(stage({ text }))).toBe(text);
});

test("an empty text shows one empty line", () => {
  expect(shown(stage({ text: "" }))).toBe("");
});

test("empty lines are as high as others", () => {
  const { textbox } = stage({ text: "One\n\nTwo" });
  const [first, second] = [...textbox.querySelectorAll(".line")].map((line) => line.clientHeight);
  expect(second).toBe(first);
});

test("a run says what lies over it in classes and ids", () => {
  const at = stage(tagged("a <c1>bc <q1>de</q1></c1> f"));
  expect(drawn(at, "c1").map(({ className, dataset }) => [className, dataset["ids"]])).toEqual([
    ["mark d1 u0-claim n1 first", "c1"],
    ["mark d2 u1-quote u0-claim n2 first last", "q1 c1"],
  ]);
});

test("a nested annotation's underline stays at its level along its whole length", () => {
  const at = stage(tagged("<c1>a <q1>b</c1> c <s1>d</s1> e</q1> f"));
  const levels = drawn(at, "q1").map(({ className }) => /u\d-quote/.exec(className)?.[0]);
  expect(levels).toEqual(["u1-quote", "u1-quote", "u1-quote", "u1-quote"]);
});

test("an annotation over several lines is drawn on each of them", () => {
  const at = stage(tagged("a <c1>b\n\nc\nd</c1> e"));
  expect(texts(drawn(at, "c1"))).toEqual(["b", "c", "d"]);
});

test("an annotation of several spans is drawn on each of them", () => {
  const at = stage(tagged("a <c1>b</c1> c <c1>d</c1>"));
  expect(texts(drawn(at, "c1"))).toEqual(["b", "d"]);
});

test("more than six deep are counted, and six drawn", () => {
  const open = Array.from({ length: 11 }, (_, i) => `<c${i}>`).join("");
  const close = Array.from({ length: 11 }, (_, i) => `</c${i}>`).join("");
  const [run] = drawn(stage(tagged(`a ${open}b${close}`)), "c3");
  expect(run?.className.match(/u\d-claim/g)?.length).toBe(6);
  expect(run?.classList).toContain("more");
  expect(run?.classList).toContain("n9");
});

test("marking and framing move no letter", async () => {
  const { text, marks } = tagged(
    `The <c1>minister <q1>said <s1>14</s1> boats</q1> sank</c1> off the coast. ${"More text. ".repeat(30)}`,
  );
  const at = stage({ text });
  await fontsLoaded();
  const measure = () => [at.textbox.clientHeight, ...Array.from({ length: 60 }, (_, i) => leftOf(at, i))];
  const plain = measure();
  at.view.setMarks({ put: marks, removed: [] });
  at.view.setActive("q1");
  // Kerning stops where an element does, and glyphs are set at whole pixels; a frame in the way would take 1.5.
  for (const [i, place] of measure().entries())
    expect(Math.abs(place - (plain[i] ?? 0)), `${i}`).toBeLessThan(1.25);
});

function leftOf({ textbox }: Stage, index: number): number {
  const walker = document.createTreeWalker(textbox, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (index < before + length) {
      const range = document.createRange();
      range.setStart(node, index - before);
      range.setEnd(node, index - before + 1);
      return range.getBoundingClientRect().left;
    }
    before += length;
  }
  return 0;
}

test("only lines near the screen are decorated, and those on screen completely", async () => {
  const at = stage(long);
  await painted();
  expectScreenRight(at);
  expect(at.textbox.querySelectorAll(".mark").length).toBeLessThan(400);
});

test("what is on screen is right after every scroll, by rows, screens and leaps", async () => {
  const at = stage(long);
  for (const by of [20, 90, 500, 550, 9_000, -300, 4_000, -12_000, 30_000, -30]) {
    at.scroller.scrollTop += by;
    await painted();
    expectScreenRight(at);
  }
});

test("small scrolls do not draw anything anew", async () => {
  const at = stage(long);
  at.scroller.scrollTop = 6_000;
  await painted(3);
  const before = [...at.textbox.querySelectorAll(".mark")];
  at.scroller.scrollTop += 40;
  await painted(3);
  expect([...at.textbox.querySelectorAll(".mark")]).toEqual(before);
});

test("a jump shows a far mark, drawn before the next frame", () => {
  const at = stage(long);
  at.view.reveal(long.span("s9999"));
  const [element] = drawn(at, "s9999");
  const box = at.scroller.getBoundingClientRect();
  expect(element?.textContent).toBe("end");
  expect(element?.getBoundingClientRect().top).toBeGreaterThan(box.top);
  expect(element?.getBoundingClientRect().bottom).toBeLessThan(box.bottom);
});

test("after a jump over sections never laid out, the mark stays on screen once they are", async () => {
  const at = stage(long);
  for (const id of ["q700", "q30", "q999", "q400"]) {
    at.view.reveal(long.span(id), { place: "centre" });
    await painted(8);
    const box = at.scroller.getBoundingClientRect();
    const middle = drawn(at, id)[0]?.getBoundingClientRect().top ?? -1;
    // In the middle, except near the end of the text where there is nothing more to scroll.
    expect(Math.abs(middle - (box.top + box.height / 2)), id).toBeLessThan(id === "q999" ? 300 : 60);
    expectScreenRight(at);
  }
});

test("revealing what is on screen does not scroll", async () => {
  const at = stage(long);
  at.scroller.scrollTop = 3_000;
  await painted(3);
  const top = at.scroller.scrollTop;
  const line = linesOnScreen(at)[6] ?? 0;
  at.view.reveal(long.marks.find(({ id }) => id === `c${line}`)?.spans[0] ?? { start: 0, end: 0 });
  await painted();
  expect(at.scroller.scrollTop).toBe(top);
});

test("the place revealed can be the top of the screen", async () => {
  const at = stage(long);
  at.view.reveal(long.span("c500"), { place: "top" });
  await painted(6);
  expect(linesOnScreen(at)[0]).toBeGreaterThanOrEqual(499);
  expect(linesOnScreen(at)[0]).toBeLessThanOrEqual(500);
});

test("marks are added, changed and taken away where they are, and other lines are left alone", async () => {
  const { text, marks } = tagged("a <c1>b</c1>\nc <q1>d</q1> e\nf <s1>g</s1>");
  const at = stage({ text, marks });
  const [untouched] = drawn(at, "c1");
  at.view.setMarks({
    put: [
      { id: "q1", label: "statistic", spans: [{ start: 4, end: 7 }] },
      { id: "new", label: "claim", spans: [{ start: 10, end: 11 }] },
    ],
    removed: ["s1", "unknown"],
  });
  await painted();
  expect(texts(drawn(at, "q1"))).toEqual(["c d"]);
  expect(drawn(at, "q1")[0]?.className).toContain("u0-statistic");
  expect(texts(drawn(at, "new"))).toEqual(["f"]);
  expect(drawn(at, "s1")).toEqual([]);
  expect(drawn(at, "c1")[0]).toBe(untouched);
});

test("marks changed off screen are there when one scrolls to them", async () => {
  const at = stage(long);
  const span = long.span("c900");
  at.view.setMarks({ put: [{ id: "new", label: "claim", spans: [span] }], removed: ["c901"] });
  at.view.reveal(span);
  await painted();
  const marks = [
    ...long.marks.filter(({ id }) => id !== "c901"),
    { id: "new", label: "claim" as const, spans: [span] },
  ];
  expectScreenRight(at, { ...long, marks });
});

test("the active annotation is framed over all its runs, and only it", () => {
  const at = stage(tagged("<c1>a <q1>b</q1> c</c1> <s1>d</s1>"));
  at.view.setActive("c1");
  const active = [...at.textbox.querySelectorAll(".active")];
  expect(active.map(({ className }) => /active.*/.exec(className)?.[0])).toEqual([
    "active active-first frame2",
    "active frame2",
    "active active-last frame2",
  ]);
  at.view.setActive(undefined);
  expect(at.textbox.querySelector(".active")).toBeNull();
});

test("making an annotation active draws no other one anew", () => {
  const at = stage(tagged("<c1>a</c1> <q1>b</q1>"));
  const [other] = drawn(at, "q1");
  at.view.setActive("c1");
  expect(drawn(at, "q1")[0]).toBe(other);
});

test("an annotation made active before it is there is framed once it is put, and while it changes", () => {
  const at = stage({ text: "abc def" });
  at.view.setActive("c1");
  at.view.setMarks({ put: [{ id: "c1", label: "claim", spans: [{ start: 0, end: 3 }] }], removed: [] });
  expect(texts([...at.textbox.querySelectorAll(".active")])).toEqual(["abc"]);
  at.view.setMarks({ put: [{ id: "c1", label: "claim", spans: [{ start: 4, end: 7 }] }], removed: [] });
  expect(texts([...at.textbox.querySelectorAll(".active")])).toEqual(["def"]);
});

test("a far active annotation is framed when one gets there", async () => {
  const at = stage(long);
  at.view.setActive("s9999");
  at.view.reveal(long.span("s9999"));
  await painted();
  expect(texts([...at.textbox.querySelectorAll(".active")])).toEqual(["end"]);
});

test("a text on one endless line is decorated only near the screen too", async () => {
  const one = tagged(Array.from({ length: 4_000 }, (_, i) => `Words ${i} <c${i}>claim</c${i}>. `).join(""));
  const at = stage(one);
  await painted();
  expect(at.textbox.querySelectorAll(".mark").length).toBeLessThan(2_500);
  expect(drawn(at, "c0").length).toBe(1);
  at.view.reveal(one.span("c3500"), { place: "centre" });
  await painted(4);
  const box = drawn(at, "c3500")[0]?.getBoundingClientRect();
  expect(box?.top).toBeGreaterThan(0);
  expect(box?.bottom).toBeLessThan(600);
});

test("the visible part is told at most once a frame while scrolling, in whole lines", async () => {
  const visible: { start: number; end: number }[] = [];
  const at = stage({ ...long, onView: (span) => visible.push(span) });
  await painted(3);
  const first = visible.length;
  at.scroller.scrollTop = 8_000;
  at.scroller.scrollTop = 8_100;
  await painted(3);
  const lines = linesOnScreen(at);
  const last = visible.at(-1);
  expect(visible.length - first).toBeLessThanOrEqual(3);
  expect(long.text.slice(0, last?.start).split("\n").length - 1).toBe(lines[0]);
  expect(at.view.visible()).toEqual(last);
});

test("blocks look like what they are: headings larger, quotations and list items set in", () => {
  const { textbox } = stage({
    text: "Title\nplain\nitem\nquoted",
    blocks: [
      { line: 0, kind: "heading", level: 1 },
      { line: 2, kind: "list-item" },
      { line: 3, kind: "quotation" },
    ],
  });
  const [title, plain, item, quoted] = [...textbox.querySelectorAll(".line")].map((line) =>
    getComputedStyle(line),
  );
  expect(Number.parseFloat(title?.fontSize ?? "")).toBeGreaterThan(Number.parseFloat(plain?.fontSize ?? ""));
  expect(Number.parseFloat(item?.paddingInlineStart ?? "")).toBeGreaterThan(5);
  expect(Number.parseFloat(quoted?.paddingInlineStart ?? "")).toBeGreaterThan(5);
});

test("a right-to-left line stands at the right edge, a left-to-right one at the left", () => {
  const { textbox } = stage({ text: "שלום עולם hello\nhello שלום" });
  const [hebrew, english] = [...textbox.querySelectorAll(".line")].map((line) => {
    const range = document.createRange();
    range.selectNodeContents(line);
    const inner = range.getBoundingClientRect();
    const outer = line.getBoundingClientRect();
    return { left: inner.left - outer.left, right: outer.right - inner.right };
  });
  expect(hebrew?.right).toBeLessThan(2);
  expect(hebrew?.left).toBeGreaterThan(100);
  expect(english?.left).toBeLessThan(2);
});

function isLaidOut({ textbox }: Stage, line: number): boolean {
  const element = textbox.querySelectorAll(".line")[line];
  return element?.checkVisibility({ contentVisibilityAuto: true }) ?? false;
}

test("the text is there with the first frame, at its beginning and wherever a chapter is jumped into", async () => {
  const text = Array.from({ length: 4_000 }, (_, i) => `Line ${i}`).join("\n");
  const at = stage({ text });
  await painted(1);
  expect(isLaidOut(at, 0)).toBe(true);
  const start = text.indexOf("Line 2500");
  at.view.reveal({ start, end: start + 4 }, { place: "top" });
  await painted(1);
  expect(isLaidOut(at, 2_505)).toBe(true);
});

test("sections off screen are not laid out, and keep about the room they need", async () => {
  const text = Array.from({ length: 1_600 }, (_, i) => "Words of a line. ".repeat(i % 17)).join("\n");
  const at = stage({ text });
  await fontsLoaded();
  await painted();
  expect(at.textbox.querySelectorAll(".chapter").length).toBeGreaterThan(2);
  expect(isLaidOut(at, 0)).toBe(true);
  for (const line of [500, 700, 1_500]) expect(isLaidOut(at, line)).toBe(false);
  const estimated = at.scroller.scrollHeight;
  for (const section of at.textbox.querySelectorAll<HTMLElement>(".chapter, .section"))
    section.style.contentVisibility = "visible";
  expect(estimated / at.scroller.scrollHeight).toBeGreaterThan(0.85);
  expect(estimated / at.scroller.scrollHeight).toBeLessThan(1.15);
});

test("destroying the view leaves the host empty and reports nothing more", async () => {
  const host = document.createElement("div");
  document.body.append(host);
  let reports = 0;
  const view = createTextView(host, {
    text: long.text,
    blocks: [],
    label: "Source text",
    marks: long.marks,
    onSelection: () => reports++,
    onPick: () => reports++,
    onCommand: () => reports++,
    onView: () => reports++,
  });
  await painted();
  view.reveal(long.span("s9999"));
  view.destroy();
  const before = reports;
  await painted(4);
  expect([host.childElementCount, reports]).toEqual([0, before]);
  host.remove();
});
