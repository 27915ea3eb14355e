import { constants } from "node:fs";
import { join } from "node:path";
import { syncFolder, temporaryName } from "./atomic.ts";
import { type Files, ifThere } from "./files.ts";

/**
 * Copies records.json and commits.jsonl into a folder inside the workspace (texts and originals never change, so they
 * need no copy). The folder has its name only once everything in it is on disk.
 */
export async function backUp(files: Files, folder: string, schema: number, now: Date): Promise<string> {
  const time = now.toISOString().replaceAll(/[-:.]/g, "");
  const name = `backup-schema-${schema}-${time}`;
  const temp = join(folder, temporaryName(name));
  await files.mkdir(temp, { mode: 0o700 });
  for (const file of ["records.json", "commits.jsonl"]) {
    const to = join(temp, file);
    // A file system that can share blocks between files does so, and the copy costs nothing.
    const copied = await ifThere(
      files.copyFile(join(folder, file), to, constants.COPYFILE_FICLONE).then(() => true),
    );
    if (copied === undefined) continue;
    const handle = await files.open(to, "r+");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
  await syncFolder(files, temp);
  await files.rename(temp, join(folder, name));
  await syncFolder(files, folder);
  return name;
}
