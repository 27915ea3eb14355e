import { expect, it } from "vitest";
import { attributeFields, documentFields, parsedValue } from "../../renderer/ui/forms.ts";
import { wordsIn } from "../../shared/words/catalogue.ts";
import { languages } from "../../shared/words/index.ts";

it.each([
  ["44.5", 44.5],
  ["44,5", 44.5],
  ["12,50", 12.5],
  ["3 200 000", 3_200_000],
  ["3,200,000", 3_200_000],
  ["3,200.5", 3_200.5],
  ["-0,125", -0.125],
  ["0.125", 0.125],
  ["1000", 1_000],
])("the number %s is %d", (text, value) => {
  expect(parsedValue({ type: "number" }, text)).toEqual({ value });
});

it.each(["44,500", "3.690", "-1,250"])("nobody guesses what %s means", (text) => {
  expect(parsedValue({ type: "number" }, text)).toEqual({
    problem: expect.stringContaining("This could be"),
  });
});

it.each(["many", "1,2,3", "--5", "4.5.6", "0x1F", "1e3"])("%s is no number", (text) => {
  expect(parsedValue({ type: "number" }, text)).toEqual({
    problem: expect.stringContaining("Write a number"),
  });
});

it("an emptied field is unset, and tags are told apart by commas", () => {
  expect(parsedValue({ type: "line" }, "  ")).toEqual({ value: undefined });
  expect(parsedValue({ type: "tags" }, "ports, prisons ,ports,")).toEqual({ value: ["ports", "prisons"] });
  expect(parsedValue({ type: "date" }, "2026-13")).toEqual({
    problem: expect.stringContaining("2026-03-04"),
  });
  expect(parsedValue({ type: "date" }, "2026-02-31")).toHaveProperty("problem");
  expect(parsedValue({ type: "url" }, "javascript:alert(1)")).toHaveProperty("problem");
  expect(parsedValue({ type: "line", isRequired: true }, " ")).toEqual({
    problem: "This must not be empty.",
  });
  expect(parsedValue({ type: "line", most: 3 }, "four")).toHaveProperty("problem");
});

it("every value of every list has a name that people read, in both languages", () => {
  const fields = [...Object.values(attributeFields).flat(), ...documentFields];
  const values = fields.flatMap((field) => field.choices ?? []);
  expect(values.length).toBeGreaterThan(30);
  for (const language of languages) {
    const names: object = wordsIn(language).forms.choices;
    expect(values.filter((value) => !(value in names))).toEqual([]);
  }
});
