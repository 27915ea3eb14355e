import { randomBytes } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type FileHandle, type Files, errnoOf } from "./files.ts";

const temporary = ".tmp-";

/** Writes bytes one after another, and checks that every one of them was taken. */
export class Writer {
  readonly #handle: FileHandle;
  #position = 0;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  async append(bytes: Uint8Array): Promise<void> {
    await writeAll(this.#handle, bytes, this.#position);
    this.#position += bytes.byteLength;
  }

  /** Overwrites what was written at `position`; the end stays where it is. */
  async overwrite(bytes: Uint8Array, position: number): Promise<void> {
    await writeAll(this.#handle, bytes, position);
  }
}

/**
 * Writes all of `bytes` at `position`. A full disk may take the first part and say so only by the count.
 * @throws Error with the code of the file system
 */
export async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.byteLength) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, position + done);
    if (bytesWritten === 0)
      throw Object.assign(new Error("The disk took no more bytes."), { code: "ENOSPC" });
    done += bytesWritten;
  }
}

/**
 * Replaces the file at `path` by what `write` writes. A reader, now or after a power cut, sees the old file or the
 * whole new one. On failure the old file is as it was.
 */
export async function writeAtomically(
  files: Files,
  path: string,
  write: (writer: Writer) => Promise<void>,
): Promise<void> {
  const folder = dirname(path);
  const temp = join(folder, `${temporary}${basename(path)}-${process.pid}-${randomBytes(6).toString("hex")}`);
  try {
    const handle = await files.open(temp, "wx", 0o600);
    try {
      await write(new Writer(handle));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await replace(files, temp, path);
  } catch (error) {
    // Nothing more can be done about a temporary file that cannot be removed; the next opening cleans it away.
    await files.unlink(temp).catch(() => undefined);
    throw error;
  }
  await syncFolder(files, folder);
}

/** Windows refuses a rename while a virus scanner looks at either file; it lets go within moments. */
async function replace(files: Files, from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await files.rename(from, to);
      return;
    } catch (error) {
      const passing = ["EPERM", "EACCES", "EBUSY"].includes(errnoOf(error) ?? "");
      if (process.platform !== "win32" || !passing || attempt === 10) throw error;
      await wait(100);
    }
  }
}

/** Makes names in a folder durable: without it a power cut may undo a rename or a new file. */
export async function syncFolder(files: Files, folder: string): Promise<void> {
  if (process.platform === "win32") return; // folders cannot be opened there, and NTFS journals names itself
  const handle = await files.open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The name of a folder that `removeTemporary` clears away unless it is renamed: for work that takes several files. */
export function temporaryName(name: string): string {
  return `${temporary}${name}-${randomBytes(6).toString("hex")}`;
}

/** Removes what earlier runs that were killed left half-written in `folder`; only the holder of the lock may. */
export async function removeTemporary(files: Files, folder: string): Promise<number> {
  const left = (await files.readdir(folder)).filter((name) => name.startsWith(temporary));
  for (const name of left) await files.rm(join(folder, name), { recursive: true, force: true });
  return left.length;
}
