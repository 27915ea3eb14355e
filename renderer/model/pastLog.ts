import type { LogFilter, LogLine, LogPage } from "../../shared/history/log.ts";
import type { HostClient } from "../host/client.ts";

/** Commits of one page: more than a tall window shows. */
const pageLines = 100;

/** The workspace's log as one window looks at it: the newest pages of it, narrowed down, and the commit one is at. */
export class PastLog {
  filter: LogFilter = {};
  lines: readonly LogLine[] = [];
  /** What to ask for older commits with; undefined at the beginning of the log. */
  next: number | undefined;
  mayReturn = false;
  state: "empty" | "reading" | "read" = "empty";
  failure: string | undefined;
  /** Id of the line that the inspector shows. */
  current: string | undefined;
  /** Commits that came since the first page was read; they are shown when somebody asks for them. */
  newer = 0;

  readonly #host: HostClient;
  readonly #changed: () => void;
  /** Counts readings, so that the answer to an earlier one is dropped. */
  #reading = 0;

  constructor(host: HostClient, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  get line(): LogLine | undefined {
    return this.lines.find(({ id }) => id === this.current);
  }

  /** Reads the first page, if it was not read yet. */
  begin(): void {
    if (this.state === "empty") void this.#read(undefined);
  }

  filterBy(filter: LogFilter): void {
    this.filter = filter;
    this.current = undefined;
    void this.#read(undefined);
  }

  /** Reads the newest page anew. */
  renew(): Promise<void> {
    return this.#read(undefined);
  }

  /** Reads the next page, if there is one and it is not being read. */
  goOn(): void {
    if (this.next !== undefined && this.state === "read") void this.#read(this.next);
  }

  /** Shows this line in the inspector, or none. */
  pick(id: string | undefined): void {
    this.current = id;
    this.#changed();
  }

  /** A commit happened. Nothing that somebody reads moves by itself. */
  receive(): void {
    if (this.state === "empty") return;
    this.newer++;
    this.#changed();
  }

  async #read(before: number | undefined): Promise<void> {
    const reading = ++this.#reading;
    this.state = "reading";
    if (before === undefined) this.newer = 0;
    this.#changed();
    const reply = await this.#host.call("log", {
      most: pageLines,
      filter: this.filter,
      ...(before !== undefined && { before }),
    });
    if (reading !== this.#reading) return;
    this.state = "read";
    this.failure = reply.ok ? undefined : reply.error.message;
    if (reply.ok) this.#take(reply.value, before !== undefined);
    this.#changed();
  }

  #take({ lines, next, mayReturn }: LogPage, isMore: boolean): void {
    this.lines = isMore ? [...this.lines, ...lines] : lines;
    this.next = next;
    this.mayReturn = mayReturn;
  }
}
