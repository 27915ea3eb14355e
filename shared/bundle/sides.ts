import type { Id } from "../ids.ts";
import type { AnyRecord } from "../records/index.ts";
import type { Slices } from "../slices.ts";
import type { Workspace } from "../workspace.ts";
import { saysTheSame } from "./fields.ts";
import type { Gone } from "./past.ts";
import { type Copy, type Versions, knows, orderOf, versionOf } from "./versions.ts";

/** What comes: records with their versions, and what was removed with what that knew. */
export type There = {
  readonly records: ReadonlyMap<Id, AnyRecord>;
  readonly versions: ReadonlyMap<Id, Versions>;
  readonly removed: ReadonlyMap<Id, Versions>;
};

/** The workspace it comes into. */
export type Here = {
  readonly workspace: Workspace;
  readonly copies: readonly Copy[];
  /** Of what the other side has or removed, what is gone here. */
  readonly gone: (id: Id) => Gone | undefined;
  /** Versions of a record that are known here; asked of those that `needPast` names. */
  readonly versions: (id: Id) => readonly AnyRecord[];
};

/** Records that are looked at between two places where the work may be left. */
export const sliceLength = 128;

/** The records whose common ancestor decides what becomes of them: changed on both sides, neither knowing the other. */
export function* needPast(here: Pick<Here, "workspace" | "copies" | "gone">, there: There): Slices<Set<Id>> {
  const ids = new Set<Id>();
  let looked = 0;
  for (const [id, record] of there.records) {
    if (++looked % sliceLength === 0) yield;
    const own = here.workspace.get(id);
    if (own && saysTheSame(own, record)) continue;
    if (isApart(versionHere(here, id), there.versions.get(id))) ids.add(id);
  }
  for (const [id, versions] of there.removed)
    if (here.workspace.get(id) && isApart(versionHere(here, id), versions)) ids.add(id);
  return ids;
}

/** Neither builds on the other; nor can two of the same number that differ. */
function isApart(a: Versions | undefined, b: Versions | undefined): boolean {
  return a !== undefined && b !== undefined && ["apart", "equal"].includes(orderOf(a, b));
}

/** What is known here of a record, here or gone; undefined where it never was here. */
export function versionHere(
  { workspace, copies, gone }: Pick<Here, "workspace" | "copies" | "gone">,
  id: Id,
): Versions | undefined {
  const record = workspace.get(id);
  return record ? versionOf(record, copies) : gone(id)?.versions;
}

/**
 * What both sides built on: of the versions known here those the other side knows, without the ones others among them
 * built on. There may be several, where both sides had merged the same two.
 */
export function basesOf({ copies, versions }: Here, id: Id, there: Versions): AnyRecord[] {
  const known = versions(id)
    .map((record) => ({ record, versions: versionOf(record, copies) }))
    .filter((one) => knows(there, one.versions));
  const isBuiltOn = (one: Versions, i: number) =>
    known.some(
      ({ versions }, other) => other !== i && knows(versions, one) && (other > i || !knows(one, versions)),
    );
  return known.filter((one, i) => !isBuiltOn(one.versions, i)).map(({ record }) => record);
}
