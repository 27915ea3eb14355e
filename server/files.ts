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
 * @param text all of it, or its parts one after another
 */
export async function writePrivate(path: string, text: string | AsyncIterable<string>): Promise<void> {
  await writeAtomically(realFiles, path, async (writer) => {
    for await (const part of typeof text === "string" ? [text] : text)
      await writer.append(Buffer.from(part, "utf8"));
  });
}
