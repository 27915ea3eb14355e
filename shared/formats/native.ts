import * as v from "valibot";
import { says } from "../issues.ts";
import { sha256, whole } from "../records/fields.ts";
import { recordSchema } from "../records/index.ts";
import { withholdable } from "../protection.ts";

/**
 * Version of the export file; a higher one is refused with the version that is needed. 2 brought checks, merged records
 * and further sources of a passage; 3 what a team's review is made of, and decisions that carry a fingerprint of what they
 * judged.
 */
export const nativeVersion = 3;

/** Bytes as files of ours carry them. */
export const base64 = v.pipe(
  v.string(),
  v.check(
    isBase64,
    says((words) => words.host.fields.base64),
  ),
);

/**
 * Our own export: everything a workspace holds, in one JSON file. Texts and originals are carried by their SHA-256.
 * All offsets are UTF-16 code units into the text named by the document's `textHash`, half-open.
 */
export const nativeSchema = v.strictObject({
  format: v.literal("claimdesk"),
  version: v.literal(nativeVersion),
  offsetUnit: v.literal("utf-16 code units"),
  app: v.string(),
  exportedAt: v.string(),
  seq: whole,
  /** What was left out, or masked, before the file was written. */
  withheld: v.exactOptional(v.array(v.picklist(withholdable))),
  records: v.array(recordSchema),
  /** Normalised text by its hash. */
  texts: v.record(sha256, v.string()),
  /** Imported files as they were, by hash, in base64. */
  originals: v.record(sha256, base64),
});

/** Not valibot's: its groups of four overflow the stack of the regex from 4 MB on. A loop over one class does not. */
function isBase64(written: string): boolean {
  return written.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(written);
}

export type NativeFile = v.InferOutput<typeof nativeSchema>;
