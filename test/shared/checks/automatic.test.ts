import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { readAnnotations } from "../../../server/sampleAnnotations.ts";
import { findings, reviewing } from "../../../shared/checks/automatic.ts";
import { basisOfFindings, problemsOf } from "../../../shared/checks/finding.ts";
import type { Question } from "../../../shared/ids.ts";
import type { AnyRecord, Draft } from "../../../shared/records/index.ts";
import { wordsIn } from "../../../shared/words/catalogue.ts";
import { Workspace } from "../../../shared/workspace.ts";
import { tagged } from "../../support/marked.ts";
import {
  makeAnnotation,
  makeAnonymousSource,
  makeClaim,
  makeDocument,
  makeEvidence,
  makeSource,
} from "../../support/records.ts";

const createdAt = "2026-03-05T10:00:00.000Z";

/** A workspace of these drafts: no question looks at any stamp but when a text came in. */
const holding = (...drafts: readonly Draft[]) =>
  new Workspace(1, drafts.map((draft) => ({ ...draft, createdAt })) as unknown as AnyRecord[]);

const words = wordsIn("en");

/** Who speaks, by side. */
function sidesIn(workspace: Workspace, document: ReturnType<typeof makeDocument>, text: string) {
  const steps = reviewing(workspace, document.id, text);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value.sides;
  }
}

/** What is found for a question, a note in brackets. */
function said(
  workspace: Workspace,
  document: ReturnType<typeof makeDocument>,
  text: string,
  question: Question,
) {
  const found = findings(workspace, document.id, text).get(question) ?? [];
  return found.map(({ say, weight }) => (weight === "note" ? `(${say(words)})` : say(words)));
}

it("asks who makes a claim, unless it is an opinion, in the outlet's own voice, or hardly worth checking", () => {
  const { text, span } = tagged("<c1>One.</c1> <c2>Two.</c2> <c3>Three.</c3> <c4>Four.</c4> <c5>Five.</c5>");
  const document = makeDocument(text);
  const source = makeSource();
  const claim = (id: string, fields: Parameters<typeof makeAnnotation<"claim">>[3]) =>
    makeAnnotation(document, text, span(id), fields);
  const workspace = holding(
    document,
    source,
    claim("c1", {}),
    claim("c2", { attributes: { checkable: false } }),
    claim("c3", { attributes: { ownVoice: true } }),
    claim("c4", { attributes: { checkWorthy: "low" } }),
    claim("c5", { sourceId: source.id }),
  );
  const found = findings(workspace, document.id, text).get("attribution") ?? [];
  expect(found.map(({ spans }) => spans)).toEqual([[span("c1")]]);
});

it("lists claims on one anonymous source, and a second source for the same tracked claim ends that", () => {
  const { text, span } = tagged("<c1>It is done</c1>, an official said. <c2>Done</c2>, Vera said.");
  const document = makeDocument(text);
  const [official, vera, claim] = [makeAnonymousSource(), makeSource(), makeClaim()];
  const one = makeAnnotation(document, text, span("c1"), { sourceId: official.id, claimId: claim.id });
  const other = makeAnnotation(document, text, span("c2"), { sourceId: vera.id, claimId: claim.id });
  const records = [document, official, vera, claim, one];
  expect(said(holding(...records), document, text, "single-source")).toEqual([
    "Rests on one anonymous source only: a senior official.",
  ]);
  expect(said(holding(...records, other), document, text, "single-source")).toEqual([]);
  const denied = { ...other, attributes: { stance: "denies" as const } };
  expect(said(holding(...records, denied), document, text, "single-source")).toContain(
    "Rests on one anonymous source only: a senior official.",
  );
});

it("asks of an anonymous source what a reader needs, and whether the numbers agree", () => {
  const { text, span } = tagged("<a1>Two officials</a1> said so.");
  const document = makeDocument(text);
  const about = (fields: Parameters<typeof makeAnonymousSource>[0]) => {
    const source = makeAnonymousSource(fields);
    const mention = makeAnnotation(document, text, span("a1"), {
      label: "anonymous-source",
      sourceId: source.id,
    });
    return said(holding(document, source, mention), document, text, "anonymous-sources");
  };
  expect(about({ descriptor: "officials" })).toEqual([
    "It is not said why this source is not named: officials.",
    "It is not said how this source knows: officials.",
    "More than one, but it is not said how many: officials.",
  ]);
  const told = { howTheyKnow: "were there", reason: "for fear of losing their posts" };
  expect(about({ descriptor: "two officials", anonymity: told })).toEqual([]);
  expect(about({ descriptor: "three officials", anonymity: { ...told, count: "3" } })).toEqual([
    "The text says 2 here, but 3 were recorded for this source.",
  ]);
  expect(
    about({ descriptor: "two officials", anonymity: { ...told, reason: "not authorised to speak" } }),
  ).toEqual([
    "The reason for not naming this source is a formula that tells the reader nothing: two officials.",
  ]);
  expect(about({ descriptor: "a source", anonymity: told })).toContain(
    "“a source” does not describe the source.",
  );
});

