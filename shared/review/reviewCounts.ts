import { type Id, kindOf } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import type { Move } from "../undo.ts";
import type { Workspace } from "../workspace.ts";
import { counted } from "./agreed.ts";
import { isReviewed, teamIn, reviewState, type ReviewState, reviewStates } from "./decisions.ts";

type DocumentId = Id<"document">;
type AnnotationId = Id<"annotation">;

/** How many annotations are in each state; those that nobody looked at are not counted one by one. */
export type ReviewCount = { readonly [S in Exclude<ReviewState, "unreviewed">]: number };

type Known = { readonly documentId: DocumentId; readonly state: Exclude<ReviewState, "unreviewed"> };

const none: ReviewCount = { accepted: 0, rejected: 0, "needs-work": 0, disputed: 0, outdated: 0 };

/** How many of them somebody has judged as they are now. */
export function reviewedIn(count: ReviewCount): number {
  let reviewed = 0;
  for (const state of reviewStates) if (state !== "unreviewed" && isReviewed(state)) reviewed += count[state];
  return reviewed;
}

/** As `ReviewCounts` counts, for one document and of those annotations alone that count at all; `of` is how many these are. */
export function countIn(
  workspace: Workspace,
  documentId: DocumentId,
): { readonly review: ReviewCount; readonly of: number } {
  const team = teamIn(workspace);
  const review = { ...none };
  let of = 0;
  for (const annotation of counted(workspace, workspace.referring("annotation", documentId))) {
    of++;
    const state = reviewState(workspace, annotation, team);
    if (state !== "unreviewed") review[state]++;
  }
  return { review, of };
}

/** How far the annotations of every document are reviewed, kept right commit by commit. */
export class ReviewCounts {
  readonly #workspace: Workspace;
  readonly #byDocument = new Map<DocumentId, { -readonly [S in keyof ReviewCount]: number }>();
  /** What each annotation that somebody judged counts as. */
  readonly #known = new Map<AnnotationId, Known>();
  #team: number;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#team = teamIn(workspace);
    this.#countAll();
  }

  /** A value: another object whenever anything in it changes. */
  of(documentId: DocumentId): ReviewCount {
    const count = this.#byDocument.get(documentId);
    return count ? { ...count } : none;
  }

  /** Takes in moves that the workspace has taken in already; the documents whose counts may be others now. */
  receive(moves: readonly Move[]): ReadonlySet<DocumentId> {
    const touched = new Set<DocumentId>();
    // With another person there, others can review what nobody else could before, whosever it is.
    if (moves.some(({ id }) => kindOf(id) === "author") && this.#team !== teamIn(this.#workspace)) {
      this.#team = teamIn(this.#workspace);
      for (const { documentId } of this.#known.values()) touched.add(documentId);
      this.#known.clear();
      this.#byDocument.clear();
      this.#countAll();
      for (const { documentId } of this.#known.values()) touched.add(documentId);
      return touched;
    }
    for (const id of judgedIn(moves)) {
      const was = this.#known.get(id);
      this.#count(id);
      const is = this.#known.get(id);
      if (was === is) continue;
      for (const each of [was, is]) if (each) touched.add(each.documentId);
    }
    return touched;
  }

  #countAll(): void {
    const judged = new Set<AnnotationId>();
    for (const { annotationId } of this.#workspace.all("decision")) judged.add(annotationId);
    for (const id of judged) this.#count(id);
  }

  #count(id: AnnotationId): void {
    const annotation = this.#workspace.get(id);
    const was = this.#known.get(id);
    const state = annotation ? reviewState(this.#workspace, annotation, this.#team) : "unreviewed";
    if (annotation && was?.state === state && was.documentId === annotation.documentId) return;
    if (was) this.#add(was, -1);
    this.#known.delete(id);
    if (!annotation || state === "unreviewed") return;
    const is = { documentId: annotation.documentId, state };
    this.#known.set(id, is);
    this.#add(is, 1);
  }

  #add({ documentId, state }: Known, by: 1 | -1): void {
    let count = this.#byDocument.get(documentId);
    if (!count) this.#byDocument.set(documentId, (count = { ...none }));
    count[state] += by;
  }
}

/** The annotations whose review a step may have changed, each once. */
export function judgedIn(moves: readonly Move[]): ReadonlySet<AnnotationId> {
  const ids = new Set<AnnotationId>();
  for (const { id, before, after } of moves) {
    if (kindOf(id) === "annotation") ids.add(id as AnnotationId); // the kind was just compared
    for (const record of [before, after]) if (isDecision(record)) ids.add(record.annotationId);
  }
  return ids;
}

const isDecision = (record: Move["before"]): record is RecordOf<"decision"> => record?.kind === "decision";
