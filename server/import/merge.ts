import { isDeepStrictEqual } from "node:util";
import type { Id } from "../../shared/ids.ts";
import { type AnyRecord, draftOf } from "../../shared/records/index.ts";
import type { Workspace } from "../../shared/workspace.ts";

/** The records of a file, by what is to become of them. */
export type Sorted = {
  /** Not here yet. */
  readonly added: AnyRecord[];
  /** How many are here already, the same in content. */
  readonly unchanged: number;
  /** The ids of what is here with other content and stays as it is. */
  readonly kept: Id[];
};

/** Sorts the records of an exported workspace against the one they come into. */
export function sortRecords(here: Workspace, records: readonly AnyRecord[]): Sorted {
  const added: AnyRecord[] = [];
  const kept: Id[] = [];
  let unchanged = 0;
  for (const record of records) {
    const own = here.get(record.id);
    if (!own) added.push(record);
    else if (sameContent(record, own)) unchanged++;
    else kept.push(record.id);
  }
  return { added, unchanged, kept };
}

/** Whether two records say the same, whatever their numbers and stamps. */
function sameContent(a: AnyRecord, b: AnyRecord): boolean {
  return isDeepStrictEqual({ ...draftOf(a), revision: 0 }, { ...draftOf(b), revision: 0 });
}
