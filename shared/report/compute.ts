import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import { completing } from "../sourcing/completed.ts";
import { basisOf } from "../sourcing/rests.ts";
import type { Workspace } from "../workspace.ts";
import { countAnonymous, Hearing, type OutletRow } from "./anonymous.ts";
import { type Conflict, conflictsOf } from "./conflicts.ts";
import { type Figures, Tally } from "./figures.ts";
import { ClaimsMentioned } from "./mentioned.ts";
import { countClaim, countQuote, countStatistic } from "./passages.ts";
import { type ReviewRow, ReviewTally, type SignedRow, signedRows } from "./decided.ts";
import { countReview, type QuestionRow, type SignerRow } from "./review.ts";
import { annotationsIn, documentsIn, type Scope } from "./scope.ts";
import { countSources, type SideRow, sidesOf, SourceCount, type SourceRow } from "./sources.ts";
import { countTracking, type OpenClaim } from "./tracking.ts";
import { type WhySetAside, whySetAside } from "../review/agreed.ts";

type Statistic = Extract<RecordOf<"annotation">, { label: "statistic" }>;

/** What a text, several, or all of them rest on, in numbers; every number with the ids behind it. */
export type Report = {
  readonly scope: Scope;
  readonly documents: readonly Id<"document">[];
  /** Every annotation that was counted. */
  readonly annotations: number;
  /** How many do not count, by why. See review/agreed.ts. */
  readonly setAside: Readonly<Record<WhySetAside, number>>;
  readonly figures: Figures;
  /** The busiest first. */
  readonly sources: readonly SourceRow[];
  readonly sides: readonly SideRow[];
  /** Which outlet heard the anonymous sources. */
  readonly heardBy: readonly OutletRow[];
  /** Tracked claims that are not done, the longest tracked first. */
  readonly open: readonly OpenClaim[];
  readonly conflicts: readonly Conflict[];
  readonly questions: readonly QuestionRow[];
  readonly signers: readonly SignerRow[];
  readonly reviews: readonly ReviewRow[];
  readonly signed: readonly SignedRow[];
};

/**
 * Computes the sourcing report in one pass over the annotations of the scope. The tracked claims of the whole workspace are
 * all of it; of anything less, those with a mention there. Merged records count as what they were merged into.
 */
export function computeReport(workspace: Workspace, scope: Scope): Report {
  const documents = documentsIn(workspace, scope);
  const tally = new Tally();
  const whole = completing(workspace);
  const count = new SourceCount(workspace, whole);
  const mentioned = new ClaimsMentioned(workspace);
  const hearing = new Hearing(workspace);
  const statistics = new Map<Id<"document">, Statistic[]>(documents.map(({ id }) => [id, []]));
  const reviews = new ReviewTally(workspace);
  let annotations = 0;
  const setAside = { agreed: 0, later: 0, reading: 0, beside: 0 };
  for (const annotation of annotationsIn(workspace, documents)) {
    const why = whySetAside(workspace, annotation);
    if (why !== undefined) {
      setAside[why]++;
      continue;
    }
    annotations++;
    reviews.see(annotation);
    const basis = basisOf(workspace, annotation);
    if (annotation.label === "claim")
      countClaim(tally, annotation, { ...basis, sources: basis.sources.map(whole) });
    else if (annotation.label === "statistic") {
      countStatistic(tally, annotation, basis);
      statistics.get(annotation.documentId)?.push(annotation);
    } else if (annotation.label === "quote") countQuote(tally, workspace, annotation);
    count.see(annotation, basis.sources);
    mentioned.see(annotation);
    for (const source of basis.sources)
      if (source.type === "anonymous") hearing.see(annotation, whole(source));
  }
  for (const source of count.sources()) if (source.type === "anonymous") countAnonymous(tally, source);
  const sources = count.rows();
  const sides = sidesOf(sources);
  countSources(tally, count, sources, sides);
  const isEverything = scope.type === "workspace";
  const open = countTracking(tally, workspace, mentioned.claims(isEverything));
  const conflicts = conflictsOf(workspace, mentioned.withMentions(isEverything), statistics);
  tally.set(
    "tracked.conflicting",
    conflicts.map(({ claimId }) => claimId),
  );
  const { questions, signers } = countReview(tally, workspace, documents);
  return {
    scope,
    documents: documents.map(({ id }) => id),
    annotations,
    setAside,
    figures: tally.figures(),
    sources,
    sides,
    heardBy: hearing.rows(),
    open,
    conflicts,
    questions,
    signers,
    reviews: reviews.rows(),
    signed: signedRows(workspace, documents),
  };
}
