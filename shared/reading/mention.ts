import type { Id } from "../ids.ts";
import type { mentions } from "../records/attributes.ts";
import { extent, type Span } from "../spans.ts";
import { canonicalSource, mentionsOfSource } from "../sourcing/merging.ts";
import type { Workspace } from "../workspace.ts";

/**
 * Whether a passage is the first in its document that speaks of an unnamed source, or a later one.
 * @param spans where the passage is; `id` is its annotation's own, which does not count
 */
export function mentionOf(
  workspace: Workspace,
  source: Id<"source">,
  document: Id<"document">,
  spans: readonly Span[],
  id: Id<"annotation">,
): (typeof mentions)[number] {
  const { start } = extent(spans);
  // One that was merged into another is that other, whose mentions count.
  for (const other of mentionsOfSource(workspace, canonicalSource(workspace, source)?.id ?? source))
    if (
      other.id !== id &&
      other.documentId === document &&
      other.label === "anonymous-source" &&
      extent(other.spans).start < start
    )
      return "later";
  return "first";
}
