import type { ServerResponse } from "node:http";
import type { HostEvent } from "../../shared/api.ts";
import type { Commit } from "../../shared/changes.ts";
import type { Id } from "../../shared/ids.ts";
import type { Actor } from "../service.ts";
import type { Language } from "../../shared/words/index.ts";
import type { Host } from "../host.ts";

/**
 * Most streams one author has open. Chromium makes at most six connections to a server: two must be left for calls, or
 * one tab too many would stop them all.
 */
const maxStreams = 4;
/** An empty line this often tells a client that the connection lives, and us when it does not. */
const heartbeatMs = 15_000;
/** What may wait for a client that does not read, in bytes, before it is dropped; it then opens the workspace anew. */
const maxWaiting = 16 * 1024 * 1024;

type Source = Pick<Host, "onEvent" | "log">;

/** The open event streams of one server: every event as a line of JSON. */
export class EventStreams {
  readonly #host: Source;
  readonly #open = new Map<ServerResponse, Id<"author">>();
  /** The line of a commit, made for the first client that gets it: nearly always all others get the very same. */
  readonly #lines = new WeakMap<Commit, Buffer>();

  constructor(host: Source) {
    this.#host = host;
  }

  /** Whether this author may open one more. */
  hasRoom(author: Id<"author">): boolean {
    return [...this.#open.values()].filter((other) => other === author).length < maxStreams;
  }

  /** Streams events, said in `language`, as the body of `response` from now until either side ends it. */
  open(actor: Actor, response: ServerResponse, language: Language): void {
    const author = actor.authorId;
    this.#open.set(response, author);
    this.#host.log("stream-opened", { author, open: this.#open.size });
    response.flushHeaders();
    const stop = this.#host.onEvent(
      actor,
      (event) => this.#send(response, event),
      () => language,
    );
    const heartbeat = setInterval(() => this.#write(response, "\n"), heartbeatMs);
    heartbeat.unref();
    response.on("close", () => {
      clearInterval(heartbeat);
      stop();
      this.#open.delete(response);
      this.#host.log("stream-closed", { author, open: this.#open.size });
    });
    this.#write(response, "\n");
  }

  #send(response: ServerResponse, event: HostEvent): void {
    this.#write(response, event.type === "commit" ? this.#lineOf(event) : lineOf(event));
  }

  #lineOf(event: Extract<HostEvent, { type: "commit" }>): Buffer {
    let line = this.#lines.get(event.commit);
    if (!line) this.#lines.set(event.commit, (line = Buffer.from(lineOf(event))));
    return line;
  }

  #write(response: ServerResponse, line: string | Buffer): void {
    if (response.writableEnded || response.destroyed) return;
    if (response.writableLength > maxWaiting) {
      this.#host.log("stream-dropped", { waiting: response.writableLength });
      response.destroy();
      return;
    }
    response.write(line);
  }
}

const lineOf = (event: HostEvent) => `${JSON.stringify(event)}\n`;
