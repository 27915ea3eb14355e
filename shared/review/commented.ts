import { type Id, readingId } from "../ids.ts";
import { as } from "../records/index.ts";
import { canonicalClaim, canonicalSource } from "../sourcing/merging.ts";
import type { Step } from "../undo.ts";
import type { Workspace } from "../workspace.ts";
import { isOpen, type ReadAlone, type Thread, threadsOf } from "./threads.ts";

/** What people comment on, each in a place of the program where it is seen. */
export type Subject =
  | { readonly kind: "annotation"; readonly id: Id<"annotation">; readonly documentId: Id<"document"> }
  | { readonly kind: "document"; readonly id: Id<"document"> }
  | { readonly kind: "claim"; readonly id: Id<"claim"> }
  | { readonly kind: "source"; readonly id: Id<"source"> };

/**
 * What a comment on the record `id` is about: itself, or what that hangs on. A claim or source that was merged into
 * another is that other one. Undefined where nothing of it is shown anywhere.
 */
export function subjectOf(workspace: Workspace, id: Id): Subject | undefined {
  const record = workspace.get(id);
  switch (record?.kind) {
    case "annotation":
      return { kind: "annotation", id: record.id, documentId: record.documentId };
    case "document":
      return { kind: "document", id: record.id };
    case "claim":
      return { kind: "claim", id: canonicalClaim(workspace, record.id)?.id ?? record.id };
    case "source":
      return { kind: "source", id: canonicalSource(workspace, record.id)?.id ?? record.id };
    case "decision":
      return subjectOf(workspace, record.annotationId);
    case "evidence":
      return subjectOf(workspace, record.claimId);
    case "check":
    case "reading":
    case "signoff":
    case "resolution":
      return subjectOf(workspace, record.documentId);
    case "comment":
    case "author":
    case undefined:
      return undefined;
    default:
      return record satisfies never;
  }
}

/** The document that something commented on is, or stands in; undefined for what is in none. */
export function documentOf(workspace: Workspace, id: Id): Id<"document"> | undefined {
  const subject = subjectOf(workspace, id);
  return subject?.kind === "annotation"
    ? subject.documentId
    : subject?.kind === "document"
      ? subject.id
      : undefined;
}

/** When `me` read on their own what a thread is on; undefined where they never did, or still do. */
export function readAlone(
  workspace: Workspace,
  { root }: Thread,
  me: Id<"author"> | undefined,
): ReadAlone | undefined {
  const document = me && workspace.count("reading") > 0 ? documentOf(workspace, root.targetId) : undefined;
  const reading = me && document && workspace.get(readingId(document, me));
  return reading?.state === "finished" ? { since: reading.createdAt, until: reading.revision } : undefined;
}

const none: readonly Thread[] = [];

/** The threads of a workspace by what they are on, kept right commit by commit. */
export class Threads {
  readonly #workspace: Workspace;
  readonly #on = new Map<Id, readonly Thread[]>();
  /** Kept when the target is gone, so that what was counted can be taken off again. */
  readonly #documents = new Map<Id, Id<"document"> | undefined>();
  readonly #open = new Map<Id<"document">, number>();
  #all: readonly Thread[] | undefined;
  #version = 0;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    const targets = new Set<Id>();
    for (const { targetId } of workspace.all("comment")) targets.add(targetId);
    for (const target of targets) this.#renew(target);
  }

  /** Another number after every change of any thread. */
  get version(): number {
    return this.#version;
  }

  /** All threads, in no promised order; another array after every change. */
  get all(): readonly Thread[] {
    this.#all ??= [...this.#on.values()].flat();
    return this.#all;
  }

  /** The threads on one record, by when they began; the same array until one of them changes. */
  on(target: Id): readonly Thread[] {
    return this.#on.get(target) ?? none;
  }

  /** How many threads on one record are open. */
  openOn(target: Id): number {
    return this.on(target).filter(isOpen).length;
  }

  /** How many threads on a document and on its annotations are open. */
  openIn(document: Id<"document">): number {
    return this.#open.get(document) ?? 0;
  }

  /** The document a comment on `target` counts for, also when that is gone; undefined where it counts for none. */
  documentOf(target: Id): Id<"document"> | undefined {
    return this.#documents.get(target);
  }

  /** Takes in a step that the workspace has taken in already; taking it in twice changes nothing. */
  receive(step: Step): void {
    const touched = new Set<Id>();
    for (const { before, after } of step.moves)
      for (const comment of [as("comment", before), as("comment", after)])
        if (comment) touched.add(comment.targetId);
    for (const target of touched) this.#renew(target);
  }

  #renew(target: Id): void {
    const comments = [...this.#workspace.referring("comment", target)].filter(
      ({ targetId }) => targetId === target,
    );
    this.#count(target, -this.openOn(target));
    if (comments.length > 0) this.#on.set(target, threadsOf(comments));
    else this.#on.delete(target);
    const document = documentOf(this.#workspace, target);
    if (document || !this.#documents.has(target)) this.#documents.set(target, document);
    this.#count(target, this.openOn(target));
    this.#all = undefined;
    this.#version++;
  }

  #count(target: Id, by: number): void {
    const document = this.#documents.get(target);
    if (document) this.#open.set(document, this.openIn(document) + by);
  }
}
