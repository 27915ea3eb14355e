import * as v from "valibot";
import type { Added } from "../api.ts";
import { type Id, type Kind, anyId } from "../ids.ts";
import { type Withheld, withheld } from "../protection.ts";
import { sha256, whole } from "../records/fields.ts";
import { bundleScope } from "./file.ts";
import type { FieldState } from "./fields.ts";
import type { Category, Side } from "./items.ts";
import type { Went } from "./merge.ts";

/*
 * The methods about bundles, and what they answer: what is shown is phrased by the host, who alone has both sides.
 */

const side = v.picklist(["here", "there"]);
const choice = v.union([side, v.record(v.pipe(v.string(), v.maxLength(100)), side)]);

/**
 * The bundle of some documents or of everything, with or without the imported files. Where something is withheld that leaves
 * records other than they are, it is no bundle but a copy to read: an export of so much (`isMergeable` in file.ts).
 */
export const exportBundleInput = v.strictObject({ documents: bundleScope, originals: v.boolean(), withheld });
/** What merging a staged bundle would come to; nothing is written. */
export const previewMergeInput = v.strictObject({ fileId: sha256 });
/** Merges a staged bundle as one commit. `seen` is the `seq` of the preview that was chosen from. */
export const mergeInput = v.strictObject({ fileId: sha256, choices: v.record(anyId, choice), seen: whole });

export type BundleExport = {
  readonly fileName: string;
  readonly json: string;
  /** What the file lacks, a sentence each. */
  readonly notes: readonly string[];
};

/** One field that is not the same on both sides, as people read it; a value that is absent is. */
export type MergeField = {
  readonly field: string;
  readonly name: string;
  readonly state: Exclude<FieldState, "same">;
  readonly here?: string;
  readonly there?: string;
};

export type MergeItem = {
  readonly id: Id;
  readonly kind: Kind;
  readonly name: string;
  readonly category: Category;
  readonly isHere: boolean;
  readonly isThere: boolean;
  /** What happens where nothing is chosen; absent where something has to be. */
  readonly usual?: Side | "both";
  /** Those that differ; whole records where only one side has it. */
  readonly fields: readonly MergeField[];
  /** Who changed it last on either side, and when (ISO 8601). */
  readonly hereBy?: ChangedBy;
  readonly thereBy?: ChangedBy;
};

export type ChangedBy = { readonly name: string; readonly at: string };

export type MergePreview = {
  /** The number of the workspace's latest commit. */
  readonly seq: number;
  readonly exportedAt: string;
  /** Of what there is nothing in the bundle because it was left out. */
  readonly without: readonly Withheld[];
  readonly items: readonly MergeItem[];
  /** That the bundle builds on changes of this very folder that are not in it; merging has the folder count as a new copy. */
  readonly ahead?: string;
  /** That what others made of documents the actor reads on their own is merged too, but not listed. */
  readonly unseen?: string;
};

/** Where one record of either side went; a sentence where that is not what was chosen. */
export type MergeOutcome = {
  readonly id: Id;
  readonly name: string;
  readonly category: Category;
  readonly went: Went;
  readonly why?: string;
};

export type MergeReport = Added & { readonly items: readonly MergeOutcome[]; readonly unseen?: string };
