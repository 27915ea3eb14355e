import type { Call, HostEvent } from "../../shared/api.ts";
import { type Commit, plan } from "../../shared/changes.ts";
import { AppError } from "../../shared/errors.ts";
import type { Id } from "../../shared/ids.ts";
import { checkIntegrity } from "../../shared/integrity.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import { Workspace } from "../../shared/workspace.ts";
import type { HostClient, HostListener } from "../../renderer/host/client.ts";

/**
 * A host in memory with several clients: the real rules (`plan`, `checkIntegrity`), no disk, no network. `hold` lets a
 * test decide in which order broadcasts and replies arrive.
 */
export class MemoryHost {
  readonly workspace: Workspace;
  readonly texts = new Map<string, string>();
  readonly #listeners = new Set<HostListener>();
  #held: (() => void)[] | undefined;
  #slowOpen: Promise<void> | undefined;
  readonly #author: Id<"author">;

  constructor(author: Id<"author">, records: readonly AnyRecord[] = []) {
    this.#author = author;
    this.workspace = new Workspace(0, records);
  }

  /** Broadcasts wait until `release`; replies do not. */
  hold(): void {
    this.#held = [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const send of held) send();
  }

  /** Loses every broadcast that is waiting, as a dropped connection does. */
  lose(): void {
    this.#held = undefined;
  }

  /** Answers to `open` are made at once but arrive only when the returned function is called. */
  holdOpen(): () => void {
    let release = () => {};
    this.#slowOpen = new Promise((resolve) => (release = resolve));
    return release;
  }

  reconnect(): void {
    for (const listener of this.#listeners) {
      listener.connection("connecting");
      listener.connection("connected");
    }
  }

  #broadcast(event: HostEvent): void {
    const send = () => {
      for (const listener of this.#listeners) listener.event(structuredClone(event));
    };
    if (this.#held) this.#held.push(send);
    else send();
  }

  #commit(changes: Parameters<typeof plan>[1]): Commit {
    const commit = plan(this.workspace, changes, { at: "2026-03-04T10:00:00.000Z", by: this.#author });
    checkIntegrity(this.workspace, commit, (hash) => this.texts.get(hash));
    this.workspace.receive(commit);
    return commit;
  }

  /** A new client of this host. */
  client(): HostClient {
    const answer = (method: string, input: unknown): unknown => {
      switch (method) {
        case "open":
          return {
            name: "test",
            place: "memory",
            app: "0",
            actor: this.#author,
            seq: this.workspace.seq,
            records: [...this.workspace.records()],
            status: { problems: [] },
          };
        case "commit": {
          const commit = this.#commit((input as { changes: Parameters<typeof plan>[1] }).changes);
          this.#broadcast({ type: "commit", commit });
          return commit;
        }
        default:
          throw new AppError("not-found", `The memory host knows no ${method}.`);
      }
    };
    const call = async (method: string, input: unknown) => {
      await Promise.resolve();
      try {
        const value = structuredClone(answer(method, structuredClone(input)));
        if (method === "open") await this.#slowOpen;
        return { ok: true, value };
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return { ok: false, error: { code: error.code, message: error.message } };
      }
    };
    return {
      shell: "browser",
      call: call as Call,
      listen: (listener) => {
        this.#listeners.add(listener);
        listener.connection("connected");
        return () => this.#listeners.delete(listener);
      },
      setLanguage: () => {},
      onCommand: () => () => {},
      showKeys: () => {},
      showCommands: () => {},
    };
  }
}
