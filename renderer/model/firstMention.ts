import { extent } from "../../shared/spans.ts";
import { completed } from "../../shared/sourcing/completed.ts";
import { canonicalSource, mentionsOfSource } from "../../shared/sourcing/merging.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Annotation } from "./actions.ts";

type Anonymous = Extract<Annotation, { label: "anonymous-source" }>;

/** What a later mention of an unnamed source need not say again. */
export type Inherited = {
  /** The first mention in the same document, where there is one before this. */
  readonly first: Anonymous | undefined;
  /** Who was told: as the first mention has it, else as the source itself has. */
  readonly toldTo: string | undefined;
};

/** What is known of an unnamed source already when a passage speaks of it. */
export function inherited(workspace: Workspace, annotation: Anonymous): Inherited {
  const record = annotation.sourceId && canonicalSource(workspace, annotation.sourceId);
  if (!record) return { first: undefined, toldTo: undefined };
  const { start } = extent(annotation.spans);
  let first: Anonymous | undefined;
  for (const other of mentionsOfSource(workspace, record.id)) {
    if (other.label !== "anonymous-source" || other.documentId !== annotation.documentId) continue;
    const at = extent(other.spans).start;
    if (other.id !== annotation.id && at < start && (!first || at < extent(first.spans).start)) first = other;
  }
  const { source } = completed(workspace, record);
  const own = source.type === "anonymous" ? source.anonymity?.toldTo : undefined;
  return { first, toldTo: first?.attributes.toldTo ?? own };
}
