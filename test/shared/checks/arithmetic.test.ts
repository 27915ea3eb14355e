import fc from "fast-check";
import { expect, it } from "vitest";
import {
  agrees,
  changeBetween,
  overHundred,
  type Printed,
  type StatedChange,
} from "../../../shared/checks/arithmetic.ts";
import { passageOf } from "../../../shared/checks/printed.ts";
import { changesIn } from "../../../shared/checks/statedChange.ts";
import type { ReadingLanguage } from "../../../shared/reading/language.ts";

/** A figure as it is printed, “6.70” with two decimals. */
const figure = (digits: string): Printed => ({
  value: Number(digits),
  half: 0.5 * 10 ** -(digits.split(".")[1]?.length ?? 0),
});
const stating = (fields: Partial<StatedChange>): StatedChange => ({
  kind: "percent",
  value: 12,
  half: 0.5,
  direction: 0,
  qualifier: "exact",
  text: "",
  ...fields,
});

/** What a text says of changes: figures, what it states, and whether that agrees. */
const read = (text: string, language: ReadingLanguage = "en", decimal: "." | "," = ".") =>
  changesIn(passageOf(text, language, decimal)).map(({ from, to, stated }) => {
    const numbers = `${from.value} → ${to.value}`;
    return stated ? `${numbers}: ${stated.text} ${stated.agrees ? "agrees" : "does not"}` : numbers;
  });

it("says a change absolute, in per cent, and in times where that says something", () => {
  expect(changeBetween(figure("6.7"), figure("44.5"))).toEqual({
    from: 6.7, to: 44.5, absolute: 37.8, relative: 564, times: 6.6,
  }); // prettier-ignore
  expect(changeBetween(figure("50"), figure("56"))).toMatchObject({
    absolute: 6,
    relative: 12,
    times: undefined,
  });
  expect(changeBetween(figure("0"), figure("5"))).toMatchObject({ relative: undefined, times: undefined });
});

it.each([
  ["Deaths rose 12 per cent, from 50 to 56.", ["50 → 56: 12 per cent agrees"]],
  ["Deaths rose 20 per cent, from 50 to 56.", ["50 → 56: 20 per cent does not"]],
  ["Deaths fell 12 per cent, from 50 to 56.", ["50 → 56: 12 per cent does not"]],
  ["The rate more than doubled, from 6.7 to 44.5.", ["6.7 → 44.5: doubled agrees"]],
  ["The rate doubled, from 6.7 to 44.5.", ["6.7 → 44.5: doubled does not"]],
  ["There were 8,054 homicides in 2025, against 6,876 in 2024: an increase of 17.1 per cent.", ["6876 → 8054: 17.1 per cent agrees"]],
  ["There were 227 tonnes, down from 294.6 tonnes.", ["294.6 → 227"]],
  ["In Guayas the fall was 19 per cent; in Los Ríos killings rose, from 46 to 58.", ["46 → 58"]],
  ["It happened between 5 and 7 o'clock in 2025.", []],
] as const)("reads %j", (text, expected) => {
  expect(read(text)).toEqual(expected);
}); // prettier-ignore

it.each([
  ["Hubo 3.690 homicidios, frente a 3.280 en 2024, un aumento del 12,5 %.", ["3280 → 3690: 12,5 % agrees"]],
  ["Hubo 3.690 homicidios, frente a 3.280 en 2024, un aumento del 21,5 %.", ["3280 → 3690: 21,5 % does not"]],
  ["La tasa se triplicó, de 10 a 30.", ["10 → 30: triplicó agrees"]],
  ["La tasa se triplicó, de 10 a 20.", ["10 → 20: triplicó does not"]],
] as const)("reads the Spanish %j", (text, expected) => {
  expect(read(text, "es", ",")).toEqual(expected);
}); // prettier-ignore

it("finds every change that was rounded from the figures themselves to agree", () => {
  const amounts = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(amounts, amounts, fc.nat(2), (from, to, decimals) => {
      const change = (to / from - 1) * 100;
      const value = Math.abs(Number(change.toFixed(decimals)));
      const half = 0.5 * 10 ** -decimals;
      const exact = { from: { value: from, half: 0 }, to: { value: to, half: 0 } };
      const direction = to > from ? 1 : to < from ? -1 : 0;
      expect(agrees(exact.from, exact.to, stating({ value, half, direction }))).toBe(true);
      // And whoever rounds the figures as well is not told off for it.
      expect(agrees(figure(String(from)), figure(String(to)), stating({ value, half, direction }))).toBe(
        true,
      );
    }),
  );
});

it("finds a change that is off by more than rounding not to agree", () => {
  const amounts = fc.integer({ min: 100, max: 100_000 });
  fc.assert(
    fc.property(amounts, amounts, fc.integer({ min: 2, max: 500 }), (from, to, off) => {
      const value = Math.abs((to / from - 1) * 100) + off;
      const exact = [from, to].map((each) => ({ value: each, half: 0 }));
      expect(agrees(exact[0] ?? figure("1"), exact[1] ?? figure("1"), stating({ value, half: 0.5 }))).toBe(
        false,
      );
    }),
  );
});

it("knows shares that are more than their whole, beyond rounding", () => {
  expect(overHundred(["33.4", "33.3", "33.3"].map(figure))).toBeUndefined();
  expect(overHundred(["33", "34", "34"].map(figure))).toBeUndefined();
  expect(overHundred(["61", "19", "40"].map(figure))).toBe(120);
});
