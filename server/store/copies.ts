import { createHash, randomUUID } from "node:crypto";
import { join } from "node:path";
import * as v from "valibot";
import { type Copy, renewed } from "../../shared/bundle/versions.ts";
import { copyId, whole } from "../../shared/records/fields.ts";
import { writeAtomically } from "./atomic.ts";
import { type Files, ifThere } from "./files.ts";
import { copyName, logName } from "./names.ts";

const leftSchema = v.strictObject({ size: whole, changed: v.string() });

const copyFile = v.strictObject({
  /** Which copy of the workspace the commits count as, from which number on; the last one counts now. */
  copies: v.pipe(v.array(v.strictObject({ id: copyId, from: v.pipe(whole, v.minValue(1)) })), v.minLength(1)),
  /** Tells this folder from a copy of it; says nothing of where it is. */
  place: v.string(),
  /** The log as this program left it; one that is any other was written by somebody else. */
  left: v.exactOptional(leftSchema),
  /** In older files, instead of `left`: when the log's file was made. It does not tell a log that was overwritten. */
  made: v.exactOptional(v.string()),
});

type CopyFile = v.InferOutput<typeof copyFile>;

/**
 * How long the log is, in bytes, and when the disk noted its latest change, in nanoseconds: no program can set that time, so
 * a backup that is copied over the file has another.
 */
export type LogLeft = v.InferOutput<typeof leftSchema>;

/** The log as it lies there, before anything is written to it; undefined where there is none. */
export async function logAsLeft(files: Files, folder: string): Promise<LogLeft | undefined> {
  const log = await ifThere(files.stat(join(folder, logName), { bigint: true }));
  return log && { size: Number(log.size), changed: String(log.ctimeNs) };
}

/**
 * Which copies of the workspace the commits of a folder count as. Numbers alone would mean different things in two
 * copies of a folder that both go on, so each goes on under an id of its own: where the folder is not the one that was
 * opened last, or its log is not as it was left, it gets a new one.
 */
export class Copies {
  readonly #files: Files;
  readonly #folder: string;
  #list: readonly Copy[];
  #isKept = false;
  #writing: Promise<void> = Promise.resolve();

  private constructor(files: Files, folder: string, list: readonly Copy[]) {
    this.#files = files;
    this.#folder = folder;
    this.#list = list;
  }

  /**
   * @param seq of the latest commit
   * @param log as it was before it was opened
   */
  static async open(files: Files, folder: string, seq: number, log: LogLeft | undefined): Promise<Copies> {
    const found = await read(files, join(folder, copyName));
    const isHere = found && isOrdered(found, seq) && (await isLeft(files, folder, found, log));
    const copies = new Copies(files, folder, isHere ? found.copies : goingOn(found?.copies ?? [], seq));
    const isWritten = isHere && isSame(found.left, await logAsLeft(files, folder));
    // A full disk is no reason not to open; nothing is written under an id that is not kept.
    if (!isWritten) await copies.leave();
    if (isWritten) copies.#isKept = true;
    return copies;
  }

  get list(): readonly Copy[] {
    return this.#list;
  }

  /**
   * Notes how the log is left now. Never throws: where it could not be noted, the next opening goes on under a new id, which is
   * always right and only has merging ask more.
   */
  async leave(): Promise<void> {
    await this.#write().catch(() => undefined);
  }

  /** Sees to it that the ids are on disk. @throws Error of the file system where they cannot be written */
  async keep(): Promise<void> {
    if (!this.#isKept) await this.#write();
  }

  /**
   * Counts all that counted as of the latest copy as of a new one, `id`: its numbers turned out to have been used before.
   * @throws Error of the file system where that cannot be written
   */
  async renew(id: string): Promise<void> {
    this.#list = renewed(this.#list, id);
    this.#isKept = false;
    await this.#write();
  }

  /** One after the other: the saver notes how the log is left whenever it is done. */
  #write(): Promise<void> {
    const written = this.#writing.then(() => this.#writeNow());
    this.#writing = written.catch(() => undefined); // its caller hears of it; the next in line is not concerned
    return written;
  }

  async #writeNow(): Promise<void> {
    const [place, left] = await Promise.all([
      placeOf(this.#files, this.#folder),
      logAsLeft(this.#files, this.#folder),
    ]);
    const content: CopyFile = { copies: [...this.#list], place, ...(left ? { left } : {}) };
    const json = JSON.stringify(content, null, 1);
    await writeAtomically(this.#files, join(this.#folder, copyName), (writer) =>
      writer.append(Buffer.from(json)),
    );
    this.#isKept = true;
  }
}

/** One that begins later than with the next commit comes from a newer state of the folder. */
function isOrdered({ copies }: CopyFile, seq: number): boolean {
  return copies.every(({ from }, i) => isAfter(from, copies[i - 1])) && (copies.at(-1)?.from ?? 0) <= seq + 1;
}

async function isLeft(files: Files, folder: string, found: CopyFile, log: LogLeft | undefined) {
  return isSame(found.left, log) && found.place === (await placeOf(files, folder));
}

const isSame = (left: LogLeft | undefined, log: LogLeft | undefined): boolean =>
  left !== undefined && left.size === log?.size && left.changed === log.changed;

/** The copies that commits count as, and a new one that the next will. */
function goingOn(copies: readonly Copy[], seq: number): readonly Copy[] {
  const used = copies.filter(({ from }, i, all) => from <= seq && isAfter(from, all[i - 1]));
  return [...used, { id: randomUUID(), from: used.length === 0 ? 1 : seq + 1 }];
}

const isAfter = (from: number, before: Copy | undefined) => !before || from > before.from;

/** What cannot be read is as good as not there: a new id is always right. */
async function read(files: Files, path: string): Promise<CopyFile | undefined> {
  const bytes = await ifThere(files.readFile(path));
  if (!bytes) return undefined;
  try {
    const parsed = v.safeParse(copyFile, JSON.parse(bytes.toString("utf8")));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined; // no JSON
  }
}

/** A copied folder is another one, and so is the log in it. */
async function placeOf(files: Files, folder: string): Promise<string> {
  const [of, log] = await Promise.all([
    files.stat(folder, { bigint: true }),
    files.stat(join(folder, logName), { bigint: true }),
  ]);
  return createHash("sha256").update(`${of.dev}:${of.ino}:${log.ino}`).digest("hex").slice(0, 32);
}
