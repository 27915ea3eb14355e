import * as v from "valibot";
import { sha256, whole } from "../records/fields.ts";
import { recordSchema } from "../records/index.ts";

/** Version of the export file; a higher one is refused with the version that is needed. */
export const nativeVersion = 1;

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
  records: v.array(recordSchema),
  /** Normalised text by its hash. */
  texts: v.record(sha256, v.string()),
  /** Imported files as they were, by hash, in base64. */
  originals: v.record(sha256, v.pipe(v.string(), v.base64())),
});

export type NativeFile = v.InferOutput<typeof nativeSchema>;
