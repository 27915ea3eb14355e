import fc from "fast-check";
import { expect, it } from "vitest";
import { isAfter } from "../../../shared/sourcing/seen.ts";
import { trackedClaim } from "../../../shared/sourcing/trackedClaim.ts";
import { type Draft } from "../../../shared/records/index.ts";
import { quotationOf } from "../../../shared/spans.ts";
import {
  makeAnnotation,
  makeClaim,
  makeDocument,
  makeEvidence,
  makeSource,
  marked,
} from "../../support/records.ts";
import { holding } from "./support.ts";

const { text, spans } = marked("Officials said [six [boats] were struck]. [Nobody] counted them.");
const [whole, inner, other] = spans as [(typeof spans)[0], (typeof spans)[0], (typeof spans)[0]]; // as written above
const claim = makeClaim();
const first = makeDocument(text, {
  title: "First",
  published: "2026-03-02",
  url: "https://example.org/boats/",
});
const last = makeDocument(text, { title: "Last", published: "2026-03-09" });
const mentions = [
  makeAnnotation(first, text, whole, { claimId: claim.id }),
  makeAnnotation(last, text, whole, { claimId: claim.id }),
] as const;

const dated = { type: "web", url: "https://register.example/1", published: "2026-02-01" } as const;

/** The warnings about one piece of evidence. */
function warnings(...evidence: readonly Draft[]) {
  const workspace = holding([text], claim, first, last, ...mentions, ...evidence);
  return trackedClaim(workspace, claim.id).warnings;
}
/** The warnings about single pieces; there is always one of all of them here. */
const about = (...evidence: readonly Draft[]) =>
  warnings(...evidence).filter(({ kind }) => kind !== "oneSource");

it("has nothing against dated evidence that is older than the claim", () => {
  expect(about(makeEvidence(claim, { target: dated }))).toEqual([]);
});

it.each([
  ["2026-03-10", "last", "2026-03-09"],
  ["2026-03-05", "first", "2026-03-02"],
  ["2026-04", "last", "2026-03-09"],
] as const)("evidence of %s is younger than when the claim was %s seen, on %s", (published, than, date) => {
  const evidence = makeEvidence(claim, { target: { ...dated, published } });
  expect(about(evidence)).toMatchObject([{ kind: "younger", published, than, seen: { date } }]);
});

it.each(["2026-03", "2026", "2026-03-02"])("evidence of %s may be as old as the claim", (published) => {
  expect(about(makeEvidence(claim, { target: { ...dated, published } }))).toEqual([]);
});

it("says that evidence has no date", () => {
  expect(about(makeEvidence(claim))).toMatchObject([{ kind: "undated" }]);
});

it.each(["http://www.example.org/boats", "https://Example.org/boats/#top"])(
  "knows the page of a mention under the address %s",
  (url) => {
    expect(about(makeEvidence(claim, { target: { ...dated, url } }))).toMatchObject([
      { kind: "appearance", how: "address", documentId: first.id },
    ]);
  },
);

it.each(["https://example.org/boats/2", "https://example.org/boats?page=2", "https://example.org"])(
  "takes %s for another page",
  (url) => {
    expect(about(makeEvidence(claim, { target: { ...dated, url } }))).toEqual([]);
  },
);

it("knows a mention, and what lies over one, but not what stands beside it", () => {
  const span = (at: typeof whole) => ({
    type: "span" as const,
    documentId: first.id,
    spans: [at],
    quotes: [quotationOf(text, at)],
  });
  const boats = makeAnnotation(first, text, inner, { label: "statistic" });
  expect(
    about(
      boats,
      makeEvidence(claim, { target: { type: "annotation", annotationId: mentions[0].id } }),
      makeEvidence(claim, { target: { type: "annotation", annotationId: boats.id } }),
      makeEvidence(claim, { target: span(inner) }),
      makeEvidence(claim, { target: span(other) }),
    ),
  ).toMatchObject([{ how: "mention" }, { how: "overlap" }, { how: "overlap" }]);
});

it("says that all which decides comes from one source, whatever it is called and wherever it stands", () => {
  const vera = makeSource();
  const general = makeSource({ name: "the general", mergedInto: vera.id });
  const pieces = [
    makeEvidence(claim, { target: dated, sourceId: vera.id }),
    makeEvidence(claim, { target: { ...dated, url: "https://other.example/" }, sourceId: general.id }),
    makeEvidence(claim, { target: { ...dated, url: "https://third.example/" }, stance: "context" }),
  ];
  expect(warnings(vera, general, ...pieces)).toEqual([
    { kind: "oneSource", from: { kind: "source", id: vera.id }, pieces: 2 },
  ]);
  const another = makeEvidence(claim, { target: { ...dated, url: "https://fourth.example/" } });
  expect(warnings(vera, general, ...pieces, another)).toEqual([]);
});

it("tells sites and outlets apart where no source is named", () => {
  const on = (url: string) => makeEvidence(claim, { target: { ...dated, url } });
  expect(warnings(on("https://www.example.com/a"), on("https://example.com/b"))).toMatchObject([
    { kind: "oneSource", from: { kind: "site", name: "example.com" } },
  ]);
  expect(warnings(on("https://example.com/a"), on("https://example.net/b"))).toEqual([]);
});

it("never calls a date after another and before it at once, nor after itself", () => {
  const date = fc
    .tuple(
      fc.integer({ min: 2020, max: 2022 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.constantFrom(4, 7, 10),
    )
    .map(([year, month, day, length]) =>
      `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`.slice(0, length),
    );
  fc.assert(
    fc.property(date, date, (a, b) => {
      expect(isAfter(a, b) && isAfter(b, a)).toBe(false);
      expect(isAfter(a, a.slice(0, 4))).toBe(false);
      if (a.length === 10 && b.length === 10) expect(isAfter(a, b)).toBe(a > b);
    }),
  );
});
