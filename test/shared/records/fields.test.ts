import { describe, expect, it } from "vitest";
import * as v from "valibot";
import { documentFields, isLanguage } from "../../../shared/records/document.ts";
import { isDate, isWebAddress, webAddress } from "../../../shared/records/fields.ts";
import { draftSchema } from "../../../shared/records/index.ts";
import { makeClaim, makeDocument, makeEvidence } from "../../support/records.ts";

describe("a date", () => {
  it.each(["2026", "2026-03", "2026-03-04", "2024-02-29", "0001-01-01"])("%s is one", (written) => {
    expect(isDate(written)).toBe(true);
  });

  it.each([
    "2026-02-31",
    "2026-02-29",
    "2026-04-31",
    "2026-13",
    "2026-00-01",
    "26-03-04",
    "2026-03-04T10:00",
    "",
  ])("“%s” is none", (written) => expect(isDate(written)).toBe(false));

  it("of a document is refused with a sentence where there is no such day", () => {
    const { issues } = v.safeParse(draftSchema, makeDocument("x", { published: "2026-02-31" }));
    expect(issues?.[0].message).toBe("There is no such day.");
  });
});

describe("a web address", () => {
  it.each(["https://example.org", "http://example.org/a?b=1#c", "HTTPS://example.org/ñ"])(
    "%s is one",
    (written) => {
      expect(isWebAddress(written)).toBe(true);
    },
  );

  it.each([
    "",
    "example.org",
    "www.example.org",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "ftp://example.org",
    "https://",
    "https:///x",
    "https://a b",
    " https://example.org",
    `https://${"x".repeat(2_000)}`,
  ])("“%.30s” is none", (written) => expect(isWebAddress(written)).toBe(false));

  it("of a document and of evidence is refused with a sentence where it is none", () => {
    const sentence = "A web address begins with http:// or https://.";
    const target = { type: "web", url: "javascript:alert(1)" } as const;
    for (const draft of [
      makeDocument("x", { url: "www.example.org" }),
      makeEvidence(makeClaim(), { target }),
    ])
      expect(v.safeParse(draftSchema, draft).issues?.[0].message).toBe(sentence);
  });
});

it("a language is a code", () => {
  expect(["en", "es", "pt-BR", "zh-Hant-TW"].filter(isLanguage)).toHaveLength(4);
  expect(["", "English", "e", "en_US", "en-"].filter(isLanguage)).toEqual([]);
});

it("a text of any length is refused by a rule, not by an exception", () => {
  const long = "-abc".repeat(6_000_000);
  expect(isLanguage(`en${long}`)).toBe(false);
  for (const schema of [webAddress, documentFields.title, documentFields.published])
    expect(v.safeParse(schema, `https://${long}`).success).toBe(false);
});
