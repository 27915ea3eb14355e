import { AppError } from "../../shared/errors.ts";
import { type Files, errnoOf } from "./files.ts";

const ours =
  /^(records\.json|commits\.jsonl|copy\.json|texts|originals|backup-schema-.*|commits\.jsonl\.torn-.*|\..*)$/;

/**
 * Makes the folder where there is none, and keeps other people of the machine out of it.
 * @throws AppError `invalid` for a folder of other things: it would be closed to others and mixed up with ours
 */
export async function prepareFolder(files: Files, folder: string): Promise<void> {
  await files.mkdir(folder, { recursive: true, mode: 0o700 });
  const names = await files.readdir(folder);
  const isWorkspace = names.includes("records.json") || names.includes("commits.jsonl");
  const other = names.find((name) => !ours.test(name));
  if (!isWorkspace && other !== undefined)
    throw new AppError("invalid", (words) => words.host.store.notAWorkspace(other));
  const { mode } = await files.stat(folder);
  if (process.platform === "win32" || (mode & 0o077) === 0) return;
  await files.chmod(folder, 0o700).catch((error: unknown) => {
    // Somebody else's folder, shared on purpose; or a disk without modes.
    if (!["EPERM", "ENOTSUP", "EROFS"].includes(errnoOf(error) ?? "")) throw error;
  });
}
