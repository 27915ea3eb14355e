/** What a log line may carry: ids, counts, codes, milliseconds. Never text, notes, names, tokens or addresses of documents. */
export type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

export type Log = (event: string, fields?: Fields) => void;

/** Events of an ordinary day, and what its user is told in a sentence anyway; said only when CLAIMDESK_LOG is set. */
const routine: ReadonlySet<string> = new Set([
  "call",
  "closed",
  "commit",
  "log-verified",
  "opened",
  "snapshot-written",
  "store-closed",
  "store-opened",
  "store-read",
  "store-refused",
  "stream-closed",
  "stream-opened",
  "texts-verified",
]);

/** A log of JSON lines, one per event: `{"time":…,"event":…, …fields}`. */
export function logTo(write: (line: string) => void, everything: boolean): Log {
  return (event, fields = {}) => {
    if (!everything && routine.has(event)) return;
    write(`${JSON.stringify({ time: new Date().toISOString(), event, ...fields })}\n`);
  };
}

/**
 * The log of a process: everything where CLAIMDESK_LOG is set; else what went wrong, but not on a terminal, where
 * somebody reads sentences.
 */
export function logFor(
  env: Readonly<Record<string, string | undefined>>,
  stderr: { readonly isTTY?: boolean; write(line: string): unknown },
): Log {
  const isWanted = env["CLAIMDESK_LOG"] !== undefined;
  return isWanted || stderr.isTTY !== true ? logTo((line) => void stderr.write(line), isWanted) : () => {};
}

/** The log of this process, on stderr: it goes where its user sends it, and nothing has to be rotated or cleaned up. */
export const log: Log = logFor(process.env, process.stderr);

/** The log of a command that ends with a sentence about whatever failed: nothing beside it unless it was asked for. */
export const commandLog: Log = logFor(process.env, {
  isTTY: true,
  write: (line) => process.stderr.write(line),
});

/**
 * What may be logged of an error nobody expected: its class, its system code and where it happened. Its message is left
 * out, because messages quote what they could not digest (`JSON.parse` does), and that may be a source's words.
 */
export function traceOf(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return { error: error.name, code, stack: frames.map((line) => line.trim()).join(" | ") };
}
