import { computeReport } from "../shared/report/compute.ts";
import { basisOf } from "../shared/sourcing/rests.ts";
import { evidenceOf, mentionsOfClaim, unmerged } from "../shared/sourcing/merging.ts";
import { Registry } from "../shared/sourcing/registry.ts";
import { trackedClaim } from "../shared/sourcing/trackedClaim.ts";
import type { Workspace } from "../shared/workspace.ts";
import type { Row } from "./goals.ts";
import { historyRows } from "./history.ts";
import { interleaved, median } from "./measure.ts";
import { makeSourcing } from "./sourced.ts";
import { ratio } from "./text.ts";

const rounds = 9;
const size = { documents: 1_000, sources: 2_000, claims: 5_000, mentions: 50_000 };

/** The goals of claims, sources and the report: everything is to be known anew within a moment. */
export async function sourcingRows(say: (line: string) => void): Promise<Row[]> {
  say("Sourcing: making 2,000 sources, 5,000 claims and 50,000 mentions …");
  const workspace = makeSourcing(size);
  const [first] = workspace.all("document");
  const one = { type: "documents" as const, ids: first ? [first.id] : [] };
  const among = "(2,000 sources, 5,000 claims, 50,000 mentions)";
  const found = await interleaved(rounds, {
    bare: () => timed(() => barePass(workspace)),
    bases: () => timed(() => bases(workspace)),
    links: () => timed(() => links(workspace)),
    registry: () => timed(() => new Registry(workspace)),
    claims: () => timed(() => claims(workspace)),
    report: () => timed(() => computeReport(workspace, { type: "workspace" })),
    document: () => timed(() => computeReport(workspace, one)),
  });
  const row = (what: string, limit: number, values: readonly number[]) =>
    ratio(
      `${what} ${among} ÷ one pass that counts each record at what it points to`,
      limit,
      median(values),
      median(found.bare),
    );
  return [
    row("What every passage rests on", 1.5, found.bases),
    row("Mentions and evidence of every claim", 3, found.links),
    row("The registry of sources, from nothing", 15, found.registry),
    row("All that follows from every claim", 15, found.claims),
    row("The report on everything", 60, found.report),
    row("The report on one document, with its claims everywhere", 4, found.document),
    ...(await historyRows(say)),
  ];
}

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** What nothing that looks at every record can be faster than: each is seen once, and counted where it points to. */
function barePass(workspace: Workspace): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (key: string | undefined) => {
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const record of workspace.records()) {
    count(record.kind);
    if (record.kind === "annotation") {
      count(record.sourceId);
      count(record.claimId);
    } else if (record.kind === "evidence") count(record.claimId);
  }
  return counts;
}

function bases(workspace: Workspace): number {
  let sole = 0;
  for (const annotation of workspace.all("annotation")) if (basisOf(workspace, annotation).isSole) sole++;
  return sole;
}

function claims(workspace: Workspace): number {
  let mentions = 0;
  for (const { id } of unmerged(workspace, "claim")) mentions += trackedClaim(workspace, id).mentions.length;
  return mentions;
}

function links(workspace: Workspace): number {
  let all = 0;
  for (const { id } of unmerged(workspace, "claim"))
    all += mentionsOfClaim(workspace, id).length + evidenceOf(workspace, id).length;
  return all;
}
