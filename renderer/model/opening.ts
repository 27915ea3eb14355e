import type { Id } from "../../shared/ids.ts";
import type { SearchHit } from "../../shared/search.ts";
import type { Span } from "../../shared/spans.ts";
import type { TextView } from "../editor/view.ts";
import { noneChosen } from "./chosen.ts";
import type { Desk } from "./desk.ts";
import { openClaim, openSource } from "./goingTo.ts";
import { noFilter } from "./outline.ts";

/** The open document: its text once it came, its annotations in order, and the view that shows them. */
export type OpenDocument = {
  readonly id: Id<"document">;
  readonly text: string | undefined;
  readonly failure: string | undefined;
};

/** A place in a document, to be shown once the view of its text is there. */
export type WantedPlace = {
  readonly documentId: Id<"document">;
  readonly span?: Span;
  readonly annotationId?: Id<"annotation">;
};

/** Opens a document where one was in it last, and gets its text; nothing where there is no such document. */
export async function openDocument(desk: Desk, id: Id<"document">): Promise<void> {
  const { workspace } = desk.model;
  const document = workspace.get(id);
  if (!document) return;
  const isAnother = desk.open?.id !== id;
  desk.show("document"); // before another one is there: this keeps the place in the one that was
  desk.places.opened(id);
  if (!isAnother) return;
  begin(desk, id);
  const { text, failure } = await textOf(desk, document.textHash);
  if (desk.open?.id !== id) return;
  desk.open = { id, text, failure };
  desk.changed();
}

/** What is about a document begins anew for another one. */
function begin(desk: Desk, id: Id<"document">): void {
  const { workspace } = desk.model;
  const last = desk.places.of(id)?.active;
  desk.activeId = last && workspace.get(last)?.documentId === id ? last : undefined;
  desk.chosen = noneChosen;
  desk.here = undefined;
  desk.filter = noFilter;
  desk.markedTo = undefined;
  desk.selection = { start: 0, end: 0 };
  desk.open = { id, text: undefined, failure: undefined };
  desk.listing.list(workspace, id);
  desk.changed();
}

async function textOf(desk: Desk, hash: string): Promise<Pick<OpenDocument, "text" | "failure">> {
  try {
    return { text: await desk.model.text(hash), failure: undefined };
  } catch (error) {
    return { text: undefined, failure: error instanceof Error ? error.message : String(error) };
  }
}

/** Opens a document at a place: the span selected and on screen, the annotation active. */
export function openAt(desk: Desk, place: WantedPlace): void {
  if (!desk.model.workspace.get(place.documentId)) return;
  desk.wantedPlace = place;
  void desk.openDocument(place.documentId);
}

/** Called with the view of a document's text, as soon as it is there and whenever another place is wanted. */
export function arrive(desk: Desk, view: TextView, documentId: Id<"document">): void {
  const place = desk.wantedPlace;
  if (place?.documentId !== documentId) return;
  desk.wantedPlace = undefined;
  const { annotationId } = place;
  const annotation = annotationId && desk.model.workspace.get(annotationId);
  const span = place.span ?? annotation?.spans[0];
  if (span) {
    const end = place.span ? span.end : span.start;
    view.select(span.start, end);
    view.reveal(span, { place: "centre" });
  }
  if (annotation) desk.activate(annotation.id);
  else if (place.span) desk.activate(undefined); // one that is elsewhere is not what the next key is about
  view.focus();
}

/** Opens what a search found; false when there is nothing to open. */
export function openHit(desk: Desk, hit: SearchHit, documentId: Id<"document"> | undefined): boolean {
  if (hit.kind === "claim" || "claimId" in hit) {
    openClaim(desk, "claimId" in hit ? hit.claimId : (hit.id as Id<"claim">)); // hits of this kind are claims
    return true;
  }
  if (hit.kind === "source") {
    openSource(desk, hit.id as Id<"source">); // hits of this kind are sources
    return true;
  }
  if (!documentId) return false;
  const span = "span" in hit ? hit.span : undefined;
  const annotationId = "annotationId" in hit ? hit.annotationId : undefined;
  openAt(desk, {
    documentId,
    ...(span ? { span } : {}),
    ...(annotationId ? { annotationId } : {}),
  });
  return true;
}
