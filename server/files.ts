import { readFile } from "node:fs/promises";
import { writeAtomically } from "./store/atomic.ts";
import { ifThere, realFiles } from "./store/files.ts";

/** The text of a file, or undefined where there is none. */
export function readIfThere(path: string): Promise<string | undefined> {
  return ifThere(readFile(path, "utf8"));
}

/**
 * Writes a file that only its owner can read (mode 0600), whole or not at all. A concurrent reader sees the old content
 * or all of the new one.
 */
export function writePrivate(path: string, text: string): Promise<void> {
  return writeAtomically(realFiles, path, (writer) => writer.append(Buffer.from(text, "utf8")));
}
