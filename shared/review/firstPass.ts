import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import { type Span, joined } from "../spans.ts";
import type { Workspace } from "../workspace.ts";
import { passagesByLabel } from "./passages.ts";

type Annotation = RecordOf<"annotation">;

/*
 * Whose marks count in a document that was given to be read, as long as nothing was agreed on. What somebody marks who was not
 * given it changes nothing for the readers' marks.
 */

/** Why a mark does not count: it is of a second reading, or beside what counts already under the same label. */
export type Waiting = "reading" | "beside";

/**
 * The marks of a document that wait. One pass counts: that of those who had begun to mark before it was given to anybody; where
 * nobody had, that of the reader who was given it first, of those with marks. Other readers' marks wait. What anybody else marked
 * counts too, except on words that the first pass or `agreed` have under the same label, so that no passage counts twice.
 * @param agreed what was agreed on and stands
 */
export function waitingIn(
  workspace: Workspace,
  documentId: Id<"document">,
  agreed: readonly Annotation[],
): ReadonlyMap<Id, Waiting> {
  const found = new Map<Id, Waiting>();
  const readings = [...workspace.referring("reading", documentId)].toSorted(byAge);
  const [given] = readings;
  if (!given) return found;
  const marks = [...workspace.referring("annotation", documentId)].filter(
    ({ resolutionId }) => resolutionId === undefined,
  );
  const authors = new Set(marks.map(({ createdBy }) => createdBy));
  const readers = new Set(readings.map(({ authorId }) => authorId));
  const before = marks.filter(
    ({ createdBy, createdAt }) => !readers.has(createdBy) && createdAt < given.createdAt,
  );
  const reader = readings.find(({ authorId }) => authors.has(authorId))?.authorId;
  const first = new Set(before.length > 0 ? before.map(({ createdBy }) => createdBy) : reader && [reader]);
  const isTaken = covering([...marks.filter(({ createdBy }) => first.has(createdBy)), ...agreed]);
  for (const mark of marks) {
    if (first.has(mark.createdBy)) continue;
    if (readers.has(mark.createdBy)) found.set(mark.id, "reading");
    else if (isTaken(mark)) found.set(mark.id, "beside");
  }
  return found;
}

function byAge(a: RecordOf<"reading">, b: RecordOf<"reading">): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Whether a mark shares a code unit with one of these that has its label. */
function covering(marks: readonly Annotation[]): (mark: Annotation) => boolean {
  const byLabel = passagesByLabel(marks);
  const covered = new Map<string, readonly Span[]>();
  return ({ label, spans }) => {
    let units = covered.get(label);
    if (!units)
      covered.set(label, (units = joined((byLabel.get(label) ?? []).flatMap((each) => each.spans))));
    return spans.some((span) => overlaps(units, span));
  };
}

/** @param units sorted and disjoint */
function overlaps(units: readonly Span[], { start, end }: Span): boolean {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.end ?? Infinity) <= start) low = middle + 1;
    else high = middle;
  }
  return (units[low]?.start ?? Infinity) < end;
}
