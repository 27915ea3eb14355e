import * as v from "valibot";
import { base64 } from "../formats/native.ts";
import type { Withheld } from "../protection.ts";
import { type Id, anyId, idOf, kindOf } from "../ids.ts";
import { copyId, isoTime, sha256, whole } from "../records/fields.ts";
import { recordSchema } from "../records/index.ts";
import { versionsSchema } from "./versions.ts";

/** Version of the bundle file; another one is refused with the version that is needed. */
export const bundleVersion = 1;

/** How the names of bundles end. */
export const bundleEnding = ".claimdesk-bundle.json";

/**
 * What a bundle can be without and still be merged: whole records. Where something is left out of records, their versions would
 * say of them what is no longer so.
 */
export const omittable = ["comments"] as const satisfies readonly Withheld[];

/** Whether what is left out of this much is whole records only. */
export const isMergeable = (withheld: Iterable<Withheld>): boolean =>
  [...withheld].every((each) => omittable.some((whole) => whole === each));

/** Whether a bundle without some kinds of records says anything of one of this id, its removal included. */
export const isTold = (id: Id, without: readonly Withheld[]): boolean =>
  !(without.includes("comments") && kindOf(id) === "comment");

/** Most documents one bundle can be asked for by name; more are all of them. */
export const mostBundled = 100_000;

export const bundleScope = v.union([
  v.literal("all"),
  v.pipe(v.array(idOf("document")), v.minLength(1), v.maxLength(mostBundled)),
]);

/**
 * A file that carries records between people: what a native export carries, of all or of some documents, with the version
 * of each record. Without paths, and without names of machines or of their users.
 */
export const bundleSchema = v.strictObject({
  format: v.literal("claimdesk-bundle"),
  version: v.literal(bundleVersion),
  offsetUnit: v.literal("utf-16 code units"),
  app: v.string(),
  exportedAt: isoTime,
  /** The copy of the workspace it was made in, and the number of its latest commit then. */
  from: v.strictObject({ copy: copyId, seq: whole }),
  /** Who made it; absent where an older version did. */
  by: v.exactOptional(idOf("author")),
  scope: bundleScope,
  /** Kinds of records of which there are none in it because they were left out: of these it says nothing. */
  without: v.exactOptional(v.array(v.picklist(omittable))),
  records: v.array(recordSchema),
  /** The version of every record, by its id. */
  versions: v.record(anyId, versionsSchema),
  /** What was removed, with what that knew. */
  removed: v.record(anyId, versionsSchema),
  /** Normalised text by its hash. */
  texts: v.record(sha256, v.string()),
  /** Imported files as they were, by hash, in base64; none where they were left out. */
  originals: v.record(sha256, base64),
});

export type BundleFile = v.InferOutput<typeof bundleSchema>;
