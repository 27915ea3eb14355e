import { describe, expect, it } from "vitest";
import { readAnnotation } from "../../../shared/reading/annotation.ts";
import { knownRole, knownSource } from "../../../shared/reading/knownSource.ts";
import { variantOf } from "../../../shared/reading/variants.ts";
import type { RecordOf } from "../../../shared/records/index.ts";
import { makeAnonymousSource, makeSource, marked } from "../../support/records.ts";

const named = makeSource({ name: "Inés Vallejo Carrión", title: "Director" });
const unnamed = makeAnonymousSource({ descriptor: "a senior official" });
/** Without stamps: no reader looks at those. */
const stored = (...drafts: readonly ReturnType<typeof makeSource | typeof makeAnonymousSource>[]) =>
  drafts as unknown as RecordOf<"source">[];

describe("the words of a text for a named source", () => {
  it.each([
    ["Vallejo", "Vallejo"],
    ["the general", "the general"],
    ["Ms. Vallejo’s", "Ms. Vallejo"],
    ["la  directora", "la directora"],
  ])("“%s” is kept as “%s”", (said, kept) => {
    expect(variantOf(said, named)).toBe(kept);
  });

  it.each([
    "she",
    "ella",
    "He",
    "nosotros",
    "her lawyer",
    "su abogado",
    "others",
    "officials", // bare: anybody
    "Inés Vallejo Carrión",
    "inés vallejo carrion",
    "Director Inés Vallejo Carrión",
    "",
    " “” ",
    "the woman who had spent eleven years counting the dead of a war that nobody had declared",
  ])("“%s” is not kept", (said) => {
    expect(variantOf(said, named)).toBeUndefined();
  });

  it("is not kept twice", () => {
    expect(variantOf("The General", { ...named, variants: ["the general"] })).toBeUndefined();
  });
});

describe("the words of a text for an unnamed source", () => {
  it.each(["the official", "two Western diplomats", "a White House official"])("“%s” is kept", (said) => {
    expect(variantOf(said, unnamed)).toBe(said);
  });

  it.each(["Luis Vera", "Vallejo", "General Vallejo", "Mr. Vera", "Luis Vera Ortiz", "he", "his aide"])(
    "“%s” is never kept: it could tell who it is",
    (said) => {
      expect(variantOf(said, unnamed)).toBeUndefined();
    },
  );
});

describe("a known source", () => {
  const vallejo = makeSource({ name: "Inés Vallejo" });
  const other = makeSource({ name: "Raúl Vallejo" });
  const general = makeSource({
    name: "Luis Vera",
    title: "General",
    variants: ["The Old Man", "the commander"],
  });
  const president = makeSource({ name: "Ana Paz", title: "President of the association" });
  const minister = makeSource({ name: "Tom Hale", title: "Defence Minister" });
  const all = stored(vallejo, other, general, president, minister, unnamed);
  const here = (...sources: readonly { readonly id: RecordOf<"source">["id"] }[]) => ({
    here: new Set(sources.map(({ id }) => id)),
  });

  it("of a shared last name is the one the document speaks of", () => {
    expect(knownSource("Vallejo", all)).toBeUndefined();
    expect(knownSource("Vallejo", all, here(other))).toBe(other.id);
    expect(knownSource("Vallejo", all, here(other, vallejo))).toBeUndefined();
  });

  it("is found by another name, also that of a record merged into it", () => {
    const merged = makeSource({ name: "The Fox", mergedInto: general.id });
    const standsFor = ({ id, mergedInto }: RecordOf<"source">) => mergedInto ?? id;
    expect(knownSource("the old man", all)).toBe(general.id);
    expect(knownSource("The Fox", [...all, ...stored(merged)], { standsFor })).toBe(general.id);
  });

  it("by rank or title is one that the document speaks of, and nobody else", () => {
    expect(knownRole("the general", all, here(general))).toBe(general.id);
    expect(knownRole("the commander", all, here(general))).toBe(general.id);
    expect(knownRole("the general", all, here(vallejo))).toBeUndefined();
    expect(knownRole("the minister", all, here(minister))).toBe(minister.id);
    expect(knownRole("the president", all, here(president))).toBeUndefined(); // of the association only
    expect(knownRole("the senior official", all, here(unnamed))).toBe(unnamed.id);
    expect(knownRole("the official", all, here(unnamed))).toBeUndefined();
  });

  it.each([
    ["“[We will go on],” the general said.", "the general"],
    ["The general said [the boats were struck].", "The general"],
    ["“[We will go on],” said the general on Tuesday.", "the general"],
    ["“[Seguiremos]”, dijo el general.", "el general"],
  ])("speaks in %s", (source, said) => {
    const { text, spans } = marked(source);
    const language = /dijo/.test(source) ? "es" : "en";
    const read = readAnnotation("quote", text, spans, language, () => all, here(general));
    expect(read.sourceId).toBe(general.id);
    const { start, end } = read.attributes["speakerSpan"] as { start: number; end: number }; // a quote's has both
    expect(text.slice(start, end)).toBe(said);
  });

  it.each([
    "“[We will go on],” said a spokesman for the general.",
    "“[We will go on],” she told the general.",
    "“[We will go on],” said the general assembly of the union.",
    "[The embassies had been told].",
  ])("does not speak in %s", (source) => {
    const { text, spans } = marked(source);
    const read = readAnnotation("quote", text, spans, "en", () => all, here(general));
    expect(read.sourceId).toBeUndefined();
    expect(read.attributes["speakerSpan"]).toBeUndefined();
  });
});
