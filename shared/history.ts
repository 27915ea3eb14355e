import * as v from "valibot";
import { type Id, anyId } from "./ids.ts";
import { whole } from "./records/fields.ts";
import type { AnyRecord } from "./records/index.ts";

/** Most records whose history can be asked for at once. */
export const mostHistories = 1_000;
/** Most entries of one answer; the newest are given. */
export const mostEntries = 2_000;

/**
 * One record, or several whose entries come as one list; claims and documents with all that is or was part `of` them; or all
 * that one `commit` did.
 */
export const historyInput = v.union([
  v.strictObject({ id: anyId }),
  v.strictObject({ of: v.pipe(v.array(anyId), v.minLength(1), v.maxLength(mostHistories)) }),
  v.strictObject({ ids: v.pipe(v.array(anyId), v.minLength(1), v.maxLength(mostHistories)) }),
  v.strictObject({ commit: v.pipe(whole, v.minValue(1)) }),
]);

/** What one commit did to one record. */
export type HistoryEntry = {
  /** The number of the commit; several entries have the same one where it changed several of the records. */
  readonly seq: number;
  readonly at: string;
  /** Who made the commit; absent where the files of the workspace were edited by another program. */
  readonly by?: Id<"author">;
  /** The record as it was; absent where the commit created it, or brought it back. */
  readonly before?: AnyRecord;
  /** The record as the commit left it; absent where it removed the record. */
  readonly after?: AnyRecord;
};

export type History = {
  /** Newest first; those of one commit in its order. */
  readonly entries: readonly HistoryEntry[];
  /** How many more the commit has that was asked for. */
  readonly more?: number;
  /**
   * The commit after which all is told, where something before it is not: there is too much of it, or it is of a version
   * whose records cannot be read one by one. Absent where the history is whole.
   */
  readonly since?: number;
};
