import type { Id } from "../ids.ts";
import type { Blind } from "./blind.ts";

/*
 * Presence: who has which document open now. It is never kept anywhere; the host knows it of the windows that are connected, and
 * this says whom of them somebody is told of.
 */

/** Somebody has a document open in one of their windows. */
export type Stay = { readonly authorId: Id<"author">; readonly documentId: Id<"document"> };

/** Who else has which document open: documents and people each once, in the order of their ids, which says nothing of who came first. */
export type Present = readonly {
  readonly documentId: Id<"document">;
  readonly authorIds: readonly Id<"author">[];
}[];

/**
 * What one person is told of who is where. Several windows of one person are one person, and nobody is told of themselves.
 *
 * A document that somebody reads on their own is left out on both sides: they see nobody in it, and nobody sees them in it.
 * Otherwise comings and goings, together with the numbers of commits, would tell a reader who marks how much of it when.
 * @param blind who reads what on their own and has not finished
 */
export function seenPresent(
  stays: Iterable<Stay>,
  viewer: Id<"author">,
  blind: ReadonlyMap<Id<"author">, Blind>,
): Present {
  const readsAlone = (authorId: Id<"author">, documentId: Id<"document">) =>
    blind.get(authorId)?.documents.has(documentId) ?? false;
  const seen = new Map<Id<"document">, Set<Id<"author">>>();
  for (const { authorId, documentId } of stays) {
    if (authorId === viewer || readsAlone(viewer, documentId) || readsAlone(authorId, documentId)) continue;
    seen.set(documentId, (seen.get(documentId) ?? new Set()).add(authorId));
  }
  return [...seen]
    .map(([documentId, authors]) => ({ documentId, authorIds: [...authors].toSorted() }))
    .toSorted((a, b) => (a.documentId < b.documentId ? -1 : 1));
}
