import * as v from "valibot";
import { type Id, type Kind, idOf, kinds } from "../ids.ts";
import type { Label } from "../labels.ts";
import { withheld } from "../protection.ts";
import { isoTime, whole } from "../records/fields.ts";

/** Most commits of one page of the log. */
export const mostLines = 500;

/** So many records in one commit are no everyday step: what was there before it is a restore point. */
export const manyRecords = 10;

/** What a commit did to a record. `returned`: it came in or back with the stamps it had. */
export const acts = ["created", "changed", "removed", "returned"] as const;
export type Act = (typeof acts)[number];

/** Which commits are wanted; without any, all are. */
export const logFilter = v.strictObject({
  by: v.exactOptional(idOf("author")),
  /** Those that touched a record of this kind. */
  kind: v.exactOptional(v.picklist(kinds)),
  /** Those that touched the document or what is in it. */
  documentId: v.exactOptional(idOf("document")),
  /** From this moment on. */
  from: v.exactOptional(isoTime),
  /** Before this moment. */
  until: v.exactOptional(isoTime),
  /** Those that removed something, or that changed many records at once. */
  only: v.exactOptional(v.picklist(["removals", "restore-points"])),
});
export type LogFilter = v.InferOutput<typeof logFilter>;

/** A page of the log, from its end or from before a commit. */
export const logInput = v.strictObject({
  before: v.exactOptional(v.pipe(whole, v.minValue(1))),
  most: v.pipe(whole, v.minValue(1), v.maxValue(mostLines)),
  filter: v.exactOptional(logFilter),
});

/** Records that one commit did the same to. */
export type LogGroup = {
  readonly kind: Kind;
  /** Of annotations, where all have the same and it is known. */
  readonly label?: Label;
  readonly act: Act;
  readonly count: number;
  /** The words of the record, where it is only one. */
  readonly name?: string;
};

/**
 * A line of the log that is no commit: the whole state was written anew because the files were edited by another program,
 * or a newer version brought the records to its format; or the line is damaged.
 */
export type Break = "edited" | "migrated" | "damaged";

/** One commit in short. */
export type LogLine = {
  /** Of this line and no other, for as long as the log grows only at its end. */
  readonly id: string;
  readonly seq: number;
  readonly at: string;
  readonly by?: Id<"author">;
  readonly isBreak?: Break;
  /** How many records it touched, as far as whoever asked may see them. */
  readonly records: number;
  readonly groups: readonly LogGroup[];
  /** Where it merged a bundle: whose that was, where it is known, and what came of it, as far as whoever asked may see. */
  readonly merge?: {
    readonly by?: Id<"author">;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  };
  /** The documents it was about, three at most. */
  readonly documents: readonly Id<"document">[];
};

export type LogPage = {
  /** Newest first. */
  readonly lines: readonly LogLine[];
  /** What to ask for as `before` for what is older; absent at the beginning of the log. */
  readonly next?: number;
  /** Whether whoever asked may bring the workspace back. */
  readonly mayReturn: boolean;
};

/** Whether what was there before a commit is a restore point. */
export const isRestorePoint = ({
  records,
  isBreak,
}: Pick<LogLine, "records"> & Partial<Pick<LogLine, "isBreak">>): boolean =>
  isBreak === undefined && records >= manyRecords;

/** What bringing the workspace back would do, or did: records that come back, change and go. */
export type Returning = { readonly back: number; readonly changed: number; readonly gone: number };

export const auditFormats = ["csv", "jsonl"] as const;
export type AuditFormat = (typeof auditFormats)[number];

/** A part of the audit log. */
export const auditInput = v.strictObject({
  format: v.picklist(auditFormats),
  /** The number of the first commit of this part, as the part before it said; the first part has none. */
  from: v.exactOptional(whole),
  withheld,
});

/** What an audit log without these would not say. */
export const withheldFromLogInput = v.strictObject({ withheld });

export type AuditPart = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string;
  /** What to ask for as `from` next; absent when this was the last part. */
  readonly next?: number;
};
