import { afterEach, expect, test } from "vitest";
import { labels } from "../../../shared/labels.ts";
import { tagged } from "../../support/marked.ts";
import { type Colour, contrast, over, read, resolved } from "./contrast.ts";
import { clear, drawn, stage } from "./stage.ts";

afterEach(() => {
  delete document.documentElement.dataset["theme"];
  clear();
});

/** The tints painted under a run, top layer first, as the style sheet computes them. */
function tints(run: Element): Colour[] {
  return [
    ...getComputedStyle(run).backgroundImage.matchAll(/linear-gradient\(((?:color|rgba?)\([^)]*\)) 0px/g),
  ]
    .map((match) => read(match[1] ?? ""))
    .filter(([, , , alpha]) => alpha > 0 && alpha < 1);
}

/** Every choice of `count` labels. */
function stacks(count: number): string[][] {
  if (count === 0) return [[]];
  return stacks(count - 1).flatMap((rest) =>
    labels.filter((label) => label >= (rest.at(-1) ?? "")).map((label) => [...rest, label]),
  );
}

test.for(["light", "dark"])(
  "text on any pile of up to six tints has enough contrast in the %s theme",
  (theme) => {
    document.documentElement.dataset["theme"] = theme;
    for (let count = 1; count <= 6; count++)
      for (const stack of stacks(count)) {
        const marks = stack.map((label, i) => ({
          id: `m${i}`,
          label: label as "claim",
          spans: [{ start: 0, end: 4 }],
        }));
        const at = stage({ text: "text", marks });
        const [run] = drawn(at, "m0");
        if (!run) throw new Error("The run is not drawn.");
        const layers = tints(run);
        expect(layers.length, stack.join()).toBe(count);
        const page = read(getComputedStyle(at.scroller).backgroundColor);
        const ground = layers.reduceRight((below, layer) => over(layer, below), page);
        expect(contrast(read(getComputedStyle(run).color), ground), stack.join()).toBeGreaterThanOrEqual(4.5);
      }
  },
);

test.for(["light", "dark"])("every underline stands out from the page in the %s theme", (theme) => {
  document.documentElement.dataset["theme"] = theme;
  const { scroller } = stage({ text: "text" });
  const style = getComputedStyle(scroller);
  for (const label of labels)
    expect(
      contrast(read(resolved(scroller, `--${label}`)), read(style.backgroundColor)),
      label,
    ).toBeGreaterThanOrEqual(3);
});

test("each label has an underline of its own shape, not only of its own colour", () => {
  const at = stage(tagged("<c1>a</c1> <s1>b</s1> <q1>c</q1> <a1>d</a1>"));
  const shapes = ["c1", "s1", "q1", "a1"].map((id) => {
    const [run] = drawn(at, id);
    if (!run) throw new Error(`${id} is not drawn.`);
    const style = getComputedStyle(run);
    const image = style.backgroundImage.split(/, (?=linear|radial|none)/)[0] ?? "";
    return image.replaceAll(/rgba?\([^)]*\)/g, "colour");
  });
  expect(new Set(shapes).size).toBe(4);
});

test("underlines of different levels are at different heights, and one level is at one height", () => {
  const at = stage(tagged("<c1>a <q1>b <s1>c</s1></q1></c1>"));
  const heights = (id: string) =>
    drawn(at, id).map((run) => {
      const level = Number(
        /u(\d)-\w/.exec([...run.classList].find((name) => name.endsWith(labelOf(id))) ?? "")?.[1],
      );
      const position = getComputedStyle(run).backgroundPosition.split(", ")[level] ?? "";
      const fromBottom = Number.parseFloat(
        /bottom ([\d.]+)px|calc\(100% - ([\d.]+)px\)/.exec(position)?.slice(1).find(Boolean) ?? "0",
      );
      return Math.round((run.getBoundingClientRect().bottom - fromBottom) * 2) / 2;
    });
  const [claim, quote, statistic] = [heights("c1"), heights("q1"), heights("s1")];
  for (const same of [claim, quote, statistic]) expect(new Set(same).size).toBe(1);
  expect(claim[0]).toBeLessThan(quote[0] ?? 0);
  expect(quote[0]).toBeLessThan(statistic[0] ?? 0);
});

function labelOf(id: string): string {
  return { c: "claim", q: "quote", s: "statistic" }[id[0] ?? ""] ?? "";
}