it("points to sources and stock reasons that nobody has marked yet", () => {
  const text = "Sources said so, on condition of anonymity to speak freely. US officials have said it too.";
  const document = makeDocument(text, { language: "en" });
  expect(said(holding(document), document, text, "anonymous-sources")).toEqual([
    "“Sources said”: a source that is not described, and not marked as an anonymous source.",
    "“to speak freely” is a stock reason for anonymity.",
    "“US officials have said”: unnamed people without a number, not marked as an anonymous source.",
  ]);
});

it("asks whether another outlet's unnamed source was confirmed", () => {
  const { text, span } = tagged("Meridian cited <a1>an official</a1>.");
  const document = makeDocument(text, { outlet: "Harbor Ledger" });
  const source = makeAnonymousSource({ descriptor: "an official" });
  const mention = (toldTo: string) =>
    makeAnnotation(document, text, span("a1"), {
      label: "anonymous-source",
      sourceId: source.id,
      attributes: { toldTo },
    });
  const ask = (toldTo: string) => said(holding(document, source, mention(toldTo)), document, text, "relayed");
  expect(ask("Meridian Wire")).toHaveLength(1);
  expect(ask("harbor ledger")).toEqual([]);
});

it("asks who speaks, but not of a quote that goes on from one with a speaker", () => {
  const { text, span } = tagged("<q1>“One,”</q1> he said. <q2>“Two.”</q2> <q3>“Three words only”</q3>");
  const document = makeDocument(text);
  const vera = makeSource();
  const one = makeAnnotation(document, text, span("q1"), { label: "quote", sourceId: vera.id });
  const two = makeAnnotation(document, text, span("q2"), {
    label: "quote",
    attributes: { continues: one.id },
  });
  const three = makeAnnotation(document, text, span("q3"), {
    label: "quote",
    attributes: { quoteType: "partial" },
  });
  expect(said(holding(document, vera, one, two, three), document, text, "quotes")).toEqual([
    "It is not said who speaks.",
    "3 quoted words only: a quote, or marks of distance?",
  ]);
});

it("takes a loaded verb for a cue only beside what is quoted or claimed", () => {
  const text = "“It is true,” he admitted. The lawyers admitted the papers. Rates revealed nothing.";
  const document = makeDocument(text, { language: "en" });
  expect(said(holding(document), document, text, "verbs")).toEqual([
    "“admitted” says that it is true and was not meant to be known.",
  ]);
});

it("says what a figure lacks, and shows the arithmetic of a change", () => {
  const { text, span } = tagged("Deaths <s1>rose 20 per cent, from 50 to 56</s1>, the ministry said.");
  const document = makeDocument(text, { language: "en" });
  const statistic = makeAnnotation(document, text, span("s1"), {
    label: "statistic",
    attributes: { value: 20, unit: "%", measure: "change" },
  });
  const workspace = holding(document, statistic);
  expect(said(workspace, document, text, "statistics")).toEqual([
    "Not given: source, period and what it is compared with.",
    "50 → 56: +6, +12%; the text says “20 per cent”, which does not agree.",
  ]);
  const found = findings(workspace, document.id, text).get("statistics") ?? [];
  expect(found[1]?.arithmetic).toMatchObject({ from: 50, to: 56, absolute: 6, relative: 12 });
  const [, change] = found;
  expect(change?.say(wordsIn("es"))).toBe(
    "50 → 56: +6, +12\u00A0%; el texto dice «20 per cent», y no coincide.",
  );
});

it("adds up the shares of a list", () => {
  const { text, span } = tagged("Yes <s1>61%</s1>, no <s2>19%</s2>, and <s3>40%</s3> did not know.");
  const document = makeDocument(text);
  const share = (id: string, value: number) =>
    makeAnnotation(document, text, span(id), {
      label: "statistic",
      attributes: { value, unit: "%", measure: "share" },
    });
  const sum = (third: number) =>
    said(
      holding(document, share("s1", 61), share("s2", 19), share("s3", third)),
      document,
      text,
      "statistics",
    );
  expect(sum(40)).toContain("3 shares in a row add up to 120%. Are they parts of one whole?");
  expect(sum(20).filter((each) => each.includes("add up"))).toEqual([]);
});

