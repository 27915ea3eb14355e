import { isDeepStrictEqual } from "node:util";
import type { Id } from "../../shared/ids.ts";
import { type AnyRecord, type RecordOf, draftOf } from "../../shared/records/index.ts";
import type { Workspace } from "../../shared/workspace.ts";

/** The records of a file, by what is to become of them. */
export type Sorted = {
  /** Not here yet; decisions know their annotations by the numbers these will have here. */
  readonly added: AnyRecord[];
  /** How many are here already, the same in content. */
  readonly unchanged: number;
  /** The ids of what is here with other content and stays as it is. */
  readonly kept: Id[];
};

/**
 * Sorts the records of an exported workspace against the one they come into.
 * @param seq the number of the commit that will bring them in
 */
export function sortRecords(here: Workspace, records: readonly AnyRecord[], seq: number): Sorted {
  const there = new Map(records.map((record) => [record.id, record]));
  const added: AnyRecord[] = [];
  const kept: Id[] = [];
  let unchanged = 0;
  for (const record of records) {
    const own = here.get(record.id);
    if (!own) added.push(record.kind === "decision" ? renumbered(record, here, there, seq) : record);
    else if (sameContent(record, own, there, here)) unchanged++;
    else kept.push(record.id);
  }
  return { added, unchanged, kept };
}

type Records = { get(id: Id): AnyRecord | undefined };

/**
 * A decision names the number of the annotation it judged, and numbers are a workspace's own. It goes on being about the
 * annotation as it is only where it was, and the annotation here is the very same; else it is marked outdated (0).
 */
function renumbered(
  decision: RecordOf<"decision">,
  here: Workspace,
  there: Records,
  seq: number,
): RecordOf<"decision"> {
  const judged = there.get(decision.annotationId);
  const own = here.get(decision.annotationId);
  const isSame = judged !== undefined && (own === undefined || sameContent(judged, own, there, here));
  const annotationRevision = isSame && isCurrent(decision, there) ? (own?.revision ?? seq) : 0;
  return { ...decision, annotationRevision };
}

/** Whether two records say the same, whatever their numbers and stamps. */
function sameContent(a: AnyRecord, b: AnyRecord, ofA: Records, ofB: Records): boolean {
  return isDeepStrictEqual(contentOf(a, ofA), contentOf(b, ofB));
}

function contentOf(record: AnyRecord, records: Records): object {
  const content = { ...draftOf(record), revision: 0 };
  return record.kind === "decision"
    ? { ...content, annotationRevision: isCurrent(record, records) }
    : content;
}

function isCurrent(decision: RecordOf<"decision">, records: Records): boolean {
  return records.get(decision.annotationId)?.revision === decision.annotationRevision;
}
