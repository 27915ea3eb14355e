import { basisOf } from "../../shared/sourcing/rests.ts";
import { type Annotation, sourceName } from "../model/actions.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";

/** What a claim or a statistic rests on, at one glance. */
export function BasisLine({ annotation }: { readonly annotation: Annotation }) {
  const { workspace } = useDesk().model;
  const { sources, attribution, isSole } = basisOf(workspace, annotation);
  const [first] = sources;
  const say = words().sources.glance;
  const isWeak = attribution === "none" || (isSole && attribution !== "named");
  return <p className={`basis-line${isWeak ? " weak" : ""}`}>{sentence()}</p>;

  function sentence(): string {
    if (attribution === "none") return say.none;
    if (attribution === "own" || !first) return say.own;
    const name = sourceName(first);
    if (isSole) return attribution === "named" ? say.sole.named(name) : say.sole[attribution];
    return say.several[attribution](sources.length);
  }
}
