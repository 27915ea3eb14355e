import type { Annotation } from "./actions.ts";

/** Whether it is said who stands behind an annotation: a source, or the outlet itself for a claim in its own voice. */
export function isSourced(annotation: Annotation): boolean {
  if (annotation.sourceId !== undefined) return true;
  return annotation.label === "claim" && annotation.attributes.ownVoice === true;
}

/** Whether something is open: a claim, statistic or quote of which nobody knows who stands behind it. */
export function lacksSource(annotation: Annotation): boolean {
  return annotation.label !== "anonymous-source" && !isSourced(annotation);
}
