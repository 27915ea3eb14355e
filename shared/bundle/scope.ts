import { type Id, kindOf } from "../ids.ts";
import { type AnyRecord, references } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";
import type { Gone } from "./past.ts";

/** What a bundle is about: some documents with all that belongs to them, or everything. */
export type BundleScope = "all" | readonly Id<"document">[];

/**
 * The records of a scope: the documents, what belongs to them, and whatever these point to or their stamps name. What belongs
 * to a claim or is said about something comes along; evidence in another document does not, and neither does that.
 * A quote that continues one nobody here may see comes without that link.
 * @param isShown what may be looked at; whatever points to something else does not come along
 */
export function recordsOf(
  workspace: Workspace,
  scope: BundleScope,
  isShown: (record: AnyRecord) => boolean = () => true,
): ReadonlyMap<Id, AnyRecord> {
  const found = new Map<Id, AnyRecord>();
  const add = (id: Id) => {
    const record = workspace.get(id);
    if (record && !found.has(id) && isShown(record)) found.set(id, inSight(record, workspace));
  };
  if (scope === "all") for (const record of workspace.records()) add(record.id);
  else for (const id of scope) add(id);
  // What is added meanwhile is looked at too.
  for (const record of found.values()) {
    for (const id of [...references(record), record.createdBy, record.updatedBy]) add(id);
    if (scope === "all") continue;
    for (const from of workspace.referrers(record.id)) {
      const pointing = workspace.get(from);
      if (pointing && belongsTo(pointing, record.id, (id) => found.has(id))) add(from);
    }
  }
  dropLoose(found);
  return found;
}

/** The record without the one link that may lead out of sight: to the quote of somebody else that a quote continues. */
export function inSight(record: AnyRecord, workspace: Workspace): AnyRecord {
  if (record.kind !== "annotation" || record.label !== "quote") return record;
  const { continues, ...attributes } = record.attributes;
  return continues === undefined || workspace.get(continues) ? record : { ...record, attributes };
}

/** Whether a record belongs to what it points to, and so goes where that goes. */
function belongsTo(record: AnyRecord, to: Id, isIn: (id: Id) => boolean): boolean {
  switch (record.kind) {
    case "annotation":
    case "check":
    case "reading":
    case "signoff":
    case "resolution":
      return kindOf(to) === "document";
    case "comment":
      return isIn(record.targetId);
    case "decision":
      return true;
    case "evidence":
      return isIn(record.claimId) && references(record).every((id) => kindOf(id) === "source" || isIn(id));
    case "author":
    case "document":
    case "source":
    case "claim":
      return false;
    default:
      return record satisfies never;
  }
}

/** Takes out what points to something that did not come along, and what points to that. */
function dropLoose(found: Map<Id, AnyRecord>): void {
  const isLoose = (record: AnyRecord) => references(record).some((id) => !found.has(id));
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const record of found.values()) if (isLoose(record)) found.delete(record.id);
  }
}

/** The removals of a scope: of records that belonged to one of `records`, or to another that is gone. */
export function removalsOf(
  gone: ReadonlyMap<Id, Gone>,
  scope: BundleScope,
  records: ReadonlyMap<Id, AnyRecord>,
): ReadonlyMap<Id, Gone> {
  if (scope === "all") return gone;
  const found = new Map<Id, Gone>();
  const isIn = (id: Id) => records.has(id) || found.has(id);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const [id, one] of gone)
      if (!found.has(id) && references(one.record).some((to) => isIn(to) && belongsTo(one.record, to, isIn)))
        found.set(id, one);
  }
  return found;
}
