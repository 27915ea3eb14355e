import { createHash } from "node:crypto";
import type { Adapter } from "lowdb";
import { writeAtomically } from "./atomic.ts";
import { type Files, type FileHandle, ifThere } from "./files.ts";
import { readLines } from "./lines.ts";
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
      return (await readOurs(handle)) ?? readForeign(await handle.readFile());
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
  yield Buffer.from(`${text}\n]}\n`);
}

/** The snapshot as we wrote it, or undefined where anything is not as we would have written it. */
async function readOurs(handle: FileHandle): Promise<Snapshot | undefined> {
  const { size } = await handle.stat();
  const first = Buffer.alloc(Math.min(size, 4096));
  await handle.read(first, 0, first.byteLength, 0);
  const end = first.indexOf(0x0a) + 1;
  const header = parseHeader(first.toString("utf8", 0, end));
  if (!header) return undefined;

  const hash = createHash("sha256");
  const records: Raw[] = [];
  try {
    for await (const batch of readLines(handle, end, size, (chunk) => hash.update(chunk)))
      for (const { bytes } of batch) {
        if (bytes[0] !== 0x7b) continue; // the closing line, or the empty list's
        const length = bytes.at(-1) === 0x2c ? bytes.byteLength - 1 : bytes.byteLength;
        records.push(JSON.parse(bytes.toString("utf8", 0, length)) as Raw); // as we wrote it, once the sum is right
      }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  return hash.digest("hex") === header.checksum ? { ...header.snapshot, records } : undefined;
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
