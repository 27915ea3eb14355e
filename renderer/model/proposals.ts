import type { Label } from "../../shared/labels.ts";
import { nothingRead, readAnnotation, type Reading } from "../../shared/reading/annotation.ts";
import type { Span } from "../../shared/spans.ts";
import { acquaintance } from "./acquainted.ts";
import type { Annotation } from "./actions.ts";
import type { Desk } from "./desk.ts";

/** What the open document's text says about an annotation of this label on these spans; nothing before the text came. */
export function readingFor(desk: Desk, label: Label, spans: readonly Span[]): Reading {
  const { open, document, model } = desk;
  if (open?.text === undefined) return nothingRead;
  const sources = () => model.workspace.all("source");
  return readAnnotation(label, open.text, spans, document?.language, sources, acquaintance(desk));
}

type Kept = { readonly key: string; readonly seq: number; readonly reading: Reading };
const kept = new WeakMap<Desk, Kept>();

/** What the text says about an annotation of the open document, as it is now. Read once for each state of things. */
export function readingOf(desk: Desk, annotation: Annotation): Reading {
  if (annotation.documentId !== desk.open?.id || desk.open.text === undefined) return nothingRead;
  const { seq } = desk.model.workspace;
  const key = JSON.stringify([annotation.id, annotation.label, annotation.spans, desk.document?.language]);
  const last = kept.get(desk);
  if (last?.key === key && last.seq === seq) return last.reading;
  const reading = readingFor(desk, annotation.label, annotation.spans);
  kept.set(desk, { key, seq, reading });
  return reading;
}

/** How many fields of a reading an annotation has as they were read. */
export function countFilled(annotation: Annotation, { attributes, sourceId }: Reading): number {
  const own: Readonly<Record<string, unknown>> = annotation.attributes;
  const read = Object.entries(attributes).filter(
    ([key, value]) => JSON.stringify(own[key]) === JSON.stringify(value),
  );
  return read.length + (sourceId !== undefined && annotation.sourceId === sourceId ? 1 : 0);
}
