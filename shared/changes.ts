import * as v from "valibot";
import { type Versions, joined } from "./bundle/versions.ts";
import { AppError } from "./errors.ts";
import { type Id, anyId, idOf, kindOf } from "./ids.ts";
import { aKind, named, thisKind } from "./naming.ts";
import { whole } from "./records/fields.ts";
import { type AnyRecord, draftSchema, recordSchema } from "./records/index.ts";
import type { Workspace } from "./workspace.ts";

/** Most changes in one list, and so in one undo step. */
export const maxChanges = 200_000;

export const changeSchema = v.variant("op", [
  v.strictObject({
    op: v.literal("put"),
    record: draftSchema,
    /** That it is put back as it was before, and not said anew: what is decided anew is decided now. */
    isBack: v.exactOptional(v.literal(true)),
  }),
  v.strictObject({ op: v.literal("remove"), id: anyId, revision: whole }),
]);

/** One thing a client asks for. `put` carries the revision it started from, `remove` the one it means to remove. */
export type Change = v.InferOutput<typeof changeSchema>;

/** Who created a record, and when. */
export type Created = Pick<AnyRecord, "createdAt" | "createdBy">;

/**
 * What the host itself may also do: bring back a record with its stamps, when a workspace is imported; or say of one that a
 * client brings back who had created it.
 */
export type HostChange =
  | (Change & { readonly created?: Created })
  | { readonly op: "restore"; readonly record: AnyRecord };

/** What merging a bundle does, with what is known of a record then; rights are not asked of it. */
export type MergeChange =
  | {
      /** Writes a record with its stamps, in place of the one that is here. */
      readonly op: "merge";
      readonly record: AnyRecord;
      /** Of the record that is here; 0 where none is. */
      readonly revision: number;
      readonly known: Versions;
      /** The version in which it was brought back after it had been removed, if it was. */
      readonly back?: Versions;
      /** What the other side had, where it is neither what is written nor forgotten: the next merge begins from there. */
      readonly other?: AnyRecord;
    }
  | { readonly op: "drop"; readonly id: Id; readonly revision: number; readonly known: Versions }
  /** Of a record that is gone and stays so. */
  | { readonly op: "known"; readonly id: Id; readonly known: Versions }
  /** Says that the list is the merge of a bundle, and of whose. */
  | { readonly op: "from"; readonly by?: Id<"author"> };

export const commitSchema = v.strictObject({
  seq: v.pipe(whole, v.minValue(1)),
  at: v.string(),
  by: idOf("author"),
  puts: v.array(recordSchema),
  removes: v.array(anyId),
});

/** A list of changes that happened, all of it: numbered without gaps, and the only thing that moves a workspace on. */
export type Commit = v.InferOutput<typeof commitSchema>;

/** A commit as the log keeps it: with what only the next merge of a bundle asks for. */
export type LoggedCommit = Commit & { readonly merged?: Merged };

/** Of the records a merge wrote, what the other side had and knew. */
export type Merged = {
  /** Whose bundle it was, where it was one and that is known, and how many of its `puts` were new; they come first. */
  readonly from?: { readonly by?: Id<"author">; readonly added: number };
  /** What was known of those it removed, or left removed. */
  readonly removed?: { readonly [id: Id]: Versions };
  /** Versions of the other side that went into others, each with its `ancestry`. */
  readonly others?: readonly AnyRecord[];
};

export type Stamp = { readonly at: string; readonly by: Id<"author"> };

/**
 * What applying `changes` to `workspace` would be as one commit, numbered one after the workspace's last. Pure: the
 * workspace is not touched; hand the commit to `Workspace.receive` once it is durable.
 *
 * Checks revisions only; `checkIntegrity` holds the result against the rules of the data.
 * @param back of a record that is gone, its version once this commit brings it back
 * @throws AppError `conflict` where a record was changed, removed or created meanwhile; `invalid` for an empty list, or
 * two changes to one record
 */
