import { type Id, readingId } from "../../shared/ids.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { compareNames } from "./shown.ts";

type Annotation = RecordOf<"annotation">;

/** What one side of a comparison is: somebody's own marks, or what was agreed on. */
export type Side = Id<"author"> | "agreed";

/** A document that can be compared, and the sides there are in it, the first to have marked something first. */
export type Comparable = {
  readonly id: Id<"document">;
  readonly title: string;
  readonly sides: readonly Side[];
};

/** Whose side of a comparison an annotation is on. */
const sideOf = ({ resolutionId, createdBy }: Annotation): Side =>
  resolutionId === undefined ? createdBy : "agreed";

/** The documents that at least two sides marked something in, by title. */
export function comparables(workspace: Workspace): readonly Comparable[] {
  const known = cache.get(workspace);
  if (known?.seq === workspace.seq) return known.found;
  const sides = new Map<Id<"document">, Set<Side>>();
  for (const annotation of workspace.all("annotation")) {
    let of = sides.get(annotation.documentId);
    if (!of) sides.set(annotation.documentId, (of = new Set()));
    of.add(sideOf(annotation));
  }
  const found = [...sides].flatMap(([id, of]) => {
    const document = workspace.get(id);
    return document && of.size > 1 ? [{ id, title: document.title, sides: agreedLast(of) }] : [];
  });
  found.sort((one, other) => compareNames(one.title, other.title));
  cache.set(workspace, { seq: workspace.seq, found });
  return found;
}

const cache = new WeakMap<Workspace, { readonly seq: number; readonly found: readonly Comparable[] }>();

function agreedLast(sides: ReadonlySet<Side>): Side[] {
  const people = [...sides].filter((side) => side !== "agreed");
  return sides.has("agreed") ? [...people, "agreed"] : people;
}

/** What one side marked in a document. */
export function marksOfSide(workspace: Workspace, id: Id<"document">, side: Side): Annotation[] {
  return [...workspace.referring("annotation", id)].filter((each) => sideOf(each) === side);
}

/** Whether somebody has been given a document to read and has not said that they have finished. */
export function isReading(workspace: Workspace, id: Id<"document">, side: Side): boolean {
  const reading = side === "agreed" ? undefined : workspace.get(readingId(id, side));
  return reading !== undefined && reading.state !== "finished";
}

/** Whether two lists hold the very same things. */
export function isSameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}
