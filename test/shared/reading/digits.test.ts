import { expect, it } from "vitest";
import { numberOf } from "../../../shared/reading/digits.ts";
import { decimalMarkOf, languageOf } from "../../../shared/reading/language.ts";

it.each([
  ["6.7", ".", 6.7],
  ["6.7", ",", 6.7],
  ["12,5", ".", 12.5],
  ["12,5", ",", 12.5],
  ["1,200", ".", 1_200],
  ["1.200", ",", 1_200],
  ["1.200", ".", 1.2],
  ["1,200", ",", 1.2],
  ["0.125", ",", 0.125],
  ["1,200.5", ",", 1_200.5],
  ["1.200,5", ".", 1_200.5],
  ["1,200,000", ",", 1_200_000],
  ["3.200.000", ".", 3_200_000],
  ["3\u00A0200", ",", 3_200],
  ["3\u202F200,5", ",", 3_200.5],
  ["2025", ".", 2_025],
] as const)("%s with the decimal mark %s is %d", (digits, decimal, value) => {
  expect(numberOf(digits, decimal)).toBe(value);
});

it.each(["4.5.2026", "1,2,3", "12.34.56", "1234567890123456", "12 34"])("%s is no number", (digits) => {
  expect(numberOf(digits.replace(" ", "\u00A0"), ".")).toBeUndefined();
});

it.each([
  ["en", "en", "."],
  ["es", "es", ","],
  ["es-EC", "es", ","],
  ["es-MX", "es", "."],
  [undefined, "es", ","],
  ["xx-notatag-notatag", "es", ","],
] as const)("decimals of a document in %s, read as %s, are written with %s", (document, reading, mark) => {
  expect(decimalMarkOf(document, reading)).toBe(mark);
});

it.each([
  ["anything", "es-EC", "es"],
  ["La provincia registró 12 muertes en el año", undefined, "es"],
  ["The province counted 12 deaths in the year", undefined, "en"],
  ["La tasa de homicidios de la provincia", "fr", "es"],
  ["12", undefined, "en"],
] as const)("“%s” of a document in %s is read as %s", (passage, document, language) => {
  expect(languageOf(passage, document)).toBe(language);
});
