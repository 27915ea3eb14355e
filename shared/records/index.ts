import * as v from "valibot";
import type { Id, Kind } from "../ids.ts";
import { annotation } from "./annotation.ts";
import { author } from "./author.ts";
import { check } from "./check.ts";
import { claim } from "./claim.ts";
import { comment } from "./comment.ts";
import { decision } from "./decision.ts";
import { document } from "./document.ts";
import { evidence } from "./evidence.ts";
import { reading } from "./reading.ts";
import { resolution } from "./resolution.ts";
import { signoff } from "./signoff.ts";
import { source } from "./source.ts";

/** What a client may send: no stamps, and the revision it started from (0 for a new record). */
export const draftSchema = v.variant("kind", [
  author.draft,
  document.draft,
  annotation.draft,
  source.draft,
  claim.draft,
  evidence.draft,
  comment.draft,
  decision.draft,
  check.draft,
  reading.draft,
  signoff.draft,
  resolution.draft,
]);

/** What a workspace holds: `revision` is the number of the commit that last wrote the record. */
export const recordSchema = v.variant("kind", [
  author.stored,
  document.stored,
  annotation.stored,
  source.stored,
  claim.stored,
  evidence.stored,
  comment.stored,
  decision.stored,
  check.stored,
  reading.stored,
  signoff.stored,
  resolution.stored,
]);

export type Draft = v.InferOutput<typeof draftSchema>;
export type AnyRecord = v.InferOutput<typeof recordSchema>;

/** The stored record of one kind. */
export type RecordOf<K extends Kind> = Extract<AnyRecord, { kind: K }>;
/** The draft of one kind. */
export type DraftOf<K extends Kind> = Extract<Draft, { kind: K }>;

/** A stored record as a client would send it again: same content and revision, without the host's stamps. */
export function draftOf<K extends Kind>(record: RecordOf<K>): DraftOf<K> {
  const { createdAt: _1, createdBy: _2, updatedAt: _3, updatedBy: _4, ancestry: _5, ...draft } = record;
  return draft as unknown as DraftOf<K>; // TypeScript cannot follow Omit over the union; recordSchemas guarantees it
}

/** Narrows a record to one kind; undefined stays undefined. */
export function as<K extends Kind>(kind: K, record: AnyRecord | undefined): RecordOf<K> | undefined {
  return record?.kind === kind ? (record as RecordOf<K>) : undefined; // the kind was just compared
}

/** The ids a record points to. Links go from the many to the one, so every one of them must exist. */
export function references(record: Draft | AnyRecord): Id[] {
  switch (record.kind) {
    case "author":
    case "document":
      return [];
    case "source":
      return given(record.mergedInto);
    case "annotation":
      return given(
        record.documentId,
        record.sourceId,
        record.claimId,
        record.resolutionId,
        record.label === "quote" ? record.attributes.continues : undefined,
        ...(record.restsOn ?? []),
      );
    case "claim":
      return given(record.assigneeId, record.reviewerId, record.checkerId, record.mergedInto);
    case "evidence":
      return given(record.claimId, targetOf(record), record.sourceId);
    case "comment":
      return record.parentId === undefined ? [record.targetId] : [record.targetId, record.parentId];
    case "decision":
      return [record.annotationId];
    case "check":
    case "signoff":
      return [record.documentId];
    case "reading":
      return [record.documentId, record.authorId];
    case "resolution":
      return [record.documentId, ...record.between];
    default:
      return record satisfies never;
  }
}

const given = (...ids: readonly (Id | undefined)[]): Id[] => ids.filter((id) => id !== undefined);

/** What in the workspace a piece of evidence is, or is in; undefined where it is elsewhere. */
function targetOf({ target }: DraftOf<"evidence"> | RecordOf<"evidence">): Id | undefined {
  switch (target.type) {
    case "annotation":
      return target.annotationId;
    case "span":
      return target.documentId;
    case "web":
      return undefined;
    default:
      return target satisfies never;
  }
}

/** The document whose text a record quotes, and is held against; undefined for one that quotes none. */
export function quotedDocument(record: Draft | AnyRecord): Id<"document"> | undefined {
  if (record.kind === "annotation") return record.documentId;
  return record.kind === "evidence" && record.target.type === "span" ? record.target.documentId : undefined;
}
