import { describe, expect, it } from "vitest";
import { computeReport } from "../../../shared/report/compute.ts";
import { baseOf, figureKeys, type FigureKey } from "../../../shared/report/figures.ts";
import { outletsOf } from "../../../shared/report/scope.ts";
import { agesOf } from "../../../shared/report/tracking.ts";
import { checkId } from "../../../shared/ids.ts";
import {
  makeAnnotation,
  makeAnonymousSource,
  makeCheck,
  makeClaim,
  makeDocument,
  makeEvidence,
  makeSource,
  marked,
} from "../../support/records.ts";
import { workspaceOf } from "./world.ts";

const { text, spans } = marked("[Boats] [sank] in [March], [“we saw it”], [he said].");
const [a, b, c, d, e] = spans as [
  (typeof spans)[0],
  (typeof spans)[0],
  (typeof spans)[0],
  (typeof spans)[0],
  (typeof spans)[0],
];
const document = makeDocument(text, { outlet: "Pacific Courier" });
const other = makeDocument(text, { title: "Elsewhere", outlet: " pacific  courier" });
const third = makeDocument(text, { title: "Third", outlet: "Harbor Ledger" });
const named = makeSource({ side: "Government" });
const twin = makeSource({ name: "Mr. Vera", mergedInto: named.id });
const anonymous = makeAnonymousSource({
  side: " government ",
  relayedBy: "Meridian Wire",
  anonymity: { count: "one", reasonType: "not-authorised" },
});

const values = (report: ReturnType<typeof computeReport>, ...keys: FigureKey[]) =>
  keys.map((key) => report.figures[key].value);

