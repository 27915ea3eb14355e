import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import { extent, type Span } from "../spans.ts";
import type { Sentence } from "../words/sentence.ts";
import type { Arithmetic } from "./arithmetic.ts";
import { hash } from "../hash.ts";

export type Annotation = RecordOf<"annotation">;

/** What the automatic part of a question found at one place, or about one thing. */
export type Finding = {
  /** Which rule found it about what; the same as long as that is the same, in every language. */
  readonly key: string;
  /** A note is worth reading and asks for nothing: arithmetic that is right, a statement with one named source. */
  readonly weight: "problem" | "note";
  readonly annotationIds: readonly Id<"annotation">[];
  /** Where in the text, in text order, UTF-16 code units; none where it is about the document as a whole. */
  readonly spans: readonly Span[];
  /** The numbers that `say` puts into words, where it is about a change. */
  readonly arithmetic?: Arithmetic;
  readonly say: Sentence;
};

/** A finding about annotations: it is where they begin to end. */
export function about(
  rule: string,
  annotations: readonly Annotation[],
  say: Sentence,
  weight: Finding["weight"] = "problem",
): Finding {
  const ids = annotations.map(({ id }) => id);
  return {
    key: `${rule} ${ids.join(" ")}`,
    weight,
    annotationIds: ids,
    spans: annotations.map(({ spans }) => spans[0] ?? extent(spans)),
    say,
  };
}

/** A finding about words of the text that nobody has marked, or about the annotations they belong to. */
export function at(
  rule: string,
  span: Span,
  say: Sentence,
  annotationIds: readonly Id<"annotation">[] = [],
): Finding {
  return { key: `${rule} ${span.start}-${span.end}`, weight: "problem", annotationIds, spans: [span], say };
}

/** Those that ask for something. */
export const problemsOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ weight }) => weight === "problem");

/**
 * A fingerprint of what asks for something, to be kept with an answer: where it differs later, the question is asked
 * again. Not for secrets; two lists are taken for the same once in 2^53 times. At most 30 characters.
 */
export function basisOfFindings(findings: readonly Finding[]): string {
  const keys = problemsOf(findings).map(({ key }) => key);
  return `${keys.length}:${hash(keys.toSorted().join("\n"))}`;
}
