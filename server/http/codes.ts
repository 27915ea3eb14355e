import { randomBytes } from "node:crypto";
import { isSameToken } from "./tokens.ts";

/** How long a code waits for the page it was made for. */
const lifetimeMs = 60_000;

type Code = { readonly code: string; readonly token: string; readonly until: number };

/**
 * Codes that stand for a token once, and for a minute. A link that a browser is started with can be read by every user
 * of the machine in the list of processes; what they read there is worth nothing once the page has loaded.
 */
export class Codes {
  readonly #now: () => number;
  #codes: readonly Code[] = [];

  /** @param now milliseconds that only ever grow */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** A new code for `token`: 32 random bytes. */
  make(token: string): string {
    const code = randomBytes(32).toString("base64url");
    this.#codes = [...this.#current(), { code, token, until: this.#now() + lifetimeMs }];
    return code;
  }

  /** The token a code stands for, this one time; undefined when it never did, or no longer does. */
  exchange(given: string): string | undefined {
    let token: string | undefined;
    const others: Code[] = [];
    for (const one of this.#current()) {
      if (isSameToken(given, one.code)) ({ token } = one);
      else others.push(one);
    }
    this.#codes = others;
    return token;
  }

  #current(): readonly Code[] {
    return this.#codes.filter(({ until }) => until > this.#now());
  }
}
