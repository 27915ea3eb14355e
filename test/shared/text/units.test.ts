import fc from "fast-check";
import { expect, test } from "vitest";
import { isGraphemeBoundary } from "../../../shared/text/graphemes.ts";
import { sentencesAround, sentencesOf, stepUnit, textUnits, unitAt } from "../../../shared/text/units.ts";
import { anyText, prose } from "../../support/texts.ts";

const sentences = (text: string, language?: string) =>
  sentencesAround(text, 0, language ?? "en").map(({ start, end }) => text.slice(start, end));

test("sentences do not end after titles, initials and abbreviations", () => {
  expect(
    sentences("Dr. Ruiz met Gen. J. Paz at 5 p.m. on Jan. 3. The U.S. Navy denied it. No. 7 sank."),
  ).toEqual(["Dr. Ruiz met Gen. J. Paz at 5 p.m. on Jan. 3.", "The U.S. Navy denied it.", "No. 7 sank."]);
});

test("Spanish abbreviations do not end a sentence either", () => {
  expect(sentences("El Sr. Paz y la Dra. Mora hablaron con EE. UU. ayer. ¿Y qué? Nada.", "es")).toEqual([
    "El Sr. Paz y la Dra. Mora hablaron con EE. UU. ayer.",
    "¿Y qué?",
    "Nada.",
  ]);
});

test("a sentence ends with its line", () => {
  const text = "No full stop here\nThe next line";
  expect(unitAt(text, 20, "sentence")).toEqual({ start: 18, end: text.length });
});

test("the word at an offset is the one around it, the one before between two, the first before any", () => {
  const text = "  one, two";
  const at = (offset: number) => {
    const word = unitAt(text, offset, "word");
    return word && text.slice(word.start, word.end);
  };
  expect([at(0), at(3), at(5), at(6), at(7), at(10)]).toEqual(["one", "one", "one", "one", "two", "two"]);
});

test("there is no word on an empty line", () => {
  expect(unitAt("one\n\ntwo", 4, "word")).toBeUndefined();
});

test("words step from end to end and back from start to start, across lines", () => {
  const text = "one two\n\nthree";
  const ends = [0, 3, 7].map((offset) => stepUnit(text, offset, "word", true));
  const starts = [14, 9, 4].map((offset) => stepUnit(text, offset, "word", false));
  expect([ends, starts]).toEqual([
    [3, 7, 14],
    [9, 4, 0],
  ]);
});

test("stepping can go to the other edge: forward to starts, back to ends", () => {
  const text = "one two three";
  expect(stepUnit(text, 0, "word", true, "en", "start")).toBe(4);
  expect(stepUnit(text, 13, "word", false, "en", "end")).toBe(7);
});

test("stepping back at the start of a text that begins with a line feed ends", () => {
  expect(stepUnit("\none", 0, "word", false)).toBe(0);
});

test("a word is made of whole characters where the platform cuts a Hangul syllable", () => {
  expect(unitAt("\u1112\uD55C\uAD6D", 0, "word")).toEqual({ start: 0, end: 3 });
});

test("a step gets further until the edge of the text, and lands on no half character", () => {
  fc.assert(
    fc.property(
      anyText(),
      fc.nat(80),
      fc.constantFrom(...textUnits),
      fc.boolean(),
      (text, at, unit, forward) => {
        const offset = Math.min(at, text.length);
        const next = stepUnit(text, offset, unit, forward);
        const edge = forward ? text.length : 0;
        expect(offset === edge ? next === edge : forward ? next > offset : next < offset).toBe(true);
        expect(isGraphemeBoundary(text, next)).toBe(true);
      },
    ),
    { numRuns: 1_000 },
  );
});

test("units lie inside their line, sentences inside their paragraph, and cut no character", () => {
  fc.assert(
    fc.property(anyText(), fc.nat(80), fc.constantFrom("word", "sentence"), (text, at, unit) => {
      const span = unitAt(text, Math.min(at, text.length), unit);
      if (!span) return;
      expect(span.start).toBeLessThan(span.end);
      expect(text.slice(span.start, span.end)).not.toContain(unit === "word" ? "\n" : "\n\n");
      expect([isGraphemeBoundary(text, span.start), isGraphemeBoundary(text, span.end)]).toEqual([
        true,
        true,
      ]);
    }),
    { numRuns: 1_000 },
  );
});

