import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";

type Annotation = RecordOf<"annotation">;

/*
 * What two readers marked and what they agreed on stand side by side in a document. Whatever counts passages counts each
 * once: the marks that a resolution was about give way to what was agreed about them; nothing else does.
 */

/** The marks of a document that something was agreed about, whatever became of them since. */
function supersededIn(workspace: Workspace, documentId: Id<"document">): ReadonlySet<Id> {
  let kept = cache.get(workspace);
  if (kept?.seq !== workspace.seq) cache.set(workspace, (kept = { seq: workspace.seq, sets: new Map() }));
  let set = kept.sets.get(documentId);
  if (!set) kept.sets.set(documentId, (set = gather(workspace, documentId)));
  return set;
}

/** Asked for each of many annotations between two commits. */
const cache = new WeakMap<Workspace, { readonly seq: number; readonly sets: Map<Id, ReadonlySet<Id>> }>();

function gather(workspace: Workspace, documentId: Id<"document">): ReadonlySet<Id> {
  const found = new Set<Id>();
  for (const { of } of workspace.referring("resolution", documentId)) for (const { id } of of) found.add(id);
  return found.size === 0 ? none : found;
}

const none: ReadonlySet<Id> = new Set();

/** Whether an annotation counts: it does unless something else was agreed in its place. */
export function isCounted(
  workspace: Workspace,
  { id, documentId }: Pick<Annotation, "id" | "documentId">,
): boolean {
  return workspace.count("resolution") === 0 || !supersededIn(workspace, documentId).has(id);
}

/** Those of some annotations that count. */
export function* counted(
  workspace: Workspace,
  annotations: Iterable<Annotation>,
): IterableIterator<Annotation> {
  for (const annotation of annotations) if (isCounted(workspace, annotation)) yield annotation;
}
