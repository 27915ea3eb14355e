import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Opened } from "../../shared/api.ts";

/** Records in a line: little enough not to hold up others, and enough that lines cost nothing. */
const recordsInLine = 200;

/**
 * The reply that carries a whole workspace, in lines: one JSON value as any other reply is, whose records stand some to a
 * line, so that a client can read them while the rest is on its way.
 */
export function* openedLines({ records, ...rest }: Opened): Generator<string> {
  const head = JSON.stringify({ ok: true, value: rest });
  yield `${head.slice(0, -2)},"records":[\n`;
  for (let from = 0; from < records.length; from += recordsInLine) {
    const isLast = from + recordsInLine >= records.length;
    yield `${JSON.stringify(records.slice(from, from + recordsInLine)).slice(1, -1)}${isLast ? "" : ","}\n`;
  }
  yield "]}}\n";
}

/** Sends it as the client takes it; resolves when all is sent, or the client has gone. */
export async function sendOpened(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  opened: Opened,
): Promise<void> {
  response.writeHead(200, headers);
  try {
    await pipeline(Readable.from(openedLines(opened), { highWaterMark: 1 }), response);
  } catch (error) {
    // The window was closed, or loaded anew.
    if (!response.destroyed) throw error;
  }
}