test("stepping sentence by sentence reaches the end of any prose", () => {
  fc.assert(
    fc.property(prose(), (text) => {
      let offset = 0;
      for (let steps = 0; offset < text.length; steps++) {
        expect(steps).toBeLessThanOrEqual(text.length);
        offset = stepUnit(text, offset, "sentence", true);
      }
    }),
  );
});

test("a line of a million characters is read only near the offset", () => {
  const text = "word ".repeat(200_000);
  const start = performance.now();
  for (let i = 0; i < 20; i++) stepUnit(text, 500_000 + i, "word", true);
  // The whole line would take seconds; the bound is loose because test machines are slow.
  expect(performance.now() - start).toBeLessThan(2_000);
});

/** Each sentence of a text as pressing on finds it, line feeds shown as /. */
function allSentences(text: string, language = "en"): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = stepUnit(text, at, "sentence", true, language);
    const span = unitAt(text, Math.max(at, end - 1), "sentence", language);
    if (span && span.end === end) found.push(text.slice(span.start, end).replaceAll("\n", "/"));
    at = end;
  }
  return found;
}

const wire = `MERIDIAN WIRE / BC-PACIFIC-STRIKE, 2nd Ld

US military says three killed in strike on boat in eastern Pacific
By Dora Whitcombe

MIAMI (Meridian) - US forces on Tuesday struck a vessel in the eastern
Pacific that was carrying drugs, killing the three men aboard, US
Southern Command said.

It was the 30th strike announced since the campaign began last
September and brought the number of people killed to at least 115,
according to a Meridian tally, say all who gave official statements now.

"Intelligence confirmed that the vessel was transiting along a known
narco-trafficking route," the command said in a post on social media.
"Three male narco-terrorists were killed. No US forces were harmed."

A spokesman, who had spoken on Monday at length to the aides of Gen.
Paz, said no. The figure was
not confirmed.
`;

test("sentences run on over the line ends of a hard-wrapped paragraph, and no others", () => {
  expect(allSentences(wire)).toEqual([
    "MERIDIAN WIRE / BC-PACIFIC-STRIKE, 2nd Ld",
    "US military says three killed in strike on boat in eastern Pacific",
    "By Dora Whitcombe",
    "MIAMI (Meridian) - US forces on Tuesday struck a vessel in the eastern/Pacific that was carrying drugs, killing the three men aboard, US/Southern Command said.",
    "It was the 30th strike announced since the campaign began last/September and brought the number of people killed to at least 115,/according to a Meridian tally, say all who gave official statements now.",
    '"Intelligence confirmed that the vessel was transiting along a known/narco-trafficking route," the command said in a post on social media.',
    '"Three male narco-terrorists were killed.',
    'No US forces were harmed."',
    "A spokesman, who had spoken on Monday at length to the aides of Gen./Paz, said no.",
    "The figure was",
    "not confirmed.",
  ]);
});

test("a sentence is the same wherever in it one asks", () => {
  const start = wire.indexOf("MIAMI");
  const end = wire.indexOf("said.") + 5;
  for (let offset = start; offset < end; offset++)
    expect(unitAt(wire, offset, "sentence")).toEqual({ start, end });
});

test("stepping by sentence goes over them both ways, and words never span a line end", () => {
  const second = wire.indexOf("Pacific that");
  const start = wire.indexOf("MIAMI");
  expect(stepUnit(wire, second, "sentence", false)).toBe(start);
  expect(stepUnit(wire, second, "sentence", true)).toBe(wire.indexOf("said.") + 5);
  expect(unitAt(wire, second - 1, "word")).toEqual({ start: second - 8, end: second - 1 });
});

test("Spanish wrapped prose is joined too", () => {
  const text = `La ministra dijo el martes en Guayaquil que el barco hundido cerca de la
costa llevaba 14 toneladas y que no hubo heridos entre los miembros de
la Armada. ¿Quién lo vio? «Nadie», dijo la Sra. Mora a los reporteros en
Manta.`;
  expect(allSentences(text, "es")).toEqual([
    "La ministra dijo el martes en Guayaquil que el barco hundido cerca de la/costa llevaba 14 toneladas y que no hubo heridos entre los miembros de/la Armada.",
    "¿Quién lo vio?",
    "«Nadie», dijo la Sra. Mora a los reporteros en/Manta.",
  ]);
});

