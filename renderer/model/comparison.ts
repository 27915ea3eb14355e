import type { Id } from "../../shared/ids.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import { counted } from "../../shared/review/agreed.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { unfinishedReading } from "./readings.ts";
import { compareNames } from "./shown.ts";

type Annotation = RecordOf<"annotation">;

/** Somebody's own marks as they were before a day. */
export type PastSide = `past:${Id<"author">}`;

/** What one side of a comparison is: somebody's own marks, those of another day, or what was agreed on. */
export type Side = Id<"author"> | "agreed" | PastSide;

/** Whose earlier marks a side is; undefined where it is how things are now. */
export function pastAuthor(side: Side): Id<"author"> | undefined {
  return side.startsWith("past:") ? (side.slice("past:".length) as Id<"author">) : undefined; // as the type has it
}

/** Whose marks a side is, be it earlier ones; undefined for what was agreed on. */
export function authorOf(side: Side): Id<"author"> | undefined {
  return pastAuthor(side) ?? (side === "agreed" ? undefined : (side as Id<"author">)); // all others
}

/** Whether one of two sides is how things were. */
export const isPast = ({ a, b }: { readonly a: Side; readonly b: Side }): boolean =>
  pastAuthor(a) !== undefined || pastAuthor(b) !== undefined;

/** A document that can be compared, and the sides there are in it, the first to have marked something first. */
export type Comparable = {
  readonly id: Id<"document">;
  readonly title: string;
  readonly sides: readonly Side[];
};

/** Whose side of a comparison an annotation is on. */
const sideOf = ({ resolutionId, createdBy }: Annotation): Side =>
  resolutionId === undefined ? createdBy : "agreed";

/**
 * The documents that somebody marked something in, or has finished reading, those with two sides or more before the others, by
 * title. Whoever has finished is a side, also with no marks: that they found nothing is what they say.
 * @param actor who looks: of what they read on their own, nobody else's marks are in sight, and so no other side is
 */
export function comparables(workspace: Workspace, actor: Id<"author"> | undefined): readonly Comparable[] {
  const known = cache.get(workspace);
  if (known?.seq === workspace.seq && known.actor === actor) return known.found;
  const sides = new Map<Id<"document">, Set<Side>>();
  const add = (id: Id<"document">, side: Side) => {
    const of = sides.get(id);
    if (of) of.add(side);
    else sides.set(id, new Set([side]));
  };
  for (const annotation of workspace.all("annotation")) add(annotation.documentId, sideOf(annotation));
  for (const { documentId, authorId, state } of workspace.all("reading"))
    if (state === "finished" && !unfinishedReading(workspace, documentId, actor)) add(documentId, authorId);
  const found = [...sides].flatMap(([id, of]) => {
    const document = workspace.get(id);
    return document && (of.size > 1 || !of.has("agreed"))
      ? [{ id, title: document.title, sides: agreedLast(of) }]
      : [];
  });
  found.sort((one, other) => rank(one) - rank(other) || compareNames(one.title, other.title));
  cache.set(workspace, { seq: workspace.seq, actor, found });
  return found;
}

type Found = {
  readonly seq: number;
  readonly actor: Id<"author"> | undefined;
  readonly found: readonly Comparable[];
};
const cache = new WeakMap<Workspace, Found>();

const rank = ({ sides }: Comparable) => (isOfTwo({ sides }) ? 0 : 1);

/** Whether there are two sides to compare as they are now. */
export const isOfTwo = ({ sides }: Pick<Comparable, "sides">): boolean => sides.length > 1;

function agreedLast(sides: ReadonlySet<Side>): Side[] {
  const people = [...sides].filter((side) => side !== "agreed");
  return sides.has("agreed") ? [...people, "agreed"] : people;
}

/** What one side marked in a document; of what was agreed on, what still stands. */
export function marksOfSide(workspace: Workspace, id: Id<"document">, side: Side): Annotation[] {
  const marks = [...workspace.referring("annotation", id)].filter((each) => sideOf(each) === side);
  return side === "agreed" ? [...counted(workspace, marks)] : marks;
}

/** Whether a side is somebody who has been given a document to read and has not said that they have finished. */
export function isReading(workspace: Workspace, id: Id<"document">, side: Side): boolean {
  return pastAuthor(side) === undefined && unfinishedReading(workspace, id, authorOf(side)) !== undefined;
}

/** Whether two lists hold the very same things. */
export function isSameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}
