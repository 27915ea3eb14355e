import { join, resolve } from "node:path";
import { AppError } from "../../shared/errors.ts";
import { defaultWorkspace } from "../places.ts";
import { ifThere, realFiles } from "../store/files.ts";
import { logName, snapshotName } from "../store/names.ts";
import type { Arguments } from "./run.ts";

/** The workspace a command is about: `--workspace`, else the one nobody has to name. */
export function workspaceOf({ values }: Arguments): string {
  return typeof values["workspace"] === "string" ? resolve(values["workspace"]) : defaultWorkspace();
}

/**
 * The same for a command that only looks at what is there: a mistyped name must not become an empty workspace in which
 * nothing is wrong.
 * @throws AppError `not-found` where there is no workspace
 */
export async function existingWorkspaceOf(args: Arguments): Promise<string> {
  const folder = workspaceOf(args);
  for (const name of [snapshotName, logName]) {
    const found = await ifThere(realFiles.stat(join(folder, name)));
    if (found) return folder;
  }
  throw new AppError("not-found", (words) => words.host.cli.noWorkspace(folder));
}
