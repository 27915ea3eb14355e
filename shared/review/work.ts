import { type Id, kindOf } from "../ids.ts";
import type { AnyRecord } from "../records/index.ts";
import { canonicalClaim, canonicalSource } from "../sourcing/merging.ts";
import type { Move } from "../undo.ts";
import type { Workspace } from "../workspace.ts";
import { subjectOf } from "./commented.ts";

/** What one can be said to have worked on. */
export type Worked = "document" | "claim" | "source";

/** What somebody worked on; claims and sources that were merged are the ones they count as. */
export type Work = { readonly [K in Worked]: ReadonlySet<Id<K>> };

const nothing: readonly Id[] = [];

/**
 * The documents, claims and sources that `author` worked on by this record, as it names them: none where it is not theirs.
 * A mark is its maker's, whoever edits it later. An answer to a check is whose it was last, a verdict whose it is, and a
 * claim is also theirs who closed it: those are shown as who did it.
 */
export function workedOnBy(workspace: Workspace, record: AnyRecord, author: Id<"author">): readonly Id[] {
  const isOwn = record.createdBy === author;
  switch (record.kind) {
    case "document":
    case "source":
      return isOwn ? [record.id] : nothing;
    case "annotation": {
      if (!isOwn) return nothing;
      const { documentId, claimId, sourceId, restsOn = [] } = record;
      const on: Id[] = [documentId, ...restsOn];
      if (claimId) on.push(claimId);
      if (sourceId) on.push(sourceId);
      return on;
    }
    case "claim": {
      const hasClosed = record.status === "done" && record.reviewerId === author;
      return isOwn || record.checkerId === author || hasClosed ? [record.id] : nothing;
    }
    case "evidence":
      if (!isOwn) return nothing;
      return record.sourceId ? [record.claimId, record.sourceId] : [record.claimId];
    case "decision":
      return isOwn ? whereIs(workspace, record.annotationId) : nothing;
    case "comment":
      return isOwn ? whereIs(workspace, record.targetId) : nothing;
    case "check":
      return record.updatedBy === author ? [record.documentId] : nothing;
    case "signoff":
    case "resolution":
      return isOwn ? [record.documentId] : nothing;
    case "author":
    case "reading": // to be given something to read is not to have worked on it
      return nothing;
    default:
      return record satisfies never;
  }
}

/** The document, claim or source that something is, or is a part of. */
function whereIs(workspace: Workspace, id: Id): readonly Id[] {
  const kind = kindOf(id);
  if (kind === "claim" || kind === "source") return [id]; // as itself: what it is merged into may change
  const subject = subjectOf(workspace, id);
  return subject ? [subject.kind === "annotation" ? subject.documentId : subject.id] : nothing;
}

/** What one person worked on, kept right commit by commit: what others do meanwhile costs next to nothing. */
export class WorkOf {
  readonly author: Id<"author">;
  readonly #workspace: Workspace;
  /** What each judgement and comment of theirs is on: what it hung on may be gone when it goes. */
  readonly #hung = new Map<Id, readonly Id[]>();
  /** By how many records they worked on each, whether or not it was merged. */
  readonly #counts = new Map<Id, number>();
  #work: { -readonly [K in Worked]?: ReadonlySet<Id<K>> } = {};

  constructor(workspace: Workspace, author: Id<"author">) {
    this.#workspace = workspace;
    this.author = author;
    for (const record of workspace.records()) for (const on of this.#onOf(record)) this.#count(on, 1);
  }

  /** The same set until something comes into it or goes out of it. */
  get document(): ReadonlySet<Id<"document">> {
    return (this.#work.document ??= new Set(this.#named("document")));
  }

  /** As `document`. */
  get claim(): ReadonlySet<Id<"claim">> {
    const found = () => this.#named("claim").flatMap((id) => canonicalClaim(this.#workspace, id)?.id ?? []);
    return (this.#work.claim ??= new Set(found()));
  }

  /** As `document`. */
  get source(): ReadonlySet<Id<"source">> {
    const found = () => this.#named("source").flatMap((id) => canonicalSource(this.#workspace, id)?.id ?? []);
    return (this.#work.source ??= new Set(found()));
  }

  /** Takes in moves that the workspace has taken in already. */
  receive(moves: readonly Move[]): void {
    for (const { id, before, after } of moves) {
      // Before it is taken in again, which says anew what it hangs on.
      const was = this.#hung.get(id) ?? (before ? workedOnBy(this.#workspace, before, this.author) : nothing);
      this.#hung.delete(id);
      for (const on of after ? this.#onOf(after) : nothing) this.#count(on, 1);
      for (const on of was) this.#count(on, -1);
      // What is merged, or no longer, counts as another.
      if (mergedInto(before) === mergedInto(after)) continue;
      delete this.#work.claim;
      delete this.#work.source;
    }
  }

  #onOf(record: AnyRecord): readonly Id[] {
    const on = workedOnBy(this.#workspace, record, this.author);
    const hangs = record.kind === "decision" || record.kind === "comment";
    if (hangs && record.createdBy === this.author) this.#hung.set(record.id, on);
    return on;
  }

  #count(id: Id, by: 1 | -1): void {
    const before = this.#counts.get(id) ?? 0;
    const after = before + by;
    if (after > 0) this.#counts.set(id, after);
    else this.#counts.delete(id);
    if (before > 0 && after > 0) return;
    const kind = kindOf(id);
    if (kind === "document" || kind === "claim" || kind === "source") delete this.#work[kind];
  }

  #named<K extends Worked>(kind: K): Id<K>[] {
    return [...this.#counts.keys()].filter((id): id is Id<K> => kindOf(id) === kind);
  }
}

const mergedInto = (record: AnyRecord | undefined): Id | undefined =>
  record?.kind === "claim" || record?.kind === "source" ? record.mergedInto : undefined;