const unjoined: readonly [what: string, text: string][] = [
  [
    "list items",
    `- the number of boats that the navy says it stopped in the year before
- the number of men who were aboard these boats and have not come back
1. what the families say about the men who have not come back to the port
2) what the ministry says about it`,
  ],
  [
    "quotations",
    `> the number of boats that the navy says it stopped in the year before
> and the number of men who were aboard these boats`,
  ],
  [
    "headings",
    `# What the families say about the men who have not come back to the port
and what the ministry says about them after the first week of the raid`,
  ],
  ["short lines", "the boats are out\nthe boats are gone\nno one has seen\nthe men of them"],
  [
    "a poem",
    `Shall we compare the harbour to a summer's night
Thou art more quiet and more temperate by far
Rough winds do shake the boats along the shore
And summer's lease hath all too short a date`,
  ],
  [
    "a title, a byline and a date",
    `US military says three killed in strike on boat in eastern Pacific
Dora Whitcombe and Luis Alberto Cagua
Miami, March 4`,
  ],
  [
    "paragraphs on a line each",
    `${"the harbour was quiet and nobody had seen the boats ".repeat(4)}
${"and the families went on waiting outside the office ".repeat(3)}`,
  ],
  [
    "fields",
    "Ship: the Esperanza del Mar of Manta in Manabí\nCrew: four\nOwner: a family of the port\nLast seen: on Tuesday",
  ],
];

test.for(unjoined)("sentences do not run on over the line ends of %s", ([, text]) => {
  expect(allSentences(text)).toEqual(text.split("\n").map((line) => line.trim()));
});

test("inside a list item that is wrapped they do", () => {
  const text = `- the number of boats that the navy says it stopped in the year before
  and the number of men aboard
- nothing else`;
  expect(allSentences(text)).toEqual([
    "- the number of boats that the navy says it stopped in the year before/  and the number of men aboard",
    "- nothing else",
  ]);
});

test("a sentence or word too long to be read at once is cut at the same places wherever one asks", () => {
  const text = `${"One is here. ".repeat(300)}${"and on it goes without an end ".repeat(800)}done. ${"Another. ".repeat(600)}${"x".repeat(3_000)}`;
  for (const unit of ["word", "sentence"] as const) {
    for (let offset = 3; offset < text.length; offset += 1_777) {
      const span = unitAt(text, offset, unit);
      if (!span) throw new Error(`There is no ${unit} at ${offset}.`);
      for (const at of [span.start, (span.start + span.end) >> 1, span.end - 1])
        expect(unitAt(text, at, unit), `${unit} at ${offset}`).toEqual(span);
      expect(stepUnit(text, span.start, unit, true)).toBe(span.end);
      expect(stepUnit(text, span.end, unit, false)).toBe(span.start);
    }
  }
});

test("sentences of usual length are whole on a very long line, and none is missed", () => {
  const text = Array.from(
    { length: 250 },
    (_, i) => `Sentence number ${i} of a very long line, about ${i % 9} boats near the port, is here.`,
  ).join(" ");
  expect(allSentences(text)).toEqual(text.split(/(?<=\.) /));
});

test("a list of very many short lines is no paragraph, and is read only near the offset", () => {
  const text = "the number of boats that were seen in March\n".repeat(200_000);
  const start = performance.now();
  for (const offset of [0, 4_400_000, 8_799_999])
    expect(unitAt(text, offset, "sentence")?.end).toBe(offset - (offset % 44) + 43);
  // All lines would take seconds; the bound is loose because test machines are slow.
  expect(performance.now() - start).toBeLessThan(500);
});

test("all sentences are those one steps through, each once", () => {
  const texts = fc.oneof(
    anyText(),
    prose(80),
    // Wrapped by hand.
    prose(80).map((text) => text.replaceAll("\n", " ").replaceAll(/(.{50,70}) /gu, "$1\n")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const stepped: number[] = [];
      for (let at = -1; ;) {
        const next = stepUnit(text, at, "sentence", true, "en", "start");
        if (next <= at || next >= text.length) break;
        stepped.push((at = next));
      }
      const sentences = sentencesOf(text);
      expect(sentences.map(({ start }) => start)).toEqual(stepped);
      for (const [i, { start, end }] of sentences.entries()) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(sentences[i + 1]?.start ?? text.length);
      }
    }),
  );
});

test("all sentences of a line that is read in several parts are there, each once", () => {
  const sentence = "Twelve boats were struck off the coast.";
  const text = Array.from({ length: 500 }, () => sentence).join(" ");
  const starts = Array.from({ length: 500 }, (_, i) => i * (sentence.length + 1));
  expect(sentencesOf(text)).toEqual(starts.map((start) => ({ start, end: start + sentence.length })));
});
