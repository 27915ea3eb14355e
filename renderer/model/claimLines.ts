import type { Id } from "../../shared/ids.ts";
import type { AnyRecord, RecordOf } from "../../shared/records/index.ts";
import { canonicalClaim, mergedIds } from "../../shared/sourcing/merging.ts";
import type { Seen } from "../../shared/sourcing/seen.ts";
import { trackedClaim } from "../../shared/sourcing/trackedClaim.ts";
import { foldName } from "../../shared/text/fold.ts";
import type { Step } from "../../shared/undo.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { hasReadings } from "../../shared/review/agreed.ts";

type Claim = RecordOf<"claim">;
type ClaimId = Id<"claim">;

/** What the place of the claims shows of one. A value: another object whenever anything in it may have changed. */
export type ClaimLine = Pick<Claim, "id" | "statement" | "status" | "verdict" | "priority" | "assigneeId"> & {
  /** The name of the one it is assigned to; empty where that is nobody. */
  readonly assignee: string;
  readonly mentions: number;
  readonly documents: number;
  /** Pieces of evidence, context included. */
  readonly evidence: number;
  readonly firstSeen: Seen | undefined;
  readonly lastSeen: Seen | undefined;
  readonly warnings: number;
  /** Everything the filter looks at, folded: the statement, and those of the claims merged into it. */
  readonly words: string;
};

/**
 * A line for every tracked claim that stands for itself. A commit only says which lines it may have changed; they are
 * made anew when somebody looks, so that annotating costs nothing while nobody does.
 */
export class ClaimLines {
  readonly #workspace: Workspace;
  readonly #lines = new Map<ClaimId, ClaimLine>();
  readonly #stale = new Set<ClaimId>();
  #all: readonly ClaimLine[] | undefined;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    for (const { id } of workspace.all("claim")) this.#stale.add(id);
  }

  /** All lines, in no promised order; another array after every change. */
  get all(): readonly ClaimLine[] {
    this.#renew();
    this.#all ??= [...this.#lines.values()];
    return this.#all;
  }

  get(id: ClaimId): ClaimLine | undefined {
    this.#renew();
    return this.#lines.get(id);
  }

  /** Takes in a step that the workspace has taken in already. */
  receive(step: Step): void {
    for (const { id, before, after } of step.moves) {
      for (const record of [before, after]) if (record) this.#follow(record, before, after);
      if (id.startsWith("author:")) for (const line of this.#lines.values()) this.#touch(line.id);
    }
  }

  /** Marks the lines that a change of this record may show in. */
  #follow(record: AnyRecord, before: AnyRecord | undefined, after: AnyRecord | undefined): void {
    switch (record.kind) {
      case "claim":
        this.#touch(record.id);
        if (record.mergedInto) this.#touch(record.mergedInto);
        break;
      case "annotation":
        if (record.claimId) this.#touch(record.claimId);
        this.#touchEvidence(record.id);
        if (hasReadings(this.#workspace, record.documentId)) this.#touchMarks(record.documentId);
        break;
      case "evidence":
        this.#touch(record.claimId);
        break;
      case "document":
        if (before && after) this.#touchDocument(record.id);
        break;
      case "source":
        // Of a source only which one it counts as shows in a line.
        if (before && after && mergedOf(before) !== mergedOf(after)) this.#touchSource(record.id);
        break;
      case "author":
      case "comment":
      case "decision":
      case "check":
      case "signoff":
        break;
      case "reading":
      case "resolution":
        this.#touchMarks(record.documentId);
        break;
      default:
        record satisfies never;
    }
  }

  /** The evidence that this record is, or stands behind. */
  #touchEvidence(id: Id): void {
    for (const { claimId } of this.#workspace.referring("evidence", id)) this.#touch(claimId);
  }

  /** The claims with mentions in a document. */
  #touchMarks(id: Id<"document">): void {
    for (const { claimId } of this.#workspace.referring("annotation", id)) if (claimId) this.#touch(claimId);
  }

  #touchDocument(id: Id<"document">): void {
    this.#touchEvidence(id);
    for (const annotation of this.#workspace.referring("annotation", id)) {
      if (annotation.claimId) this.#touch(annotation.claimId);
      this.#touchEvidence(annotation.id);
    }
  }

  #touchSource(id: Id<"source">): void {
    for (const each of mergedIds(this.#workspace, id)) {
      this.#touchEvidence(each);
      for (const annotation of this.#workspace.referring("annotation", each))
        this.#touchEvidence(annotation.id);
    }
  }

  #touch(id: ClaimId): void {
    this.#stale.add(id);
    const stands = canonicalClaim(this.#workspace, id);
    if (stands) this.#stale.add(stands.id);
    this.#all = undefined;
  }

  #renew(): void {
    for (const id of this.#stale) {
      const claim = this.#workspace.get(id);
      if (claim && claim.mergedInto === undefined) this.#lines.set(id, lineOf(this.#workspace, claim));
      else this.#lines.delete(id);
    }
    this.#stale.clear();
  }
}

const mergedOf = (record: AnyRecord) => (record.kind === "source" ? record.mergedInto : undefined);

function lineOf(workspace: Workspace, claim: Claim): ClaimLine {
  const { id, statement, status, verdict, priority, assigneeId } = claim;
  const { mentions, documents, firstSeen, lastSeen, evidence, warnings } = trackedClaim(workspace, id);
  const statements = mergedIds(workspace, id).map((each) => workspace.get(each)?.statement ?? "");
  return {
    id,
    statement,
    status,
    verdict,
    ...(priority && { priority }),
    ...(assigneeId && { assigneeId }),
    assignee: (assigneeId && workspace.get(assigneeId)?.name) ?? "",
    mentions: mentions.length,
    documents,
    evidence: evidence.supports.length + evidence.refutes.length + evidence.context.length,
    firstSeen,
    lastSeen,
    warnings: warnings.length,
    words: foldName(statements.join("\n")),
  };
}
