import { expect, it } from "vitest";
import { findings } from "../../../shared/checks/automatic.ts";
import { makeId } from "../../../shared/ids.ts";
import type { AnyRecord, Draft, DraftOf } from "../../../shared/records/index.ts";
import { wordsIn } from "../../../shared/words/catalogue.ts";
import { Workspace } from "../../../shared/workspace.ts";
import { makeAnnotation, makeClaim, makeDocument } from "../../support/records.ts";

const holding = (...drafts: readonly Draft[]) => new Workspace(1, drafts as unknown as AnyRecord[]);
const claim = makeClaim();

/** The number of a record decides where its id sorts. */
const idAt = (at: number) => makeId("annotation", `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`);

/** A document of these sentences, each a mention of the claim, with ids that sort as numbered. */
function mentioning(title: string, ids: readonly number[], ...sentences: readonly string[]) {
  const text = sentences.join("\n");
  const document = makeDocument(text, { title, language: "en" });
  let start = 0;
  const mentions = sentences.map((sentence, at) => {
    const span = { start, end: start + sentence.length };
    start = span.end + 1;
    return makeAnnotation(document, text, span, { id: idAt(ids[at] ?? 0), claimId: claim.id });
  });
  return { document, text, mentions };
}

type Mentioning = ReturnType<typeof mentioning>;

function said(asking: Mentioning, others: readonly Mentioning[]) {
  const records = [asking, ...others].flatMap(({ document, mentions }) => [document, ...mentions]);
  const found =
    findings(holding(claim, ...records), asking.document.id, asking.text).get("contradictions") ?? [];
  return found.map(({ say }) => say(wordsIn("en")));
}

it("finds what disagrees with this document whichever of the mentions has the smaller id", () => {
  const found = (own: number, same: number, third: number) =>
    said(mentioning("Here", [own], "33 deaths were counted."), [
      mentioning("Same", [same], "33 deaths were counted."),
      mentioning("Third", [third], "Nine deaths were counted."),
    ]);
  const expected = ["33 deaths here, Nine deaths for the same claim in “Third”."];
  expect(found(1, 2, 3)).toEqual(expected);
  expect(found(2, 1, 3)).toEqual(expected);
  expect(found(3, 2, 1)).toEqual(expected);
});

it("says nothing of others that disagree with each other only", () => {
  const found = said(mentioning("Here", [3], "At least five deaths were counted."), [
    mentioning("One", [1], "33 deaths were counted."),
    mentioning("Other", [2], "Nine deaths were counted."),
  ]);
  expect(found).toEqual([]);
});

it("keeps the same number of another year apart", () => {
  const here = mentioning("Here", [1, 2], "33 deaths in 2020.", "33 deaths in 2024.");
  const there = mentioning("There", [3], "Nine deaths in 2024.");
  expect(said(here, [there])).toEqual(["33 deaths here, Nine deaths for the same claim in “There”."]);
});

it("reads a number anew once its document is said to be in another language", () => {
  const here = mentioning("Here", [1], "1.500 deaths were counted.");
  const there = mentioning("There", [2], "1500 deaths were counted.");
  const inSpanish: DraftOf<"document"> = { ...here.document, language: "es" };
  expect(said(here, [there])).not.toEqual([]);
  expect(said({ ...here, document: inSpanish }, [there])).toEqual([]);
});

it("reads a change anew once its document is said to write numbers otherwise", () => {
  const text = "Deaths rose 20 per cent, from 1,500 to 1,800, in 2025.";
  const document = makeDocument(text, { language: "en" });
  const statistic = makeAnnotation(
    document,
    text,
    { start: 0, end: text.length - 1 },
    { label: "statistic" },
  );
  const first = (language: string) => {
    const workspace = holding({ ...document, language }, statistic);
    return findings(workspace, document.id, text)
      .get("statistics")
      ?.find(({ arithmetic }) => arithmetic)?.arithmetic?.from;
  };
  expect([first("en"), first("de"), first("en")]).toEqual([1500, 1.5, 1500]);
});
