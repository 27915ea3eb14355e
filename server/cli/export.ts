import { once } from "node:events";
import { resolve } from "node:path";
import { AppError } from "../../shared/errors.ts";
import { writePrivate } from "../files.ts";
import { errnoOf } from "../store/files.ts";
import { connect } from "./client.ts";
import type { Arguments } from "./run.ts";
import { workspaceOf } from "./workspace.ts";

/** `claimdesk export [FILE]`: the file is whole or not there at all, and only its owner can read it. */
export async function exportFile(args: Arguments): Promise<number> {
  const client = await connect(workspaceOf(args));
  try {
    const { json } = await client.call("exportWorkspace", {});
    const [path = "-"] = args.positionals;
    if (path === "-") {
      if (!process.stdout.write(json)) await once(process.stdout, "drain");
    } else {
      await write(path, json);
      process.stdout.write(`Exported to ${path} (${Buffer.byteLength(json).toLocaleString("en")} bytes).\n`);
    }
    return 0;
  } finally {
    await client.close();
  }
}

async function write(path: string, json: string): Promise<void> {
  try {
    await writePrivate(resolve(path), json);
  } catch (cause) {
    const errno = errnoOf(cause);
    if (errno === undefined) throw cause;
    throw new AppError("unavailable", `${path} cannot be written (${errno}). Nothing was exported.`, {
      cause,
    });
  }
}
