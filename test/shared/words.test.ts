import { expect, it } from "vitest";
import { wordsIn } from "../../shared/words/catalogue.ts";
import { languageFor, languages } from "../../shared/words/index.ts";
import { localeOf } from "../../shared/words/locale.ts";
import { counter } from "../../shared/words/plural.ts";

type Sentence = (...values: readonly unknown[]) => string;

/** Everything a language says, by its path: sentences, and functions that make one. */
function said(words: object, path = ""): [string, string | Sentence][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const at = path === "" ? key : `${path}.${key}`;
    if (typeof value === "object" && value !== null) return said(value, at);
    return [[at, value as string | Sentence]];
  });
}

/** Values that do for names and for numbers, and stay as they are in every language. */
const samples = ["117", "238", "359", "461"];

/** The names of the values a sentence takes in one object; undefined where it takes them one by one. */
function named(of: Sentence): readonly string[] | undefined {
  return /^\(\{([^}]*)\}/
    .exec(of.toString())?.[1]
    ?.split(",")
    .flatMap((name) => name.trim() || []);
}

/** As many samples as a sentence takes values. */
const given = (of: Sentence) => samples.slice(0, named(of)?.length ?? of.length);

/** A sentence as it comes out, with samples in the place of values. */
function sentence(of: string | Sentence): string {
  if (typeof of === "string") return of;
  const names = named(of);
  return names ? of(Object.fromEntries(names.map((name, i) => [name, samples[i]]))) : of(...given(of));
}

/** The same in both languages because it is a name, a symbol or an example that is written so in both. */
const shared = new Set([
  "compare.showKind",
  "compare.withKey",
  "compare.decidedBy",
  "compare.provenance",
  "compare.figures.total",
  "compare.figures.onlyOf",
  "frame.inspector",
  "frame.languages.en",
  "frame.languages.es",
  "commands.keys.Ctrl",
  "commands.keys.Alt",
  "forms.hints.retrieved",
  "forms.hints.url",
  "forms.hints.language",
  "forms.choices.no",
  "forms.by",
  "importing.problem",
  "text.described",
  "bundles.cli.counted",
  "bundles.cli.done",
  "bundles.cli.item",
  "bundles.shown",
  "host.bundle.pair",
  "host.cli.ofClaim",
  "checks.change",
  "checks.isNow",
  "decisions.isNow",
  "signoff.answer",
  "history.actOn",
  "history.called",
  "history.no",
  "history.quoted",
  "history.sentence",
  "history.to",
  "history.withName",
  "host.naming.quoted",
  "host.store.titled",
  "host.damage.ofRecord",
  "host.check.record",
  "host.check.sentence",
  "host.reports.base",
  "report.number",
  "report.about.document",
  "report.diagram.node",
  "report.place.bar",
  "report.place.chart",
  "report.place.check",
  "report.place.formats.html",
  "report.place.formats.json",
  "report.place.formats.md",
  "report.place.open",
]);

it("says something everywhere, in every language", () => {
  expect(said(wordsIn("en")).length).toBeGreaterThan(200);
  for (const language of languages)
    for (const [path, each] of said(wordsIn(language)))
      expect(sentence(each).trim(), `${language} ${path}`).not.toBe("");
});

it("has the same keys in every language", () => {
  const keys = (language: (typeof languages)[number]) =>
    said(wordsIn(language))
      .map(([path]) => path)
      .toSorted();
  for (const language of languages) expect(keys(language)).toEqual(keys("en"));
});

it("says nothing in Spanish as it is in English, but for names and symbols", () => {
  const english = new Map(said(wordsIn("en")).map(([path, each]) => [path, sentence(each)]));
  const same = said(wordsIn("es")).filter(([path, each]) => english.get(path) === sentence(each));
  expect(same.map(([path]) => path).filter((path) => !shared.has(path))).toEqual([]);
  // What is allowed and no longer the same would hide the next one that is forgotten.
  expect([...shared].toSorted()).toEqual(same.map(([path]) => path).toSorted());
});

it("puts every value it is given into the sentence", () => {
  const lost = languages.flatMap((language) =>
    said(wordsIn(language)).flatMap(([path, each]) =>
      typeof each === "function" && given(each).some((value) => !sentence(each).includes(value))
        ? [`${language} ${path}`]
        : [],
    ),
  );
  expect(lost).toEqual([]);
});

it("takes as many values in every language", () => {
  const english = new Map(said(wordsIn("en")));
  const other = said(wordsIn("es")).filter(([path, each]) => {
    const first = english.get(path);
    return typeof each === "function" && typeof first === "function" && each.length !== first.length;
  });
  expect(other.map(([path]) => path)).toEqual([]);
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
  expect(english(1200, "text", "texts")).toBe(`${(1200).toLocaleString(localeOf("en"))} texts`);
  expect(counter("de")(12_000, "Text", "Texte")).toBe(`${(12_000).toLocaleString(localeOf("de"))} Texte`);
});

it("writes a language in the habits of the region where it runs, and of no other language", () => {
  const own = new Intl.NumberFormat().resolvedOptions().locale;
  const [language = ""] = own.split("-");
  expect(localeOf(language)).toBe(own);
  const foreign = language === "es" ? "en" : "es";
  expect(localeOf(foreign)).toBe(foreign);
});
