import type { Commit } from "../shared/changes.ts";
import type { History, HistoryEntry } from "../shared/history.ts";
import type { Id } from "../shared/ids.ts";
import type { AnyRecord } from "../shared/records/index.ts";
import { type Blind, isHidden, isUnfinished, readBlind } from "../shared/review/blind.ts";
import { type Present, type Stay, seenPresent } from "../shared/review/presence.ts";
import { type Taken, seenCommit } from "../shared/review/seenCommit.ts";
import { SeenWorkspace } from "../shared/review/seenWorkspace.ts";
import type { Words } from "../shared/words/index.ts";
import type { Workspace } from "../shared/workspace.ts";
import type { Actor } from "./service.ts";
import type { Store } from "./store/store.ts";

/**
 * What leaves the host for an actor goes through here: somebody who reads a document on their own gets nothing that others
 * made of it (shared/review/blind.ts). Whatever gives out records takes them from `workspace`, never from the store, and what
 * was is told by `history`. For everybody who reads nothing on their own, this is the workspace itself and costs nothing.
 */
export class Seeing {
  readonly #store: Store;
  #blind: ReadonlyMap<Id<"author">, Blind>;
  /** Each author's version of a commit, where they have one of their own; for as long as somebody has the commit. */
  readonly #versions = new WeakMap<Commit, ReadonlyMap<Id<"author">, Commit>>();

  /** To be made before anything else follows the store's commits, so that its versions are there when others hear of them. */
  constructor(store: Store) {
    this.#store = store;
    this.#blind = readBlind(store.workspace);
    store.onCommit((commit, before) => this.#take({ commit, before, workspace: store.workspace }));
  }

  /** What the actor reads on their own; undefined where nothing is hidden from them. */
  blind({ authorId }: Actor): Blind | undefined {
    return this.#blind.get(authorId);
  }

  /** The workspace as the actor sees it. Live. */
  workspace(actor: Actor): Workspace {
    const blind = this.blind(actor);
    return blind ? new SeenWorkspace(this.#store.workspace, blind) : this.#store.workspace;
  }

  /** The actor's version of a commit of the store's. */
  commit({ authorId }: Actor, commit: Commit): Commit {
    return this.#versions.get(commit)?.get(authorId) ?? commit;
  }

  /** Calls `listener` with the actor's version of every commit, in order. Returns its own remover. */
  onCommit(actor: Actor, listener: (commit: Commit) => void): () => void {
    return this.#store.onCommit((commit) => listener(this.commit(actor, commit)));
  }

  /** What of a history the actor may see: each version of a record is held against what they read on their own now. */
  history(actor: Actor, history: History): History {
    const blind = this.blind(actor);
    if (!blind) return history;
    const { workspace } = this.#store;
    // What is gone is about things that may be gone too; the history itself is where they are still told of.
    const told = new Map<Id, AnyRecord>();
    for (const { before, after } of history.entries)
      for (const record of [before, after]) if (record) told.set(record.id, record);
    const get = (id: Id) => workspace.get(id) ?? told.get(id);
    const seen = (record: AnyRecord | undefined) =>
      record && !isHidden(record, blind, get) ? record : undefined;
    const entries = history.entries.flatMap(({ before, after, ...stamp }): HistoryEntry[] => {
      const was = seen(before);
      const is = seen(after);
      return was || is ? [{ ...stamp, ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) }] : [];
    });
    return { ...history, entries };
  }

  /** Whom of those who have a document open the actor is told of. */
  present({ authorId }: Actor, stays: Iterable<Stay>): Present {
    return seenPresent(stays, authorId, this.#blind);
  }

  /** Sentences about records by their ids, such as those of a check, with what is about others than the actor's replaced. */
  sentences(actor: Actor, sentences: readonly string[], words: Words): readonly string[] {
    if (!this.blind(actor)) return sentences;
    const seen = this.workspace(actor);
    return sentences.map((sentence) =>
      (sentence.match(ids) ?? []).every((id) => seen.get(id as Id)) // an id by its pattern
        ? sentence
        : words.host.unseen.problem,
    );
  }

  #take(taken: Taken): void {
    const was = this.#blind;
    const is = this.#blindAfter(taken);
    this.#blind = is;
    if (was.size === 0 && is.size === 0) return;
    const versions = new Map<Id<"author">, Commit>();
    for (const author of new Set([...was.keys(), ...is.keys()])) {
      const none: Blind = { author, documents: new Set() };
      const seen = seenCommit(taken, was.get(author) ?? none, is.get(author) ?? none);
      if (seen !== taken.commit) versions.set(author, seen);
    }
    if (versions.size > 0) this.#versions.set(taken.commit, versions);
  }

  /** Who reads what on their own after a commit; the very same map where it says nothing of that. */
  #blindAfter({ commit, before }: Taken): ReadonlyMap<Id<"author">, Blind> {
    const gone = commit.removes.map((id) => before.get(id)).filter((record) => record?.kind === "reading");
    const put = commit.puts.filter((record) => record.kind === "reading");
    if (gone.length === 0 && put.length === 0) return this.#blind;
    const after = new Map(this.#blind);
    const set = (author: Id<"author">, document: Id<"document">, isBlind: boolean) => {
      const documents = new Set(after.get(author)?.documents);
      if (isBlind) documents.add(document);
      else documents.delete(document);
      if (documents.size > 0) after.set(author, { author, documents });
      else after.delete(author);
    };
    for (const reading of gone) set(reading.authorId, reading.documentId, false);
    for (const reading of put) set(reading.authorId, reading.documentId, isUnfinished(reading));
    return after;
  }
}

/** Every id of a record in a text. */
const ids = /\b[a-z]+:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?::[0-9a-z-]+)?/g;
