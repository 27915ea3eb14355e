import { type Id, type Kind, kindOf } from "../ids.ts";
import { type AnyRecord, type Draft, draftOf, references } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";
import { isUnchanged } from "./fields.ts";

/** Why a record cannot be what it was again: it belongs to something that is gone, it is somebody else's word, it is so already. */
export type Hindrance =
  | { readonly why: "needs"; readonly kind: Kind }
  | { readonly why: "others" }
  | { readonly why: "same" };

/** A link of the record that leads nowhere any more, by its field. */
export type LostLink = { readonly kind: Kind; readonly field: string; readonly id: Id };

/** What bringing records back would send, and what of them stays away. */
export type ComingBack = {
  readonly drafts: readonly Draft[];
  readonly lost: readonly LostLink[];
  readonly hindered: readonly { readonly record: AnyRecord; readonly hindrance: Hindrance }[];
};

/**
 * What it takes to make these records what they were, all together. Links that lead nowhere any more are left out of the
 * drafts and named; a record that is nothing without such a link stays away. Rights and the rules of the data are the host's
 * to hold: only what is certain to be refused is said here.
 * @param records versions, one of each record
 * @param actor who would bring them back
 */
export function comingBack(
  workspace: Workspace,
  records: readonly AnyRecord[],
  actor: Id<"author"> | undefined,
): ComingBack {
  const hindered: { record: AnyRecord; hindrance: Hindrance }[] = [];
  let coming = records.filter((record) => {
    const hindrance = ownHindrance(record, workspace.get(record.id), actor);
    if (hindrance) hindered.push({ record, hindrance });
    return !hindrance;
  });
  // One that stays away may be what another belongs to.
  for (let before = -1; before !== coming.length;) {
    before = coming.length;
    const here = present(workspace, coming);
    coming = coming.filter((record) => {
      const missing = needs(record).find((id) => !here(id));
      if (missing !== undefined)
        hindered.push({ record, hindrance: { why: "needs", kind: kindOf(missing) } });
      return missing === undefined;
    });
  }
  const here = present(workspace, coming);
  const lost: LostLink[] = [];
  const drafts = coming.map((record): Draft => {
    const revision = workspace.get(record.id)?.revision ?? 0;
    return { ...withLinks(draftOf(record), here, lost), revision };
  });
  return { drafts, lost, hindered };
}

const present = (workspace: Workspace, coming: readonly AnyRecord[]) => {
  const ids = new Set<Id>(coming.map(({ id }) => id));
  return (id: Id) => ids.has(id) || workspace.get(id) !== undefined;
};

function ownHindrance(
  record: AnyRecord,
  is: AnyRecord | undefined,
  actor: Id<"author"> | undefined,
): Hindrance | undefined {
  if (is && isUnchanged(is, record)) return { why: "same" };
  // It would stand under the name of whoever brings it back, or under its author's without them.
  const isTheirWord = record.kind === "comment" || record.kind === "decision" || record.kind === "signoff";
  if (isTheirWord && record.createdBy !== actor) return { why: "others" };
  return record.kind === "author" && record.id !== actor ? { why: "others" } : undefined;
}

/** What a record is nothing without. */
function needs(record: AnyRecord): readonly Id[] {
  const optional = new Set(optionalLinks(record).map(({ id }) => id));
  return references(record).filter((id) => !optional.has(id));
}

function optionalLinks(record: AnyRecord | Draft): readonly LostLink[] {
  const links: LostLink[] = [];
  const add = (field: string, id: Id | undefined) =>
    id !== undefined && links.push({ kind: record.kind, field, id });
  switch (record.kind) {
    case "annotation":
      add("sourceId", record.sourceId);
      add("claimId", record.claimId);
      add("resolutionId", record.resolutionId);
      for (const id of record.restsOn ?? []) add("restsOn", id);
      if (record.label === "quote") add("continues", record.attributes.continues);
      return links;
    case "claim":
      add("assigneeId", record.assigneeId);
      add("reviewerId", record.reviewerId);
      add("checkerId", record.checkerId);
      add("mergedInto", record.mergedInto);
      return links;
    case "source":
      add("mergedInto", record.mergedInto);
      return links;
    case "evidence":
      add("sourceId", record.sourceId);
      return links;
    case "author":
    case "check":
    case "comment":
    case "decision":
    case "document":
    case "reading":
    case "resolution":
    case "signoff":
      return links; // every link of these is what they are about
    default:
      return record satisfies never;
  }
}

/** The draft without the links that lead nowhere; these are added to `lost`. */
function withLinks(draft: Draft, here: (id: Id) => boolean, lost: LostLink[]): Draft {
  const gone = optionalLinks(draft).filter(({ id }) => !here(id));
  if (gone.length === 0) return draft;
  lost.push(...gone);
  const left = Object.entries(draft).flatMap(([field, value]: [string, unknown]) => {
    if (field === "restsOn" && Array.isArray(value)) {
      const ids = (value as Id[]).filter(here); // the field of that name
      return ids.length > 0 ? [[field, ids] as const] : [];
    }
    if (field === "attributes" && gone.some((link) => link.field === "continues"))
      return [[field, without(value, "continues")] as const];
    return gone.some((link) => link.field === field) ? [] : [[field, value] as const];
  });
  return Object.fromEntries(left) as Draft; // only fields that may be absent were left out
}

function without(value: unknown, field: string): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== field));
}
