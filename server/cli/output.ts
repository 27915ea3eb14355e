import { once } from "node:events";
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { AppError } from "../../shared/errors.ts";
import { writePrivate } from "../files.ts";
import { errnoOf, ifThere } from "../store/files.ts";
import { words } from "./language.ts";
import type { Arguments } from "./run.ts";

/** Where a command writes what it made: a file, or standard output for `-`. */
export type Output = {
  /** The file is whole or not there at all, and only its owner can read it; what it is called is said then. */
  write(content: string | AsyncIterable<string>): Promise<void>;
};

/**
 * The output a command names. Asked for before anything is read: making it takes a while.
 * @throws AppError `not-found` for a missing folder, `invalid` for a file that may not be replaced, or is none
 */
export async function outputOf({ positionals, values }: Arguments): Promise<Output> {
  const [path = "-"] = positionals;
  const isReplaced = path !== "-" && (await isThere(path, values["force"] === true));
  return {
    async write(content) {
      let bytes = 0;
      const parts = counted(content, (more) => (bytes += more));
      if (path === "-") {
        for await (const part of parts) if (!process.stdout.write(part)) await once(process.stdout, "drain");
        return;
      }
      await write(path, parts);
      const { cli } = words().host;
      process.stdout.write(`${isReplaced ? cli.replaced(path, bytes) : cli.exported(path, bytes)}\n`);
    },
  };
}

async function* counted(
  content: string | AsyncIterable<string>,
  count: (bytes: number) => void,
): AsyncGenerator<string> {
  for await (const part of typeof content === "string" ? [content] : content) {
    count(Buffer.byteLength(part));
    yield part;
  }
}

/**
 * Whether there is a file to replace.
 * @throws AppError `not-found` for a missing folder, `invalid` for a file that may not be replaced, or is none
 */
async function isThere(path: string, force: boolean): Promise<boolean> {
  const folder = dirname(path);
  const found = await look(path);
  if (!found && !(await look(folder)))
    throw new AppError("not-found", ({ host: { cli } }) => cli.noFolder(folder));
  if (found && !found.isFile()) throw new AppError("invalid", ({ host: { cli } }) => cli.noFile(path));
  if (found && !force) throw new AppError("invalid", ({ host: { cli } }) => cli.fileThere(path));
  return found !== undefined;
}

async function look(path: string) {
  try {
    return await ifThere(stat(resolve(path)));
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

async function write(path: string, parts: AsyncIterable<string>): Promise<void> {
  try {
    await writePrivate(resolve(path), parts);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

/** The disk's refusal as a sentence; anything else is a bug and stays what it is. */
function unwritable(path: string, cause: unknown): unknown {
  const errno = errnoOf(cause);
  if (errno === undefined) return cause;
  return new AppError("unavailable", ({ host: { cli } }) => cli.notWritten(path, errno), { cause });
}
