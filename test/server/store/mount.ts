import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";
import { tempFolder } from "./places.ts";

const run = promisify(execFile);

/**
 * A small file system of its own in memory, gone after the test: a disk that really gets full.
 * Only root may mount on Linux; elsewhere the reason is given, for `context.skip`.
 */
export async function mountSmallDisk(
  kilobytes: number,
): Promise<{ folder: string; remount: (mode: "ro" | "rw") => Promise<void> } | { reason: string }> {
  if (process.platform !== "linux") return { reason: "a disk of a given size can only be mounted on Linux" };
  if (process.getuid?.() !== 0) return { reason: "only root can mount a disk of a given size" };
  const folder = await tempFolder();
  try {
    await run("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", folder]);
  } catch {
    return { reason: "mounting is not allowed here, even for root" };
  }
  onTestFinished(async () => void (await run("umount", ["-l", folder])));
  return {
    folder,
    remount: async (mode) => void (await run("mount", ["-o", `remount,${mode}`, folder])),
  };
}
