import fc from "fast-check";
import { expect, test } from "vitest";
import { normalizeText } from "../../../shared/text/normalize.ts";
import { anyText } from "../../support/texts.ts";

test("normalising twice changes nothing more", () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const once = normalizeText(text);
      expect(normalizeText(once)).toBe(once);
    }),
  );
});

test("every kind of line end becomes one line feed", () => {
  expect(normalizeText("a\r\nb\rc\nd\r\r\ne")).toBe("a\nb\nc\nd\n\ne");
});

test("a byte order mark at the start goes, also when there are several; one inside stays", () => {
  expect([normalizeText("\uFEFFa\uFEFFb"), normalizeText("\uFEFF\uFEFFa")]).toEqual(["a\uFEFFb", "a"]);
});

test("nothing else is touched", () => {
  const text = "  e\u0301 \u00A0 \u2028 ﬁ\n\n\t “quoted”  ";
  expect(normalizeText(text)).toBe(text);
});
