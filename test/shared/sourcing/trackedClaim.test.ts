import { expect, it } from "vitest";
import { trackedClaim } from "../../../shared/sourcing/trackedClaim.ts";
import {
  makeAnnotation,
  makeClaim,
  makeDocument,
  makeEvidence,
  makeSource,
  marked,
} from "../../support/records.ts";
import { holding } from "./support.ts";

const { text, spans } = marked("[Six boats] were struck. [Six boats] were hit, [six] in all.");
const [one, two, three] = spans as [(typeof spans)[0], (typeof spans)[0], (typeof spans)[0]]; // as written above

const claim = makeClaim();
const merged = makeClaim({ statement: "Six vessels were hit.", mergedInto: claim.id });
const early = makeDocument(text, { title: "Early", published: "2026-03-02", outlet: "El Faro" });
const late = makeDocument(text, { title: "Late", published: "2026-03-09" });
const undated = makeDocument(text, { title: "Undated", retrieved: "2026-03-11" });
const bare = makeDocument(text, { title: "Bare" });
const vera = makeSource();
const general = makeSource({ name: "the general", mergedInto: vera.id });

const mention = (document: typeof early, span: typeof one, fields: object = {}) =>
  makeAnnotation(document, text, span, { claimId: claim.id, ...fields });

it("lists mentions by the date of their documents, those of merged claims too, and says what each date is", () => {
  const workspace = holding(
    [text],
    vera,
    claim,
    merged,
    early,
    late,
    undated,
    bare,
    mention(late, one),
    mention(early, two),
    mention(early, one),
    mention(undated, three, { claimId: merged.id }),
    mention(bare, one),
  );
  const { mentions, documents, firstSeen, lastSeen } = trackedClaim(workspace, claim.id);
  expect(mentions.map(({ document, quote }) => `${document.title}: ${quote}`)).toEqual([
    "Early: Six boats",
    "Early: Six boats",
    "Late: Six boats",
    "Undated: six",
    "Bare: Six boats",
  ]);
  expect(mentions[0]?.annotation.spans).toEqual([one]);
  expect(documents).toBe(4);
  expect(firstSeen).toEqual({ date: "2026-03-02", basis: "published" });
  expect(mentions[3]?.seen).toEqual({ date: "2026-03-11", basis: "retrieved" });
  expect(lastSeen).toEqual({ date: "2026-03-20", basis: "added" });
});

it("derives who makes the claim: sources once whatever they are called, outlets in their own voice, and nobody", () => {
  const workspace = holding(
    [text],
    vera,
    general,
    claim,
    early,
    late,
    mention(early, one, { sourceId: general.id }),
    mention(late, one, { sourceId: vera.id }),
    mention(early, two, { attributes: { ownVoice: true } }),
    mention(late, two, { attributes: { ownVoice: true } }),
    mention(late, three),
  );
  const { claimants, unattributed } = trackedClaim(workspace, claim.id);
  expect(claimants).toMatchObject([
    { kind: "source", source: { id: vera.id }, mentions: 2 },
    { kind: "outlet", outlet: "El Faro", mentions: 1 },
    { kind: "outlet", outlet: undefined, mentions: 1 },
  ]);
  expect(unattributed).toBe(1);
});

it("sorts the evidence by what it says, that of merged claims too", () => {
  const workspace = holding(
    [],
    claim,
    merged,
    makeEvidence(claim),
    makeEvidence(merged, { stance: "refutes" }),
    makeEvidence(claim, { stance: "context" }),
  );
  const { evidence } = trackedClaim(workspace, claim.id);
  expect([evidence.supports.length, evidence.refutes.length, evidence.context.length]).toEqual([1, 1, 1]);
});

it("has nothing to say of a claim without mentions but that", () => {
  const workspace = holding([], claim);
  expect(trackedClaim(workspace, claim.id)).toEqual({
    mentions: [],
    documents: 0,
    firstSeen: undefined,
    lastSeen: undefined,
    claimants: [],
    unattributed: 0,
    evidence: { supports: [], refutes: [], context: [] },
    warnings: [],
  });
});

it("takes nobody who denies the claim for one who makes it", () => {
  const denier = makeSource({ name: "Ana Paz" });
  const denies = { attributes: { stance: "denies" } };
  const workspace = holding(
    [text],
    vera,
    denier,
    claim,
    early,
    mention(early, one, { sourceId: vera.id }),
    mention(early, two, { sourceId: denier.id, ...denies }),
    mention(early, three, denies),
  );
  const { claimants, mentions, unattributed } = trackedClaim(workspace, claim.id);
  expect(claimants).toMatchObject([{ kind: "source", source: { id: vera.id }, mentions: 1 }]);
  expect(mentions).toHaveLength(3);
  expect(unattributed).toBe(0);
});
