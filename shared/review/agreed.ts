import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";
import { soleIdOf } from "./agreedIds.ts";
import { type Waiting, waitingIn } from "./firstPass.ts";

type Annotation = RecordOf<"annotation">;
type Resolution = RecordOf<"resolution">;

/*
 * What several people marked and what they agreed on stand side by side in a document. Whatever counts passages counts each
 * once: the marks that a resolution was about give way to what was agreed about them, what was agreed gives way to what was
 * decided later about one of the same marks, and the marks of second readings wait until something is agreed.
 */

/**
 * Why an annotation does not count: something was agreed on in place of it; it was agreed on, and decided otherwise later; or
 * nothing was agreed yet, see `Waiting`.
 */
export const whysSetAside = ["agreed", "later", "reading", "beside"] as const satisfies readonly (
  | "agreed"
  | "later"
  | Waiting
)[];
export type WhySetAside = (typeof whysSetAside)[number];

/** The marks of a document that do not count, and why. */
function setAsideIn(workspace: Workspace, documentId: Id<"document">): ReadonlyMap<Id, WhySetAside> {
  let kept = cache.get(workspace);
  if (kept?.seq !== workspace.seq) cache.set(workspace, (kept = { seq: workspace.seq, found: new Map() }));
  let found = kept.found.get(documentId);
  if (!found) kept.found.set(documentId, (found = gather(workspace, documentId)));
  return found;
}

/** Asked for each of many annotations between two commits. */
const cache = new WeakMap<
  Workspace,
  { readonly seq: number; readonly found: Map<Id, ReadonlyMap<Id, WhySetAside>> }
>();

const none: ReadonlyMap<Id, WhySetAside> = new Map();

function gather(workspace: Workspace, documentId: Id<"document">): ReadonlyMap<Id, WhySetAside> {
  if (!hasReadings(workspace, documentId)) return none;
  const standing = standingIn(workspace, documentId);
  const found = new Map<Id, WhySetAside>();
  const agreed: Annotation[] = [];
  for (const annotation of workspace.referring("annotation", documentId)) {
    if (annotation.resolutionId === undefined) continue;
    if (isKept(workspace, annotation, standing)) agreed.push(annotation);
    else found.set(annotation.id, "later");
  }
  for (const [id, why] of waitingIn(workspace, documentId, agreed)) found.set(id, why);
  for (const id of standing.keys()) found.set(id, "agreed");
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
  return isOutcome(workspace, id, resolution) && !newerThan(resolution, standing);
}

/** Two copies of a workspace may have decided otherwise, and one have given way when they were merged. */
function isOutcome(workspace: Workspace, id: Id<"annotation">, resolution: Resolution): boolean {
  if (resolution.outcome === "both") return true;
  const sole = soleIdOf(resolution);
  // What was decided again keeps the id it had; in older workspaces ids are random.
  return sole !== undefined && (id === sole || workspace.get(sole)?.resolutionId !== resolution.id);
}

/** What was decided later about one of the marks of a resolution, and counts instead of it; undefined where nothing was. */
export function replacedBy(workspace: Workspace, resolution: Resolution): Resolution | undefined {
  return newerThan(resolution, standingIn(workspace, resolution.documentId));
}

/**
 * Whether a document has second readings, or decisions about what differs between them. Marks of it may not count then, so
 * that a change of one can change whether others do.
 */
export function hasReadings(workspace: Workspace, documentId: Id<"document">): boolean {
  if (workspace.count("resolution") === 0 && workspace.count("reading") === 0) return false;
  for (const kind of ["resolution", "reading"] as const)
    for (const _ of workspace.referring(kind, documentId)) return true;
  return false;
}

/** Why an annotation does not count; undefined where it does. */
export function whySetAside(
  workspace: Workspace,
  { id, documentId }: Pick<Annotation, "id" | "documentId">,
): WhySetAside | undefined {
  if (workspace.count("resolution") === 0 && workspace.count("reading") === 0) return undefined;
  return setAsideIn(workspace, documentId).get(id);
}

/** Whether an annotation counts: it does unless something else was agreed in its place, or has yet to be. */
export const isCounted = (workspace: Workspace, annotation: Pick<Annotation, "id" | "documentId">): boolean =>
  whySetAside(workspace, annotation) === undefined;

/** Those of some annotations that count. */
export function* counted(
  workspace: Workspace,
  annotations: Iterable<Annotation>,
): IterableIterator<Annotation> {
  for (const annotation of annotations) if (isCounted(workspace, annotation)) yield annotation;
}
