import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";

type Annotation = RecordOf<"annotation">;

/** Longest chain of quotes that continue each other that is followed; a bound holds whatever a damaged file says. */
const longestChain = 100;

/** Who stands behind an annotation: its source; of a quote without one, the speaker of the quote that it continues. */
export function speakerOf(workspace: Workspace, annotation: Annotation): Id<"source"> | undefined {
  let at: Annotation | undefined = annotation;
  for (let i = 0; at && i < longestChain; i++) {
    if (at.sourceId !== undefined || at.label !== "quote") return at.sourceId;
    const { continues }: { readonly continues?: Id<"annotation"> } = at.attributes;
    at = continues === undefined ? undefined : workspace.get(continues);
  }
  return undefined;
}
