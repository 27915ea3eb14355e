import { type Change, type Commit, type HostChange, plan } from "../shared/changes.ts";
import { AppError, type ErrorCode } from "../shared/errors.ts";
import { type Id, kindOf } from "../shared/ids.ts";
import { checkIntegrity, dependants } from "../shared/integrity.ts";
import { aKind, namedFirst, thisKind } from "../shared/naming.ts";
import { type AnyRecord, type Draft, quotedDocument, references } from "../shared/records/index.ts";
import type { Blind } from "../shared/review/blind.ts";
import type { Workspace } from "../shared/workspace.ts";
import type { Store } from "./store/store.ts";

/*
 * The changes of somebody from whom records are hidden, because they read a document on their own. What they cannot see is to
 * them as if it were not there: it can neither be written nor pointed to, and no refusal tells of it.
 */

/** Somebody's changes, and the two workspaces they are about: the one they see, and the one there is. */
export type Unseeing = {
  readonly blind: Blind;
  readonly seen: Workspace;
  readonly store: Store;
};

/**
 * @throws AppError `conflict` or `invalid`, as for what is not there; `forbidden` for what has to wait until the document is
 * read: answering its questions, signing it off, agreeing about it, deleting it
 */
export function checkUnseen({ blind, seen, store }: Unseeing, changes: readonly HostChange[]): void {
  const isHidden = (id: Id) => store.workspace.get(id) !== undefined && !seen.get(id);
  for (const change of changes) {
    const id = change.op === "remove" ? change.id : change.record.id;
    if (change.op === "remove" ? blind.documents.has(id as Id<"document">) : mustWait(change.record, blind))
      throw new AppError("forbidden", ({ host }) => host.rights.nothingChanged(host.unseen.finishFirst));
    if (isHidden(id))
      throw new AppError("conflict", (words) =>
        words.host.changes[change.op === "remove" ? "deletedBefore" : "deletedMeanwhile"](
          thisKind(kindOf(id), words),
        ),
      );
    if (change.op !== "put") continue;
    const before = seen.get(id);
    const known = new Set(before ? references(before) : []);
    // A link made before the other end went out of sight stays as it is.
    const missing = references(change.record).find((to) => isHidden(to) && !known.has(to));
    if (missing === undefined) continue;
    const { record } = change;
    throw new AppError("invalid", (words) =>
      words.host.integrity.pointsNowhere(namedFirst(record, words), aKind(kindOf(missing), words)),
    );
  }
}

/** What says something of a document as a whole, which nobody can who has not seen it. */
function mustWait(record: Draft | AnyRecord, { documents }: Blind): boolean {
  return (
    (record.kind === "check" || record.kind === "signoff" || record.kind === "resolution") &&
    documents.has(record.documentId)
  );
}

/** Most deletions whose unseen part is remembered; the oldest are forgotten first, and stay in the log. */
const most = 1_000;

/** Records that go with others unseen, by the record whose deletion takes them along. */
type GoneAlong = ReadonlyMap<Id, readonly AnyRecord[]>;

/** Those of the latest deletions. What anybody has done since to what was deleted ends that: it is told by the log alone. */
export class Along {
  readonly #gone = new Map<Id, readonly AnyRecord[]>();

  /**
   * The changes, and the removal of what others hung on what they remove: a comment does not outlive what it is on. Hand
   * `gone` to `remember` once they are written.
   */
  with(
    { seen, store }: Unseeing,
    changes: readonly HostChange[],
  ): { readonly changes: readonly HostChange[]; readonly gone: GoneAlong } {
    const along = new Map<Id, readonly AnyRecord[]>();
    const removed = new Set<Id>(changes.flatMap((change) => (change.op === "remove" ? [change.id] : [])));
    const extra: Change[] = [];
    for (const change of changes) {
      if (change.op !== "remove") continue;
      const { id } = change;
      const gone: AnyRecord[] = [];
      for (const dependant of dependants(store.workspace, id)) {
        const record =
          removed.has(dependant) || seen.get(dependant) ? undefined : store.workspace.get(dependant);
        if (!record) continue;
        removed.add(dependant);
        gone.push(record);
        extra.push({ op: "remove", id: dependant, revision: record.revision });
      }
      if (gone.length > 0) along.set(id, gone);
    }
    return { changes: extra.length === 0 ? changes : [...changes, ...extra], gone: along };
  }

  /** Takes in that a commit was written, whosever it was. */
  written({ puts, removes }: Commit): void {
    if (this.#gone.size === 0) return;
    for (const { id } of puts) this.#gone.delete(id);
    for (const id of removes) this.#gone.delete(id);
  }

  /** What went along with the removals that were written just now. */
  remember(gone: GoneAlong): void {
    for (const [id, records] of gone) this.#gone.set(id, records);
    for (const oldest of this.#gone.keys()) {
      if (this.#gone.size <= most) break;
      this.#gone.delete(oldest);
    }
  }

  /** The changes, and the return of what went along with what they bring back. */
  back(workspace: Workspace, changes: readonly HostChange[]): readonly HostChange[] {
    const coming = new Set<Id>(
      changes.flatMap((change) => (change.op === "remove" ? [] : [change.record.id])),
    );
    const extra: HostChange[] = [];
    for (const change of changes) {
      if (change.op !== "restore") continue;
      for (const record of this.#gone.get(change.record.id) ?? []) {
        if (coming.has(record.id) || workspace.get(record.id)) continue;
        if (!references(record).every((to) => coming.has(to) || workspace.get(to))) continue;
        coming.add(record.id);
        extra.push({ op: "restore", record });
      }
    }
    return extra.length === 0 ? changes : [...changes, ...extra];
  }
}

/**
 * What may be said of a refusal: the rule that is broken among what its author sees, or else only that something they do not see
 * stands against it.
 */
export async function sayable(
  { blind, seen, store }: Unseeing,
  changes: readonly HostChange[],
  refused: AppError,
): Promise<AppError> {
  if (refused.code !== "invalid") return refused; // the others name no record
  try {
    const commit = plan(seen, changes, { at: new Date().toISOString(), by: blind.author });
    const texts = new Map<string, string>();
    for (const put of commit.puts) {
      const id = quotedDocument(put);
      const document = id && seen.get(id);
      if (document) texts.set(document.textHash, await store.text(document.textHash));
    }
    checkIntegrity(seen, commit, (hash) => texts.get(hash));
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  return inTheWay("invalid");
}

/** Runs a check of rights that comes upon what the actor does not see: of that, a refusal says nothing more. */
export function checkRightsUnseen(check: () => void): void {
  try {
    check();
  } catch (error) {
    throw error instanceof AppError ? inTheWay(error.code) : error;
  }
}

/** That something the actor does not see stands against what they asked for, and nothing more. */
export const inTheWay = (code: ErrorCode) =>
  new AppError(code, ({ host }) => host.rights.nothingChanged(host.unseen.inTheWay));
