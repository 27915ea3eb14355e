import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textFragmentUrl } from "../../../shared/formats/textFragment.ts";
import { fitted, quotationOf } from "../../../shared/spans.ts";
import { marked } from "../../support/records.ts";

const page = "https://example.org/strikes";

const quotesOf = (source: string) => {
  const { text, spans } = marked(source);
  return spans.map((span) => quotationOf(text, span));
};

const fragmentOf = (source: string) => textFragmentUrl(page, quotesOf(source)).slice(page.length);

type Directive = { prefix?: string; start: string; end?: string; suffix?: string };

/** What a browser reads from an address, by the grammar of the specification. */
function directivesOf(url: string): Directive[] {
  const [, fragment = ""] = url.split(":~:");
  return fragment.split("&").map((part) => {
    expect(part).toMatch(/^text=[\w.~!*'()%,-]+$/); // no character that would mean something to an address
    const parts = part.slice("text=".length).split(",");
    const decoded: { prefix?: string; suffix?: string } = {};
    if (parts[0]?.endsWith("-")) decoded.prefix = decodeURIComponent(parts.shift()?.slice(0, -1) ?? "");
    if (parts.at(-1)?.startsWith("-")) decoded.suffix = decodeURIComponent(parts.pop()?.slice(1) ?? "");
    const [start = "", end, ...others] = parts;
    expect(others).toEqual([]);
    return {
      ...decoded,
      start: decodeURIComponent(start),
      ...(end === undefined ? {} : { end: decodeURIComponent(end) }),
    };
  });
}

const onOneLine = (text: string) => text.replaceAll(/\s+/gu, " ").trim();

describe("a link to exact words", () => {
  it("gives the quote between the whole words around it, percent-encoded", () => {
    expect(fragmentOf("It was the minister who said [six boats, two of them new, sank] off the coast.")).toBe(
      "#:~:text=was%20the%20minister%20who%20said-,six%20boats%2C%20two%20of%20them%20new%2C%20sank,-off%20the%20coast.",
    );
  });

  it("encodes what means something in it", () => {
    expect(fragmentOf("[an ex-minister & Co., 50 % #1]")).toBe(
      "#:~:text=an%20ex%2Dminister%20%26%20Co.%2C%2050%20%25%20%231",
    );
  });

  it("gives a passage over several lines, or a long one, by its ends", () => {
    const [lines] = directivesOf(
      fragmentOf("Before.\n[First of one two three four five.\nMiddle.\n\nAnd the end.]\nAfter."),
    );
    expect(lines).toEqual({
      prefix: "Before.",
      start: "First of one two three four",
      end: "And the end.",
      suffix: "After.",
    });
    const [long] = directivesOf(fragmentOf(`[${"word ".repeat(100)}end]`));
    expect(long).toEqual({ start: "word word word word word word", end: "word word word word word end" });
    const [wide] = directivesOf(fragmentOf(`[${"x".repeat(200)} ${"y".repeat(200)}]`));
    expect(wide).toEqual({ start: "x".repeat(200), end: "y".repeat(200) });
  });

  it("takes context from one block only", () => {
    const [directive] = directivesOf(fragmentOf("Long ago a title\n\nHe said [no].\nThe next line of it"));
    expect(directive).toEqual({ prefix: "He said", start: "no", suffix: "." });
  });

  it("has a directive for each span, and keeps the section the address named", () => {
    const url = textFragmentUrl(`${page}#part:~:text=old`, quotesOf("[Boats] and [planes]"));
    expect(url).toBe(`${page}#part:~:text=Boats,-and%20planes&text=Boats%20and-,planes`);
  });

  it("is the address itself where there are no words", () => {
    expect(textFragmentUrl(page, quotesOf("a[ \n ]b"))).toBe(page);
  });

  it("gives the quote back when it is decoded, whatever it says", () => {
    const part = fc.constantFrom(
      "word ",
      "a-b",
      ",",
      "&",
      "-",
      "%",
      "#",
      " \t",
      "\n",
      "👩‍👩‍👧‍👦",
      "e\u{301}",
      "שלום ",
      ":~:text=",
      "é",
    );
    const texts = fc.array(part, { minLength: 1, maxLength: 60 }).map((parts) => `A${parts.join("")}z`);
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % text.length;
        const span = fitted(text, { start, end: start + 1 + (length % text.length) });
        const quote = span && quotationOf(text, span);
        fc.pre(quote !== undefined && quote.exact.trim() !== "");
        const [directive, ...others] = directivesOf(textFragmentUrl(page, [quote]));
        expect(others).toEqual([]);
        const exact = onOneLine(quote.exact);
        if (directive?.end === undefined) expect(directive?.start).toBe(exact);
        else {
          expect(exact.startsWith(directive.start)).toBe(true);
          expect(exact.endsWith(directive.end)).toBe(true);
        }
        expect(onOneLine(quote.prefix).endsWith(directive?.prefix ?? "")).toBe(true);
        expect(onOneLine(quote.suffix).startsWith(directive?.suffix ?? "")).toBe(true);
      }),
    );
  });
});
