import type { Commit } from "../changes.ts";
import type { Id } from "../ids.ts";
import type { AnyRecord } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";
import { aboutWhat, type Blind, isHidden } from "./blind.ts";

/** A commit with what it replaced. */
export type Taken = {
  readonly commit: Commit;
  /** The records it replaced or removed, as they were. */
  readonly before: ReadonlyMap<Id, AnyRecord>;
  /** As the commit left it. */
  readonly workspace: Workspace;
};

/**
 * A commit as one author gets it: the same number, without what they may not see. Where it gives or finishes a reading of
 * theirs, or otherwise changes what they may see, it also removes what goes out of their sight and puts what comes into it,
 * with the revision it has had for long.
 * @param was what they read on their own before the commit
 * @param is the same after it
 */
export function seenCommit({ commit, before, workspace }: Taken, was: Blind, is: Blind): Commit {
  const touched = new Set<Id>(commit.removes);
  for (const { id } of commit.puts) touched.add(id);
  const get = (id: Id) => workspace.get(id);
  const getBefore = (id: Id) => (touched.has(id) ? before.get(id) : workspace.get(id));
  const isSeen = (record: AnyRecord) => !isHidden(record, is, get);
  const wasSeen = (record: AnyRecord | undefined) =>
    record !== undefined && !isHidden(record, was, getBefore);

  const puts: AnyRecord[] = [];
  const removes: Id[] = [];
  /** What is seen, or is about something, otherwise than before; what is about those is looked at too. */
  const unsettled = new Set<Id>();
  for (const document of was.documents) if (!is.documents.has(document)) unsettled.add(document);
  for (const document of is.documents) if (!was.documents.has(document)) unsettled.add(document);
  for (const record of commit.puts) {
    const earlier = before.get(record.id);
    const seen = isSeen(record);
    const seenEarlier = wasSeen(earlier);
    if (seen) puts.push(record);
    else if (seenEarlier) removes.push(record.id);
    if (earlier && (seen !== seenEarlier || !isSame(aboutWhat(earlier), aboutWhat(record))))
      unsettled.add(record.id);
  }
  for (const id of commit.removes) if (wasSeen(before.get(id))) removes.push(id);
  for (const id of unsettled)
    for (const from of workspace.referrers(id)) {
      const record = workspace.get(from);
      if (!record || unsettled.has(from) || !aboutWhat(record).includes(id)) continue;
      unsettled.add(from);
      if (touched.has(from)) continue;
      const seen = isSeen(record);
      if (seen === wasSeen(record)) continue;
      if (seen) puts.push(record);
      else removes.push(from);
    }
  const isWhole = isSame(puts, commit.puts) && isSame(removes, commit.removes); // the usual case, and then all share one object
  return isWhole ? commit : { ...commit, puts, removes };
}

const isSame = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((each, i) => each === b[i]);
