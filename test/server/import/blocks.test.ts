import { expect, it } from "vitest";
import { blocksOf } from "../../../server/import/blocks.ts";

const shown = (name: string, lines: readonly string[]) =>
  blocksOf(name, lines.join("\n")).map(
    ({ line, kind, level }) => `${line} ${kind}${level === undefined ? "" : ` ${level}`}`,
  );

it("Markdown's headings, list items and quotations are known by line", () => {
  const lines = [
    "# One",
    "text",
    "## Two ##",
    "- item",
    "  * deeper",
    "12. numbered",
    "> quoted",
    "####### seven",
    "#tag",
  ];
  expect(shown("a.md", lines)).toEqual([
    "0 heading 1",
    "2 heading 2",
    "3 list-item",
    "4 list-item",
    "5 list-item",
    "6 quotation",
  ]);
});

it("a line underlined in Markdown is a heading, a rule is not", () => {
  expect(shown("a.md", ["One", "===", "Two", "---", "", "---", "* * *"])).toEqual([
    "0 heading 1",
    "2 heading 2",
  ]);
});

it("a line of any length is read", () => {
  for (const line of ["-", "- ", "*", "=", "#", "1", "`"].map((mark) => mark.repeat(10_000_000)))
    expect(shown("a.md", ["Boats", "", line]).length).toBeLessThan(2);
});

it("nothing inside a Markdown code fence is more than it looks", () => {
  expect(shown("a.markdown", ["```sh", "# no", "- no", "```", "# yes"])).toEqual(["4 heading 1"]);
});

it("of a plain text only bullets and quoted lines are certain", () => {
  const lines = ["# not a heading", "- Habla, dijo", "• a point", "> quoted", "1. perhaps", ">"];
  expect(shown("a.txt", lines)).toEqual(["2 list-item", "3 quotation"]);
});
