import { describe, expect, it } from "vitest";
import { kinds } from "../../shared/ids.ts";
import { named, namedFirst } from "../../shared/naming.ts";
import { wordsIn } from "../../shared/words/catalogue.ts";
import { languages } from "../../shared/words/index.ts";
import {
  makeAnnotation,
  makeAuthor,
  makeClaim,
  makeDecision,
  makeDocument,
  makeSource,
} from "../support/records.ts";

/** A word that is common in English sentences and none in Spanish. */
const englishWord = /\b(?:the|is|was|not|has|which|of)\b/i;

/** What is said, functions by their own text. */
function said(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) =>
    typeof value === "object" && value !== null ? said(value) : [String(value)],
  );
}

it("no half of a sentence of the host was left in English", () => {
  const spanish = said(wordsIn("es").host).map((text) => text.replaceAll(/\$\{[^}]*\}/g, ""));
  expect(spanish.length).toBeGreaterThan(200);
  expect(spanish.filter((text) => englishWord.test(text))).toEqual([]);
});

describe("a record is named", () => {
  const text = "The minister said no.";
  const document = makeDocument(text, { title: "Boats" });
  const quote = makeAnnotation(document, text, { start: 4, end: 12 }, { label: "quote" });
  const es = wordsIn("es");

  it("with the article its kind has in Spanish", () => {
    expect(named(document, es)).toBe("el documento “Boats”");
    expect(named(makeSource({ name: "Interior" }), es)).toBe("la fuente “Interior”");
    expect(namedFirst(makeClaim({ statement: "Six boats." }), es)).toBe(
      "La afirmación en seguimiento “Six boats.”",
    );
  });

  it("by its label, where it is an annotation", () => {
    expect(namedFirst(quote, es)).toBe("La cita “minister”");
    expect(named(quote, wordsIn("en"))).toBe("the quote “minister”");
  });

  it("as one of its kind where it has no words of its own", () => {
    expect(named(makeDecision(quote, makeAuthor()), es)).toBe("una decisión");
  });

  it("with “de” and its article drawn together", () => {
    const { integrity } = es.host;
    expect(integrity.textFixed("el documento “Boats”")).toContain("El texto del documento “Boats”");
    expect(integrity.textFixed("la cita “El”")).toContain("El texto de la cita “El”");
  });

  it("whatever its kind, in both languages", () => {
    for (const language of languages)
      for (const kind of kinds)
        expect(wordsIn(language).host.naming.this[kind]).toMatch(/^(?:This|Est[ea]) /);
  });
});
