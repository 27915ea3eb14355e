import { afterEach, expect, test } from "vitest";
import { cdp } from "vitest/browser";
import { labels } from "../../../shared/labels.ts";
import { tagged } from "../../support/marked.ts";
import { type Colour, contrast, over, read, resolved } from "./contrast.ts";
import { difference, type Rgb, seen, sights } from "../../support/vision.ts";
import { clear, drawn, stage } from "./stage.ts";

afterEach(async () => {
  delete document.documentElement.dataset["theme"];
  await emulate({ contrast: "no-preference" });
  clear();
});

/** Makes the browser say that its user wants more contrast, as a setting of the system does. */
async function emulate({ contrast }: { readonly contrast: "more" | "no-preference" }): Promise<void> {
  // Vitest leaves the type of its session to the provider; Playwright's sends what DevTools knows.
  const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
  await session.send("Emulation.setEmulatedMedia", {
    features: [{ name: "prefers-contrast", value: contrast }],
  });
}

const themes = [
  ["light", "no-preference"],
  ["dark", "no-preference"],
  ["light", "more"],
  ["dark", "more"],
] as const;

/** Shows the theme and says whether the browser took it. */
async function wear([theme, contrast]: (typeof themes)[number]): Promise<void> {
  document.documentElement.dataset["theme"] = theme;
  await emulate({ contrast });
  expect(matchMedia("(prefers-contrast: more)").matches).toBe(contrast === "more");
}

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

test.for(themes)(
  "text on any pile of up to six tints has enough contrast, selected or not, in the %s theme, contrast %s",
  async (theme) => {
    await wear(theme);
    const selection = read(selectionColour(stage({ text: "text" }).scroller));
    for (let count = 0; count <= 6; count++)
      for (const stack of stacks(count)) {
        const marks = stack.map((label, i) => ({
          id: `m${i}`,
          label: label as "claim",
          spans: [{ start: 0, end: 4 }],
        }));
        const at = stage({ text: "text", marks });
        at.view.setActive("m0"); // its frame is drawn around the letters, not over them
        const run = drawn(at, "m0")[0] ?? at.textbox;
        const layers = tints(run);
        expect(layers.length, stack.join()).toBe(count);
        const page = read(getComputedStyle(at.scroller).backgroundColor);
        const ground = layers.reduceRight((below, layer) => over(layer, below), page);
        const ink = read(getComputedStyle(run).color);
        expect(contrast(ink, ground), stack.join()).toBeGreaterThanOrEqual(4.5);
        expect(contrast(ink, over(selection, ground)), `${stack.join()} selected`).toBeGreaterThanOrEqual(
          4.5,
        );
      }
  },
);

function selectionColour(scroller: Element): string {
  return getComputedStyle(scroller.querySelector(".line") ?? scroller, "::selection").backgroundColor;
}

const rgb = ([red, green, blue]: Colour): Rgb => [red, green, blue];

/** CIEDE2000 below which two underlines could be taken for each other; 10 is plain at a glance. */
const leastDifference = 12;

test.for(themes)(
  "the four labels and the page are told apart by everybody in the %s theme, contrast %s",
  async (theme) => {
    await wear(theme);
    const { scroller } = stage({ text: "text" });
    const colours: readonly (readonly [name: string, colour: Rgb])[] = [
      ["page", rgb(read(getComputedStyle(scroller).backgroundColor))],
      ...labels.map((label) => [label, rgb(read(resolved(scroller, `--${label}`)))] as const),
    ];
    for (const sight of sights)
      for (const [i, [one, first]] of colours.entries())
        for (const [other, second] of colours.slice(i + 1))
          expect(
            difference(seen(sight, first), seen(sight, second)),
            `${one} and ${other}, ${sight}`,
          ).toBeGreaterThanOrEqual(leastDifference);
  },
);

test.for(themes)(
  "every underline stands out from the page, and the letters on a label's colour can be read, in the %s theme, contrast %s",
  async (theme) => {
    await wear(theme);
    const { scroller } = stage({ text: "text" });
    const page = read(getComputedStyle(scroller).backgroundColor);
    for (const label of labels)
      expect(contrast(read(resolved(scroller, `--${label}`)), page), label).toBeGreaterThanOrEqual(4.5);
  },
);

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
