import { expect, it } from "vitest";
import { periodsIn } from "../../../shared/reading/periods.ts";

const texts = (passage: string, language: "en" | "es" = "en") =>
  periodsIn(passage, language).map(({ start, end }) => passage.slice(start, end));

it.each([
  ["It fell in January 2020, and again last Tuesday.", ["in January 2020", "last Tuesday"]],
  ["IN THE FIRST HALF OF 2024 it rose.", ["IN THE FIRST HALF OF 2024"]],
  ["From 3 March 2019 to May 2020 nothing moved.", ["From 3 March 2019 to May 2020"]],
  ["It closed on Sept. 3, 2021.", ["on Sept. 3, 2021"]],
  ["We may march.", []],
])("finds the periods of “%s” as printed", (passage, found) => expect(texts(passage)).toEqual(found));

it.each([
  ["Entre enero y marzo de 2020 subió.", ["Entre enero y marzo de 2020"]],
  ["Subió EL MARTES pasado.", ["EL MARTES pasado"]],
])("finds the periods of “%s” in Spanish", (passage, found) => expect(texts(passage, "es")).toEqual(found));

it("goes across a line end and an indent, but not across a gap", () => {
  expect(texts("in January\n  2020")).toEqual(["in January\n  2020"]);
  expect(texts("in January    2020")).toEqual(["in January", "2020"]);
});

it("begins with a whole word, and where there may be one", () => {
  expect(texts("sub-January")).toEqual([]);
  expect(texts("sept.2019")).toEqual([]);
});

it("keeps its place behind letters that become longer in lower case, and takes no odd character for a month", () => {
  expect(texts("İİİ in MAY 2020")).toEqual(["in MAY 2020"]);
  expect(texts("in \uE000 2020")).toEqual(["2020"]);
});
