import { AppError } from "../../shared/errors.ts";

/*
 * The sentences for damaged files: mostly for a workspace that cannot be opened as it is. In every case the files are
 * left alone, and the sentence says which file, which line, why, and what can be done.
 */

export function damagedSnapshot(line: number | undefined, reason: string): AppError {
  const where = line === undefined ? "" : ` in line ${line}`;
  return new AppError(
    "unavailable",
    `The workspace cannot be opened: records.json is damaged${where}: ${reason}. Nothing was changed. Correct that line, or move records.json out of the folder: it is then written anew from commits.jsonl, which holds every change.`,
  );
}

export function damagedLog(line: number, reason: string): AppError {
  return new AppError(
    "unavailable",
    `The workspace cannot be opened: commits.jsonl is damaged in line ${line}: ${reason}. Nothing was changed. Put the file back from a backup of the folder.`,
  );
}

/** For a log whose damage does no harm today, because the records as they are stand elsewhere. */
export function damagedHistory(line: number, reason: string): string {
  return `commits.jsonl is damaged in line ${line}: ${reason}. Nothing you see in the workspace is affected, and changes are saved as before: all records stand in records.json too. But they could not be written anew from the log any more. Export everything and keep that file; imported into a new workspace, it has a whole log.`;
}

export function mismatch(reason: string): AppError {
  return new AppError(
    "unavailable",
    `The workspace cannot be opened: records.json and commits.jsonl do not belong together: ${reason}. Nothing was changed. Put the missing or older file back from a backup of the folder.`,
  );
}

export function newerSchema(file: string, schema: number, app: string, known: number): AppError {
  return new AppError(
    "unavailable",
    `The workspace cannot be opened: ${file} was written by Claimdesk ${app} in format ${schema}, and this version knows formats up to ${known}. Nothing was changed. Open it with Claimdesk ${app} or newer.`,
  );
}
