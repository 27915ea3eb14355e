import { expect, it } from "vitest";
import type { Span } from "../../shared/spans.ts";
import { Finder } from "../../renderer/model/finder.ts";

/** A finder on a text, and what its view was told to show. */
function start(text: string, selection: Span = { start: 0, end: 0 }) {
  const seen: { drawn: readonly Span[]; current: number | undefined; selection: Span; isFocused: boolean } = {
    drawn: [],
    current: undefined,
    selection,
    isFocused: false,
  };
  const view = {
    setFinds: (spans: readonly Span[], current: number | undefined) =>
      void Object.assign(seen, { drawn: spans, current }),
    select: (from: number, to = from) => void (seen.selection = { start: from, end: to }),
    selection: () => ({ ...seen.selection, backward: false }),
    reveal: () => {},
    focus: () => void (seen.isFocused = true),
    visible: () => ({ start: 0, end: text.length }),
  };
  const finder = new Finder(() => {});
  const end = finder.attach({ text, language: "en", view });
  return { finder, seen, end, view };
}

/** After a search that fits into one turn. */
const searched = () => new Promise((resolve) => setTimeout(resolve));

const text = "one two one two one";

it("begins with what is selected, at that very match", async () => {
  const { finder, seen } = start(text, { start: 8, end: 11 });
  finder.open();
  await searched();
  expect(finder.query.text).toBe("one");
  expect([finder.current, seen.current, seen.drawn.length]).toEqual([1, 1, 3]);
  expect(seen.selection).toEqual({ start: 8, end: 11 });
});

it("shows the first match from where the search began, while one types", async () => {
  const { finder, seen } = start(text, { start: 5, end: 5 });
  finder.open();
  for (const typed of ["o", "on", "one"]) {
    finder.setQuery({ text: typed });
    await searched();
  }
  expect(seen.selection).toEqual({ start: 8, end: 11 });
  finder.setQuery({ text: "two" });
  await searched();
  expect(seen.selection).toEqual({ start: 12, end: 15 });
});

it("goes round the ends of the text, and says so", async () => {
  const { finder, seen } = start(text, { start: 13, end: 13 });
  finder.open();
  finder.setQuery({ text: "one" });
  await searched();
  expect(finder.current).toBe(2);
  expect(await finder.step(1)).toEqual({ wrapped: true });
  expect(seen.selection.start).toBe(0);
  expect(await finder.step(-1)).toEqual({ wrapped: true });
  expect(await finder.step(-1)).toEqual({ wrapped: false });
  expect(seen.selection.start).toBe(8);
});

it("goes on from the caret where the user moved it meanwhile", async () => {
  const { finder, seen } = start(text);
  finder.open();
  finder.setQuery({ text: "one" });
  await searched();
  seen.selection = { start: 12, end: 12 };
  await finder.step(1);
  expect(seen.selection.start).toBe(16);
});

it("closed, draws nothing, leaves the match selected, and finds the same again", async () => {
  const { finder, seen } = start(text);
  finder.open();
  finder.setQuery({ text: "two" });
  await searched();
  finder.close();
  expect(seen).toMatchObject({ drawn: [], selection: { start: 4, end: 7 }, isFocused: true });
  expect(await finder.step(1)).toEqual({ wrapped: false });
  expect(seen).toMatchObject({ drawn: [], selection: { start: 12, end: 15 } });
});

it("finds nothing where there is nothing, and nothing without a query", async () => {
  const { finder } = start(text);
  finder.open();
  expect(await finder.step(1)).toBeUndefined();
  finder.setQuery({ text: "three" });
  await searched();
  expect(finder.found.spans).toEqual([]);
  expect(await finder.step(1)).toBeUndefined();
});

it("looks for the same in the next document", async () => {
  const { finder, end, view } = start(text);
  finder.open();
  finder.setQuery({ text: "two" });
  await searched();
  end();
  expect(finder.found.spans).toEqual([]);
  finder.attach({ text: "two and two and two", language: "en", view });
  await searched();
  expect(finder.found.spans).toHaveLength(3);
});

it("counts a long text in turns; a later query takes the place of an earlier one", async () => {
  const long = "boats and ships, según el informe. ".repeat(60_000);
  const { finder } = start(long);
  finder.open();
  finder.setQuery({ text: "boats" });
  expect(finder.isBusy).toBe(true);
  finder.setQuery({ text: "ships", wholeWord: true });
  await expect.poll(() => finder.isBusy, { timeout: 15_000 }).toBe(false);
  expect(finder.found.spans).toHaveLength(60_000);
  expect(finder.found.spans[0]).toEqual({ start: 10, end: 15 });
});
