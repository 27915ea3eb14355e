import fc from "fast-check";
import { expect, it } from "vitest";
import { textFacts } from "../../../shared/checks/textFacts.ts";
import { wordingIn } from "../../../shared/checks/wording/match.ts";
import type { ReadingLanguage } from "../../../shared/reading/language.ts";
import { anyText } from "../../support/texts.ts";

/** What is found, as `kind: words`. */
const found = (text: string, language: ReadingLanguage = "en") =>
  wordingIn(text, language).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

it.each([
  ["Experts say the plan will fail.", "vague: Experts say"],
  ["EXPERTS HAVE long warned of it.", "vague: EXPERTS HAVE long warned"],
  ["It is widely\nbelieved in the province.", "vague: It is widely\nbelieved"],
  ["The military has announced 31 strikes.", "vague: The military has announced"],
  ["The plan is understood to have his backing.", "vague: is understood to"],
  ["Sources said the talks had ended.", "bare-source: Sources said"],
  ["According to a source, it is over.", "bare-source: According to a source"],
  ["US officials have said so.", "plural-sources: US officials have said"],
  ["People familiar with the matter disagree.", "plural-sources: People familiar with"],
  ["He was not authorised to speak to the press.", "rote-reason: not authorised to speak"],
  ["She asked for anonymity to speak candidly.", "rote-reason: to speak candidly"],
  ["The colonel confirmed that it was authentic.", "loaded-verb: confirmed"],
])("finds in %j: %s", (text, words) => {
  expect(found(text)).toEqual([words]);
});

it.each([
  ["Se cree que el grupo volverá.", "vague: Se cree que"],
  ["Lo dijeron analistas y otros.", "vague: dijeron analistas"],
  ["Según fuentes, la decisión está tomada.", "vague: Según fuentes"],
  ["Dijo que no está autorizada a declarar.", "rote-reason: no está autorizada a"],
  ["El ministro reveló que hubo un acuerdo.", "loaded-verb: reveló"],
])("finds in the Spanish %j: %s", (text, words) => {
  expect(found(text, "es")).toEqual([words]);
});

it.each([
  "It is a source of income.",
  "Two officials said so.",
  "Three current and former officials briefed on the plan agreed.",
  "Interior Ministry data show a rise.",
  "The embassy declined to confirm the number.",
  "There were 12 confirmed cases, and one was admitted to hospital.",
  "Her claims were rejected.",
  "She was not authorized to enter the building.",
])("finds nothing in %j", (text) => {
  expect(found(text)).toEqual([]);
});

it("leaves out what somebody else says, and the headline", () => {
  const text = "Boats burn, officials say\n\n“Experts say so,” he wrote. Experts say so.";
  const { wording } = textFacts(text, "en");
  expect(wording.map(({ start, end }) => text.slice(start, end))).toEqual(["Experts say"]);
  expect(wording[0]?.start).toBe(text.lastIndexOf("Experts"));
});

it("finds, in any text, sorted spans that do not overlap and lie in it", () => {
  fc.assert(
    fc.property(anyText(), fc.constantFrom("en" as const, "es" as const), (text, language) => {
      let last = 0;
      for (const { start, end } of wordingIn(text, language)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
  );
});

it("finds in two paragraphs what it finds in each", () => {
  const pieces = fc.constantFrom(
    "Experts say so.", "“We know,” sources said.", "It is believed.", "He confirmed that.", "Two officials said", "a",
  ); // prettier-ignore
  fc.assert(
    fc.property(fc.array(pieces), fc.array(pieces), (one, other) => {
      const [a, b] = [one.join(" "), other.join(" ")];
      expect(found(`${a}\n\n${b}`)).toEqual([...found(a), ...found(b)]);
    }),
  );
});

it("takes time in proportion to the text, whatever is repeated in it", () => {
  for (const piece of ["experts ", "it is widely ", "according to ", "sources in the ", "“", "a'b "]) {
    // Processor time, the least of three, each of another text: what else the machine does must not count.
    const time = (length: number) =>
      Math.min(
        ...[1, 2, 3].map((more) => {
          const text = piece.repeat(length / piece.length + more);
          const { user } = process.cpuUsage();
          textFacts(text, "en");
          return (process.cpuUsage().user - user) / 1_000;
        }),
      );
    time(20_000);
    // Eight times the text; a quadratic search would take 64 times as long.
    expect(time(400_000)).toBeLessThan(40 * Math.max(5, time(50_000)));
  }
}, 30_000);
