import type { Added } from "../../shared/api.ts";
import type { Change, Commit } from "../../shared/changes.ts";
import { AppError, type ErrorCode, type Reply } from "../../shared/errors.ts";
import { kindOf } from "../../shared/ids.ts";
import { changedSince, changesOf, ownMoves, reversed, type Step } from "../../shared/undo.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { HostClient } from "../host/client.ts";
import { History } from "./history.ts";
import { Replica } from "./replica.ts";
import { words } from "./words.ts";

/** `unsaved`: something is typed that was not sent yet. `failed`: something the user did is not saved, and why. */
export type SaveState =
  | { readonly state: "saved" | "saving" | "unsaved" }
  | { readonly state: "failed"; readonly message: string };

/**
 * How a step ended: its commit, or the sentence that says why there is none (empty where there was nothing to do).
 * `isLost` means that something the user did is not saved, not merely that a command could do nothing.
 */
export type Outcome =
  | { readonly commit: Commit }
  | { readonly refused: string; readonly isLost: boolean; readonly code?: ErrorCode };

const nothing: Outcome = { refused: "", isLost: false };

/** What may go well when it is tried again; any other refusal of an undo is final. */
const passing: ReadonlySet<ErrorCode> = new Set<ErrorCode>(["busy", "unavailable", "internal"]);

/**
 * The only way a window changes anything: steps of the user, one after another, sent to the host and remembered for
 * undo. Views subscribe and read; every notification comes with a new `version`.
 */
export class Model {
  readonly host: HostClient;
  readonly history = new History();
  readonly replica: Replica;
  version = 0;

  readonly #listeners = new Set<() => void>();
  readonly #texts = new Map<string, Promise<string>>();
  /** What saves the fields that are being typed into. */
  readonly #drafts = new Set<() => void>();
  #queue: Promise<unknown> = Promise.resolve();
  #pending = 0;
  #failure: string | undefined;
  #stop: (() => void) | undefined;

