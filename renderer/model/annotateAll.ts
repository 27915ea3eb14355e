import type { Change } from "../../shared/changes.ts";
import { type Id, makeId } from "../../shared/ids.ts";
import type { Label } from "../../shared/labels.ts";
import { nothingRead, type Reading } from "../../shared/reading/annotation.ts";
import { type Span, trimmed } from "../../shared/spans.ts";
import { type Annotation, annotate } from "./actions.ts";

/** Most matches that can be marked in one step. */
export const mostAtOnce = 10_000;

/** One match that may become an annotation. */
export type Candidate = {
  /** Without white space at its ends. */
  readonly span: Span;
  /** Whether there is an annotation with the label on just this span. */
  readonly isThere: boolean;
};

/** The matches that can be marked, the first `mostAtOnce` of them; blanks cannot. */
export function candidates(
  text: string,
  matches: readonly Span[],
  annotations: readonly Annotation[],
  label: Label,
): readonly Candidate[] {
  const there = new Set<string>();
  for (const { label: own, spans } of annotations) {
    const [span, another] = spans;
    if (own === label && span && !another) there.add(`${span.start} ${span.end}`);
  }
  return matches.slice(0, mostAtOnce).flatMap((match) => {
    const span = trimmed(text, match);
    return span ? [{ span, isThere: there.has(`${span.start} ${span.end}`) }] : [];
  });
}

/** Marks every span, its form filled with what `read` finds: one list of changes, and so one step to undo. */
export function annotateAll(
  document: Id<"document">,
  text: string,
  spans: readonly Span[],
  label: Label,
  newUuid: () => string,
  read: (span: Span) => Reading = () => nothingRead,
): Change[] {
  return spans.flatMap((span) =>
    annotate(document, text, span, label, makeId("annotation", newUuid()), read(span)),
  );
}
