import { AppError } from "../../shared/errors.ts";
import { type Log, traceOf } from "../log.ts";

/**
 * Runs `read`, which reads a file of the user's; whatever it throws becomes a sentence with the cause. A file can hold
 * anything, so a mistake of ours that only this file shows must not end as “Something failed”.
 * @throws AppError what `read` threw, or `invalid` with the cause
 */
export function reading<T>(log: Log, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    log("import-failed", traceOf(cause));
    const why = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    const short = why.length > 300 ? `${why.slice(0, 300)}…` : why;
    throw new AppError("invalid", (words) => words.host.imports.ourMistake(short), { cause });
  }
}
