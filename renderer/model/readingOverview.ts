import type { Id } from "../../shared/ids.ts";
import { isUnfinished } from "../../shared/review/blind.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Author } from "./people.ts";
import type { ReadingRecord } from "./readings.ts";
import { compareNames } from "./shown.ts";

/** A document that was given to people, and how far each of them is. */
export type OverviewRow = {
  readonly id: Id<"document">;
  readonly title: string;
  readonly states: ReadonlyMap<Id<"author">, ReadingRecord["state"]>;
  readonly finished: number;
  readonly all: number;
};

/** Everybody who was given something, by name. */
export function readers(workspace: Workspace): Author[] {
  const ids = new Set([...workspace.all("reading")].map(({ authorId }) => authorId));
  return [...ids].flatMap((id) => workspace.get(id) ?? []).toSorted((a, b) => compareNames(a.name, b.name));
}

/** The documents that were given to somebody, by title. */
export function readingRows(workspace: Workspace): OverviewRow[] {
  const states = new Map<Id<"document">, Map<Id<"author">, ReadingRecord["state"]>>();
  for (const { documentId, authorId, state } of workspace.all("reading")) {
    const of = states.get(documentId) ?? new Map<Id<"author">, ReadingRecord["state"]>();
    states.set(documentId, of.set(authorId, state));
  }
  const rows: OverviewRow[] = [];
  for (const [id, of] of states) {
    const document = workspace.get(id);
    if (!document) continue;
    const finished = [...of.values()].filter((state) => !isUnfinished({ state })).length;
    rows.push({ id, title: document.title, states: of, finished, all: of.size });
  }
  return rows.toSorted((a, b) => compareNames(a.title, b.title));
}
