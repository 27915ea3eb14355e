/** What a log line may carry: ids, counts, codes, milliseconds. Never text, notes, names, tokens or addresses of documents. */
export type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

export type Log = (event: string, fields?: Fields) => void;

/** Events of an ordinary day; said only when CLAIMDESK_LOG is set, so that a terminal shows what went wrong and no more. */
const routine: ReadonlySet<string> = new Set([
  "call",
  "closed",
  "commit",
  "opened",
  "snapshot-written",
  "store-closed",
  "store-opened",
  "store-read",
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

/** The log of this process, on stderr: it goes where its user sends it, and nothing has to be rotated or cleaned up. */
export const log: Log = logTo(
  (line) => process.stderr.write(line),
  process.env["CLAIMDESK_LOG"] !== undefined,
);

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
