import type { Id } from "../ids.ts";
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

/** Two mentions of one tracked claim whose numbers cannot both be right. */
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

/** Records never change, so each claim is read once; null where it has no figure with a unit. */
const known = new WeakMap<Claim, Reading | null>();

function readingOf(workspace: Workspace, claim: Claim): Reading | null {
  let reading = known.get(claim);
  if (reading === undefined) {
    const words = claim.quotes.map(({ exact }) => exact).join(" … ");
    reading = read(words.slice(0, 2_000), workspace.get(claim.documentId)?.language);
    known.set(claim, reading);
  }
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
 * The mentions of a tracked claim whose main figures, in the same unit, leave no room for each other: “33 fishermen” and
 * “nine fishermen” do; “at least 115” and “at least 118” do not. Each mention once, against the first that it disagrees
 * with; linear in the mentions, but for those that do.
 */
export function disagreements(workspace: Workspace, claimId: Id<"claim">): Disagreement[] {
  const mentions = mentionsOfClaim(workspace, claimId)
    .filter((each) => each.label === "claim")
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (mentions.length < 2) return [];
  const kinds: { readonly claim: Claim; readonly reading: Reading }[] = [];
  const out: Disagreement[] = [];
  for (const claim of mentions) {
    const reading = readingOf(workspace, claim);
    if (!reading) continue;
    const other = kinds.find((each) => isApart(each.reading, reading));
    if (other) out.push({ one: other.claim, other: claim, figures: [other.reading.text, reading.text] });
    // Only one of each kind is kept to compare with: a thousand mentions of one number are compared with it once each.
    if (!kinds.some((each) => isSame(each.reading, reading))) kinds.push({ claim, reading });
  }
  return out;
}

const isSame = (a: Reading, b: Reading) => a.unit === b.unit && a.low === b.low && a.high === b.high;

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
    disagreements(workspace, id).flatMap(({ one, other, figures }) => {
      const [a, b] = figures;
      const isHere = (claim: Claim) => claim.documentId === document.id;
      if (isHere(one) && isHere(other))
        return [about(`differs-${a}-${b}`, [one, other], ({ checks }) => checks.found.differsHere(a, b))];
      if (!isHere(one) && !isHere(other)) return [];
      const [own, theirs] = isHere(one) ? [one, other] : [other, one];
      const [ours, elsewhere] = isHere(one) ? [a, b] : [b, a];
      const title = workspace.get(theirs.documentId)?.title ?? "";
      return [
        about(`differs-${theirs.id}-${ours}-${elsewhere}`, [own], ({ checks }) =>
          checks.found.differs(ours, elsewhere, title),
        ),
      ];
    }),
  );
}