it("finds two numbers for one tracked claim, here and in another document, where both cannot be right", () => {
  const here = tagged("<c1>33 fishermen have failed to return</c1>.");
  const there = tagged("<c1>Nine fishermen are missing</c1>.");
  const [document, other, claim] = [
    makeDocument(here.text),
    makeDocument(there.text, { title: "Wire" }),
    makeClaim(),
  ];
  const one = makeAnnotation(document, here.text, here.span("c1"), { claimId: claim.id });
  const two = makeAnnotation(other, there.text, there.span("c1"), { claimId: claim.id });
  expect(said(holding(document, other, claim, one, two), document, here.text, "contradictions")).toEqual([
    "33 fishermen here, Nine fishermen for the same claim in “Wire”.",
  ]);
  const more = tagged("<c1>At least nine fishermen are missing</c1>.");
  const atLeast = makeAnnotation(other, more.text, more.span("c1"), { claimId: claim.id });
  expect(said(holding(document, other, claim, one, atLeast), document, here.text, "contradictions")).toEqual(
    [],
  );
});

it("shows who speaks by side, and says where only one side does", () => {
  const { text, span } = tagged("<q1>“One two”</q1> <q2>“Three”</q2> <q3>“Four”</q3>");
  const document = makeDocument(text);
  const make = (side: string) => makeSource({ name: side, side });
  const quoted = (sources: readonly ReturnType<typeof make>[]) => [
    document,
    ...sources,
    ...sources.map(({ id }, at) =>
      makeAnnotation(document, text, span(`q${at + 1}`), { label: "quote", sourceId: id }),
    ),
  ];
  const alone = holding(...quoted([make("army"), make("army"), make("army")]));
  expect(said(alone, document, text, "fairness")).toEqual([
    "All 3 sources with a side are on the same one: army.",
  ]);
  const both = holding(...quoted([make("army"), make("victims"), make("army")]));
  expect(said(both, document, text, "fairness")).toEqual([]);
  expect(sidesIn(both, document, text)).toMatchObject([
    { side: "army", mentions: 2, quotedWords: 3 },
    { side: "victims", mentions: 1, quotedWords: 1 },
  ]);
});

it("takes “Army” and “army” for one side", () => {
  const { text, span } = tagged("<q1>“One two”</q1> <q2>“Three”</q2> <q3>“Four”</q3>");
  const document = makeDocument(text);
  const sources = ["Army", "army ", "ARMY"].map((side) => makeSource({ name: `Of ${side}`, side }));
  const quoted = sources.map(({ id }, at) =>
    makeAnnotation(document, text, span(`q${at + 1}`), { label: "quote", sourceId: id }),
  );
  const workspace = holding(document, ...sources, ...quoted);
  expect(said(workspace, document, text, "fairness")).toHaveLength(1);
  expect(sidesIn(workspace, document, text)).toMatchObject([{ side: "Army", mentions: 3 }]);
});

it("knows of a source what the records that were merged into it say", () => {
  const { text, span } = tagged("<a1>Two officials</a1> said so. <a2>Officials</a2> agreed.");
  const document = makeDocument(text, { outlet: "Harbor Ledger" });
  const source = makeAnonymousSource({ descriptor: "officials" });
  const merged = makeAnonymousSource({
    descriptor: "two officials",
    mergedInto: source.id,
    side: "government",
    relayedBy: "Meridian Wire",
    anonymity: { reason: "for fear of losing their posts", howTheyKnow: "were there", count: "2" },
  });
  const mention = (id: string, sourceId: typeof source.id) =>
    makeAnnotation(document, text, span(id), { label: "anonymous-source", sourceId });
  const workspace = holding(document, source, merged, mention("a1", merged.id), mention("a2", source.id));
  expect(said(workspace, document, text, "anonymous-sources")).toEqual([]);
  expect(said(workspace, document, text, "relayed")).toHaveLength(1);
  expect(sidesIn(workspace, document, text)).toMatchObject([{ side: "government", mentions: 2 }]);
});

it("counts the sources that a claim rests on, for what is relayed and for who speaks", () => {
  const { text, span } = tagged("<c1>Six boats were struck</c1>, Vera said, citing officials.");
  const document = makeDocument(text, { outlet: "Harbor Ledger" });
  const vera = makeSource({ side: "victims" });
  const officials = makeAnonymousSource({ side: "army", relayedBy: "Meridian Wire" });
  const merged = makeAnonymousSource({ mergedInto: officials.id });
  const mention = makeAnnotation(document, text, span("c1"), {
    sourceId: vera.id,
    restsOn: [officials.id, merged.id, vera.id],
  });
  const workspace = holding(document, vera, officials, merged, mention);
  expect(said(workspace, document, text, "relayed")).toHaveLength(1);
  expect(sidesIn(workspace, document, text)).toMatchObject([
    { side: "victims", mentions: 1 },
    { side: "army", mentions: 1 },
  ]);
});