export function plan(
  workspace: Workspace,
  changes: readonly (HostChange | MergeChange)[],
  stamp: Stamp,
  back: (id: Id) => Versions | undefined = () => undefined,
): LoggedCommit {
  if (changes.length === 0) throw new AppError("invalid", (words) => words.host.changes.nothing);
  if (changes.length > maxChanges)
    throw new AppError("invalid", (words) => words.host.changes.tooMany(maxChanges, changes.length));
  const seq = workspace.seq + 1;
  const seen = new Set<Id>();
  const puts: AnyRecord[] = [];
  const added: AnyRecord[] = [];
  let from: Extract<MergeChange, { op: "from" }> | undefined;
  const removes: Id[] = [];
  const removed: Record<Id, Versions> = {};
  const others: AnyRecord[] = [];
  for (const change of changes) {
    if (change.op === "from") {
      from = change;
      continue;
    }
    const id = "id" in change ? change.id : change.record.id;
    const current = workspace.get(id);
    if (seen.has(id))
      throw new AppError("invalid", (words) =>
        words.host.changes.twice(current ? named(current, words) : aKind(kindOf(id), words)),
      );
    seen.add(id);
    if (change.op === "restore") {
      if (current) throw conflict(id, "alreadyHere");
      puts.push(broughtBack({ ...change.record, revision: seq }, back(id)));
      continue;
    }
    if (change.op === "known") {
      if (current) throw conflict(id, "alreadyHere");
      removed[id] = change.known;
      continue;
    }
    if ((change.op === "remove" || change.op === "drop") && !current) throw conflict(id, "deletedBefore");
    checkRevision(id, change.op === "put" ? change.record.revision : change.revision, current);
    if (change.op === "merge") {
      const { known, back } = change;
      const ancestry = { known, at: seq, ...(back ? { back } : {}) };
      (current ? puts : added).push({ ...change.record, revision: seq, ancestry });
      if (change.other) others.push(change.other);
    } else if (change.op === "put") {
      const record = stamped(change.record, current ?? created(change), seq, stamp);
      puts.push(current ? record : broughtBack(record, back(id)));
    } else {
      removes.push(id);
      if (change.op === "drop") removed[id] = change.known;
    }
  }
  const merged: Merged = {
    ...(from ? { from: { ...(from.by ? { by: from.by } : {}), added: added.length } } : {}),
    ...(Object.keys(removed).length > 0 ? { removed } : {}),
    ...(others.length > 0 ? { others } : {}),
  };
  return {
    seq,
    at: stamp.at,
    by: stamp.by,
    ...(Object.keys(merged).length > 0 ? { merged } : {}),
    puts: [...added, ...puts],
    removes,
  };
}

const created = (change: HostChange) => ("created" in change ? change.created : undefined);

function stamped(
  record: Extract<Change, { op: "put" }>["record"],
  current: (Created & Pick<AnyRecord, "ancestry">) | undefined,
  seq: number,
  stamp: Stamp,
): AnyRecord {
  return {
    ...record,
    revision: seq,
    createdAt: current?.createdAt ?? stamp.at,
    createdBy: current?.createdBy ?? stamp.by,
    updatedAt: stamp.at,
    updatedBy: stamp.by,
    ...(current?.ancestry ? { ancestry: current.ancestry } : {}),
  };
}

/**
 * A record that knows of its removal: those who removed it are told that it came back, and those who removed it without knowing
 * of each other are asked.
 */
function broughtBack(record: AnyRecord, back: Versions | undefined): AnyRecord {
  if (!back) return record;
  const { ancestry } = record;
  return { ...record, ancestry: { known: joined(ancestry?.known ?? {}, back), at: ancestry?.at ?? 0, back } };
}

function checkRevision(id: Id, revision: number, current: AnyRecord | undefined): void {
  if (!current && revision !== 0) throw conflict(id, "deletedMeanwhile");
  if (current && revision === 0) throw conflict(id, "createdBefore");
  if (current && current.revision !== revision) throw conflict(id, "changedMeanwhile");
}

type Conflict = "alreadyHere" | "deletedBefore" | "deletedMeanwhile" | "createdBefore" | "changedMeanwhile";

function conflict(id: Id, what: Conflict): AppError {
  return new AppError("conflict", (words) => words.host.changes[what](thisKind(kindOf(id), words)));
}
