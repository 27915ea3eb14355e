import type { Sentence } from "../../shared/words/sentence.ts";
import { reason } from "./damage.ts";
import type { Files } from "./files.ts";
import { readLines } from "./lines.ts";
import { seqOf, verified } from "./log.ts";

/**
 * Reads a log through from its beginning up to byte `to`: every line against its checksum, their numbers for gaps. What
 * the lines say is not read, so that a log of any size costs little memory and time.
 * @param pause awaited between two reads; false ends it all
 * @returns the first damaged line, 1-based, and what is wrong with it; undefined when nothing is, or it was ended
 */
export async function firstDamage(
  files: Files,
  path: string,
  to: number,
  pause: () => Promise<boolean>,
): Promise<{ readonly line: number; readonly reason: Sentence } | undefined> {
  const handle = await files.open(path, "r");
  let line = 0;
  let last = 0;
  try {
    for await (const batch of readLines(handle, 0, to)) {
      for (const { bytes, ended } of batch) {
        line++;
        const found = verified(bytes);
        if (found.type === "damaged") return { line, reason: found.reason };
        const seq = seqOf(bytes);
        const next = found.type === "commit" ? last + 1 : last;
        const before = last;
        if (!ended) return { line, reason: reason((damage) => damage.cutOff) };
        if (seq !== next)
          return { line, reason: reason((damage) => damage.commitOrder(String(seq), before)) };
        last = seq;
      }
      if (!(await pause())) return undefined;
    }
  } finally {
    await handle.close();
  }
  return undefined;
}
