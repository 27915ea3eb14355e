import fc from "fast-check";
import { expect, it } from "vitest";
import { snippetOf } from "../../../shared/text/snippet.ts";
import { anySpan, anyText } from "../../support/texts.ts";
import { fitted } from "../../../shared/spans.ts";
import { marked } from "../../support/records.ts";

const read = (source: string, around: number) => {
  const { text, spans } = marked(source);
  const { before, match, after } = snippetOf(text, spans[0] ?? { start: 0, end: 0 }, around);
  return `${before}[${match}]${after}`;
};

it.each([
  ["The [boats] sank.", 40, "The [boats] sank."],
  ["One two three four [boats] five six seven eight.", 9, "…four [boats] five…"],
  ["Line one\n\n  and [six\nboats] sank", 40, "Line one and [six boats] sank"],
])("of %j with %i around it is %j", (source, around, expected) => {
  expect(read(source, around)).toBe(expected);
});

/** Whether half a character stands alone somewhere. */
const isHalved = (text: string) => /\p{Surrogate}/u.test(text);

it("is one line, bounded, and made of whole characters of the text", () => {
  const cases = anyText(60).chain((text) =>
    fc.record({ text: fc.constant(text), span: anySpan(Math.max(1, text.length)), around: fc.nat(30) }),
  );
  fc.assert(
    fc.property(cases, ({ text, span, around }) => {
      const whole = fitted(text, span);
      if (!whole) return;
      const { before, match, after } = snippetOf(text, whole, around);
      const all = before + match + after;
      expect(all).not.toContain("\n");
      expect(isHalved(all) && !isHalved(text)).toBe(false);
      expect(match).toBe(text.slice(whole.start, whole.end).replaceAll(/\s+/gu, " "));
    }),
  );
});
