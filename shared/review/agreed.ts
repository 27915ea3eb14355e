import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";
import { agreedIdsOf } from "./agreedIds.ts";

type Annotation = RecordOf<"annotation">;
type Resolution = RecordOf<"resolution">;

/*
 * What several people marked and what they agreed on stand side by side in a document. Whatever counts passages counts each
 * once: the marks that a resolution was about give way to what was agreed about them, what was agreed gives way to what was
 * decided later about one of the same marks, and the marks of second readings wait until something is agreed.
 */

/** The marks of a document that do not count. */
function setAsideIn(workspace: Workspace, documentId: Id<"document">): ReadonlySet<Id> {
  let kept = cache.get(workspace);
  if (kept?.seq !== workspace.seq) cache.set(workspace, (kept = { seq: workspace.seq, sets: new Map() }));
  let set = kept.sets.get(documentId);
  if (!set) kept.sets.set(documentId, (set = gather(workspace, documentId)));
  return set;
}

/** Asked for each of many annotations between two commits. */
const cache = new WeakMap<Workspace, { readonly seq: number; readonly sets: Map<Id, ReadonlySet<Id>> }>();

const none: ReadonlySet<Id> = new Set();

function gather(workspace: Workspace, documentId: Id<"document">): ReadonlySet<Id> {
  if (!isReviewed(workspace, documentId)) return none;
  const found = new Set<Id>();
  const standing = standingIn(workspace, documentId);
  for (const id of standing.keys()) found.add(id);
  for (const annotation of workspace.referring("annotation", documentId))
    if (annotation.resolutionId !== undefined && !isKept(workspace, annotation, standing))
      found.add(annotation.id);
  for (const { id } of secondMarks(workspace, documentId)) found.add(id);
  return found;
}

/** By mark, the newest of the resolutions in a document that are about it: of several, as of three readers, it alone stands. */
function standingIn(workspace: Workspace, documentId: Id<"document">): ReadonlyMap<Id, Resolution> {
  const standing = new Map<Id, Resolution>();
  for (const resolution of workspace.referring("resolution", documentId))
    for (const { id } of resolution.of) {
      const other = standing.get(id);
      if (!other || isNewer(resolution, other)) standing.set(id, resolution);
    }
  return standing;
}

/** By when it was decided, and not by the number of a commit: the same in every copy of a workspace. */
function isNewer(one: Resolution, other: Resolution): boolean {
  return one.updatedAt === other.updatedAt ? one.id > other.id : one.updatedAt > other.updatedAt;
}

/** The newest resolution about one of the marks of another, which then does not stand any more; undefined where it does. */
function newerThan({ id, of }: Resolution, standing: ReadonlyMap<Id, Resolution>): Resolution | undefined {
  return of.flatMap((mark) => standing.get(mark.id) ?? []).find((other) => other.id !== id);
}

/** Whether an agreed annotation is part of what its resolution came to, and that stands. */
function isKept(
  workspace: Workspace,
  { id, resolutionId }: Annotation,
  standing: ReadonlyMap<Id, Resolution>,
): boolean {
  const resolution = resolutionId && workspace.get(resolutionId);
  if (!resolution) return true;
  // Two copies of a workspace may have decided otherwise, and one have given way when they were merged.
  const isOutcome =
    resolution.outcome !== "neither" &&
    (resolution.outcome === "both" || id !== agreedIdsOf(resolution.id)[1]);
  return isOutcome && !newerThan(resolution, standing);
}

/** What was decided later about one of the marks of a resolution, and counts instead of it; undefined where nothing was. */
export function replacedBy(workspace: Workspace, resolution: Resolution): Resolution | undefined {
  return newerThan(resolution, standingIn(workspace, resolution.documentId));
}

/**
 * The marks of readers but for the first: whoever has marks without having been given the document counts before all
 * readers, then the reader who was given it first.
 */
function secondMarks(workspace: Workspace, documentId: Id<"document">): Annotation[] {
  const readings = [...workspace.referring("reading", documentId)];
  if (readings.length === 0) return [];
  const marks = [...workspace.referring("annotation", documentId)].filter(
    ({ resolutionId }) => resolutionId === undefined,
  );
  const authors = new Set(marks.map(({ createdBy }) => createdBy));
  const readers = new Set(readings.map(({ authorId }) => authorId));
  const first = [...authors].every((author) => readers.has(author))
    ? readings.filter(({ authorId }) => authors.has(authorId)).toSorted(byAge)[0]?.authorId
    : undefined;
  return marks.filter(({ createdBy }) => readers.has(createdBy) && createdBy !== first);
}

function byAge(a: RecordOf<"reading">, b: RecordOf<"reading">): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Whether marks of a document may not count, so that a change of one can change whether others do. */
export function isReviewed(workspace: Workspace, documentId: Id<"document">): boolean {
  if (workspace.count("resolution") === 0 && workspace.count("reading") === 0) return false;
  for (const kind of ["resolution", "reading"] as const)
    for (const _ of workspace.referring(kind, documentId)) return true;
  return false;
}

/** Whether an annotation counts: it does unless something else was agreed in its place, or has yet to be. */
export function isCounted(
  workspace: Workspace,
  { id, documentId }: Pick<Annotation, "id" | "documentId">,
): boolean {
  if (workspace.count("resolution") === 0 && workspace.count("reading") === 0) return true;
  return !setAsideIn(workspace, documentId).has(id);
}

/** Those of some annotations that count. */
export function* counted(
  workspace: Workspace,
  annotations: Iterable<Annotation>,
): IterableIterator<Annotation> {
  for (const annotation of annotations) if (isCounted(workspace, annotation)) yield annotation;
}
