import type { FileHandle } from "./files.ts";

/** One line of a file; `start` and `end` are byte offsets, `end` after the newline. */
export type Line = {
  /** Without the newline. */
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  /** Whether a newline ends it; only the last line of a file may lack it. */
  readonly ended: boolean;
};

const newline = 0x0a;
const chunkBytes = 1024 * 1024;

/**
 * The lines from byte `from` up to byte `to`, in batches of what one read gives: a workspace is never in memory twice,
 * and the event loop turns between batches.
 */
export async function* readLines(
  handle: FileHandle,
  from: number,
  to: number,
): AsyncGenerator<readonly Line[]> {
  let parts: Buffer[] = []; // of a line that began in an earlier chunk
  let start = from;
  let position = from;
  while (position < to) {
    const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, to - position));
    const { bytesRead } = await handle.read(chunk, 0, chunk.byteLength, position);
    if (bytesRead === 0) break; // the file became shorter; the caller notices by the offsets
    const read = chunk.subarray(0, bytesRead);
    const batch: Line[] = [];
    let at = 0;
    for (let end = read.indexOf(newline); end >= 0; end = read.indexOf(newline, at)) {
      parts.push(read.subarray(at, end));
      batch.push({ bytes: joined(parts), start, end: position + end + 1, ended: true });
      parts = [];
      at = end + 1;
      start = position + at;
    }
    if (at < bytesRead) parts.push(read.subarray(at));
    position += bytesRead;
    if (batch.length > 0) yield batch;
  }
  if (parts.length > 0) yield [{ bytes: joined(parts), start, end: position, ended: false }];
}

function joined(parts: readonly Buffer[]): Buffer {
  const [only] = parts;
  return parts.length === 1 && only ? only : Buffer.concat(parts);
}

/** A stretch of a line: all of it, or what one read gave of it. */
export type Stretch = {
  /** Without the newline; overwritten by the next read. */
  readonly bytes: Buffer;
  /** Whether a newline follows, and so the line is complete. */
  readonly isLast: boolean;
  /** Byte offset after these bytes, and after the newline where one follows. */
  readonly end: number;
};

/**
 * As `readLines`, without ever holding more than one read: for whoever looks through a whole file, where a line may be
 * the whole workspace. A line whose stretches never end is one that lacks its newline.
 */
export async function* readStretches(
  handle: FileHandle,
  from: number,
  to: number,
): AsyncGenerator<readonly Stretch[]> {
  const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, Math.max(0, to - from)));
  for (let position = from; position < to;) {
    const { bytesRead } = await handle.read(chunk, 0, Math.min(chunk.byteLength, to - position), position);
    if (bytesRead === 0) return; // the file became shorter
    const read = chunk.subarray(0, bytesRead);
    const batch: Stretch[] = [];
    let at = 0;
    for (let end = read.indexOf(newline); end >= 0; end = read.indexOf(newline, at)) {
      batch.push({ bytes: read.subarray(at, end), isLast: true, end: position + end + 1 });
      at = end + 1;
    }
    position += bytesRead;
    if (at < bytesRead) batch.push({ bytes: read.subarray(at), isLast: false, end: position });
    yield batch;
  }
}

/** How much of a long line's end is looked at. */
const tailBytes = 64 * 1024;

/**
 * The line that ends at byte `end`: undefined when no newline stands just before it; null when it is so long that its
 * beginning would have to be searched for.
 */
export async function lineBefore(handle: FileHandle, end: number): Promise<Buffer | null | undefined> {
  const from = Math.max(0, end - tailBytes);
  const bytes = Buffer.alloc(end - from);
  await handle.read(bytes, 0, bytes.byteLength, from);
  if (bytes.at(-1) !== newline) return undefined;
  const start = bytes.lastIndexOf(newline, -2) + 1;
  return start === 0 && from > 0 ? null : bytes.subarray(start, -1);
}
