import type { Id } from "../shared/ids.ts";
import { kinds, makeId } from "../shared/ids.ts";
import { claimStatuses, verdicts } from "../shared/records/claim.ts";
import { evidenceStances } from "../shared/records/evidence.ts";
import type { AnyRecord, Draft, DraftOf } from "../shared/records/index.ts";
import { Workspace } from "../shared/workspace.ts";
import { randomFrom } from "./generate.ts";

/** How much there is of what; `mentions` are annotations labelled claim, each of a tracked claim. */
export type SourcingSize = {
  readonly documents: number;
  readonly sources: number;
  readonly claims: number;
  readonly mentions: number;
};

const at = "2026-03-04T10:00:00.000Z";
const sides = ["government", "opposition", "affected", "expert", "NGO", undefined];
const units = ["people", "boats", "%", "tonnes"];

/**
 * A workspace as a desk has after years: few sources and claims that are met all the time, many that are met once; a
 * statistic in every fifth mention, a quote beside every fifth, evidence on two claims in three, one source in twenty
 * merged into another. The same with every call.
 */
export function makeSourcing(size: SourcingSize): Workspace {
  const random = randomFrom(4);
  const below = (count: number) => Math.floor(random() * count);
  /** Low numbers often, high ones seldom. */
  const often = (count: number) => Math.floor(random() ** 3 * count);
  const authorId = id("author", 0);
  const drafts: Draft[] = [{ kind: "author", id: authorId, revision: 0, name: "Ana Ruiz" }];
  for (let i = 0; i < size.documents; i++) drafts.push(documentOf(i));
  for (let i = 0; i < size.sources; i++) drafts.push(sourceOf(i, below));
  for (let i = 0; i < size.claims; i++) drafts.push(claimOf(i, authorId, below));
  for (let i = 0; i < size.mentions; i++) {
    const documentId = id("document", i % size.documents);
    const start = Math.floor(i / size.documents) * 200;
    const sourceId = id("source", often(size.sources));
    const place = passage(documentId, start, 80);
    const restsOn = [id("source", often(size.sources))];
    drafts.push({
      kind: "annotation",
      id: id("annotation", i),
      revision: 0,
      ...place,
      label: "claim",
      attributes: { checkable: true, checkWorthy: below(3) === 0 ? "high" : "medium" },
      origin: "human",
      claimId: id("claim", often(size.claims)),
      ...(below(8) === 0 ? {} : { sourceId }),
      ...(below(4) === 0 ? { restsOn } : {}),
    });
    if (i % 5 === 0)
      drafts.push({
        kind: "annotation",
        id: id("annotation", size.mentions + i),
        revision: 0,
        ...passage(documentId, start + 10, 20),
        label: "statistic",
        attributes: { value: below(40), unit: units[below(units.length)] ?? "%", measure: "count" },
        origin: "human",
        ...(below(5) === 0 ? {} : { sourceId }),
      });
    if (i % 5 === 1)
      drafts.push({
        kind: "annotation",
        id: id("annotation", size.mentions + i),
        revision: 0,
        ...passage(documentId, start + 100, 60),
        label: "quote",
        attributes: { quoteType: below(3) === 0 ? "indirect" : "direct" },
        origin: "human",
        ...(below(6) === 0 ? {} : { sourceId }),
      });
  }
  for (let i = 0; i < size.claims * 2; i++) if (below(3) > 0) drafts.push(evidenceOn(i, size, below));
  return new Workspace(
    1,
    drafts.map((draft): AnyRecord => ({
      ...draft,
      revision: 1,
      createdAt: at,
      createdBy: authorId,
      updatedAt: at,
      updatedBy: authorId,
    })),
  );
}

/** The id of the nth record of its kind: a UUID in form. */
function id<K extends (typeof kinds)[number]>(kind: K, n: number): Id<K> {
  const head = kinds.indexOf(kind).toString(16).padStart(8, "0");
  return makeId(kind, `${head}-0000-4000-8000-${n.toString(16).padStart(12, "0")}`);
}

function documentOf(n: number): DraftOf<"document"> {
  const day = String(1 + (n % 28)).padStart(2, "0");
  return {
    kind: "document",
    id: id("document", n),
    revision: 0,
    title: `Generated ${n}`,
    outlet: `Outlet ${n % 40}`,
    url: `https://outlet-${n % 40}.example/${n}`,
    published: `2026-03-${day}`,
    tags: [],
    blocks: [],
    textHash: n.toString(16).padStart(64, "0"),
    length: 20_000,
  };
}

function sourceOf(n: number, below: (count: number) => number): DraftOf<"source"> {
  const side = sides[below(sides.length)];
  const common = {
    kind: "source" as const,
    id: id("source", n),
    revision: 0,
    variants: [`Mr. Name ${n}`, `the minister ${n}`],
    ...(side === undefined ? {} : { side }),
    ...(n % 20 === 19 ? { mergedInto: id("source", n - 1) } : {}),
  };
  if (n % 4 === 3)
    return {
      ...common,
      type: "anonymous",
      descriptor: `an official of ministry ${n}`,
      anonymity: { count: "1", reasonType: n % 8 === 3 ? "not-authorised" : "fear-for-job" },
    };
  const types = ["named-person", "named-organization", "document"] as const;
  return { ...common, type: types[n % 3] ?? "document", name: `Name ${n} Surname` };
}

function claimOf(n: number, checkerId: Id<"author">, below: (count: number) => number): DraftOf<"claim"> {
  const verdict = verdicts[below(verdicts.length)] ?? "none-yet";
  return {
    kind: "claim",
    id: id("claim", n),
    revision: 0,
    statement: `Statement ${n}: ${below(90)} boats were struck off coast ${below(300)} in month ${below(12)}.`,
    status: claimStatuses[below(claimStatuses.length)] ?? "unstarted",
    verdict,
    ...(verdict === "none-yet" ? {} : { checkerId, conclusion: "The register has it otherwise." }),
  };
}

function evidenceOn(n: number, size: SourcingSize, below: (count: number) => number): DraftOf<"evidence"> {
  const targets = [
    { type: "web", url: `https://site-${below(200)}.example/${n}`, published: "2026-02-20" },
    { type: "annotation", annotationId: id("annotation", below(size.mentions)) },
    { type: "span", ...passage(id("document", below(size.documents)), below(15_000), 90) },
  ] as const;
  return {
    kind: "evidence",
    id: id("evidence", n),
    revision: 0,
    claimId: id("claim", n % size.claims),
    stance: evidenceStances[below(evidenceStances.length)] ?? "context",
    target: targets[below(targets.length)] ?? targets[0],
  };
}

const words =
  "The minister said that boats were struck off the coast on Tuesday, and that nobody had been harmed. ";

function passage(documentId: Id<"document">, start: number, length: number) {
  const exact = words.slice(0, length);
  return {
    documentId,
    spans: [{ start, end: start + exact.length }],
    quotes: [{ exact, prefix: words.slice(-32), suffix: words.slice(0, 32) }],
  };
}
