import { isTooShort, type SearchAnswer } from "../../shared/search.ts";
import type { HostClient } from "../host/client.ts";

/** How long after the last key the host is asked. */
const pauseMs = 80;

/**
 * Searching the workspace as one types: the query, and the latest answer to it. The query outlives the dialog. Of
 * answers that overtake each other only that to the latest query counts; until it comes, the one before is shown.
 */
export class Searching {
  query = "";
  /** The latest answer, and the query it answers. */
  answer: { readonly query: string; readonly found: SearchAnswer } | undefined;
  /** Why there is no answer to the query. */
  failure: string | undefined;
  isBusy = false;

  readonly #host: HostClient;
  readonly #changed: () => void;
  readonly #window = crypto.randomUUID();
  #ticket = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed called after every change, to draw it */
  constructor(host: HostClient, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  get isTooShort(): boolean {
    return isTooShort(this.query);
  }

  setQuery(query: string): void {
    this.query = query;
    this.#begin(pauseMs);
  }

  /** Asks once more: the workspace may have changed since the dialog was last open. */
  refresh(): void {
    this.#begin(0);
  }

  #begin(waitMs: number): void {
    const ticket = ++this.#ticket;
    clearTimeout(this.#timer);
    this.failure = undefined;
    this.isBusy = !this.isTooShort;
    if (this.isBusy) this.#timer = setTimeout(() => void this.#ask(ticket), waitMs);
    else this.answer = undefined;
    this.#changed();
  }

  async #ask(ticket: number): Promise<void> {
    const query = this.query.trim();
    for (let isAll = false; !isAll;) {
      const reply = await this.#host.call("search", { query, window: this.#window });
      if (ticket !== this.#ticket) return;
      if (reply.ok) this.answer = { query, found: reply.value };
      else this.failure = reply.error.message;
      // While texts are still being read, every answer is shown, and the next asked for.
      isAll = !reply.ok || reply.value.unread === 0;
      this.isBusy = !isAll;
      this.#changed();
    }
  }
}
