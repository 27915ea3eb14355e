import { once } from "node:events";
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { AppError } from "../../shared/errors.ts";
import { writePrivate } from "../files.ts";
import { errnoOf, ifThere } from "../store/files.ts";
import { connect } from "./client.ts";
import type { Arguments } from "./run.ts";
import { existingWorkspaceOf } from "./workspace.ts";

/** `claimdesk export [FILE]`: the file is whole or not there at all, and only its owner can read it. */
export async function exportFile(args: Arguments): Promise<number> {
  const workspace = await existingWorkspaceOf(args);
  const [path = "-"] = args.positionals;
  const isReplaced = path !== "-" && (await isThere(path, args.values["force"] === true));
  const client = await connect(workspace);
  try {
    const { json, notes } = await client.call("exportWorkspace", {});
    if (path === "-") {
      if (!process.stdout.write(json)) await once(process.stdout, "drain");
    } else {
      await write(path, json);
      const size = `${Buffer.byteLength(json).toLocaleString("en")} bytes`;
      process.stdout.write(`Exported to ${path} (${size})${isReplaced ? ", which was replaced" : ""}.\n`);
    }
    for (const note of notes) process.stderr.write(`Note: ${note}\n`); // standard output may be the file itself
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
    throw new AppError("not-found", `There is no folder ${folder}. Nothing was exported.`);
  if (found && !found.isFile())
    throw new AppError("invalid", `${path} is no file, so it is not replaced. Nothing was exported.`);
  if (found && !force)
    throw new AppError(
      "invalid",
      `There is a file ${path} already. Nothing was exported; --force replaces it.`,
    );
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
  return new AppError("unavailable", `${path} cannot be written (${errno}). Nothing was exported.`, {
    cause,
  });
}
