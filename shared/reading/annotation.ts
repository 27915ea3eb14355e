import type { Id } from "../ids.ts";
import type { Label } from "../labels.ts";
import type { RecordOf } from "../records/index.ts";
import type { Span } from "../spans.ts";
import { type Acquaintance, knownRole, knownSource } from "./knownSource.ts";
import { quoteTypeOf } from "./quoteType.ts";
import { attributionOf } from "./speaker.ts";
import { readStatistic } from "./statistic.ts";

/** What a text says about one annotation, to be proposed for its fields. */
export type Reading = {
  /** Attributes of the label, by their names. */
  readonly attributes: Readonly<Record<string, unknown>>;
  /** The one source of the registry that the text names. */
  readonly sourceId?: Id<"source">;
  /** The name in the text, where the registry has no such source yet. */
  readonly newSource?: string;
};

export const nothingRead: Reading = { attributes: {} };

/**
 * How much of what is marked is read, in UTF-16 code units, so that no mark makes anybody wait: a longer passage is a
 * chapter, and its beginning tells as much as a proposal needs.
 */
export const mostRead = 8_000;

/**
 * What the text says about an annotation of this label on these spans: pure, the same whenever it is asked, so that a
 * form can tell what of it still comes from the text.
 * @param document BCP 47 tag of the document's language
 * @param acquaintance which sources the document speaks of already, and who merged records stand for
 */
export function readAnnotation(
  label: Label,
  text: string,
  marked: readonly Span[],
  document: string | undefined,
  sources: () => Iterable<RecordOf<"source">>,
  acquaintance: Acquaintance = {},
): Reading {
  const spans = beginning(marked);
  if (label === "anonymous-source") return nothingRead;
  const attribution = attributionOf(text, spans, document);
  const { speaker, role } = attribution ?? {};
  const sourceId = speaker
    ? knownSource(speaker.name, sources(), acquaintance)
    : role && knownRole(role.name, sources(), acquaintance);
  // Whoever is called by what they are is worth saying only where it is somebody known.
  const known = !speaker && sourceId ? role : undefined;
  const said = speaker?.span ?? known?.span;
  const isNew = speaker !== undefined && sourceId === undefined && !isKnownInPart(speaker.name, sources());
  const source = {
    ...(sourceId === undefined ? {} : { sourceId }),
    ...(isNew ? { newSource: speaker.name } : {}),
  };
  if (label === "claim") return { attributes: {}, ...source };
  if (label === "statistic") {
    const passage = spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
    return { attributes: readStatistic(passage, document), ...source };
  }
  const quoteType = quoteTypeOf(text, spans);
  return {
    attributes: {
      ...(quoteType === undefined ? {} : { quoteType }),
      ...(said === undefined ? {} : { speakerSpan: said }),
      ...(attribution === undefined ? {} : { cue: known?.cue ?? attribution.cue }),
    },
    ...source,
  };
}

function beginning(spans: readonly Span[]): readonly Span[] {
  let left = mostRead;
  const out: Span[] = [];
  for (const { start, end } of spans) {
    if (left <= 0) break;
    out.push({ start, end: Math.min(end, start + left) });
    left -= end - start;
  }
  return out;
}

/** Whether several sources have this name, so that creating one more would be a mistake. */
function isKnownInPart(name: string, sources: Iterable<RecordOf<"source">>): boolean {
  for (const source of sources) if (knownSource(name, [source]) !== undefined) return true;
  return false;
}
