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

/** An expected failure: a code for the program, a full sentence for the user (what happened, what was kept, what to do). */
export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "AppError";
    this.code = code;
  }
}

/** The answer of every call across the process boundary: errors travel as values, never as exceptions. */
export type Reply<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly message: string } };
