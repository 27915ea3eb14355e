import { createHash, randomUUID } from "node:crypto";
import { join } from "node:path";
import * as v from "valibot";
import type { Copy } from "../../shared/bundle/versions.ts";
import { copyId, whole } from "../../shared/records/fields.ts";
import { writeAtomically } from "./atomic.ts";
import { type Files, ifThere } from "./files.ts";
import { copyName, logName } from "./names.ts";

const copyFile = v.strictObject({
  /** Which copy of the workspace the commits count as, from which number on; the last one counts now. */
  copies: v.pipe(v.array(v.strictObject({ id: copyId, from: v.pipe(whole, v.minValue(1)) })), v.minLength(1)),
  /** Tells this folder from a copy of it; says nothing of where it is. */
  place: v.string(),
  /** When the log's file was made, in nanoseconds, where the disk tells: another one may get its place. */
  made: v.exactOptional(v.string()),
});

type CopyFile = v.InferOutput<typeof copyFile>;
type Whereabouts = Pick<CopyFile, "place" | "made">;

/**
 * Which copies of the workspace the commits of this folder count as. Numbers alone would mean different things in two
 * copies of a folder that both go on, so each goes on under an id of its own: where the folder is not the one that was
 * opened last, it gets a new one.
 * @param seq of the latest commit
 */
export async function openCopies(files: Files, folder: string, seq: number): Promise<readonly Copy[]> {
  const now = await whereabouts(files, folder);
  const found = await read(files, join(folder, copyName));
  const copies = found && isHere(found, now, seq) ? found.copies : goingOn(found?.copies ?? [], seq);
  const isWritten = copies === found?.copies && (now.made === undefined || found.made === now.made);
  if (!isWritten) await write(files, folder, { copies: [...copies], ...now });
  return copies;
}

function isHere(found: CopyFile, now: Whereabouts, seq: number): boolean {
  const isOrdered = found.copies.every(({ from }, i, all) => i === 0 || from > (all[i - 1]?.from ?? 0));
  // One that begins later than with the next commit comes from a newer state of the folder.
  const isOfThis = isOrdered && (found.copies.at(-1)?.from ?? 0) <= seq + 1;
  const isSameLog = found.made === undefined || now.made === undefined || found.made === now.made;
  return isOfThis && isSameLog && found.place === now.place;
}

/** The copies that commits count as, and a new one that the next will. */
function goingOn(copies: readonly Copy[], seq: number): readonly Copy[] {
  const used = copies.filter(({ from }, i, all) => from <= seq && isAfter(from, all[i - 1]));
  return [...used, { id: randomUUID(), from: used.length === 0 ? 1 : seq + 1 }];
}

async function write(files: Files, folder: string, content: CopyFile): Promise<void> {
  const json = JSON.stringify(content, null, 1);
  await writeAtomically(files, join(folder, copyName), (writer) => writer.append(Buffer.from(json)));
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

/** A copied folder is another one, and so is the log in it; where a program put another log, it has other commits. */
async function whereabouts(files: Files, folder: string): Promise<Whereabouts> {
  const [of, log] = await Promise.all([
    files.stat(folder, { bigint: true }),
    files.stat(join(folder, logName), { bigint: true }),
  ]);
  const place = createHash("sha256").update(`${of.dev}:${of.ino}:${log.ino}`).digest("hex").slice(0, 32);
  // Disks that do not know give the latest change, which moves on.
  const isKnown = log.birthtimeNs > 0n && log.birthtimeNs < log.ctimeNs;
  return { place, ...(isKnown ? { made: String(log.birthtimeNs) } : {}) };
}
