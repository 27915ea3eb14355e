import type { Commit } from "../../shared/changes.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import { type State, verified } from "./log.ts";
import type { Raw } from "./migrations.ts";
import { type Seek, placesOf, seekAll, seekAny } from "./seeking.ts";

/*
 * Which records of the log ever named others: evidence that is gone and mentions that were unlinked tell in the log
 * alone that they were a claim's, marks and answers that are gone that they were a document's. A quote inside a JSON text is always written \", so the bytes sought can only be a link.
 */

const links = ["claimId", "mergedInto", "documentId"] as const;

/** The links that can hold an id of a kind: each is one more search through every line of the log. */
const linksTo = (id: string) => (id.startsWith("document:") ? ["documentId"] : ["claimId", "mergedInto"]);

/** Whether a record counts, or counted, as part of one of these: as its evidence, its mention, merged into it, or in it. */
export function namesOneOf(record: AnyRecord | Raw | undefined, ids: ReadonlySet<string>): boolean {
  const fields: Readonly<Record<string, unknown>> = { ...record };
  return links.some((link) => typeof fields[link] === "string" && ids.has(fields[link]));
}

/** Most needles that are each sought; of more, the links themselves are, and looked up. */
const few = 8;

/** Finds lines with a record that may name one of these. */
export function seekNamers(ids: ReadonlySet<string>): Seek {
  const needles = [...ids].flatMap((id) => linksTo(id).map((link) => `"${link}":"${id}"`));
  if (needles.length <= few) return seekAny(needles.map((needle) => Buffer.from(needle, "latin1")));
  return seekAll(
    ...links.map((link): Seek => {
      const key = Buffer.from(`"${link}":"`);
      const isOne = (lines: Buffer, at: number) =>
        ids.has(lines.toString("latin1", at, lines.indexOf(0x22, at)));
      return (lines) => [...placesOf(lines, key)].filter((at) => isOne(lines, at + key.length));
    }),
  );
}

/** The ids of the records in a line that name one of these; none where it is damaged. */
export function namersIn(line: Buffer, ids: ReadonlySet<string>): readonly string[] {
  const found = verified(line);
  if (found.type === "damaged") return [];
  // The checksum says that these are the bytes we wrote, so it is JSON, in the shape it was given.
  const value: unknown = JSON.parse(found.body.toString("utf8"));
  const records: readonly (AnyRecord | Raw)[] =
    found.type === "state" ? (value as State).records : (value as Commit).puts;
  return records.filter((record) => namesOneOf(record, ids)).map(({ id }) => id);
}
