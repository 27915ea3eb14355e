import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import { onlyOrigin } from "../sourcing/evidence.ts";
import { evidenceOf, mergedIds } from "../sourcing/merging.ts";
import type { Workspace } from "../workspace.ts";
import type { Tally } from "./figures.ts";

/** A tracked claim that is not done, and since when it is tracked, ISO 8601. */
export type OpenClaim = { readonly id: Id<"claim">; readonly since: string };

/**
 * Counts tracked claims by status and by verdict, and by the evidence on them: none; some; or some of which all
 * that supports or refutes comes from one place, however many pieces it is in. Answers those that are not done, the longest tracked first.
 */
export function countTracking(
  tally: Tally,
  workspace: Workspace,
  claims: Iterable<RecordOf<"claim">>,
): OpenClaim[] {
  const open: OpenClaim[] = [];
  for (const { id, status, verdict } of claims) {
    tally.add("tracked", id);
    tally.add(`status.${status}`, id);
    tally.add(`verdict.${verdict}`, id);
    const evidence = evidenceOf(workspace, id);
    tally.add(evidence.length > 0 ? "tracked.evidence" : "tracked.noEvidence", id);
    if (onlyOrigin(workspace, evidence)) tally.add("tracked.oneOrigin", id);
    if (status !== "done") open.push({ id, since: beginOf(workspace, id) });
  }
  return open.toSorted((a, b) => (a.since === b.since ? (a.id < b.id ? -1 : 1) : a.since < b.since ? -1 : 1));
}

/** Since when a claim is tracked: since the first of those that were merged. */
function beginOf(workspace: Workspace, id: Id<"claim">): string {
  const all = mergedIds(workspace, id).flatMap((one) => workspace.get(one)?.createdAt ?? []);
  return all.reduce((first, each) => (each < first ? each : first));
}

/** The ends of the bands that ages are told in, in days; the last one is open. */
export const ageBands = [7, 30, 90] as const;

/** Tracked claims that have been open for `from` days or more and less than `to`. */
export type AgeRow = {
  readonly from: number;
  readonly to: number | undefined;
  readonly claims: readonly Id<"claim">[];
};

/** How long open claims have been tracked, in bands. @param at now, ISO 8601 */
export function agesOf(open: readonly OpenClaim[], at: string): AgeRow[] {
  const now = Date.parse(at);
  const days = (since: string) => Math.max(0, (now - Date.parse(since)) / 86_400_000);
  return [0, ...ageBands].map((from, i) => {
    const to = ageBands[i];
    const claims = open.filter(({ since }) => days(since) >= from && (to === undefined || days(since) < to));
    return { from, to, claims: claims.map(({ id }) => id) };
  });
}
