import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { claimReviewOf } from "../../../shared/formats/claimReview.ts";
import { plan } from "../../../shared/changes.ts";
import type { Draft } from "../../../shared/records/index.ts";
import { Workspace } from "../../../shared/workspace.ts";
import { wordsIn } from "../../../shared/words/catalogue.ts";
import { english } from "../../../shared/words/sentence.ts";
import {
  makeAnnotation,
  makeAnonymousSource,
  makeAuthor,
  makeClaim,
  makeDocument,
  makeSource,
  marked,
  put,
} from "../../support/records.ts";

const author = makeAuthor();
const { text, spans } = marked("The minister said [six boats were struck] in March.");
const [struck = { start: 0, end: 0 }] = spans;
const early = makeDocument(text, {
  url: "https://example.org/early",
  published: "2026-03-04",
  title: "Six boats",
  outlet: "The Coast",
});
const late = makeDocument(text, { url: "https://example.net/late#top", published: "2026-03" });
const minister = makeSource({ title: "interior minister", organisation: "Ministry of the Interior" });
const closed = makeClaim({
  status: "done",
  verdict: "refuted",
  conclusion: "The ministry's own list has four.",
  checkerId: author.id,
});
const mention = (document: typeof early, fields = {}) =>
  makeAnnotation(document, text, struck, { claimId: closed.id, sourceId: minister.id, ...fields });

const full = { words: english, organisation: "Desk & Co", site: "https://desk.example/checks" };

function reviewOf(
  drafts: readonly Draft[],
  options: Parameters<typeof claimReviewOf>[2] = full,
  claim = closed,
) {
  const workspace = new Workspace();
  workspace.receive(
    plan(workspace, put(author, ...drafts), { at: "2026-05-06T10:00:00.000Z", by: author.id }),
  );
  const { json, missing } = claimReviewOf(workspace, claim.id, options);
  return {
    json,
    review: json && (JSON.parse(json) as Record<string, unknown>),
    missing: missing.map((say) => say(english)),
  };
}

