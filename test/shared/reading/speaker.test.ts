import { expect, it } from "vitest";
import { makeId } from "../../../shared/ids.ts";
import { isOrganisation, looksLikePerson } from "../../../shared/reading/names.ts";
import { knownSource } from "../../../shared/reading/knownSource.ts";
import { sourceTypeOf } from "../../../shared/reading/sourceType.ts";
import { attributionOf } from "../../../shared/reading/speaker.ts";
import type { RecordOf } from "../../../shared/records/index.ts";
import { marked } from "../../support/records.ts";

function heard(source: string, language: string) {
  const { text, spans } = marked(source);
  const found = attributionOf(text, spans, language);
  if (!found) return undefined;
  const { cue, speaker } = found;
  return speaker ? [cue, speaker.name, text.slice(speaker.span.start, speaker.span.end)] : [cue];
}

it.each([
  ["[“Every strike is reviewed,”] said Marcus Tilden.", ["said", "Marcus Tilden", "Marcus Tilden"]],
  [
    '["We did not go,"] Defence Minister Fausto Barreiro told reporters at the strip, "and"',
    ["told reporters", "Fausto Barreiro", "Defence Minister Fausto Barreiro"],
  ],
  ["[“They tell me to wait,”] Ms. Alarcón said. “Wait for what?”", ["said", "Alarcón", "Ms. Alarcón"]],
  [
    "[“You can rank cities,”] said Bruno Yépez Landívar, a statistician",
    ["said", "Bruno Yépez Landívar", "Bruno Yépez Landívar"],
  ],
  [
    "A spokeswoman, Daniela Cobos, wrote that it [“was about the trend”].",
    ["wrote", "Daniela Cobos", "Daniela Cobos"],
  ],
  [
    "Ecuador’s Defense Ministry denied that [any such letter existed].",
    ["denied", "Defense Ministry", "Defense Ministry"],
  ],
  [
    "A spokesman for the Interior Ministry said [every detainee had been seen].",
    ["said", "Interior Ministry", "Interior Ministry"],
  ],
  ["[Crime fell], according to Helen Castellane.", ["according to", "Helen Castellane", "Helen Castellane"]],
  ["[The minister Ana Paz said crime fell.]", ["said", "Ana Paz", "Ana Paz"]],
  ["[“It is done,”] the official said. “What is left?”", ["said"]],
  ["[“We have won,”] he told reporters on Monday.", ["told reporters"]],
  ["[“Stop,”] he said on Monday.", ["said"]],
  ["Aides told Mr. Rourke that [seizures will fall].", ["told"]],
  ["Two diplomats in Quito said [the embassies had been told].", ["said"]],
  ["[Crime rose], according to Interior Ministry records.", ["according to"]],
  ["Ana Paz said it was late. The road was closed. [Nobody came.]", undefined],
] as const)("%s", (source, found) => {
  expect(heard(source, "en")).toEqual(found);
});

it.each([
  [
    "[«No ha bajado»], afirma Inés Vallejo Carrión, directora",
    ["afirma", "Inés Vallejo Carrión", "Inés Vallejo Carrión"],
  ],
  [
    "El presidente Esteban Arízaga escribió el lunes: [«¡A la MITAD!»].",
    ["escribió", "Esteban Arízaga", "Esteban Arízaga"],
  ],
  ["[“Yo no digo nada”], dijo la ministra Lorena Quishpe.", ["dijo", "Lorena Quishpe", "Lorena Quishpe"]],
  ["Según el Comité de Familias del Mar, [han desaparecido 33 pescadores].", undefined],
  [
    "[Han desaparecido 33], según el Comité de Familias del Mar.",
    ["según", "Comité de Familias del Mar", "Comité de Familias del Mar"],
  ],
  ["[«Pasan a una carpeta»], dijo. «No suman».", ["dijo"]],
  ["y asegura que Ecuador [“mantiene una coordinación”].", ["asegura"]],
] as const)("%s", (source, found) => {
  if (found) expect(heard(source, "es")).toEqual(found);
  else expect(heard(source, "es")?.[1]).toBeUndefined();
});

const named = (name: string, type: "named-person" | "named-organization" = "named-person") =>
  ({ kind: "source", id: makeId("source", crypto.randomUUID()), type, name }) as RecordOf<"source">; // no stamps: nobody looks
const vallejo = named("Inés Vallejo Carrión");
const ministry = named("Defence Ministry of Ecuador", "named-organization");

it("a name means the one source that has it, by its whole name or by words of it", () => {
  const sources = [vallejo, ministry, named("Rosa Macías"), named("Rosa Amelia Macías")];
  expect(knownSource("Vallejo", sources)).toBe(vallejo.id);
  expect(knownSource("ines vallejo", sources)).toBe(vallejo.id);
  expect(knownSource("Defence Ministry", sources)).toBe(ministry.id);
  expect(knownSource("Rosa Macías", sources)).toBe(sources[2]?.id);
  expect(knownSource("Macías", sources)).toBeUndefined();
  expect(knownSource("Inés", sources)).toBeUndefined();
  expect(knownSource("Valle", sources)).toBeUndefined();
  expect(knownSource("", sources)).toBeUndefined();
});

it.each(["Luis Vera", "Dr. Luis Vera", "María del Carmen Paz", "Jean-Luc O’Neil", "J. Farrow Smith"])(
  "%s looks like a person",
  (typed) => expect(looksLikePerson(typed)).toBe(true),
);

it.each([
  "a senior official",
  "Two Western diplomats",
  "Interior Ministry",
  "Luis",
  "The Official",
  "officials",
  "Una fuente naval",
])("%s does not look like a person", (typed) => expect(looksLikePerson(typed)).toBe(false));

it("what is created gets the type its words show", () => {
  expect(isOrganisation("Pacific Security Observatory")).toBe(true);
  expect(sourceTypeOf("Interior Ministry", "claim")).toBe("named-organization");
  expect(sourceTypeOf("DEA", "claim")).toBe("named-organization");
  expect(sourceTypeOf("Luis Vera", "quote")).toBe("named-person");
  expect(sourceTypeOf("a police captain", "quote")).toBe("unnamed-person");
  expect(sourceTypeOf("two fishermen", "quote")).toBe("unnamed-group");
  expect(sourceTypeOf("Operational summary of March 5", "statistic")).toBe("document");
  expect(sourceTypeOf("Interior Ministry", "anonymous-source")).toBe("anonymous");
});
