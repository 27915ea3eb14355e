import type { FileHandle } from "./files.ts";

/*
 * Lines of a log found by what is in them. Whoever asks for a few of a hundred thousand should not pay for cutting all of
 * them apart: what is sought is sought through a whole read at once, and only then is it asked which line it is in.
 */

/**
 * What finds its place in a stretch of whole lines: the offsets at which something sought begins, in no promised order. What has
 * several in one line gets that line once.
 */
export type Seek = (lines: Buffer) => readonly number[];

/** A line that was found; `start` is its offset in the file, in bytes. */
export type Sought = {
  /** Without its newline; overwritten by the next read. */
  readonly bytes: Buffer;
  readonly start: number;
};

const newline = 0x0a;
const usualBytes = 1024 * 1024;

/**
 * The lines up to byte `to` that `seek` finds something in, in batches of one read; the event loop turns between them. A line
 * may be longer than a read.
 */
export async function* soughtLines(
  handle: FileHandle,
  to: number,
  seek: Seek,
  readBytes = usualBytes,
): AsyncGenerator<readonly Sought[]> {
  let buffer = Buffer.allocUnsafe(readBytes);
  let kept = 0; // bytes of a line whose end was not read yet
  for (let position = 0; position < to;) {
    if (kept === buffer.byteLength) buffer = Buffer.concat([buffer], 2 * kept);
    const length = Math.min(readBytes, buffer.byteLength - kept, to - position);
    const { bytesRead } = await handle.read(buffer, kept, length, position);
    if (bytesRead === 0) return; // the file became shorter
    position += bytesRead;
    const filled = kept + bytesRead;
    const last = buffer.subarray(kept, filled).lastIndexOf(newline);
    const end = position >= to ? filled : last < 0 ? 0 : kept + last + 1;
    const whole = buffer.subarray(0, end);
    const found = linesAt(whole, seek(whole), position - filled);
    if (found.length > 0) yield found;
    buffer.copyWithin(0, end, filled);
    kept = filled - end;
  }
}

function linesAt(lines: Buffer, offsets: readonly number[], base: number): Sought[] {
  const found: Sought[] = [];
  let after = 0;
  for (const at of offsets.toSorted((a, b) => a - b)) {
    if (at < after) continue;
    const start = lines.lastIndexOf(newline, at) + 1;
    const next = lines.indexOf(newline, at);
    after = next < 0 ? lines.byteLength : next + 1;
    found.push({ bytes: lines.subarray(start, next < 0 ? after : next), start: base + start });
  }
  return found;
}

/** Finds any of these bytes. */
export function seekAny(needles: readonly Buffer[]): Seek {
  return (lines) => needles.flatMap((needle) => [...placesOf(lines, needle)]);
}

/** What any of several finds. */
export function seekAll(...seeks: readonly Seek[]): Seek {
  return (lines) => seeks.flatMap((seek) => seek(lines));
}

/** Every offset at which `needle` stands. */
export function* placesOf(lines: Buffer, needle: Buffer): Generator<number> {
  for (let at = lines.indexOf(needle); at >= 0; at = lines.indexOf(needle, at + needle.byteLength)) yield at;
}

/**
 * Finds lines by where they begin and end. Walking from newline to newline costs a tenth of looking for a short text, which
 * begins like much else.
 * @param isSought given the offsets of a line's first byte and of its newline
 */
export function seekLines(isSought: (lines: Buffer, start: number, end: number) => boolean): Seek {
  return (lines) => {
    const found: number[] = [];
    let start = 0;
    for (let end = lines.indexOf(newline); end >= 0; end = lines.indexOf(newline, start)) {
      if (isSought(lines, start, end)) found.push(start);
      start = end + 1;
    }
    if (start < lines.byteLength && isSought(lines, start, lines.byteLength)) found.push(start);
    return found;
  };
}
