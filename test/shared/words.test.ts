import { expect, it } from "vitest";
import { languageFor, languages, type Words, wordsIn } from "../../shared/words/index.ts";
import { counter } from "../../shared/words/plural.ts";

/** Every sentence of a language by its path; functions as what they say about two samples. */
function sentences(words: object, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const at = path === "" ? key : `${path}.${key}`;
    if (typeof value === "string") return [[at, value]] as [string, string][];
    if (typeof value === "object" && value !== null) return sentences(value, at);
    return [];
  });
}

const english = sentences(wordsIn("en"));

it("says something everywhere, in every language", () => {
  expect(english.length).toBeGreaterThan(5);
  for (const language of languages)
    for (const [path, sentence] of sentences(wordsIn(language)))
      expect(sentence.trim(), `${language} ${path}`).not.toBe("");
});

it("has the same keys in every language", () => {
  const keys = (words: Words) => sentences(words).map(([path]) => path);
  for (const language of languages) expect(keys(wordsIn(language))).toEqual(keys(wordsIn("en")));
});

it.each([
  [["es-MX", "en"], "es"],
  [["fr", "es"], "es"],
  [["EN-gb"], "en"],
  [["ja"], "en"],
  [[], "en"],
])("speaks, to somebody who wants %j, %s", (wanted, spoken) => {
  expect(languageFor(wanted)).toBe(spoken);
});

it("counts as the language does", () => {
  const english = counter("en");
  expect(english(1, "text", "texts")).toBe("1 text");
  expect(english(0, "text", "texts")).toBe("0 texts");
  expect(english(1200, "text", "texts")).toBe("1,200 texts");
  expect(counter("es")(12_000, "texto", "textos")).toBe("12.000 textos");
});
