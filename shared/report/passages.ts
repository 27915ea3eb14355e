import type { RecordOf } from "../records/index.ts";
import type { Basis } from "../sourcing/rests.ts";
import { speakerOf } from "../sourcing/speaker.ts";
import type { Workspace } from "../workspace.ts";
import type { Tally } from "./figures.ts";

type Annotation = RecordOf<"annotation">;
type OfLabel<L extends Annotation["label"]> = Extract<Annotation, { label: L }>;

/**
 * Counts a claim by what it rests on, as sourcing/rests.ts has it: at its best a named source, else an anonymous one, an
 * unnamed or vague one, the outlet itself, or nobody.
 * - `singleAnonymous`: it rests on one source, and that is an anonymous one. Of these `singleAnonymousHigh` are those most
 *   worth checking.
 * - `high`: most worth checking; `highUnnamed`: of these, those that rest on no named source.
 * - `relayed`: at least one source it rests on was heard by another outlet.
 * @param basis with its sources completed by what was merged into them
 */
export function countClaim(
  tally: Tally,
  claim: OfLabel<"claim">,
  { sources, attribution, isSole }: Basis,
): void {
  const { id, attributes } = claim;
  const isHigh = attributes.checkWorthy === "high";
  tally.add("claims", id);
  tally.add(`claims.${attribution}`, id);
  if (isHigh) tally.add("claims.high", id);
  if (isHigh && attribution !== "named") tally.add("claims.highUnnamed", id);
  if (isSole && attribution === "anonymous") {
    tally.add("claims.singleAnonymous", id);
    if (isHigh) tally.add("claims.singleAnonymousHigh", id);
  }
  if (sources.some(({ relayedBy }) => isSaid(relayedBy))) tally.add("claims.relayed", id);
}

/** Counts a statistic by what a reader would miss: who has it, when it was so, and of whom or what. */
export function countStatistic(tally: Tally, statistic: OfLabel<"statistic">, { attribution }: Basis): void {
  const { id, attributes } = statistic;
  tally.add("statistics", id);
  if (attribution === "none") tally.add("statistics.noSource", id);
  if (!isSaid(attributes.period)) tally.add("statistics.noPeriod", id);
  if (!isSaid(attributes.population)) tally.add("statistics.noPopulation", id);
}

/** Counts a quote by its type, and as without a speaker where neither it nor the quote it continues has one. */
export function countQuote(tally: Tally, workspace: Workspace, quote: OfLabel<"quote">): void {
  const { id, attributes } = quote;
  tally.add("quotes", id);
  tally.add(`quotes.${attributes.quoteType ?? "untyped"}`, id);
  if (speakerOf(workspace, quote) === undefined) tally.add("quotes.noSpeaker", id);
}

/** Whether something is written in a field. */
export const isSaid = (field: string | undefined): field is string =>
  field !== undefined && field.trim() !== "";
