import type { FileHandle } from "./files.ts";
import { seqOf } from "./log.ts";

const newline = 0x0a;
const chunkBytes = 16 * 1024;
/** What of a line says its number. */
const headBytes = 64;

/**
 * Where in a log the first line begins whose number is `seq` or more; `to`, the log's end, where there is none. Numbers only
 * grow, so this looks at a few dozen places, however long the log is. Lines that do not say their number are passed over.
 */
export async function placeOf(handle: FileHandle, to: number, seq: number): Promise<number> {
  let low = 0;
  let high = to;
  let found = to;
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    const at = await numbered(handle, middle, to);
    if (at !== undefined && at.seq < seq) low = at.start + 1;
    else {
      if (at) found = at.start;
      high = middle;
    }
  }
  return found;
}

/** The first line at or after byte `from` that says its number. */
async function numbered(handle: FileHandle, from: number, to: number) {
  for (let start = await lineStart(handle, from, to); start < to;) {
    const head = Buffer.alloc(Math.min(headBytes, to - start));
    await handle.read(head, 0, head.byteLength, start);
    const seq = seqOf(head);
    if (seq !== undefined) return { start, seq };
    start = await lineStart(handle, start + 1, to);
  }
  return undefined;
}

/** Where the first line begins that begins at byte `from` or after it. */
async function lineStart(handle: FileHandle, from: number, to: number): Promise<number> {
  if (from === 0) return 0;
  const chunk = Buffer.allocUnsafe(chunkBytes);
  for (let position = from - 1; position < to;) {
    const { bytesRead } = await handle.read(chunk, 0, Math.min(chunkBytes, to - position), position);
    if (bytesRead === 0) break; // the file became shorter
    const at = chunk.subarray(0, bytesRead).indexOf(newline);
    if (at >= 0) return position + at + 1;
    position += bytesRead;
  }
  return to;
}
