import type { Added } from "../shared/api.ts";
import type { Change, Commit, HostChange, MergeChange } from "../shared/changes.ts";
import { AppError } from "../shared/errors.ts";
import type { Id } from "../shared/ids.ts";
import type { AnyRecord } from "../shared/records/index.ts";
import { withBegun } from "./begun.ts";
import { checkClaims } from "./claimRights.ts";
import { withEdited } from "./edited.ts";
import { keptDocuments } from "./kept.ts";
import { Mergings } from "./mergings.ts";
import type { Actor } from "./service.ts";
import { checkRights } from "./rights.ts";
import { Removed } from "./removed.ts";
import { checkSignoffs } from "./signoffRights.ts";
import type { Seeing } from "./seeing.ts";
import type { Store } from "./store/store.ts";
import { type InTurn, inTurn } from "./turns.ts";
import { Along, checkRightsUnseen, checkUnseen, inTheWay, sayable, type Unseeing } from "./unseen.ts";

/**
 * The one way into the store. One list at a time, so that what is decided about it (rights, the number it will get)
 * still holds when it is written.
 */
export class Writer {
  readonly #store: Store;
  readonly #turn: InTurn = inTurn();
  readonly #removed = new Removed();
  readonly #mergings = new Mergings();
  readonly #seeing: Seeing;
  readonly #along = new Along();

  constructor(store: Store, seeing: Seeing) {
    this.#store = store;
    this.#seeing = seeing;
    store.onCommit((commit) => this.#along.written(commit));
  }

  /**
   * What a client asks for.
   * @throws AppError as `Store.commit`, or `forbidden` when the actor may not do one of the changes
   */
  commit(actor: Actor, changes: readonly Change[]): Promise<Commit> {
    return this.#turn(async () => {
      const { workspace, copies } = this.#store;
      const unmerged = this.#mergings.takenBack(workspace, actor.authorId, changes, copies);
      if (unmerged) return this.#merge(actor, unmerged);
      const revived = await this.#removed.revived(
        this.#store,
        actor.authorId,
        await withEdited(this.#store, changes),
      );
      const unseeing = this.#unseeing(actor);
      if (unseeing) {
        checkUnseen(unseeing, revived);
        // By what they see first: neither that something is allowed nor that it is not may tell of what they do not.
        checkClaims(unseeing.seen, actor.authorId, revived);
      }
      const along = unseeing && this.#along.with(unseeing, revived);
      const back = this.#along.back(workspace, along?.changes ?? revived);
      const complete = withBegun(workspace, actor.authorId, back);
      const checkAll = () => checkClaims(workspace, actor.authorId, complete);
      if (unseeing) checkRightsUnseen(checkAll);
      else checkAll();
      const kept = await keptDocuments(this.#store, revived);
      checkRights(workspace, actor.authorId, revived, kept);
      await checkSignoffs(this.#store, revived);
      if (complete !== revived)
        checkRightsUnseen(() => checkRights(workspace, actor.authorId, complete, kept));
      const commit = await this.#writeFor(actor, complete, revived);
      if (along) this.#along.remember(along.gone);
      return commit;
    });
  }

  /** Writes; a refusal tells of nothing the actor does not see. @param asked the changes as far as they know of them */
  async #writeFor(
    actor: Actor,
    changes: readonly HostChange[],
    asked: readonly HostChange[],
  ): Promise<Commit> {
    try {
      return await this.#write(actor, changes);
    } catch (error) {
      const unseeing = this.#unseeing(actor);
      if (!unseeing || !(error instanceof AppError)) throw error;
      throw await sayable(unseeing, asked, error);
    }
  }

  #unseeing(actor: Actor): Unseeing | undefined {
    const blind = this.#seeing.blind(actor);
    return blind && { blind, seen: this.#seeing.workspace(actor), store: this.#store };
  }

  /**
   * What the host itself does: `prepare` says which changes, given the number the commit will have. An empty list
   * writes nothing and gives undefined.
   */
  commitOwn(
    actor: Actor,
    prepare: (seq: number) => Promise<readonly HostChange[]>,
  ): Promise<Commit | undefined> {
    return this.#turn(async () => {
      const changes = await prepare(this.#store.workspace.seq + 1);
      return changes.length === 0 ? undefined : this.#writeFor(actor, changes, changes);
    });
  }

  /** As `commitOwn`, for a merge, which whoever merged may take back whole. */
  commitMerge(
    actor: Actor,
    prepare: (seq: number) => Promise<readonly MergeChange[]>,
  ): Promise<Commit | undefined> {
    return this.#turn(async () => {
      const changes = await prepare(this.#store.workspace.seq + 1);
      if (changes.length === 0) return undefined;
      try {
        return await this.#merge(actor, changes);
      } catch (error) {
        // What a bundle lacks to be merged may be something the actor does not see.
        if (!this.#unseeing(actor) || !(error instanceof AppError) || error.code !== "invalid") throw error;
        throw inTheWay("invalid");
      }
    });
  }

  async #merge({ authorId }: Actor, changes: readonly MergeChange[]): Promise<Commit> {
    const before = new Map<Id, AnyRecord>();
    for (const change of changes) {
      if (change.op === "from") continue;
      const record = this.#store.workspace.get("id" in change ? change.id : change.record.id);
      if (record) before.set(record.id, record);
    }
    const commit = await this.#store.commit(changes, authorId);
    this.#mergings.remember(authorId, changes, before, commit, this.#store.copies);
    return commit;
  }

  async #write(actor: Actor, changes: readonly HostChange[]): Promise<Commit> {
    const gone = this.#removed.toRemember(this.#store.workspace, actor.authorId, changes);
    const commit = await this.#store.commit(changes, actor.authorId);
    this.#removed.remember(gone);
    return commit;
  }
}

/** What a method answers of the commit it made, so that whoever asked for it can take it back. */
export const numberOf = (commit: Commit | undefined): Added => (commit ? { seq: commit.seq } : {});
