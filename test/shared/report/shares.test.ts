import { expect, it } from "vitest";
import { percentOf, shareOf } from "../../../shared/report/table.ts";
import { english } from "../../../shared/words/sentence.ts";

it.each([
  [0, 300, "0% of 300"],
  [1, 300, "<1% of 300"],
  [2, 300, "1% of 300"],
  [150, 300, "50% of 300"],
  [299, 300, ">99% of 300"],
  [300, 300, "100% of 300"],
  [0, 0, ""],
])("%i of %i is told as %j", (value, base, told) => {
  expect(shareOf(english, value, base)).toBe(told);
});

it("a share in tenths of a percent is nothing or all only where it is", () => {
  expect(percentOf(1, 300, 0.1)).toEqual({ percent: 0.3, bound: "" });
  expect(percentOf(1, 3_000, 0.1)).toEqual({ percent: 0.1, bound: "<" });
  expect(percentOf(2_999, 3_000, 0.1)).toEqual({ percent: 99.9, bound: ">" });
  expect(percentOf(7, 7, 0.1)).toEqual({ percent: 100, bound: "" });
});