it("takes a quote that goes on from an unnamed speaker's for that speaker's", () => {
  const { text, span } = tagged("<q1>“One,”</q1> an official said. <q2>“Two three.”</q2>");
  const document = makeDocument(text);
  const official = makeAnonymousSource({ side: "army" });
  const one = makeAnnotation(document, text, span("q1"), { label: "quote", sourceId: official.id });
  const two = makeAnnotation(document, text, span("q2"), {
    label: "quote",
    attributes: { continues: one.id },
  });
  const workspace = holding(document, official, one, two);
  expect(said(workspace, document, text, "anonymous-attacks")).toHaveLength(2);
  expect(sidesIn(workspace, document, text)).toMatchObject([{ side: "army", quotedWords: 3 }]);
});

it("asks of a verdict for evidence that could be found again and is no younger than the claim", () => {
  const { text, span } = tagged("<c1>Six boats were struck</c1>.");
  const document = makeDocument(text, { published: "2026-03-01" });
  const claim = makeClaim({ verdict: "supported" });
  const mention = makeAnnotation(document, text, span("c1"), { claimId: claim.id });
  const ask = (...more: readonly Draft[]) =>
    said(holding(document, claim, mention, ...more), document, text, "verdicts");
  expect(ask()).toEqual([
    "“Six boats were struck in March.”: the verdict has no evidence that supports or refutes it.",
  ]);
  const web = (published: string) =>
    makeEvidence(claim, {
      target: { type: "web", url: "https://example.org/a", title: "Register", published },
    });
  expect(ask(web("2026-02"))).toEqual([]);
  expect(ask(web("2026-04"))).toEqual([
    "“Six boats were struck in March.”: all its evidence is younger than the claim.",
  ]);
});

it("judges the evidence on a verdict by the warnings that the tracked claim shows", () => {
  const { text, span } = tagged("<c1>Six boats were struck</c1>.");
  const url = "https://www.example.org/story/";
  const document = makeDocument(text, { retrieved: "2026-03-01", url });
  const claim = makeClaim({ verdict: "supported" });
  const mention = makeAnnotation(document, text, span("c1"), { claimId: claim.id });
  const ask = (address: string, published: string) => {
    const target = { type: "web" as const, url: address, title: "Register", published };
    return said(
      holding(document, claim, mention, makeEvidence(claim, { target })),
      document,
      text,
      "verdicts",
    );
  };
  expect(ask("http://example.org/story#top", "2026-02")).toEqual([
    "“Six boats were struck in March.”: its only evidence is the claim itself, said elsewhere.",
  ]);
  // Without a day of publication the text was around by the day it was retrieved.
  expect(ask("https://example.org/a", "2026-04")).toEqual([
    "“Six boats were struck in March.”: all its evidence is younger than the claim.",
  ]);
});

it("has another fingerprint where something else is found, and the same where nothing is", () => {
  const { text, span } = tagged("<c1>One.</c1> <c2>Two.</c2>");
  const document = makeDocument(text);
  const one = makeAnnotation(document, text, span("c1"));
  const two = makeAnnotation(document, text, span("c2"));
  const basis = (...drafts: readonly Draft[]) =>
    basisOfFindings(findings(holding(document, ...drafts), document.id, text).get("attribution") ?? []);
  expect(basis(one, two)).toBe(basis(two, one));
  expect(basis(one, { ...two, note: "Ask." })).toBe(basis(one, two));
  expect(basis(one)).not.toBe(basis(two));
  expect(basis().length).toBeLessThanOrEqual(64);
});

const seeds = resolve(import.meta.dirname, "../../../seeds");

it("finds in the sample texts without any annotation nothing but wording, and every sentence in both languages", () => {
  for (const name of readdirSync(seeds).filter((each) => each.endsWith(".txt"))) {
    const text = readFileSync(join(seeds, name), "utf8");
    const document = makeDocument(text);
    for (const [question, list] of findings(holding(document), document.id, text)) {
      if (list.length > 0) expect(["verbs", "vague", "anonymous-sources"]).toContain(question);
      for (const { say } of list) expect(say(wordsIn("es"))).not.toBe(say(words));
    }
  }
});

it("finds in an annotated sample what its annotators noted", () => {
  const text = readFileSync(join(seeds, "wider-boat-strikes.txt"), "utf8");
  const document = makeDocument(text, { language: "en", outlet: "Harbor Ledger" });
  const file: unknown = JSON.parse(readFileSync(join(seeds, "wider-boat-strikes.annotations.json"), "utf8"));
  const workspace = holding(document, ...readAnnotations(file, document.id, text, []).drafts);
  const all = findings(workspace, document.id, text);
  const counts = Object.fromEntries([...all].map(([question, list]) => [question, problemsOf(list).length]));
  expect(counts).toMatchObject({
    "single-source": 3,
    "anonymous-attacks": 5,
    relayed: 1,
    statistics: 2,
    vague: 3,
  });
});
