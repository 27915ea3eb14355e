import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import { compareSpans, extent } from "../spans.ts";
import type { Workspace } from "../workspace.ts";
import { type EvidenceWarning, warningsOf } from "./evidence.ts";
import { canonicalSource, evidenceOf, mentionsOfClaim } from "./merging.ts";
import { compareSeen, type Seen, seenIn } from "./seen.ts";

type Annotation = RecordOf<"annotation">;
type Evidence = RecordOf<"evidence">;

/** An appearance of a tracked claim in a document. */
export type Mention = {
  readonly annotation: Annotation;
  readonly document: RecordOf<"document">;
  /** The words of the mention; parts of a split one are joined by ` … `. */
  readonly quote: string;
  readonly seen: Seen;
};

/** Who makes the claim: a source, or an outlet in its own voice (undefined where the document names none). */
export type Claimant =
  | { readonly kind: "source"; readonly source: RecordOf<"source">; readonly mentions: number }
  | { readonly kind: "outlet"; readonly outlet: string | undefined; readonly mentions: number };

/** All there is to say of one tracked claim, those merged into it included. */
export type TrackedClaim = {
  /** Earliest first, in one document in text order. */
  readonly mentions: readonly Mention[];
  /** Documents the claim is mentioned in, each once. */
  readonly documents: number;
  /** By when the texts were published, or were at least there; undefined without a mention. */
  readonly firstSeen: Seen | undefined;
  readonly lastSeen: Seen | undefined;
  /** Most mentions first; who denies the claim does not make it. */
  readonly claimants: readonly Claimant[];
  /** Mentions of which nobody says who makes the claim; those that deny it are none. */
  readonly unattributed: number;
  readonly evidence: { readonly [S in Evidence["stance"]]: readonly Evidence[] };
  readonly warnings: readonly EvidenceWarning[];
};

/** The tracked claim of this id, as the records now have it; one that is not there has nothing. */
export function trackedClaim(workspace: Workspace, id: Id<"claim">): TrackedClaim {
  const mentions = mentionsOf(workspace, id);
  const evidence = evidenceOf(workspace, id);
  const making = mentions.filter(({ annotation }) => !isDenial(annotation));
  const claimants = claimantsOf(workspace, making);
  const firstSeen = mentions[0]?.seen;
  const lastSeen = mentions.at(-1)?.seen;
  const of = (stance: Evidence["stance"]) => evidence.filter((each) => each.stance === stance);
  return {
    mentions,
    documents: new Set(mentions.map(({ document }) => document.id)).size,
    firstSeen,
    lastSeen,
    claimants,
    unattributed: making.length - claimants.reduce((sum, each) => sum + each.mentions, 0),
    evidence: { supports: of("supports"), refutes: of("refutes"), context: of("context") },
    warnings: warningsOf(workspace, mentions, evidence),
  };
}

/** Whether a mention says that the claim is not so: whoever stands behind it does not make the claim. */
export function isDenial(annotation: Annotation): boolean {
  return annotation.label === "claim" && annotation.attributes.stance === "denies";
}

function mentionsOf(workspace: Workspace, id: Id<"claim">): readonly Mention[] {
  return mentionsOfClaim(workspace, id)
    .flatMap((annotation) => {
      const document = workspace.get(annotation.documentId);
      if (!document) return [];
      const quote = annotation.quotes.map(({ exact }) => exact).join(" … ");
      return [{ annotation, document, quote, seen: seenIn(document) }];
    })
    .toSorted(compareMentions);
}

function compareMentions(a: Mention, b: Mention): number {
  return (
    compareSeen(a.seen, b.seen) ||
    order(a.document.id, b.document.id) ||
    compareSpans(extent(a.annotation.spans), extent(b.annotation.spans)) ||
    order(a.annotation.id, b.annotation.id)
  );
}

function claimantsOf(workspace: Workspace, mentions: readonly Mention[]): readonly Claimant[] {
  const found = new Map<string, Claimant>();
  for (const { annotation, document } of mentions) {
    const source = annotation.sourceId && canonicalSource(workspace, annotation.sourceId);
    if (source) {
      const before = found.get(source.id)?.mentions ?? 0;
      found.set(source.id, { kind: "source", source, mentions: before + 1 });
    } else if (annotation.label === "claim" && annotation.attributes.ownVoice === true) {
      const key = `outlet ${document.outlet ?? ""}`;
      const before = found.get(key)?.mentions ?? 0;
      found.set(key, { kind: "outlet", outlet: document.outlet, mentions: before + 1 });
    }
  }
  return [...found.values()].toSorted((a, b) => b.mentions - a.mentions);
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