  constructor(host: HostClient) {
    this.host = host;
    this.replica = new Replica(host, () => this.#changed());
  }

  get workspace(): Workspace {
    return this.replica.workspace;
  }

  get save(): SaveState {
    if (this.#failure !== undefined) return { state: "failed", message: this.#failure };
    return { state: this.#pending > 0 ? "saving" : this.#drafts.size > 0 ? "unsaved" : "saved" };
  }

  /** Connects, opens the workspace, and follows its commits until `stop`. */
  start(): void {
    this.#stop ??= this.replica.follow();
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A document's text, fetched once. @throws AppError when the host cannot give it */
  text(hash: string): Promise<string> {
    let text = this.#texts.get(hash);
    if (!text) {
      text = this.host.call("text", { hash }).then((reply) => {
        if (reply.ok) return reply.value.text;
        this.#texts.delete(hash);
        throw new AppError(reply.error.code, reply.error.message);
      });
      this.#texts.set(hash, text);
    }
    return text;
  }

  /** A field with something typed that is not sent yet; `save` sends it. Returns what to call once it is settled. */
  draft(save: () => void): () => void {
    this.#drafts.add(save);
    this.#changed();
    return () => {
      this.#drafts.delete(save);
      this.#changed();
    };
  }

  /** Sends all that is typed and not sent yet; says whether anything is still on its way. */
  saveDrafts(): boolean {
    for (const save of this.#drafts) save();
    return this.#pending > 0 || this.#drafts.size > 0;
  }

  /** Resolves once every step taken so far is saved or refused. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  /** The user knows that something was not saved, and let it go. */
  dismissFailure(): void {
    this.#failure = undefined;
    this.#changed();
  }

  /**
   * One step of the user's: `action` sees the workspace with all earlier steps in it and says what to change; no
   * changes, no step. Steps are sent one after another. `name` is what undo will call it.
   */
  act(
    name: string,
    action: (workspace: Workspace) => readonly Change[],
    { isUndoable = true }: { isUndoable?: boolean } = {},
  ): Promise<Outcome> {
    return this.#inTurn(async () => {
      let changes: readonly Change[];
      try {
        changes = action(this.workspace);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return { refused: error.message, isLost: error.code !== "invalid", code: error.code };
      }
      if (changes.length === 0) return nothing;
      const outcome = await this.#send(changes);
      const step = "commit" in outcome ? this.replica.stepOf(outcome.commit.seq) : undefined;
      const moves = step && isUndoable ? ownMoves(step, changes) : [];
      if (moves.length > 0) this.history.did({ name, moves });
      return outcome;
    });
  }

  /**
   * A step of the user's that the host carries out itself, such as an import: `call` answers with the number of the commit
   * it was, and undo takes back all of that. Who came along as an author stays: what is written bears their name.
   * @param isHosts whether only the host may take it back, because it touched what is other people's
   */
  async hostStep<T extends Added>(
    name: string,
    call: () => Promise<Reply<T>>,
    { isHosts = false }: { isHosts?: boolean } = {},
  ): Promise<Reply<T>> {
    const reply = await call();
    const seq = reply.ok ? reply.value.seq : undefined;
    if (seq === undefined) return reply;
    await this.#inTurn(async () => {
      await this.replica.until(() => this.workspace.seq >= seq);
      const moves = this.replica.stepOf(seq)?.moves.filter(({ id }) => kindOf(id) !== "author") ?? [];
      if (moves.length > 0) this.history.did({ name, moves, ...(isHosts && { hosts: seq }) });
      return nothing;
    });
    return reply;
  }

  undo(): Promise<Outcome> {
    return this.#again("undo");
  }

  redo(): Promise<Outcome> {
    return this.#again("redo");
  }

  #again(which: "undo" | "redo"): Promise<Outcome> {
    return this.#inTurn(async () => {
      const top = which === "undo" ? this.history.nextUndo : this.history.nextRedo;
      if (!top) return nothing;
      const step = which === "undo" ? reversed(top) : top;
      if (changedSince(reversed(step), this.workspace) !== undefined)
        return this.#impossible(which, top, words().text.changedMeanwhile);
      const outcome = await (step.hosts === undefined
        ? this.#send(changesOf(step))
        : this.#takeBack(step.hosts));
      if ("refused" in outcome)
        return passing.has(outcome.code ?? "internal")
          ? outcome
          : this.#impossible(which, top, outcome.refused);
      if (which === "undo") this.history.undid(outcome.commit);
      else this.history.redid(outcome.commit);
      return outcome;
    });
  }

  /** The step can never be taken back (or done again); it goes, so that it does not stand in the way of those below. */
  #impossible(which: "undo" | "redo", { name }: Step, why: string): Outcome {
    this.history.drop(which);
    const refused = (which === "undo" ? words().text.cannotUndo : words().text.cannotRedo)(name, why);
    return { refused, isLost: false };
  }

  #inTurn(run: () => Promise<Outcome>): Promise<Outcome> {
    this.#pending++;
    this.#failure = undefined;
    this.#changed();
    const done = this.#queue.then(run).catch((error: unknown): Outcome => {
      console.error(error);
      return { refused: words().text.failed, isLost: true };
    });
    this.#queue = done;
    return done.then((outcome) => {
      this.#pending--;
      if ("refused" in outcome && outcome.isLost) this.#failure = outcome.refused;
      this.#changed();
      return outcome;
    });
  }

  async #takeBack(seq: number): Promise<Outcome> {
    const reply = await this.host.call("takeBack", { seq });
    if (!reply.ok) return { refused: reply.error.message, isLost: true, code: reply.error.code };
    const { seq: done } = reply.value;
    if (done === undefined) return nothing;
    await this.replica.until(() => this.workspace.seq >= done);
    const commit = this.replica.commitOf(done);
    return commit ? { commit } : nothing;
  }

  async #send(changes: readonly Change[]): Promise<Outcome> {
    const reply = await this.host.call("commit", { changes: [...changes] });
    if (!reply.ok) return { refused: reply.error.message, isLost: true, code: reply.error.code };
    const commit = reply.value;
    this.replica.receive(commit, false);
    await this.replica.until(() => this.workspace.seq >= commit.seq);
    return { commit };
  }

  #changed(): void {
    this.version++;
    for (const listener of this.#listeners) listener();
  }
}
