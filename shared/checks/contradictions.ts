import type { Id } from "../ids.ts";
import { compareSpans, extent } from "../spans.ts";
import { figuresIn } from "../reading/figures.ts";
import { decimalMarkOf, languageOf } from "../reading/language.ts";
import { qualifierOf } from "../reading/qualifiers.ts";
import { said } from "../reading/units.ts";
import { mentionsOfClaim, canonicalClaim } from "../sourcing/merging.ts";
import type { Workspace } from "../workspace.ts";
import { foldName } from "../text/fold.ts";
import { type Facts, labelled } from "./facts.ts";
import { yearsIn } from "./dates.ts";
import { about, type Annotation, type Finding } from "./finding.ts";
import { passageOf } from "./printed.ts";

type Claim = Extract<Annotation, { label: "claim" }>;

/** Two mentions of one tracked claim whose numbers cannot both be right; `one` is of the document that is asked about. */
export type Disagreement = {
  readonly one: Claim;
  readonly other: Claim;
  /** Their figures as printed. */
  readonly figures: readonly [string, string];
};

/** “About” may be off by so much. */
const loosely = 0.1;

type Reading = {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly years: ReadonlySet<string>;
  /** As printed. */
  readonly text: string;
};

/** So many different figures of one document are compared with the others: the first ones in the text. */
const mostKinds = 50;

/** What a claim says, and what its document said its language was then. */
type Known = { readonly language: string | undefined; readonly reading: Reading | null };

/** Records never change, so each claim is read once in a language; null where it has no figure with a unit. */
const known = new WeakMap<Claim, Known>();

function readingOf(workspace: Workspace, claim: Claim): Reading | null {
  const language = workspace.get(claim.documentId)?.language;
  const before = known.get(claim);
  if (before && before.language === language) return before.reading;
  const words = claim.quotes.map(({ exact }) => exact).join(" … ");
  const reading = read(words.slice(0, 2_000), language);
  known.set(claim, { language, reading });
  return reading;
}

function read(words: string, document: string | undefined): Reading | null {
  const language = languageOf(words, document);
  const passage = passageOf(words, language, decimalMarkOf(document, language));
  const { tokens } = passage;
  const figure = figuresIn(passage).find(
    ({ unit }) => unit !== undefined && unit.kind !== "duration" && unit.kind !== "rank",
  );
  if (!figure?.unit) return null;
  const { value, upperValue = value, first, next, qualified, unit } = figure;
  const qualifier =
    qualifierOf(tokens, qualified, next, language) ?? qualifierOf(tokens, qualified, first + 1, language);
  const room = qualifier === "about" ? Math.abs(value) * loosely : 0;
  return {
    low: qualifier === "up-to" ? -Infinity : value - room,
    high: qualifier === "at-least" || qualifier === "more-than" ? Infinity : upperValue + room,
    // “Fishermen” and “fisherman” are one unit, “deaths” and “death” too.
    unit: foldName(unit.text).replace(/(?:e?s|men|man)$/, ""),
    years: yearsIn(words),
    text: said(words, tokens, first, next),
  };
}

/**
 * Where a document's mentions of a tracked claim disagree with other mentions of it, here or elsewhere: their main
 * figures, in the same unit, leave no room for each other. “33 fishermen” and “nine fishermen” disagree; “at least 115”
 * and “at least 118” do not. Each mention once, against the first of the document that it disagrees with. No more than the first
 * fifty different figures of the document are compared, so that this stays linear in the mentions.
 */
export function disagreements(
  workspace: Workspace,
  claimId: Id<"claim">,
  documentId: Id<"document">,
): Disagreement[] {
  const mentions = mentionsOfClaim(workspace, claimId).filter((each) => each.label === "claim");
  const own = mentions.filter((each) => each.documentId === documentId).toSorted(byPlace);
  const others = mentions.filter((each) => each.documentId !== documentId).toSorted(byPlace);
  const kinds: { readonly claim: Claim; readonly reading: Reading }[] = [];
  const out: Disagreement[] = [];
  for (const claim of [...own, ...others]) {
    const reading = readingOf(workspace, claim);
    if (!reading) continue;
    const other = kinds.find((each) => isApart(each.reading, reading));
    if (other) out.push({ one: other.claim, other: claim, figures: [other.reading.text, reading.text] });
    // Only one of each kind is kept to compare with: a thousand mentions of one number are compared with it once each.
    const isNew = claim.documentId === documentId && kinds.length < mostKinds;
    if (isNew && !kinds.some((each) => isSame(each.reading, reading))) kinds.push({ claim, reading });
  }
  return out;
}

/** By document, then in text order: ids decide only what nothing else can. */
function byPlace(a: Claim, b: Claim): number {
  return (
    order(a.documentId, b.documentId) || compareSpans(extent(a.spans), extent(b.spans)) || order(a.id, b.id)
  );
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Whether two figures say the same about the same years, so that what disagrees with one disagrees with the other. */
function isSame(a: Reading, b: Reading): boolean {
  const isOfOneTime = a.years.size === b.years.size && [...a.years].every((year) => b.years.has(year));
  return a.unit === b.unit && a.low === b.low && a.high === b.high && isOfOneTime;
}

/** Whether two figures are of the same unit, of no different years, and cannot both be right. */
function isApart(a: Reading, b: Reading): boolean {
  if (a.unit !== b.unit || (a.high >= b.low && b.high >= a.low)) return false;
  return a.years.size === 0 || b.years.size === 0 || [...a.years].some((year) => b.years.has(year));
}

/** Question 12: claims of this document that disagree with what is said of the same tracked claim, here or elsewhere. */
export function contradictions(facts: Facts): Finding[] {
  const { workspace, document } = facts;
  const ids = new Set<Id<"claim">>();
  for (const { claimId } of labelled(facts, "claim")) {
    const claim = claimId && canonicalClaim(workspace, claimId);
    if (claim) ids.add(claim.id);
  }
  return [...ids].flatMap((id) =>
    disagreements(workspace, id, document.id).map(({ one, other, figures: [ours, theirs] }) => {
      if (other.documentId === document.id)
        return about(`differs-${ours}-${theirs}`, [one, other], ({ checks }) =>
          checks.found.differsHere(ours, theirs),
        );
      const title = workspace.get(other.documentId)?.title ?? "";
      return about(`differs-${other.id}-${ours}-${theirs}`, [one], ({ checks }) =>
        checks.found.differs(ours, theirs, title),
      );
    }),
  );
}
