import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import { completing } from "../sourcing/completed.ts";
import { canonicalClaim, canonicalSource, mentionsOfClaim } from "../sourcing/merging.ts";
import { isDenial } from "../sourcing/trackedClaim.ts";
import type { Words } from "../words/index.ts";
import type { Sentence } from "../words/sentence.ts";
import type { Workspace } from "../workspace.ts";
import { textFragmentUrl } from "./textFragment.ts";

/*
 * A finished claim as schema.org ClaimReview, for the page it is published on; docs/sourcing.md has the mapping. It says
 * who claimed what, where in exactly which words, and what was found. It never says who an unnamed source is.
 */

/** What the workspace does not know. */
export type ClaimReviewOptions = {
  /** The language of the verdict's name. */
  readonly words: Words;
  /** Name of the organisation that publishes the review. */
  readonly organisation?: string;
  /**
   * Web address under which reviews are published. A review's own address is this with the claim's UUID in the place of
   * `{id}`, or at the end where there is none.
   */
  readonly site?: string;
};

export type ClaimReview = {
  /**
   * JSON-LD, safe inside a `<script>` element; empty where there is nothing to publish, because the claim is not closed,
   * has no verdict or is not here.
   */
  readonly json: string;
  /** What is missing for a valid and complete one. */
  readonly missing: readonly Sentence[];
};

type Claim = RecordOf<"claim">;
type Missing = Words["claimReview"];

/** Verdicts on the scale from 1 (false) to 5 (true); without enough evidence there is no number to give. */
export const ratingValues: { readonly [V in Claim["verdict"]]?: number } = {
  supported: 5,
  conflicting: 3,
  refuted: 1,
};

/** The ClaimReview of a claim, or of the one it was merged into. */
export function claimReviewOf(
  workspace: Workspace,
  claimId: Id<"claim">,
  options: ClaimReviewOptions,
): ClaimReview {
  const claim = canonicalClaim(workspace, claimId);
  const missing: Sentence[] = [];
  const lack = (phrase: (words: Missing) => string) => missing.push(({ claimReview }) => phrase(claimReview));
  if (!claim) lack((words) => words.notHere);
  else {
    if (claim.status !== "done") lack((words) => words.notDone);
    if (claim.verdict === "none-yet") lack((words) => words.noVerdict);
  }
  if (!claim || missing.length > 0) return { json: "", missing };

  const { site, organisation = "" } = options;
  const address = site === undefined ? undefined : addressOf(site, claim.id);
  if (address === undefined) lack((words) => words.noAddress);
  if (organisation.trim() === "") lack((words) => words.noOrganisation);
  if (!claim.conclusion?.trim()) lack((words) => words.noConclusion);
  const review = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: address,
    // A closed claim is frozen: whoever changed it last closed it, or only moved it to another desk.
    datePublished: claim.updatedAt.slice(0, "2026-03-04".length),
    author:
      organisation.trim() === ""
        ? undefined
        : { "@type": "Organization", name: organisation, url: site && originOf(site) },
    claimReviewed: claim.statement,
    itemReviewed: itemReviewed(workspace, claim, lack),
    reviewRating: ratingOf(claim, options.words),
  };
  return { json: scriptSafe(JSON.stringify(review, undefined, 2)), missing };
}

function addressOf(site: string, id: Id<"claim">): string {
  const uuid = id.slice("claim:".length);
  if (site.includes("{id}")) return site.replaceAll("{id}", uuid);
  return `${site}${site.endsWith("/") ? "" : "/"}${uuid}`;
}

