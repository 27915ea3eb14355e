import { describe, expect, it } from "vitest";
import { parseDate } from "../../../server/import/dates.ts";
import { guessLanguage } from "../../../server/import/language.ts";
import { proposeMetadata } from "../../../server/import/metadata.ts";

describe("metadata is proposed from", () => {
  it("the bare date crawlers leave behind", () => {
    expect(proposeMetadata("a.txt", " date 2026-03-04 \nThe boats were struck.")).toMatchObject({
      published: "2026-03-04",
    });
  });

  it("labelled lines", () => {
    const text = [
      "Title: Strikes off the coast",
      "Byline: Ana Ruiz",
      "Source: Pacific Courier",
      "URL: https://example.org/a?b=1",
      "Published: 4 March 2026",
      "",
      "The boats were struck.",
    ].join("\n");
    expect(proposeMetadata("a.txt", text)).toEqual({
      title: "Strikes off the coast",
      byline: "Ana Ruiz",
      outlet: "Pacific Courier",
      url: "https://example.org/a?b=1",
      published: "2026-03-04",
    });
  });

  it("Spanish labelled lines", () => {
    const text = "Título: Golpes en la costa\nPor Ana Ruiz\nFuente: El Litoral\nFecha: 4 de marzo de 2026\n";
    expect(proposeMetadata("a.txt", text)).toEqual({
      title: "Golpes en la costa",
      byline: "Ana Ruiz",
      outlet: "El Litoral",
      published: "2026-03-04",
      language: "es",
    });
  });

  it("a headline and a byline", () => {
    const text =
      "Ecuador and US forces raid camps\n\nBy Ana Ruiz and Peter Lanning\n\nThe helicopters came in low.";
    expect(proposeMetadata("a.txt", text)).toMatchObject({
      title: "Ecuador and US forces raid camps",
      byline: "Ana Ruiz and Peter Lanning",
    });
  });

  it("Markdown's first heading, wherever it stands", () => {
    expect(proposeMetadata("a.md", "Draft\n\n## Ports, prisons #\n\nText")).toMatchObject({
      title: "Ports, prisons",
    });
    expect(proposeMetadata("a.txt", "Draft\n\n## Ports, prisons\n")).toMatchObject({ title: "Draft" });
  });

  it("the file's name where the text has no title", () => {
    expect(proposeMetadata("boat_strikes 2026.txt", "The boats were struck.")).toMatchObject({
      title: "boat strikes 2026",
    });
  });

  it("an address alone on its line", () => {
    expect(proposeMetadata("a.txt", "https://example.org/x\nBoats")).toMatchObject({
      url: "https://example.org/x",
      title: "Boats",
    });
  });
});

describe("metadata is not proposed from", () => {
  it.each([
    ["a sentence that begins with By", "By Tuesday the boats were gone."],
    ["a sentence that begins with date", "Date palms line the shore of the bay"],
    ["a date that could be two", "Published: 04/03/2026"],
    ["a day that never was", "Published: 31 February 2026"],
    ["an address that is none", "URL: see below"],
    ["a script's address", "URL: javascript:alert(1)"],
  ])("%s", (_what, line) => {
    const proposals = proposeMetadata("a.txt", `${line}\n\nThe boats were struck.`);
    expect([proposals.published, proposals.byline, proposals.url]).toEqual([undefined, undefined, undefined]);
  });

  it("what stands below prose", () => {
    const text = `${"The boats were struck. ".repeat(20)}\nSource: nobody\n`;
    expect(proposeMetadata("a.txt", text).outlet).toBeUndefined();
  });
});

it("a proposal is never longer than its field, and cuts no character", () => {
  const { title } = proposeMetadata("a.md", `# ${"👩‍👩‍👧‍👦".repeat(60)}`);
  expect(title).toBe("👩‍👩‍👧‍👦".repeat(45));
});

it.each([
  ["a word", "w".repeat(600), "w".repeat(500)],
  ["words", "boats ".repeat(30_000), "boats ".repeat(83).trim()],
  ["a character", `a${"\u{301}".repeat(600)} boats`, `a${"\u{301}".repeat(499)}`],
])("a heading of %s too long for a title is shortened", (_what, heading, title) => {
  expect(proposeMetadata("notes.md", `# ${heading}\n\nText.`).title?.slice(0, title.length)).toBe(title);
});

it("an enormous line costs no time", () => {
  const start = performance.now();
  for (const line of ["=".repeat(5_000_000), `# a${" ".repeat(5_000)}b`, `# a${"#".repeat(5_000)}b`])
    proposeMetadata("a.md", line);
  expect(performance.now() - start).toBeLessThan(1_000);
});

describe("a date", () => {
  it.each([
    ["2026-03-04", "2026-03-04"],
    ["2026-03-04T10:00:00Z", "2026-03-04"],
    ["2026-03", "2026-03"],
    ["2026", "2026"],
    ["4 March 2026", "2026-03-04"],
    ["Wednesday, 4 March 2026", "2026-03-04"],
    ["4th of March, 2026", "2026-03-04"],
    ["March 4, 2026", "2026-03-04"],
    ["Sept. 4, 2025", "2025-09-04"],
    ["March 2026", "2026-03"],
    ["4 de marzo de 2026", "2026-03-04"],
    ["miércoles, 4 de marzo del 2026", "2026-03-04"],
    ["setiembre de 2025", "2025-09"],
  ])("written %s is %s", (written, date) => {
    expect(parseDate(written)).toBe(date);
  });

  it.each([
    "",
    "soon",
    "03/04/2026",
    "2026-13-01",
    "2026-02-30",
    "32 March 2026",
    "4 Foo 2026",
    "9999",
    "12",
  ])("“%s” is none", (written) => {
    expect(parseDate(written)).toBeUndefined();
  });
});

describe("the language", () => {
  it("of English and Spanish prose is told by its small words", () => {
    expect(
      guessLanguage(
        "The helicopters came in low over the rows a little after four on the morning of the raid, and it was said that they had not been seen.",
      ),
    ).toBe("en");
    expect(
      guessLanguage(
        "La tasa de homicidios en la provincia subió por tercer año y los vecinos dicen que no se ha visto una cosa así desde el comienzo de la década.",
      ),
    ).toBe("es");
  });

  it("of a text that is half one and half the other is not guessed", () => {
    const half =
      "The boats were struck in the night and it was said. Los barcos de la costa fueron golpeados por la noche. ";
    expect(guessLanguage(half.repeat(5))).toBeUndefined();
  });

  it("of a few words, of other languages and of a mixture is not guessed", () => {
    for (const text of [
      "The boats",
      "漢字かな交じり文",
      "Die Boote wurden in der Nacht vor der Küste getroffen und sind gesunken",
      "",
    ])
      expect(guessLanguage(text)).toBeUndefined();
  });
});
