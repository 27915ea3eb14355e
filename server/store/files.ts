import * as fs from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";

/**
 * The part of the file system the store uses. A seam: tests hand in one whose disk is full, slow or read-only, since
 * such disks cannot be had on every machine.
 */
export type Files = Pick<
  typeof fs,
  | "chmod"
  | "copyFile"
  | "mkdir"
  | "open"
  | "readFile"
  | "readdir"
  | "rename"
  | "rm"
  | "stat"
  | "truncate"
  | "unlink"
>;

export const realFiles: Files = fs;

/** What an open file of `Files` is. */
export type { FileHandle };

/** The code of a file system error (`ENOENT`), or undefined for anything else. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** What `action` gives, or undefined where the file is not there. */
export async function ifThere<T>(action: Promise<T>): Promise<T | undefined> {
  try {
    return await action;
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

const causes: Readonly<Record<string, readonly [happened: string, remedy: string]>> = {
  ENOSPC: ["The disk is full", "Free some space and try again."],
  EDQUOT: ["The space you may use on this disk is used up", "Free some space and try again."],
  EROFS: ["The workspace folder is on a read-only disk", "Make it writable, or copy the folder elsewhere."],
  EACCES: ["The workspace folder may not be written to", "Change its permissions and try again."],
  EPERM: ["The workspace folder may not be written to", "Change its permissions and try again."],
  EIO: ["The disk reported an error", "Copy the workspace folder to another disk."],
  EMFILE: ["Too many files are open", "Close other programs and try again."],
  ENFILE: ["Too many files are open", "Close other programs and try again."],
};

/** Why the disk refused, and what to do: two parts of a sentence the caller completes. */
export function causeOf(error: unknown): { readonly happened: string; readonly remedy: string } {
  const code = errnoOf(error);
  const [happened, remedy] = causes[code ?? ""] ?? [
    `The disk refused (${code ?? "no code given"})`,
    "Try again; if it stays so, copy the workspace folder to another disk.",
  ];
  return { happened, remedy };
}
