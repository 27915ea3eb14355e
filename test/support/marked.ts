import { type Label, labels } from "../../shared/labels.ts";
import type { Span } from "../../shared/spans.ts";

export type Tagged = { readonly id: string; readonly label: Label; readonly spans: readonly Span[] };

/**
 * A text with annotations written in it: `tagged("A <c1>claim with a <s1>number</c1> of 7</s1>")`. A tag is an id that
 * begins with its label's letter (c, s, q, a; others count as claims). Tags may overlap; a tag opened twice is one
 * annotation with two spans. Offsets are UTF-16 code units.
 * @throws Error when a tag is closed that was not opened, or never closed
 */
export function tagged(source: string): {
  readonly text: string;
  readonly marks: readonly Tagged[];
  /** The only span of a tag. */
  span(id: string): Span;
} {
  let text = "";
  const open = new Map<string, number>();
  const spans = new Map<string, Span[]>();
  for (const part of source.split(/(<\/?\w+>)/)) {
    const tag = /^<(?<close>\/?)(?<id>\w+)>$/.exec(part)?.groups;
    const id = tag?.["id"];
    if (id === undefined) text += part;
    else if (tag?.["close"] === "") open.set(id, text.length);
    else {
      const start = open.get(id);
      if (start === undefined) throw new Error(`<${id}> is closed but not open in “${source}”.`);
      open.delete(id);
      spans.set(id, [...(spans.get(id) ?? []), { start, end: text.length }]);
    }
  }
  for (const id of open.keys()) throw new Error(`<${id}> is never closed in “${source}”.`);
  const marks = [...spans].map(([id, own]) => ({ id, label: labelOf(id), spans: own }));
  return {
    text,
    marks,
    span: (id) => {
      const [span, more] = spans.get(id) ?? [];
      if (!span || more) throw new Error(`<${id}> has not exactly one span in “${source}”.`);
      return span;
    },
  };
}

function labelOf(id: string): Label {
  return labels.find((label) => label.startsWith(id[0] ?? "")) ?? "claim";
}
