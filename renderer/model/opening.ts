import type { Id } from "../../shared/ids.ts";
import type { SearchHit } from "../../shared/search.ts";
import type { Span } from "../../shared/spans.ts";
import type { TextView } from "../editor/view.ts";
import type { Desk } from "./desk.ts";

/** A place in a document, to be shown once the view of its text is there. */
export type WantedPlace = {
  readonly documentId: Id<"document">;
  readonly span?: Span;
  readonly annotationId?: Id<"annotation">;
};

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
  view.focus();
}

/** Opens what a search found; false when there is nothing to open. */
export function openHit(desk: Desk, hit: SearchHit, documentId: Id<"document"> | undefined): boolean {
  if (hit.kind === "source" || hit.kind === "claim") {
    const { one } = hit.mentions;
    if (one) openAt(desk, one);
    return one !== undefined;
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
