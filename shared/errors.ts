import { english, type Sentence } from "./words/sentence.ts";

/** The codes the interface can phrase; anything that is not one of them is a bug and becomes `internal`. */
export const errorCodes = [
  "invalid",
  "conflict",
  "not-found",
  "forbidden",
  "busy",
  "unavailable",
  "internal",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/**
 * An expected failure: a code for the program, a full sentence for the user (what happened, what was kept, what to do).
 * `message` is that sentence in English, for logs and whoever does not ask.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** The sentence in the language of these words. */
  readonly say: Sentence;

  /**
   * @param sentence of the catalogue; text only where it was phrased already: by the host a client asked, or in the
   * language of its window. `test/sentences.test.ts` sees to it that no other text comes here.
   */
  constructor(code: ErrorCode, sentence: Sentence | string, options?: { cause?: unknown }) {
    const say = typeof sentence === "string" ? () => sentence : sentence;
    super(say(english), options);
    this.name = "AppError";
    this.code = code;
    this.say = say;
  }
}

/** The answer of every call across the process boundary: errors travel as values, never as exceptions. */
export type Reply<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly message: string } };