const originOf = (site: string) => /^https?:\/\/[^/?#]+/i.exec(site)?.[0];

function ratingOf({ verdict, conclusion }: Claim, { claims }: Words) {
  const ratingValue = ratingValues[verdict];
  return {
    "@type": "Rating",
    ...(ratingValue === undefined ? {} : { ratingValue, bestRating: 5, worstRating: 1 }),
    alternateName: claims.verdicts[verdict],
    ratingExplanation: conclusion?.trim() || undefined,
  };
}

type Lack = (phrase: (words: Missing) => string) => void;
type Mention = { readonly annotation: RecordOf<"annotation">; readonly document: RecordOf<"document"> };

function itemReviewed(workspace: Workspace, claim: Claim, lack: Lack) {
  const mentions = mentionsOfClaim(workspace, claim.id)
    .filter((annotation) => !isDenial(annotation)) // where it is denied it does not appear as claimed
    .flatMap((annotation): Mention[] => {
      const document = workspace.get(annotation.documentId);
      return document ? [{ annotation, document }] : [];
    })
    .toSorted(inTime);
  const { length } = mentions;
  if (length === 0) lack((words) => words.noMentions);
  const authors = claimantsOf(workspace, mentions, lack);
  const published = mentions[0]?.document.published;
  const appearances = mentions.map(appearanceOf);
  const unlinked = mentions.filter(({ document }) => document.url === undefined).length;
  if (length > 0 && published === undefined) lack((words) => words.noDate);
  if (unlinked > 0) lack((words) => words.noLinks(unlinked, length));
  return {
    "@type": "Claim",
    author: authors.length > 1 ? authors : authors[0],
    datePublished: published,
    firstAppearance: published === undefined ? undefined : appearances[0],
    appearance: length === 0 ? undefined : appearances,
    // The marks themselves, by the identifiers they have as W3C annotations.
    sameAs: length === 0 ? undefined : mentions.map(({ annotation }) => markOf(annotation)),
  };
}

/**
 * By date of publication, in one document by place. Those without a date are last, and one that says only a month comes
 * after the days of that month: what is called the first appearance is then a day that is known.
 */
function inTime(a: Mention, b: Mention): number {
  const [first, second] = [a, b].map(({ document }) => `${document.published ?? "9999"}~`) as [
    string,
    string,
  ]; // of two
  if (first !== second) return first < second ? -1 : 1;
  if (a.document.id !== b.document.id) return a.document.id < b.document.id ? -1 : 1;
  return (a.annotation.spans[0]?.start ?? 0) - (b.annotation.spans[0]?.start ?? 0);
}

const markOf = ({ id }: RecordOf<"annotation">) => `urn:uuid:${id.slice("annotation:".length)}`;

function appearanceOf({ annotation, document }: Mention) {
  const { url, title, published, outlet } = document;
  return {
    "@type": "CreativeWork",
    url: url === undefined ? undefined : textFragmentUrl(url, annotation.quotes),
    headline: title,
    datePublished: published,
    publisher: outlet?.trim() ? { "@type": "Organization", name: outlet } : undefined,
    text: annotation.quotes.map(({ exact }) => exact).join(" … "),
    isBasedOn: markOf(annotation),
  };
}

type Claimant = {
  readonly "@type": "Person" | "Organization";
  readonly name: string;
  readonly jobTitle?: string;
  readonly affiliation?: { readonly "@type": "Organization"; readonly name: string };
};

/** Who makes the claim, each once; nobody who is not named. */
function claimantsOf(workspace: Workspace, mentions: readonly Mention[], lack: Lack): readonly Claimant[] {
  const found = new Map<string, Claimant>();
  const whole = completing(workspace);
  let isSomebody = false;
  for (const { annotation, document } of mentions) {
    const source = annotation.sourceId && canonicalSource(workspace, annotation.sourceId);
    const isOwn = annotation.label === "claim" && annotation.attributes.ownVoice === true;
    isSomebody ||= source !== undefined || isOwn;
    const claimant = source ? claimantOf(whole(source)) : isOwn ? organisationOf(document.outlet) : undefined;
    if (claimant) found.set(source?.id ?? claimant.name, claimant);
  }
  if (found.size === 0 && mentions.length > 0)
    lack((words) => (isSomebody ? words.unnamedClaimant : words.noClaimant));
  return [...found.values()];
}

function claimantOf(source: RecordOf<"source">): Claimant | undefined {
  if (source.type === "named-organization") return organisationOf(source.name);
  if (source.type === "document") return organisationOf(source.organisation); // a paper claims nothing, its makers do
  if (source.type !== "named-person") return undefined;
  const { name, title, organisation } = source;
  const affiliation = organisationOf(organisation);
  return {
    "@type": "Person",
    name,
    ...(title?.trim() ? { jobTitle: title } : {}),
    ...(affiliation ? { affiliation: { "@type": "Organization", name: affiliation.name } } : {}),
  };
}

const organisationOf = (name: string | undefined): Claimant | undefined =>
  name?.trim() ? { "@type": "Organization", name } : undefined;

/** JSON that ends no element and opens none, whatever it quotes; the same to every JSON parser. */
function scriptSafe(json: string): string {
  return json.replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
