import type { Annotation } from "./actions.ts";
import type { Desk } from "./desk.ts";

/**
 * The words under which the text speaks of whoever stands behind an annotation: what names a quote's speaker, and what an
 * anonymous source is called. Undefined where nothing says so, or the text is not here.
 */
export function saidOf(desk: Desk, annotation: Annotation): string | undefined {
  if (annotation.label === "anonymous-source") {
    const [quote, more] = annotation.quotes;
    return more ? undefined : quote?.exact;
  }
  if (annotation.label !== "quote") return undefined;
  const { speakerSpan } = annotation.attributes;
  const { open } = desk;
  return speakerSpan && open?.id === annotation.documentId
    ? open.text?.slice(speakerSpan.start, speakerSpan.end)
    : undefined;
}
