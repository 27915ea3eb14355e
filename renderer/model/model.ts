import type { HostStatus, Opened } from "../../shared/api.ts";
import type { Change, Commit } from "../../shared/changes.ts";
import { AppError } from "../../shared/errors.ts";
import { changedSince, changesOf, reversed, type Step, stepOf } from "../../shared/undo.ts";
import { Workspace } from "../../shared/workspace.ts";
import type { Connection, HostClient } from "../host/client.ts";
import { History } from "./history.ts";

const mostSteps = 500;

export type SaveState =
  | { readonly state: "saved" }
  | { readonly state: "saving" }
  | { readonly state: "failed"; readonly message: string };

/**
 * How a step ended: its commit, or the sentence that says why there is none (empty where there was nothing to do).
 * `isLost` means that something the user did is not saved, not merely that a command could do nothing.
 */
export type Outcome = { readonly commit: Commit } | { readonly refused: string; readonly isLost: boolean };

const nothing: Outcome = { refused: "", isLost: false };

/**
 * The window's copy of the workspace, kept equal to the host's by its commits, and the only way to change anything.
 * Views subscribe and read; every notification comes with a new `version`.
 */
export class Model {
  readonly host: HostClient;
  readonly history = new History();
  workspace = new Workspace();
  /** Undefined until the workspace was opened for the first time. */
  opened: Opened | undefined;
  /** Why the workspace could not be opened. */
  failure: string | undefined;
  connection: Connection = "connecting";
  status: HostStatus = { problems: [] };
  save: SaveState = { state: "saved" };
  version = 0;
  /** How often the workspace was loaded anew; views that only follow commits start over when it changes. */
  generation = 0;

  readonly #listeners = new Set<() => void>();
  readonly #commitListeners = new Set<(commit: Commit, step: Step) => void>();
  readonly #texts = new Map<string, Promise<string>>();
  /** Steps of the latest commits, so that one whose reply comes after its broadcast still finds what it replaced. */
  readonly #steps = new Map<number, Step>();
  #ahead = new Map<number, Commit>();
  #queue: Promise<unknown> = Promise.resolve();
  #pending = 0;
  #stop: (() => void) | undefined;

  constructor(host: HostClient) {
    this.host = host;
  }

  /** Connects, opens the workspace, and follows its commits until `stop`. */
  start(): void {
    this.#stop ??= this.host.listen({
      connection: (state) => {
        this.connection = state;
        this.#changed();
        if (state === "connected") void this.#open();
      },
      event: (event) => {
        if (event.type === "commit") this.#receive(event.commit, true);
        else {
          this.status = event.status;
          this.#changed();
        }
      },
    });
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls `listener` with every commit after it was received, and what it replaced. Returns its own remover. */
  onCommit(listener: (commit: Commit, step: Step) => void): () => void {
    this.#commitListeners.add(listener);
    return () => this.#commitListeners.delete(listener);
  }

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

  /**
   * One step of the user's: `action` sees the workspace with all earlier steps in it and says what to change; no
   * changes, no step. Steps are sent one after another. `name` is what undo will call it.
   */
  act(name: string, action: (workspace: Workspace) => readonly Change[]): Promise<Outcome> {
    return this.#inTurn(async () => {
      let changes: readonly Change[];
      try {
        changes = action(this.workspace);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return { refused: error.message, isLost: error.code !== "invalid" };
      }
      if (changes.length === 0) return nothing;
      const outcome = await this.#send(changes);
      if ("commit" in outcome) {
        const step = this.#steps.get(outcome.commit.seq);
        if (step) this.history.did({ name, moves: step.moves });
        this.#changed();
      }
      return outcome;
    });
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
      if (changedSince(reversed(step), this.workspace) !== undefined) {
        this.history.drop(which);
        this.#changed();
        return {
          refused: `“${top.name}” cannot be ${which === "undo" ? "undone" : "redone"}: it was changed meanwhile.`,
          isLost: false,
        };
      }
      const outcome = await this.#send(changesOf(step));
      if ("commit" in outcome) {
        if (which === "undo") this.history.undid(outcome.commit);
        else this.history.redid(outcome.commit);
        this.#changed();
      }
      return outcome;
    });
  }

  #inTurn(run: () => Promise<Outcome>): Promise<Outcome> {
    this.#pending++;
    this.save = { state: "saving" };
    this.#changed();
    const done = this.#queue.then(run).then((outcome) => {
      this.#pending--;
      if ("refused" in outcome && outcome.isLost) this.save = { state: "failed", message: outcome.refused };
      else if (this.#pending === 0) this.save = { state: "saved" };
      this.#changed();
      return outcome;
    });
    this.#queue = done.catch(() => {});
    return done;
  }

  async #send(changes: readonly Change[]): Promise<Outcome> {
    const reply = await this.host.call("commit", { changes: [...changes] });
    if (!reply.ok) return { refused: reply.error.message, isLost: true };
    this.#receive(reply.value, false);
    await this.until(() => this.workspace.seq >= reply.value.seq);
    return { commit: reply.value };
  }

  async #open(): Promise<void> {
    const again = this.opened !== undefined;
    const reply = await this.host.call("open", {});
    if (!reply.ok) {
      this.failure = reply.error.message;
      return this.#changed();
    }
    const opened = reply.value;
    this.failure = undefined;
    this.status = opened.status;
    this.opened = opened;
    if (!again || opened.seq !== this.workspace.seq) {
      this.workspace = new Workspace(opened.seq, opened.records);
      this.generation++;
    }
    const ahead = [...this.#ahead.values()].toSorted((a, b) => a.seq - b.seq);
    this.#ahead = new Map();
    for (const commit of ahead) this.#receive(commit, false);
    this.#changed();
  }

  /**
   * Takes in a commit whichever way it came: known ones are ignored, and a reply that overtook earlier broadcasts waits
   * for them. Broadcasts come in order, so one that is early means something was lost: load the workspace anew.
   */
  #receive(commit: Commit, isBroadcast: boolean): void {
    if (!this.opened || commit.seq > this.workspace.seq + 1) {
      this.#ahead.set(commit.seq, commit);
      if (this.opened && isBroadcast) void this.#open();
      return;
    }
    if (commit.seq <= this.workspace.seq) return;
    const step = stepOf("", this.workspace, commit);
    this.workspace.receive(commit);
    this.#steps.set(commit.seq, step);
    if (this.#steps.size > mostSteps) this.#steps.delete(this.#steps.keys().next().value ?? 0);
    for (const listener of this.#commitListeners) listener(commit, step);
    this.#changed();
    const next = this.#ahead.get(commit.seq + 1);
    if (next) {
      this.#ahead.delete(next.seq);
      this.#receive(next, false);
    }
  }

  /** Resolves when `holds` does, which is asked after every change. */
  until(holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (!holds()) return;
        stop();
        resolve();
      });
    });
  }

  #changed(): void {
    this.version++;
    for (const listener of this.#listeners) listener();
  }
}
