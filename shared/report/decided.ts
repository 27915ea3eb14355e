import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import { teamIn, reviewState, type ReviewState, reviewStates } from "../review/decisions.ts";
import { holding, signoffsOf } from "../review/signoff.ts";
import type { Workspace } from "../workspace.ts";

/** The annotations of a report that are in one state of the review. */
export type ReviewRow = { readonly state: ReviewState; readonly annotations: readonly Id<"annotation">[] };

/** The documents of a report that somebody signed off: as they are, and as they were before they changed. */
export type SignedRow = {
  readonly authorId: Id<"author">;
  readonly documents: readonly Id<"document">[];
  readonly changed: readonly Id<"document">[];
};

/** Counts how far annotations are reviewed, as they are gone through. */
export class ReviewTally {
  readonly #workspace: Workspace;
  readonly #team: number;
  readonly #states = new Map<ReviewState, Id<"annotation">[]>(reviewStates.map((state) => [state, []]));

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#team = teamIn(workspace);
  }

  see(annotation: RecordOf<"annotation">): void {
    this.#states.get(reviewState(this.#workspace, annotation, this.#team))?.push(annotation.id);
  }

  /** A row for every state, in their order. */
  rows(): ReviewRow[] {
    return [...this.#states].map(([state, annotations]) => ({ state, annotations }));
  }
}

/** Who has signed off which of these documents; whoever signed most first. */
export function signedRows(
  workspace: Workspace,
  documents: readonly Pick<RecordOf<"document">, "id">[],
): SignedRow[] {
  const rows = new Map<Id<"author">, { documents: Id<"document">[]; changed: Id<"document">[] }>();
  if (workspace.count("signoff") === 0) return [];
  for (const { id } of documents) {
    const isAsSigned = holding(workspace, id);
    for (const signoff of signoffsOf(workspace, id)) {
      const row = rows.get(signoff.createdBy) ?? { documents: [], changed: [] };
      (isAsSigned(signoff) ? row.documents : row.changed).push(id);
      rows.set(signoff.createdBy, row);
    }
  }
  return [...rows]
    .map(([authorId, row]) => ({ authorId, ...row }))
    .toSorted((a, b) => b.documents.length - a.documents.length || (a.authorId < b.authorId ? -1 : 1));
}
