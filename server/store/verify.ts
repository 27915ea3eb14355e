import type { Sentence } from "../../shared/words/sentence.ts";
import { reason } from "./damage.ts";
import type { Files } from "./files.ts";
import { LineCheck } from "./lineCheck.ts";
import { readStretches } from "./lines.ts";

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
  let check = new LineCheck();
  try {
    for await (const stretches of readStretches(handle, 0, to)) {
      for (const { bytes, isLast } of stretches) {
        check.add(bytes);
        if (!isLast) continue;
        line++;
        const found = check.done();
        if (found.type === "damaged") return { line, reason: found.reason };
        const before = last;
        const next = found.type === "commit" ? before + 1 : before;
        if (found.seq !== next)
          return { line, reason: reason((damage) => damage.commitOrder(String(found.seq), before)) };
        last = next;
        check = new LineCheck();
      }
      if (!(await pause())) return undefined;
    }
  } finally {
    await handle.close();
  }
  if (check.isEmpty) return undefined;
  const rest = check.done();
  return {
    line: line + 1,
    reason: rest.type === "damaged" ? rest.reason : reason((damage) => damage.cutOff),
  };
}
