import type { Added } from "../shared/api.ts";
import type { Change, Commit, HostChange } from "../shared/changes.ts";
import { AppError } from "../shared/errors.ts";
import { withBegun } from "./begun.ts";
import { checkClaims } from "./claimRights.ts";
import { keptDocuments } from "./kept.ts";
import type { Actor } from "./service.ts";
import { checkRights } from "./rights.ts";
import { Removed } from "./removed.ts";
import type { Seeing } from "./seeing.ts";
import type { Store } from "./store/store.ts";
import { type InTurn, inTurn } from "./turns.ts";
import { Along, checkUnseen, sayable, type Unseeing } from "./unseen.ts";

/**
 * The one way into the store. One list at a time, so that what is decided about it (rights, the number it will get)
 * still holds when it is written.
 */
export class Writer {
  readonly #store: Store;
  readonly #turn: InTurn = inTurn();
  readonly #removed = new Removed();
  readonly #seeing: Seeing;
  readonly #along = new Along();

  constructor(store: Store, seeing: Seeing) {
    this.#store = store;
    this.#seeing = seeing;
  }

  /**
   * What a client asks for.
   * @throws AppError as `Store.commit`, or `forbidden` when the actor may not do one of the changes
   */
  commit(actor: Actor, changes: readonly Change[]): Promise<Commit> {
    return this.#turn(async () => {
      const { workspace } = this.#store;
      const revived = await this.#removed.revived(this.#store, actor.authorId, changes);
      const unseeing = this.#unseeing(actor);
      if (unseeing) checkUnseen(unseeing, revived);
      const along = unseeing ? this.#along.with(unseeing, revived) : revived;
      const complete = withBegun(workspace, actor.authorId, this.#along.back(workspace, along));
      checkClaims(workspace, actor.authorId, complete);
      checkRights(workspace, actor.authorId, complete, await keptDocuments(this.#store, complete));
      try {
        return await this.#write(actor, complete);
      } catch (error) {
        if (!unseeing || !(error instanceof AppError)) throw error;
        throw await sayable(unseeing, revived, error);
      }
    });
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
      return changes.length === 0 ? undefined : this.#write(actor, changes);
    });
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
