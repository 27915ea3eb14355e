import { afterEach, expect, test } from "vitest";
import { tagged } from "../../support/marked.ts";
import { clear, drawn, fontsLoaded, stage } from "./stage.ts";

afterEach(clear);

const words = Array.from({ length: 60 }, () => "had").join(" ");

/** A text of several rows with `count` claims on its first word, all alike. */
function piled(count: number) {
  const marks = Array.from({ length: count }, (_, at) => ({
    id: `m${at}`,
    label: "claim" as const,
    spans: [{ start: 0, end: 3 }],
  }));
  return stage({ text: words, marks });
}

test("six underlines end where the letters of the next row begin, and no row grows for them", async () => {
  const plain = piled(0);
  await fontsLoaded();
  const height = plain.textbox.querySelector(".line")?.getBoundingClientRect().height;
  const at = piled(6);
  await fontsLoaded();
  const [run] = drawn(at, "m0");
  if (!run) throw new Error("The run is not drawn.");
  expect(at.textbox.querySelector(".line")?.getBoundingClientRect().height).toBe(height);

  const style = getComputedStyle(run);
  const canvas = document.createElement("canvas").getContext("2d");
  if (!canvas) throw new Error("There is no canvas.");
  canvas.font = `${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent, actualBoundingBoxAscent } = canvas.measureText("had");
  const box = run.getBoundingClientRect();
  const lowest = box.height - fontBoundingBoxAscent; // below the row's base line
  const nextLetters = Number.parseFloat(style.lineHeight) - actualBoundingBoxAscent;
  expect(run.classList.contains("d6")).toBe(true);
  expect(lowest).toBeLessThanOrEqual(nextLetters + 1);
});

test("from the seventh on, their number is shown where they begin, and takes no room", async () => {
  const six = piled(6);
  await fontsLoaded();
  expect(drawn(six, "m0")[0]?.dataset["count"]).toBeUndefined();
  const before = six.textbox.querySelector(".mark")?.getBoundingClientRect().width;
  const seven = piled(7);
  await fontsLoaded();
  const [run] = drawn(seven, "m6");
  if (!run) throw new Error("The run is not drawn.");
  expect(getComputedStyle(run, "::before").content).toContain('"7"');
  expect(run.getBoundingClientRect().width).toBe(before);
  expect(seven.textbox.textContent).toBe(words);
});

test("identical annotations are all there at a caret, behind the last letter too", () => {
  const at = piled(3);
  expect(at.view.touching(0)).toEqual(["m0", "m1", "m2"]);
  expect(at.view.touching(3)).toEqual(["m0", "m1", "m2"]);
  expect(at.view.touching(4)).toEqual([]);
});

test("marks are marked text to a screen reader, described once, where they begin, the outermost first", () => {
  const { text, marks } = tagged("<c1>a <q1>b <s1>c</s1></q1> d</c1> e");
  const at = stage({ text, marks, spoken: (labels) => labels.join(", ") });
  const runs = [...at.textbox.querySelectorAll(".mark")];
  expect(runs.map((run) => run.getAttribute("role"))).toEqual(runs.map(() => "mark"));
  expect(runs.map((run) => [run.textContent, run.getAttribute("aria-description")])).toEqual([
    ["a ", "claim"],
    ["b ", "quote"],
    ["c", "statistic"],
    [" d", null],
  ]);
  const piled = tagged("<c1><q1>a</q1> b</c1>");
  const both = stage({ ...piled, spoken: (labels) => labels.join(", ") });
  expect(both.textbox.querySelector(".mark")?.getAttribute("aria-description")).toBe("claim, quote");
});

test("descriptions follow the language of the window", () => {
  let claim = "Claim";
  const at = stage({ ...tagged("<c1>a</c1> b"), spoken: () => claim });
  claim = "Afirmación";
  at.view.setLabel("Texto fuente");
  expect(at.textbox.querySelector(".mark")?.getAttribute("aria-description")).toBe("Afirmación");
});
