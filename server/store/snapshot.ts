import { type Hash, createHash } from "node:crypto";
import type { Adapter } from "lowdb";
import { writeAtomically } from "./atomic.ts";
import { type FileHandle, type Files, ifThere } from "./files.ts";
import type { Raw } from "./migrations.ts";
import { readForeign } from "./foreign.ts";

/** What records.json says. */
export type Snapshot = {
  readonly schema: number;
  /** Version of the program that wrote it. */
  readonly app: string;
  /** The last commit it contains. */
  readonly seq: number;
  /** Byte offset in commits.jsonl after that commit. */
  readonly log: number;
  readonly records: readonly Raw[];
  /** Where a record stands, when another program wrote the file; undefined when it is as we wrote it. */
  readonly lineOf?: (id: string) => number;
};

const unknownSum = "0".repeat(64);
const pieceLength = 64 * 1024;
const readLength = 1024 * 1024;
const closing = "]}\n";
const newline = 0x0a;

/*
 * The first line holds the header, then comes one record a line, so that every tool can read the file and a diff of two
 * shows the records that differ. The checksum is the SHA-256 of all that follows the first line
 * (`tail -n +2 records.json | sha256sum`).
 */
function headerOf({ schema, app, seq, log }: Snapshot, checksum: string): Buffer {
  const header = JSON.stringify({ schema, app, seq, log, checksum });
  return Buffer.from(`${header.slice(0, -1)},"records":[\n`);
}

/** lowdb's adapter for records.json: fsyncs, checks byte counts, and never holds the file as one string. */
export class SnapshotFile implements Adapter<Snapshot> {
  readonly #files: Files;
  readonly #path: string;

  constructor(files: Files, path: string) {
    this.#files = files;
    this.#path = path;
  }

  /**
   * Null when there is no file.
   * @throws AppError `unavailable`, naming the line, when it is not a snapshot; it is left as it is
   */
  async read(): Promise<Snapshot | null> {
    const handle = await ifThere(this.#files.open(this.#path, "r"));
    if (!handle) return null;
    try {
      return (await readOurs(handle)) ?? readForeign(await this.#files.readFile(this.#path));
    } finally {
      await handle.close();
    }
  }

  async write(snapshot: Snapshot): Promise<void> {
    await writeAtomically(this.#files, this.#path, async (writer) => {
      await writer.append(headerOf(snapshot, unknownSum));
      const hash = createHash("sha256");
      for (const piece of pieces(snapshot.records)) {
        hash.update(piece);
        await writer.append(piece); // here the event loop turns
      }
      await writer.overwrite(headerOf(snapshot, hash.digest("hex")), 0);
    });
  }
}

/** The file after its first line, in pieces small enough not to be felt while somebody types. */
function* pieces(records: readonly Raw[]): Generator<Buffer> {
  let text = "";
  for (const [i, record] of records.entries()) {
    text += `${i === 0 ? "" : ",\n"}${JSON.stringify(record)}`;
    if (text.length < pieceLength) continue;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(`${text}\n${closing}`);
}

/** The snapshot as we wrote it, or undefined where anything is not as we would have written it. */
async function readOurs(handle: FileHandle): Promise<Snapshot | undefined> {
  const { size } = await handle.stat();
  const first = Buffer.alloc(4096);
  await handle.read(first, 0, first.byteLength, 0);
  const start = first.indexOf(newline) + 1;
  const header = parseHeader(first.toString("utf8", 0, start));
  if (!header) return undefined;

  const hash = createHash("sha256");
  const records: Raw[] = [];
  try {
    // As we wrote them, if the sum turns out right. Many lines at once are parsed faster than one by one.
    for await (const lines of readPieces(handle, start, size, hash))
      for (const record of JSON.parse(`[${withoutEnd(lines)}]`) as Raw[]) records.push(record);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  return hash.digest("hex") === header.checksum ? { ...header.snapshot, records } : undefined;
}

/** Without what stands after the last record: a comma, or the closing line. */
function withoutEnd(lines: string): string {
  if (lines.endsWith(",\n")) return lines.slice(0, -2);
  return lines === closing || lines.endsWith(`\n${closing}`) ? lines.slice(0, -closing.length) : lines;
}

/**
 * Whole lines from byte `from` on, about a megabyte at a time, and their hash. The next ones are read while the caller
 * looks at these; the file is never in memory as a whole.
 */
async function* readPieces(
  handle: FileHandle,
  from: number,
  size: number,
  hash: Hash,
): AsyncGenerator<string> {
  let buffer = Buffer.allocUnsafe(readLength);
  const read = (position: number) =>
    handle.read(buffer, 0, Math.min(buffer.byteLength, size - position), position);
  let position = from;
  let next = read(position);
  try {
    while (position < size) {
      const { bytesRead } = await next;
      const end = buffer.lastIndexOf(newline, bytesRead - 1) + 1;
      if (end === 0 && bytesRead < buffer.byteLength) return; // no newline at its end: not as we wrote it
      if (end === 0) buffer = Buffer.allocUnsafe(buffer.byteLength * 2);
      const lines = buffer.subarray(0, end);
      hash.update(lines);
      const text = lines.toString("utf8");
      position += end;
      next = read(position);
      yield text;
    }
  } finally {
    await next; // the caller may have had enough, and closes the file
  }
}

function parseHeader(line: string): { snapshot: Omit<Snapshot, "records">; checksum: string } | undefined {
  const match =
    /^\{"schema":(\d+),"app":("(?:[^"\\]|\\.)*"),"seq":(\d+),"log":(\d+),"checksum":"([0-9a-f]{64})","records":\[\n$/.exec(
      line,
    );
  if (!match) return undefined;
  const [, schema, app = "", seq, log, checksum = ""] = match;
  const snapshot = {
    schema: Number(schema),
    app: String(JSON.parse(app)),
    seq: Number(seq),
    log: Number(log),
  };
  return { snapshot, checksum };
}
