import { randomUUID } from "node:crypto";
import type { Choices } from "../../../shared/bundle/deciding.ts";
import { type Item, itemsOf } from "../../../shared/bundle/items.ts";
import { type Merge, changesOfMerge, merge, undecided } from "../../../shared/bundle/merge.ts";
import { Past } from "../../../shared/bundle/past.ts";
import { type BundleScope, recordsOf, removalsOf } from "../../../shared/bundle/scope.ts";
import type { Here, There } from "../../../shared/bundle/sides.ts";
import { type Copy, versionOf } from "../../../shared/bundle/versions.ts";
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

/** A copy of a workspace without a disk: what a folder's log and records are, in memory. */
export class Machine {
  readonly workspace: Workspace;
  readonly commits: LoggedCommit[];
  readonly copies: Copy[];
  /** Whether the latest commit is an edit that was not taken back. */
  canUndo = false;
  readonly #textOf: (hash: string) => string | undefined;
  readonly #by: Id<"author">;

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

  commit(changes: readonly (HostChange | MergeChange)[], by = this.#by): LoggedCommit {
    const at = new Date(Date.UTC(2026, 2, 4, 10, 0, clock++)).toISOString();
    const past = this.past();
    const commit = plan(this.workspace, changes, { at, by }, (id) => past.gone(id)?.versions);
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

  /** Takes back the latest commit, as a window does. */
  undo(): LoggedCommit | undefined {
    const last = this.commits.at(-1);
    if (!last) return undefined;
    const before = new Workspace();
    for (const commit of this.commits.slice(0, -1)) before.receive(commit);
    const changes = changesOf(reversed(stepOf("", before, last)));
    return changes.length === 0 ? undefined : this.commit(changes);
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
    if (changes.length > 0) this.commit(changes);
    return merged;
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