/** What Google's documentation asks of a ClaimReview, and the types of what it recommends. */
const organization = {
  type: "object",
  required: ["@type", "name"],
  properties: {
    "@type": { const: "Organization" },
    name: { type: "string", minLength: 1 },
    url: { type: "string" },
  },
};
const work = {
  type: "object",
  required: ["@type", "text", "isBasedOn"],
  properties: {
    "@type": { const: "CreativeWork" },
    url: { type: "string", pattern: "^https?://\\S+$" },
    isBasedOn: { type: "string", pattern: "^urn:uuid:" },
    publisher: organization,
  },
};
const isValid = new Ajv2020().compile({
  type: "object",
  required: [
    "@context",
    "@type",
    "url",
    "claimReviewed",
    "reviewRating",
    "itemReviewed",
    "author",
    "datePublished",
  ],
  properties: {
    "@context": { const: "https://schema.org" },
    "@type": { const: "ClaimReview" },
    url: { type: "string", pattern: "^https?://\\S+$" },
    claimReviewed: { type: "string", minLength: 1 },
    datePublished: { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\d$" },
    author: organization,
    reviewRating: {
      type: "object",
      required: ["@type", "alternateName"],
      properties: {
        "@type": { const: "Rating" },
        ratingValue: { enum: [1, 3, 5] },
        bestRating: { const: 5 },
        worstRating: { const: 1 },
        alternateName: { type: "string", minLength: 1 },
      },
      dependentRequired: { ratingValue: ["bestRating", "worstRating"] },
    },
    itemReviewed: {
      type: "object",
      required: ["@type"],
      properties: {
        "@type": { const: "Claim" },
        datePublished: { type: "string", pattern: "^\\d{4}(-\\d\\d){0,2}$" },
        appearance: { type: "array", items: work, minItems: 1 },
        firstAppearance: work,
        sameAs: { type: "array", items: { type: "string", pattern: "^urn:uuid:" } },
      },
    },
  },
});

it("says who claimed what, where in which words, and what was found", () => {
  const [first, second] = [mention(early), mention(late)];
  const { review, missing } = reviewOf([second, first, late, early, minister, closed].toReversed());
  expect(isValid(review), JSON.stringify(isValid.errors)).toBe(true);
  const urn = ({ id }: { id: string }) => `urn:uuid:${id.slice("annotation:".length)}`;
  const earliest = {
    "@type": "CreativeWork",
    url: "https://example.org/early#:~:text=The%20minister%20said-,six%20boats%20were%20struck,-in%20March.",
    headline: "Six boats",
    datePublished: "2026-03-04",
    publisher: { "@type": "Organization", name: "The Coast" },
    text: "six boats were struck",
    isBasedOn: urn(first),
  };
  expect(review).toMatchObject({
    url: `https://desk.example/checks/${closed.id.slice("claim:".length)}`,
    datePublished: "2026-05-06",
    author: { "@type": "Organization", name: "Desk & Co", url: "https://desk.example" },
    claimReviewed: closed.statement,
    reviewRating: {
      ratingValue: 1,
      bestRating: 5,
      worstRating: 1,
      alternateName: "Refuted",
      ratingExplanation: "The ministry's own list has four.",
    },
    itemReviewed: {
      author: {
        "@type": "Person",
        name: "Luis Vera",
        jobTitle: "interior minister",
        affiliation: { "@type": "Organization", name: "Ministry of the Interior" },
      },
      appearance: expect.arrayContaining([earliest]),
      sameAs: expect.arrayContaining([urn(first), urn(second)]),
    },
  });
  expect(missing).toEqual([]);
});

it("takes the mention of the earliest known date as the first appearance", () => {
  const undated = makeDocument(text, { url: "https://example.com/undated" });
  const later = makeDocument(text, { url: "https://example.com/later", published: "2026-03-09" });
  const { review } = reviewOf([
    undated,
    later,
    early,
    minister,
    closed,
    mention(undated),
    mention(later),
    mention(early),
  ]);
  expect(review).toMatchObject({
    itemReviewed: {
      datePublished: "2026-03-04",
      firstAppearance: { datePublished: "2026-03-04" },
      appearance: [{ datePublished: "2026-03-04" }, { datePublished: "2026-03-09" }, {}],
    },
  });
});

it("speaks the language of whoever publishes it, and has no number for not enough evidence", () => {
  const claim = { ...closed, verdict: "not-enough-evidence" as const };
  const { review } = reviewOf([claim], { ...full, words: wordsIn("es") });
  expect(review).toMatchObject({ reviewRating: { alternateName: "Sin pruebas suficientes" } });
  expect(review).not.toHaveProperty("reviewRating.ratingValue");
  expect(review).not.toHaveProperty("reviewRating.bestRating");
});

it.each([
  ["supported", 5],
  ["conflicting", 3],
  ["refuted", 1],
] as const)("rates %s with %i", (verdict, ratingValue) => {
  expect(reviewOf([{ ...closed, verdict }]).review).toMatchObject({ reviewRating: { ratingValue } });
});

it("publishes no claim that is open, has no verdict, or is not here", () => {
  expect(reviewOf([{ ...closed, status: "in-review" }])).toMatchObject({
    json: "",
    missing: [expect.stringContaining("is not closed")],
  });
  expect(reviewOf([{ ...closed, verdict: "none-yet" }]).missing).toEqual([
    expect.stringContaining("no verdict"),
  ]);
  expect(reviewOf([]).missing).toEqual([expect.stringContaining("no such claim")]);
});

it("takes a merged claim for the one it was merged into", () => {
  const twin = makeClaim({ mergedInto: closed.id, statement: "The same in other words." });
  const document = makeDocument(text);
  const { review } = reviewOf(
    [closed, twin, document, minister, mention(document, { claimId: twin.id })],
    full,
    twin,
  );
  expect(review).toMatchObject({
    claimReviewed: closed.statement,
    itemReviewed: { author: { name: "Luis Vera" } },
  });
});

it("never says who an unnamed source is", () => {
  const unnamed = makeAnonymousSource({ title: "aide", organisation: "Ministry", variants: ["the aide"] });
  const { json, missing } = reviewOf([closed, early, unnamed, mention(early, { sourceId: unnamed.id })]);
  expect(JSON.parse(json)).not.toHaveProperty("itemReviewed.author");
  for (const word of ["senior official", "aide", "Ministry"]) expect(json).not.toContain(word);
  expect(missing).toEqual([expect.stringContaining("is not named")]);
});

it("names the outlet where it claims something itself, and each of several claimants once", () => {
  const own = mention(early, { attributes: { ownVoice: true } });
  const { sourceId: _, ...ownVoice } = own;
  const { review } = reviewOf([closed, early, late, minister, ownVoice, mention(late), mention(late)]);
  expect(review).toMatchObject({
    itemReviewed: { author: [{ "@type": "Organization", name: "The Coast" }, { name: "Luis Vera" }] },
  });
});

it("says all that is missing", () => {
  const document = makeDocument(text);
  const { conclusion: _, ...bare } = closed;
  const { sourceId: __, ...nobody } = mention(document);
  const { review, missing } = reviewOf([bare, document, nobody], { words: english });
  expect(isValid(review)).toBe(false);
  const said = [
    "where the review",
    "which organisation",
    "no conclusion",
    "who makes the claim",
    "date of publication",
    "no web address|has a web address",
  ];
  expect(missing).toEqual(said.map((part) => expect.stringMatching(new RegExp(part))));
  expect(reviewOf([closed]).missing).toEqual([expect.stringContaining("No document here makes the claim")]);
  const { missing: some } = reviewOf([closed, early, document, minister, mention(early), mention(document)]);
  expect(some).toEqual([expect.stringMatching(/^1 of 2 mentions/)]);
});

it("can stand in a script element whatever is quoted", () => {
  const hostile = marked('a [</script><!-- <script>\u2028&amp; \\ "] b');
  const document = makeDocument(hostile.text, {
    title: "</SCRIPT>",
    url: "https://example.org/?a=</script>&b",
  });
  const mention = makeAnnotation(document, hostile.text, hostile.spans, { claimId: closed.id });
  const { json, review } = reviewOf([closed, document, mention], { ...full, organisation: "<!--" });
  expect(review).not.toHaveProperty("itemReviewed.firstAppearance");
  expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  expect(review).toMatchObject({
    author: { name: "<!--" },
    itemReviewed: {
      appearance: [{ headline: "</SCRIPT>", text: mention.quotes[0]?.exact }],
    },
  });
});

it("neither names who denies the claim as its author, nor calls the denial an appearance", () => {
  const denier = makeSource({ name: "Ana Paz" });
  const denial = mention(early, { sourceId: denier.id, attributes: { stance: "denies" } });
  const dated = makeDocument(text, { url: "https://example.net/dated", published: "2026-03-08" });
  const { json, review } = reviewOf([closed, early, dated, minister, denier, denial, mention(dated)]);
  expect(review).toMatchObject({
    itemReviewed: {
      author: { name: "Luis Vera" },
      datePublished: "2026-03-08",
      firstAppearance: { datePublished: "2026-03-08" },
      appearance: [{ datePublished: "2026-03-08" }],
    },
  });
  expect(json).not.toContain("Ana Paz");
});

it("gives a claimant the title and the organisation that only a merged record has", () => {
  const bare = makeSource();
  const titled = makeSource({
    name: "The minister",
    title: "minister",
    organisation: "Ministry",
    mergedInto: bare.id,
  });
  const { review } = reviewOf([closed, early, bare, titled, mention(early, { sourceId: bare.id })]);
  expect(review).toMatchObject({
    itemReviewed: { author: { name: "Luis Vera", jobTitle: "minister", affiliation: { name: "Ministry" } } },
  });
});
