import { randomUUID } from "node:crypto";
import type { Choices } from "../../../shared/bundle/deciding.ts";
import { type Item, itemsOf } from "../../../shared/bundle/items.ts";
import { type Merge, changesOfMerge, merge, undecided } from "../../../shared/bundle/merge.ts";
import { Past } from "../../../shared/bundle/past.ts";
import { type BundleScope, recordsOf, removalsOf } from "../../../shared/bundle/scope.ts";
import type { Here, There } from "../../../shared/bundle/sides.ts";
import { type Copy, joined, lineage, versionOf } from "../../../shared/bundle/versions.ts";
import {
  type Change,
  type HostChange,
  type LoggedCommit,
  type MergeChange,
  plan,
} from "../../../shared/changes.ts";
import type { Id } from "../../../shared/ids.ts";
import { checkIntegrity, dependants } from "../../../shared/integrity.ts";
import type { AnyRecord } from "../../../shared/records/index.ts";
import { changesOf, reversed, stepOf } from "../../../shared/undo.ts";
import { Workspace } from "../../../shared/workspace.ts";
import { Mergings } from "../../../server/mergings.ts";

/** A copy of a workspace without a disk: what a folder's log and records are, in memory. */
export class Machine {
  readonly workspace: Workspace;
  readonly commits: LoggedCommit[];
  readonly copies: Copy[];
  /** What the latest commit is, while it can be taken back. */
  last: "edit" | "merge" | undefined;
  readonly #textOf: (hash: string) => string | undefined;
  readonly #by: Id<"author">;
  readonly #mergings = new Mergings();

  constructor(textOf: (hash: string) => string | undefined, by: Id<"author">, from?: Machine) {
    this.#textOf = textOf;
    this.#by = by;
    this.workspace = new Workspace(from?.workspace.seq, from?.workspace.records());
    this.commits = [...(from?.commits ?? [])];
    this.copies = [...(from?.copies ?? []), { id: randomUUID(), from: this.workspace.seq + 1 }];
  }

  /** The folder, copied: another machine that goes on from here. */
  copy(by = this.#by): Machine {
    return new Machine(this.#textOf, by, this);
  }

  /** The folder after a backup of it, made at commit `seq`, was copied over it: it goes on from there under a new id. */
  restored(seq: number): Machine {
    const back = new Machine(this.#textOf, this.#by);
    for (const commit of this.commits.slice(0, seq)) {
      back.workspace.receive(commit);
      back.commits.push(commit);
    }
    const copies = this.copies.filter(({ from }) => from <= seq);
    back.copies.splice(0, 1, ...copies, { id: randomUUID(), from: seq + 1 });
    return back;
  }

  commit(changes: readonly (HostChange | MergeChange)[], by = this.#by): LoggedCommit {
    const at = new Date(Date.UTC(2026, 2, 4, 10, 0, clock++)).toISOString();
    const past = this.past();
    const own = lineage(this.copies, this.workspace.seq + 1);
    const commit = plan(this.workspace, changes, { at, by }, (id) => {
      const gone = past.gone(id);
      return gone && joined(gone.versions, own);
    });
    checkIntegrity(this.workspace, commit, this.#textOf);
    // As the log does: nothing that JSON would not carry.
    const logged = JSON.parse(JSON.stringify(commit)) as LoggedCommit;
    this.workspace.receive(logged);
    this.commits.push(logged);
    return logged;
  }

  /** Removes a record with what is nothing without it; links to it have to be gone. */
  remove(id: Id): LoggedCommit {
    return this.commit(
      dependants(this.workspace, id).map((each): Change => ({
        op: "remove",
        id: each,
        revision: this.workspace.get(each)?.revision ?? 0,
      })),
    );
  }

  /** Takes back the latest commit, as a window does; whether that changed anything. */
  undo(): boolean {
    const changes = this.#reverse();
    if (changes.length > 0) this.commit(changes);
    return changes.length > 0;
  }

  /** What takes the latest commit back. */
  #reverse(): Change[] {
    const last = this.commits.at(-1);
    if (!last) return [];
    const before = new Workspace();
    for (const commit of this.commits.slice(0, -1)) before.receive(commit);
    return changesOf(reversed(stepOf("", before, last)));
  }

  past(): Past {
    const past = new Past(this.copies, () => true);
    for (const commit of this.commits) past.commit(commit);
    return past;
  }

  bundle(scope: BundleScope = "all"): There {
    const records = recordsOf(this.workspace, scope);
    const removed = removalsOf(this.past().removed, scope, records);
    return {
      records,
      versions: new Map([...records].map(([id, record]) => [id, versionOf(record, this.copies)])),
      removed: new Map([...removed].map(([id, { versions }]) => [id, versions])),
    };
  }

  items(there: There): Item[] {
    const past = this.past();
    const here: Here = {
      workspace: this.workspace,
      copies: this.copies,
      gone: (id) => past.gone(id),
      versions: (id) => past.versions(id),
    };
    return itemsOf(here, there, this.workspace.records());
  }

  conflicts(there: There): Item[] {
    return undecided(this.items(there), {});
  }

  /** @param choices for what has to be chosen */
  merge(there: There, choices: (items: readonly Item[]) => Choices = () => ({})): Merge {
    const items = this.items(there);
    const merged = merge(this.workspace, items, choices(items), this.#textOf);
    const { seq } = this.workspace;
    const changes = changesOfMerge(this.workspace, merged.held, this.copies, seq + 1);
    if (changes.length > 0) this.#merge(changes);
    return merged;
  }

  #merge(changes: readonly MergeChange[]): void {
    const before = new Map([...this.workspace.records()].map((record) => [record.id, record]));
    this.#mergings.remember(this.#by, changes, before, this.commit(changes), this.copies);
  }

  /** Takes back the latest commit, which merged something, as the host does. */
  unmerge(): void {
    const back = this.#mergings.takenBack(this.workspace, this.#by, this.#reverse(), this.copies);
    if (back && back.length > 0) this.#merge(back);
  }

  /** All it holds, without numbers and what was known when. */
  content(): ReadonlyMap<Id, object> {
    const stamps = new Set(["revision", "ancestry"]);
    const bare = (record: AnyRecord) =>
      Object.fromEntries(Object.entries(record).filter(([key]) => !stamps.has(key)));
    return new Map([...this.workspace.records()].map((record) => [record.id, bare(record)]));
  }
}

let clock = 0;

/** Choices that decide every conflict one way. */
export const prefer =
  (side: "here" | "there") =>
  (items: readonly Item[]): Choices =>
    Object.fromEntries(
      items.flatMap(({ id, category }) => (category === "conflict" ? [[id, side]] : [])),
    ) as Choices;
