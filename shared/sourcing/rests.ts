import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";
import { canonicalSource } from "./merging.ts";

type Source = RecordOf<"source">;
type Annotation = RecordOf<"annotation">;

/**
 * What a passage rests on, at its best: one named source makes it `named`, whoever else it rests on; without one it is
 * `anonymous` where the identity is known to the reporter and withheld, `unnamed` for people met or vague attributions.
 * `own` is the outlet's own voice or observation; `none` where nobody is said to stand behind it.
 */
export const attributions = ["named", "anonymous", "unnamed", "own", "none"] as const;
export type Attribution = (typeof attributions)[number];

export type Basis = {
  /** Each source once, those they were merged into instead of merged ones. */
  readonly sources: readonly Source[];
  readonly attribution: Attribution;
  /** There is exactly one source, and it is not the outlet itself. */
  readonly isSole: boolean;
};

/**
 * What a passage rests on. A claim rests on those named under “rests on”, because they are whom the text has it from;
 * where none are named, on its claimant. A statistic rests on its source and on those named besides; a quote on its
 * speaker, an anonymous source on itself.
 */
export function basisOf(workspace: Workspace, annotation: Annotation): Basis {
  const sources: Source[] = [];
  for (const id of restingIds(annotation)) {
    const source = canonicalSource(workspace, id);
    if (source && !sources.includes(source)) sources.push(source);
  }
  const attribution = attributionOf(annotation, sources);
  return { sources, attribution, isSole: sources.length === 1 && attribution !== "own" };
}

function restingIds({ label, sourceId, restsOn = [] }: Annotation): readonly Id<"source">[] {
  if (sourceId === undefined || (label === "claim" && restsOn.length > 0)) return restsOn;
  return [sourceId, ...restsOn];
}

function attributionOf(annotation: Annotation, sources: readonly Source[]): Attribution {
  const classes = new Set(sources.map(attributionOfSource));
  const best = attributions.find((each) => classes.has(each));
  if (best !== undefined) return best;
  return annotation.label === "claim" && annotation.attributes.ownVoice === true ? "own" : "none";
}

/** What resting on this source makes of a passage. */
export function attributionOfSource({ type }: Pick<Source, "type">): Attribution {
  switch (type) {
    case "named-person":
    case "named-organization":
    case "document":
      return "named";
    case "anonymous":
      return "anonymous";
    case "unnamed-person":
    case "unnamed-group":
    case "vague":
      return "unnamed";
    case "own-observation":
      return "own";
    default:
      return type satisfies never;
  }
}
