import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import type { Span } from "../spans.ts";
import type { Workspace } from "../workspace.ts";
import { canonicalSource } from "./merging.ts";
import { compareSeen, isAfter, type Seen } from "./seen.ts";

type Evidence = RecordOf<"evidence">;

/** Where a claim appears, as far as evidence is held against it. */
export type Appearance = {
  readonly annotation: RecordOf<"annotation">;
  readonly document: RecordOf<"document">;
  readonly seen: Seen;
};

/** What to think about before evidence is relied on. None of it forbids anything. */
export type EvidenceWarning =
  /** It came out after the claim was made, so that the claim may be what it rests on. `than` is the latest such day. */
  | {
      readonly kind: "younger";
      readonly evidenceId: Id<"evidence">;
      readonly published: string;
      readonly than: "first" | "last";
      readonly seen: Seen;
    }
  /** It only says the claim again: it is a mention, lies over one, or is the page of a document that has one. */
  | {
      readonly kind: "appearance";
      readonly evidenceId: Id<"evidence">;
      readonly how: "mention" | "overlap" | "address";
      readonly documentId: Id<"document">;
    }
  | { readonly kind: "undated"; readonly evidenceId: Id<"evidence"> }
  /** All that supports or refutes the claim comes from one source, or none that can be told apart. */
  | { readonly kind: "oneSource"; readonly from: EvidenceOrigin; readonly pieces: number };

/** Who a piece of evidence comes from: the source named, else the site or the outlet, else the document alone. */
export type EvidenceOrigin =
  | { readonly kind: "source"; readonly id: Id<"source"> }
  | { readonly kind: "site"; readonly name: string }
  | { readonly kind: "outlet"; readonly name: string }
  | { readonly kind: "document"; readonly id: Id<"document"> };

/**
 * The warnings about the evidence on one claim, in the order of the evidence; what concerns all of it comes last.
 * @param appearances of the claim, in any order
 */
export function warningsOf(
  workspace: Workspace,
  appearances: readonly Appearance[],
  evidence: readonly Evidence[],
): readonly EvidenceWarning[] {
  if (evidence.length === 0) return [];
  const sorted = appearances.map(({ seen }) => seen).toSorted(compareSeen);
  const range = { first: sorted[0], last: sorted.at(-1) };
  const warnings = evidence.flatMap((piece) => [
    ...appearanceWarning(workspace, piece, appearances),
    ...dateWarning(workspace, piece, range),
  ]);
  const only = onlyOrigin(workspace, evidence);
  return only ? [...warnings, only] : warnings;
}

/** When a piece of evidence was published; undefined where that is not known. */
export function publishedOf(workspace: Workspace, evidence: Pick<Evidence, "target">): string | undefined {
  if (evidence.target.type === "web") return evidence.target.published;
  return documentOf(workspace, evidence)?.published;
}

/** The document a piece of evidence is in; undefined for a page of the web. */
export function documentOf(
  workspace: Workspace,
  { target }: Pick<Evidence, "target">,
): RecordOf<"document"> | undefined {
  if (target.type === "web") return undefined;
  const id = target.type === "span" ? target.documentId : workspace.get(target.annotationId)?.documentId;
  return id && workspace.get(id);
}

/** Who a piece of evidence comes from. */
export function originOf(workspace: Workspace, evidence: Evidence): EvidenceOrigin | undefined {
  const { target } = evidence;
  const annotation = target.type === "annotation" ? workspace.get(target.annotationId) : undefined;
  const named = evidence.sourceId ?? annotation?.sourceId;
  const source = named && canonicalSource(workspace, named);
  if (source) return { kind: "source", id: source.id };
  if (target.type === "web") return { kind: "site", name: siteOf(target.url) };
  const document = documentOf(workspace, evidence);
  if (!document) return undefined;
  return document.outlet === undefined
    ? { kind: "document", id: document.id }
    : { kind: "outlet", name: document.outlet };
}

/** The one place that all which supports or refutes a claim comes from; undefined for several, or none. Context decides nothing. */
export function onlyOrigin(
  workspace: Workspace,
  evidence: readonly Evidence[],
): Extract<EvidenceWarning, { kind: "oneSource" }> | undefined {
  const deciding = evidence.filter(({ stance }) => stance !== "context");
  const origins = deciding.map((piece) => originOf(workspace, piece));
  const [first] = origins;
  if (!first || origins.some((each) => JSON.stringify(each) !== JSON.stringify(first))) return undefined;
  return { kind: "oneSource", from: first, pieces: deciding.length };
}

function dateWarning(
  workspace: Workspace,
  piece: Evidence,
  { first, last }: { readonly first: Seen | undefined; readonly last: Seen | undefined },
): EvidenceWarning[] {
  const published = publishedOf(workspace, piece);
  if (published === undefined) return [{ kind: "undated", evidenceId: piece.id }];
  const younger = (than: "first" | "last", seen: Seen): EvidenceWarning[] => [
    { kind: "younger", evidenceId: piece.id, published, than, seen },
  ];
  if (last && isAfter(published, last.date)) return younger("last", last);
  return first && isAfter(published, first.date) ? younger("first", first) : [];
}

function appearanceWarning(
  workspace: Workspace,
  { id: evidenceId, target }: Evidence,
  appearances: readonly Appearance[],
): EvidenceWarning[] {
  const warning = (
    how: "mention" | "overlap" | "address",
    found: Appearance | undefined,
  ): EvidenceWarning[] =>
    found ? [{ kind: "appearance", evidenceId, how, documentId: found.document.id }] : [];
  if (target.type === "web") {
    const address = pageOf(target.url);
    return warning(
      "address",
      appearances.find(({ document }) => document.url !== undefined && pageOf(document.url) === address),
    );
  }
  const annotation = target.type === "annotation" ? workspace.get(target.annotationId) : undefined;
  const itself = annotation && appearances.find((each) => each.annotation.id === annotation.id);
  if (itself) return warning("mention", itself);
  const passage = target.type === "span" ? target : annotation;
  if (!passage) return [];
  return warning(
    "overlap",
    appearances.find(
      (each) => each.document.id === passage.documentId && overlap(each.annotation.spans, passage.spans),
    ),
  );
}

/** Whether any of the spans, half-open, have a character in common. */
function overlap(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((a) => others.some((b) => a.start < b.end && b.start < a.end));
}

/** The page an address leads to: its place within the page, its scheme, `www.` and a slash at its end do not count. */
function pageOf(url: string): string {
  const [page = ""] = url.split("#");
  const [, host = "", rest = ""] = /^https?:\/\/(?:www\.)?([^/?]*)(.*)$/i.exec(page) ?? [];
  return host.toLowerCase() + rest.replace(/\/+$/, "");
}

/** The site of an address, as people know it: `example.org`. */
function siteOf(url: string): string {
  const [, host = url] = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]*)/i.exec(url) ?? [];
  return host.toLowerCase();
}