describe("the report", () => {
  it("counts claims by what they rest on, and those on one anonymous source", () => {
    const high = { attributes: { checkWorthy: "high" as const } };
    const claims = [
      makeAnnotation(document, text, a, { sourceId: named.id, ...high }),
      makeAnnotation(document, text, b, { sourceId: anonymous.id, ...high }),
      makeAnnotation(document, text, c, { restsOn: [anonymous.id, named.id] }),
      makeAnnotation(document, text, d, { attributes: { ownVoice: true } }),
      makeAnnotation(document, text, e, high),
    ];
    const { workspace } = workspaceOf(document, named, anonymous, ...claims);
    const report = computeReport(workspace, { type: "workspace" });
    expect(
      values(
        report,
        "claims",
        "claims.named",
        "claims.anonymous",
        "claims.unnamed",
        "claims.own",
        "claims.none",
      ),
    ).toEqual([5, 2, 1, 0, 1, 1]);
    expect(report.figures["claims.singleAnonymous"].ids).toEqual([claims[1]?.id]);
    expect(values(report, "claims.singleAnonymousHigh", "claims.high", "claims.highUnnamed")).toEqual([
      1, 3, 2,
    ]);
    expect(report.figures["claims.relayed"].ids).toEqual([claims[1]?.id, claims[2]?.id]);
  });

  it("counts what statistics and quotes lack; a quote that goes on has the speaker it goes on from", () => {
    const first = makeAnnotation(document, text, d, {
      label: "quote",
      sourceId: named.id,
      attributes: { quoteType: "direct" },
    });
    const on = makeAnnotation(document, text, e, { label: "quote", attributes: { continues: first.id } });
    const lost = makeAnnotation(document, text, a, { label: "quote", attributes: { quoteType: "indirect" } });
    const figure = makeAnnotation(document, text, c, { label: "statistic", attributes: { period: "2026" } });
    const { workspace } = workspaceOf(document, named, first, on, lost, figure);
    const report = computeReport(workspace, { type: "workspace" });
    expect(report.figures["quotes.noSpeaker"].ids).toEqual([lost.id]);
    expect(values(report, "quotes.direct", "quotes.indirect", "quotes.untyped")).toEqual([1, 1, 1]);
    expect(
      values(report, "statistics", "statistics.noSource", "statistics.noPeriod", "statistics.noPopulation"),
    ).toEqual([1, 1, 0, 1]);
    expect(report.figures.quotedWords.value).toBe(3);
  });

  it("counts the words somebody spoke also where what is around them is told indirectly", () => {
    const around = { start: a.start, end: e.end };
    const marks = (["indirect", "direct"] as const).map((quoteType, i) =>
      makeAnnotation(document, text, i === 0 ? around : d, {
        label: "quote",
        sourceId: named.id,
        attributes: { quoteType },
      }),
    );
    const { workspace } = workspaceOf(document, named, ...marks);
    const report = computeReport(workspace, { type: "workspace" });
    expect(report.sources[0]?.quotes).toHaveLength(2);
    expect(report.figures.quotedWords.value).toBe(3);
  });

  it("counts merged sources once, with their mentions, sides whatever their case, and who heard whom", () => {
    const claims = [
      makeAnnotation(document, text, a, { sourceId: named.id }),
      makeAnnotation(document, text, b, { sourceId: twin.id }),
      makeAnnotation(document, text, c, { sourceId: anonymous.id }),
    ];
    const { workspace } = workspaceOf(document, named, twin, anonymous, ...claims);
    const report = computeReport(workspace, { type: "workspace" });
    expect(report.sources.map(({ id, mentions }) => [id, mentions.length])).toEqual([
      [named.id, 2],
      [anonymous.id, 1],
    ]);
    expect(report.sides).toMatchObject([{ side: "Government", mentions: claims.map(({ id }) => id) }]);
    expect(report.heardBy).toEqual([{ outlet: "Meridian Wire", sources: [anonymous.id] }]);
    expect(values(report, "anonymous", "anonymous.counted", "anonymous.howTheyKnow")).toEqual([1, 1, 0]);
    expect(values(report, "anonymous.reasonFormulaic", "anonymous.reasonMissing")).toEqual([1, 0]);
    expect(values(report, "mentions", "mentions.busiestSource", "mentions.busiestSide")).toEqual([3, 2, 3]);
  });

  it("takes an outlet whatever the case and blanks of its name, and tracked claims only where they are mentioned", () => {
    const tracked = makeClaim({ verdict: "supported" });
    const idle = makeClaim();
    const here = makeAnnotation(other, text, a, { claimId: tracked.id });
    const { workspace } = workspaceOf(
      document,
      other,
      third,
      tracked,
      idle,
      here,
      makeEvidence(tracked),
      makeEvidence(tracked),
    );
    expect(outletsOf(workspace)).toEqual([
      { name: "Harbor Ledger", documents: 1 },
      { name: "Pacific Courier", documents: 2 },
    ]);
    const report = computeReport(workspace, { type: "outlet", outlet: "PACIFIC COURIER" });
    expect(report.documents).toEqual([document.id, other.id]);
    expect(report.figures.tracked.ids).toEqual([tracked.id]);
    expect(values(report, "tracked.evidence", "tracked.oneOrigin", "verdict.supported")).toEqual([1, 1, 1]);
    expect(computeReport(workspace, { type: "workspace" }).figures.tracked.value).toBe(2);
    expect(agesOf(report.open, "2026-03-09T10:00:00.000Z").map(({ claims }) => claims.length)).toEqual([
      0, 1, 0, 0,
    ]);
  });

  it("counts a question as open until it is answered, and says by whom", () => {
    const checks = [
      makeCheck(document, { question: "verbs", answer: "problem" }),
      makeCheck(document, { question: "quotes", answer: "open" }),
    ];
    const { workspace, author } = workspaceOf(document, other, ...checks);
    const report = computeReport(workspace, { type: "workspace" });
    expect(values(report, "questions", "questions.problem", "questions.open")).toEqual([28, 1, 27]);
    expect(report.signers).toEqual([{ authorId: author, checks: [checkId(document.id, "verbs")] }]);
    const verbs = report.questions.find(({ question }) => question === "verbs");
    expect(verbs).toMatchObject({ open: [other.id], answers: { problem: [checkId(document.id, "verbs")] } });
  });

  it("every part is no larger than its base, and every number but words and questions is how many ids it has", () => {
    const claims = spans.map((span) => makeAnnotation(document, text, span, { sourceId: anonymous.id }));
    const { workspace } = workspaceOf(document, anonymous, ...claims);
    const { figures } = computeReport(workspace, { type: "documents", ids: [document.id] });
    for (const key of figureKeys) {
      const base = baseOf(key);
      if (base) expect(figures[key].value).toBeLessThanOrEqual(figures[base].value);
      if (!/^(?:quotedWords|questions)/.test(key)) expect(figures[key].value).toBe(figures[key].ids.length);
    }
  });
});
