import type { Id } from "../ids.ts";
import { type DecimalMark, decimalMarkOf, languageOf, type ReadingLanguage } from "../reading/language.ts";
import type { RecordOf } from "../records/index.ts";
import { extent, compareSpans, type Span } from "../spans.ts";
import { completed } from "../sourcing/completed.ts";
import { canonicalSource } from "../sourcing/merging.ts";
import { speakerOf } from "../sourcing/speaker.ts";
import { basisOf, type Basis } from "../sourcing/rests.ts";
import type { Workspace } from "../workspace.ts";
import type { Annotation } from "./finding.ts";
import { textFacts, type TextFacts } from "./textFacts.ts";
import { counted } from "../review/agreed.ts";

export type Source = RecordOf<"source">;

/** What every question is asked of. */
export type Facts = TextFacts & {
  readonly workspace: Workspace;
  readonly document: RecordOf<"document">;
  readonly text: string;
  readonly language: ReadingLanguage;
  readonly decimal: DecimalMark;
  /** The document's annotations in text order, and those of each label. */
  readonly annotations: readonly Annotation[];
  basis(annotation: Annotation): Basis;
  /**
   * Who stands behind it, as the whole of its merged records tells it; the same object for the same source. A quote that
   * goes on from another has the speaker of that one.
   */
  source(annotation: Annotation): Source | undefined;
  /** Who stands behind it and whom it rests on besides, each once. */
  sources(annotation: Annotation): ReadonlySet<Source>;
};

/** The facts of a document; undefined where it is not here. */
export function factsOf(workspace: Workspace, documentId: Id<"document">, text: string): Facts | undefined {
  const document = workspace.get(documentId);
  if (!document) return undefined;
  const language = languageOf(text, document.language);
  const bases = new Map<Annotation, Basis>();
  const wholes = new Map<Id<"source">, Source>();
  const sourceOf = (id: Id<"source">) => {
    const canonical = canonicalSource(workspace, id);
    if (!canonical) return undefined;
    let whole = wholes.get(canonical.id);
    if (!whole) wholes.set(canonical.id, (whole = completed(workspace, canonical).source));
    return whole;
  };
  const source = (annotation: Annotation) => {
    const id = speakerOf(workspace, annotation);
    return id === undefined ? undefined : sourceOf(id);
  };
  return {
    ...textFacts(text, language),
    workspace,
    document,
    text,
    language,
    decimal: decimalMarkOf(document.language, language),
    annotations: [...counted(workspace, workspace.referring("annotation", documentId))].toSorted(inTextOrder),
    basis(annotation) {
      let basis = bases.get(annotation);
      if (!basis) bases.set(annotation, (basis = basisOf(workspace, annotation)));
      return basis;
    },
    source,
    sources(annotation) {
      const all = [source(annotation), ...(annotation.restsOn ?? []).map(sourceOf)];
      return new Set(all.filter((each) => each !== undefined));
    },
  };
}

function inTextOrder(a: Annotation, b: Annotation): number {
  return compareSpans(extent(a.spans), extent(b.spans)) || (a.id < b.id ? -1 : 1);
}

type OfLabel<L extends Annotation["label"]> = Extract<Annotation, { label: L }>;

/** The annotations of one label, in text order. */
export function labelled<L extends Annotation["label"]>({ annotations }: Facts, label: L): OfLabel<L>[] {
  return annotations.filter((each): each is OfLabel<L> => each.label === label);
}

/** What a source is called: its name, or how the text describes it. */
export const nameOf = (source: Source): string => ("name" in source ? source.name : source.descriptor);

/** Annotations by who stands behind them or whom they rest on, in text order; those without a source are left out. */
export function bySource(facts: Facts, annotations: readonly Annotation[]): Map<Source, Annotation[]> {
  const out = new Map<Source, Annotation[]>();
  for (const annotation of annotations)
    for (const source of facts.sources(annotation)) {
      const own = out.get(source);
      if (own) own.push(annotation);
      else out.set(source, [annotation]);
    }
  return out;
}

/** Which of sorted, possibly nested spans come near `span`: within `reach` code units before or after it. */
export function nearby<T extends Span>(sorted: readonly T[], span: Span, reach: number): T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.start ?? 0) <= span.end + reach) low = middle + 1;
    else high = middle;
  }
  const out: T[] = [];
  // What begins further back than this is nested so deep that it is not what the words belong to.
  for (let at = low - 1; at >= Math.max(0, low - looked); at--) {
    const other = sorted[at];
    if (other && other.end >= span.start - reach) out.push(other);
  }
  return out.toReversed();
}

const looked = 16;
