import { afterEach, expect, test } from "vitest";
import { labels } from "../../../shared/labels.ts";
import type { Span } from "../../../shared/spans.ts";
import { findAll } from "../../../shared/text/find.ts";
import { tagged } from "../../support/marked.ts";
import { contrast, over, read, resolved } from "./contrast.ts";
import { clear, fontsLoaded, painted, type Stage, stage } from "./stage.ts";

afterEach(() => {
  delete document.documentElement.dataset["theme"];
  clear();
});

/** The ranges drawn under a name, as the text they hold, in text order. */
function found(name: string): string[] {
  const ranges = [...(CSS.highlights.get(name) ?? [])] as Range[]; // only live ranges are ever put there
  return ranges.toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map(String);
}

const every = () => found("find");
const current = () => found("find-current");

/** The lines on screen that have a match, and those of them where one is drawn. */
function linesWith(at: Stage, word: string): { there: number; drawn: number } {
  const box = at.scroller.getBoundingClientRect();
  const lines = [...at.textbox.querySelectorAll(".line")].filter((line) => {
    const { top, bottom } = line.getBoundingClientRect();
    return bottom > box.top && top < box.bottom && line.textContent.includes(word);
  });
  const ranges = [...(CSS.highlights.get("find") ?? [])] as Range[];
  const isDrawn = (line: Element) => ranges.some((range) => line.contains(range.startContainer));
  return { there: lines.length, drawn: lines.filter(isDrawn).length };
}

const spansOf = (text: string, query: string): readonly Span[] => findAll(text, query).spans;

test("matches are drawn, the current one apart from the others", () => {
  const text = "Boats were struck.\nMore boats came, and boats left.";
  const { view } = stage({ text });
  view.setFinds(spansOf(text, "boats"), 1);
  expect(every()).toEqual(["Boats", "boats"]);
  expect(current()).toEqual(["boats"]);
  view.setFinds(spansOf(text, "boats"), undefined);
  expect(every()).toEqual(["Boats", "boats", "boats"]);
  view.setFinds([], undefined);
  expect([every(), current()]).toEqual([[], []]);
});

test("a match over a line end, and one in a line too long to be laid out at once, are drawn whole", () => {
  const text = `six boats\nwere struck ${"word ".repeat(2_000)}end`;
  const { view, textbox } = stage({ text });
  view.setFinds(spansOf(text, "boats were"), undefined);
  expect(every()).toEqual(["boatswere"]);
  const parts = [...textbox.querySelectorAll(".line")].map((line) => line.textContent);
  expect(parts.length).toBeGreaterThan(2);
  // Over a soft break: the end of one part and the beginning of the next.
  const edge = "six boats\n".length + (parts[1]?.length ?? 0);
  view.setFinds([{ start: edge - 3, end: edge + 4 }], undefined);
  expect(every()).toEqual([text.slice(edge - 3, edge + 4)]);
});

test("matches stay where they are when marks are added, moved and removed under them", async () => {
  const { text, marks } = tagged("The <c1>minister said boats</c1> were struck. <q1>Boats</q1> sink.");
  const { view } = stage({ text, marks: [] });
  view.setFinds(spansOf(text, "boats"), 0);
  const steps = [
    () => view.setMarks({ put: marks, removed: [] }),
    () => view.setActive("c1"),
    () =>
      view.setMarks({ put: [{ id: "c1", label: "claim", spans: [{ start: 20, end: 24 }] }], removed: [] }),
    () => view.setMarks({ put: [], removed: ["c1", "q1"] }),
  ];
  for (const step of steps) {
    step();
    await Promise.resolve(); // observers have been called, nothing was painted yet
    expect([current(), every()]).toEqual([["boats"], ["Boats"]]);
  }
});

test("only what is near the screen is drawn, and it follows the screen", async () => {
  const text = Array.from({ length: 5_000 }, (_, i) => `Line ${i} has boats and other boats in it.`).join(
    "\n",
  );
  const at = stage({ text });
  await fontsLoaded();
  const spans = spansOf(text, "boats");
  at.view.setFinds(spans, undefined);
  for (const [line, span] of [0, 2_500, 4_999, 100].map((each) => [each, spans[each * 2]] as const)) {
    at.view.reveal(span ?? { start: 0, end: 0 }, { place: "centre" });
    await painted(6);
    const { there, drawn } = linesWith(at, "boats");
    expect(there, `line ${line}`).toBeGreaterThan(5);
    expect(drawn, `line ${line}`).toBe(there);
    expect(every().length).toBeLessThan(2_000);
  }
  at.scroller.scrollTop = 20_000;
  await painted(6);
  const { there, drawn } = linesWith(at, "boats");
  expect(drawn).toBe(there);
});

test("a hundred thousand matches on one endless line cost no more ranges than a screen needs", async () => {
  const text = "e".repeat(100_000);
  const { view } = stage({ text });
  await fontsLoaded();
  view.setFinds(spansOf(text, "e"), 50_000);
  expect(every().length).toBeLessThanOrEqual(2_000);
  view.reveal({ start: 50_000, end: 50_001 }, { place: "centre" });
  await painted(6);
  expect(current()).toEqual(["e"]);
  expect(every().length).toBeLessThanOrEqual(2_000);
});

test("a view that goes takes its matches along", () => {
  const { view } = stage({ text: "boats" });
  view.setFinds([{ start: 0, end: 5 }], 0);
  clear();
  expect([CSS.highlights.has("find"), CSS.highlights.has("find-current")]).toEqual([false, false]);
});

/** Every choice of up to three labels: more tints add up to no more than three would. */
const piles = [[], ...labels.map((a) => [a]), ...labels.flatMap((a) => labels.map((b) => [a, b, b]))];

test.for(["light", "dark"])("a match on any pile of tints can be read in the %s theme", (theme) => {
  document.documentElement.dataset["theme"] = theme;
  const { scroller } = stage({ text: "text" });
  const colour = (property: string) => read(resolved(scroller, property));
  for (const pile of piles) {
    const ground = pile.reduce(
      (below, label) => over(colour(`--${label}-tint`), below),
      read(getComputedStyle(scroller).backgroundColor),
    );
    for (const name of ["--find", "--find-current"])
      expect(
        contrast(colour(`${name}-ink`), over(colour(name), ground)),
        `${name} on ${pile.join()}`,
      ).toBeGreaterThanOrEqual(4.5);
  }
});

test.for(["light", "dark"])("the current match differs from the others also in the %s theme", (theme) => {
  document.documentElement.dataset["theme"] = theme;
  const { textbox, view } = stage({ text: "boats" });
  view.setFinds([{ start: 0, end: 5 }], 0);
  const style = (name: string) => getComputedStyle(textbox, `::highlight(${name})`);
  expect(style("find-current").textDecorationLine).toBe("underline");
  expect(style("find").textDecorationLine).toBe("none");
  expect(style("find").backgroundColor).not.toBe(style("find-current").backgroundColor);
});
