import { once } from "node:events";
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { AppError } from "../../shared/errors.ts";
import { writePrivate } from "../files.ts";
import { errnoOf, ifThere } from "../store/files.ts";
import { connect } from "./client.ts";
import { words } from "./language.ts";
import type { Arguments } from "./run.ts";
import { existingWorkspaceOf } from "./workspace.ts";

/** `claimdesk export [FILE]`: the file is whole or not there at all, and only its owner can read it. */
export async function exportFile(args: Arguments): Promise<number> {
  const workspace = await existingWorkspaceOf(args);
  const { cli } = words().host;
  const [path = "-"] = args.positionals;
  const isReplaced = path !== "-" && (await isThere(path, args.values["force"] === true));
  const client = await connect(workspace);
  try {
    const { json, notes } = await client.call("exportWorkspace", {});
    if (path === "-") {
      if (!process.stdout.write(json)) await once(process.stdout, "drain");
    } else {
      await write(path, json);
      const bytes = Buffer.byteLength(json);
      process.stdout.write(`${isReplaced ? cli.replaced(path, bytes) : cli.exported(path, bytes)}\n`);
    }
    for (const note of notes) process.stderr.write(`${cli.note(note)}\n`); // standard output may be the file itself
    return 0;
  } finally {
    await client.close();
  }
}

/**
 * Whether there is a file to replace. Asked before anything is read: an export takes a while.
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

async function write(path: string, json: string): Promise<void> {
  try {
    await writePrivate(resolve(path), json);
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
