import { AppError } from "../shared/errors.ts";
import type { Sentence } from "../shared/words/sentence.ts";
import type { AnyRecord } from "../shared/records/index.ts";
import type { Words } from "../shared/words/index.ts";

/**
 * A file of records as it is written.
 * @throws AppError `unavailable`, with `tooLarge`, where it is
 */
export function jsonOf(file: object, tooLarge: Sentence): string {
  try {
    return `${JSON.stringify(file, null, 1)}\n`;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    // V8 holds no string of more than half a gigabyte.
    throw new AppError("unavailable", tooLarge, { cause });
  }
}

/** Texts are always there, or there would be no export; an imported file may have been deleted from the folder. */
export function missingOriginals(
  records: readonly AnyRecord[],
  originals: { readonly [hash: string]: string },
  words: Words,
): string[] {
  return records.flatMap((record) =>
    record.kind === "document" && record.original && originals[record.original.hash] === undefined
      ? [words.host.native.originalMissing(record.title, record.original.name)]
      : [],
  );
}
