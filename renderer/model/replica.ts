import type { HostStatus, Opened } from "../../shared/api.ts";
import type { Commit } from "../../shared/changes.ts";
import type { Id } from "../../shared/ids.ts";
import type { Present } from "../../shared/review/presence.ts";
import { type Step, stepOf } from "../../shared/undo.ts";
import { Workspace } from "../../shared/workspace.ts";
import type { Connection, HostClient } from "../host/client.ts";

/** Steps kept for replies that come after their own broadcast. */
const mostSteps = 500;

/**
 * The window's copy of the workspace, kept equal to the host's by its commits. Commits come twice (as the reply to
 * whoever made them, and as a broadcast) and in either order.
 */
export class Replica {
  readonly host: HostClient;
  workspace = new Workspace();
  /** Undefined until the workspace was opened for the first time. */
  opened: Opened | undefined;
  /** Why the workspace could not be opened. */
  failure: string | undefined;
  connection: Connection = "connecting";
  status: HostStatus = { problems: [] };
  /** How often the host was reached; what it forgets with a connection is to be said to it after each. */
  connections = 0;
  /** How often the workspace was loaded anew; views that only follow commits start over when it changes. */
  generation = 0;

  readonly #onChange: () => void;
  #present: ReadonlyMap<Id, readonly Id<"author">[]> = new Map();
  readonly #commitListeners = new Set<(commit: Commit, step: Step) => void>();
  readonly #steps = new Map<number, Step>();
  readonly #commits = new Map<number, Commit>();
  readonly #waiting = new Set<{ holds: () => boolean; resolve: () => void }>();
  #ahead = new Map<number, Commit>();
  /** Number of the latest opening, while it is under way; only that one may say what the workspace is. */
  #opening: number | undefined;
  #openings = 0;

  constructor(host: HostClient, onChange: () => void) {
    this.host = host;
    this.#onChange = onChange;
  }

  /** Connects, opens the workspace, and follows its commits until the remover is called. */
  follow(): () => void {
    return this.host.listen({
      connection: (state) => {
        this.connection = state;
        if (state === "connected") this.connections++;
        else this.#present = new Map(); // nobody says any more who is there
        this.#changed();
        if (state === "connected") void this.#open();
      },
      event: (event) => {
        if (event.type === "commit") this.receive(event.commit, true);
        else {
          if (event.type === "status") this.status = event.status;
          else this.#present = presentBy(event.present);
          this.#changed();
        }
      },
    });
  }

  /** Who else has a document open now, by id; the very same list while nothing about anybody changes. */
  presentIn(id: Id<"document">): readonly Id<"author">[] {
    return this.#present.get(id) ?? nobody;
  }

  /** Calls `listener` with every commit after it was received, and what it replaced. Returns its own remover. */
  onCommit(listener: (commit: Commit, step: Step) => void): () => void {
    this.#commitListeners.add(listener);
    return () => this.#commitListeners.delete(listener);
  }

  /** What the commit of this number, received lately, replaced; undefined when it came in with a whole workspace. */
  stepOf(seq: number): Step | undefined {
    return this.#steps.get(seq);
  }

  /** A commit received lately; undefined as `stepOf`. */
  commitOf(seq: number): Commit | undefined {
    return this.#commits.get(seq);
  }

  /** Resolves when `holds` does, which is asked after every change. */
  until(holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.add({ holds, resolve }));
  }

  /**
   * Takes in a commit whichever way it came: known ones are ignored, and a reply that overtook earlier broadcasts waits
   * for them. Broadcasts come in order, so one that is early means something was lost: load the workspace anew. While
   * that is under way all commits wait, because what is being loaded may be from before them.
   */
  receive(commit: Commit, isBroadcast: boolean): void {
    const isEarly = commit.seq > this.workspace.seq + 1;
    if (!this.opened || this.#opening !== undefined || isEarly) {
      this.#ahead.set(commit.seq, commit);
      if (this.opened && isEarly && isBroadcast && this.#opening === undefined) void this.#open();
      return;
    }
    if (commit.seq <= this.workspace.seq) return;
    this.#take(commit);
    this.#takeAhead();
    this.#changed();
  }

  async #open(): Promise<void> {
    const opening = ++this.#openings;
    this.#opening = opening;
    const reply = await this.host.call("open", {});
    if (this.#opening !== opening) return;
    this.#opening = undefined;
    if (reply.ok) {
      const isFirst = this.opened === undefined;
      const { seq, records, status } = reply.value;
      this.opened = reply.value;
      this.failure = undefined;
      this.status = status;
      if (isFirst || seq !== this.workspace.seq) {
        this.workspace = new Workspace(seq, records);
        this.generation++;
      }
    } else this.failure = reply.error.message;
    this.#takeAhead();
    this.#changed();
  }

  #take(commit: Commit): void {
    const step = stepOf("", this.workspace, commit);
    this.workspace.receive(commit);
    this.#steps.set(commit.seq, step);
    this.#commits.set(commit.seq, commit);
    for (const kept of [this.#steps, this.#commits])
      if (kept.size > mostSteps) kept.delete(kept.keys().next().value ?? 0);
    for (const listener of this.#commitListeners) listener(commit, step);
  }

  #takeAhead(): void {
    if (!this.opened) return;
    for (const seq of this.#ahead.keys()) if (seq <= this.workspace.seq) this.#ahead.delete(seq);
    for (
      let next = this.#ahead.get(this.workspace.seq + 1);
      next;
      next = this.#ahead.get(this.workspace.seq + 1)
    ) {
      this.#ahead.delete(next.seq);
      this.#take(next);
    }
  }

  #changed(): void {
    this.#onChange();
    for (const waiting of this.#waiting)
      if (waiting.holds()) {
        this.#waiting.delete(waiting);
        waiting.resolve();
      }
  }
}

const nobody: readonly Id<"author">[] = [];

const presentBy = (present: Present) =>
  new Map(present.map(({ documentId, authorIds }) => [documentId, authorIds]));
