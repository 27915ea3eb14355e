import type { FileHandle } from "./files.ts";
import type { Line } from "./lines.ts";

const newline = 0x0a;
/** The first read is small, because most who look want the last lines only; later ones grow up to the largest. */
const firstBytes = 64 * 1024;
const mostBytes = 1024 * 1024;

/**
 * The lines that end at byte `to` or before it, the last one first, in batches of what one read gives. A file is read as far
 * as somebody goes on asking; what lies before is never touched.
 */
export async function* readBackwards(handle: FileHandle, to: number): AsyncGenerator<readonly Line[]> {
  let size = firstBytes;
  let later: Buffer[] = []; // of a line whose beginning was not read yet
  let end = to;
  let ended = false;
  for (let position = to; position > 0;) {
    const from = Math.max(0, position - size);
    const chunk = Buffer.allocUnsafe(position - from);
    const { bytesRead } = await handle.read(chunk, 0, chunk.byteLength, from);
    if (bytesRead < chunk.byteLength) return; // the file became shorter
    let upto = chunk.byteLength;
    if (position === to && chunk.at(-1) === newline) {
      ended = true;
      upto--;
    }
    const batch: Line[] = [];
    for (let at = before(chunk, upto); at >= 0; at = before(chunk, upto)) {
      batch.push({ bytes: joined(chunk.subarray(at + 1, upto), later), start: from + at + 1, end, ended });
      later = [];
      end = from + at + 1;
      ended = true;
      upto = at;
    }
    later.unshift(chunk.subarray(0, upto));
    position = from;
    size = Math.min(mostBytes, size * 2);
    if (position === 0) batch.push({ bytes: joined(Buffer.alloc(0), later), start: 0, end, ended });
    if (batch.length > 0) yield batch;
  }
}

/** The last newline before `upto`; -1 where there is none. (An offset below 0 would count from the end.) */
const before = (chunk: Buffer, upto: number) => (upto === 0 ? -1 : chunk.lastIndexOf(newline, upto - 1));

const joined = (first: Buffer, rest: readonly Buffer[]): Buffer =>
  rest.length === 0 ? first : Buffer.concat([first, ...rest]);
