import type { Answer } from "../checks/review.ts";
import type { History, HistoryEntry } from "../history.ts";
import { type Id, kindOf, type Question } from "../ids.ts";
import { type AnyRecord, as, type RecordOf } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";
import { type Base, type BaseId, basesOf, chainOf, saidOfBase } from "./signedBases.ts";
import { saidOf, type Signoff, signedFields } from "./signoff.ts";

type Annotation = RecordOf<"annotation">;

/** What is another in a document than when it was signed off. */
export type Since = {
  readonly added: readonly Annotation[];
  readonly changed: readonly { readonly before: Annotation; readonly after: Annotation }[];
  readonly removed: readonly Annotation[];
  /** Questions answered otherwise, or, where the answers are equal, with another note. */
  readonly answers: readonly {
    readonly question: Question;
    readonly before: Answer;
    readonly after: Answer;
  }[];
  /** Sources and tracked claims that annotations named then and name now, and of which something else is said. */
  readonly bases: readonly { readonly before: Base; readonly after: Base }[];
  /** Details of the document with another value. */
  readonly details: readonly (typeof signedFields)[number][];
};

/**
 * The differences between what was signed and what is there now. What was changed and changed back is none.
 * @param entries what happened to the document, all that is on it, and `basesToAsk`, each newest first; of before the sign-off
 * nothing is needed
 */
export function sinceSignoff(
  workspace: Workspace,
  signoff: Signoff,
  entries: readonly HistoryEntry[],
): Since {
  const then = new Map<Id, AnyRecord | undefined>();
  const given = firstGiven(signoff, entries);
  // The oldest entry of a record says last what it was.
  for (const { seq, at, before, after } of entries) {
    const id = (after ?? before)?.id;
    if (id && (seq > given.seq || at > given.at)) then.set(id, before);
  }
  return sinceThen(workspace, signoff.documentId, then);
}

/**
 * When a document was first signed off in the state of a sign-off: that was put back since where somebody undid something, and
 * given in another copy of the workspace, and so before the commit it is here by, where it came with a merge.
 */
function firstGiven(
  { id, state, revision, updatedAt }: Signoff,
  entries: readonly HistoryEntry[],
): { readonly seq: number; readonly at: string } {
  let [seq, at] = [revision, updatedAt];
  for (const entry of entries)
    for (const record of [entry.before, entry.after]) {
      const version = as("signoff", record);
      if (version?.id !== id || version.state !== state) continue;
      if (version.revision < seq) seq = version.revision;
      if (version.updatedAt < at) at = version.updatedAt;
    }
  return { seq, at };
}

/** Whether a history leaves out some of what has happened since a sign-off. */
export function isCutShort(
  signoff: Signoff,
  { entries, since }: Pick<History, "entries" | "since">,
): boolean {
  if (since === undefined) return false;
  const given = firstGiven(signoff, entries);
  return since > given.seq || entries.every(({ at }) => at > given.at);
}

/** The sources and tracked claims whose history `sinceSignoff` needs, as well as that of the document. */
export function basesToAsk(
  workspace: Workspace,
  documentId: Id<"document">,
  entries: readonly HistoryEntry[],
): readonly Id[] {
  const found = new Set<Id>();
  const marks = [
    ...workspace.referring("annotation", documentId),
    ...entries.flatMap(({ before, after }) =>
      [as("annotation", before) ?? [], as("annotation", after) ?? []].flat(),
    ),
  ];
  for (const mark of marks)
    for (const id of basesOf(mark)) {
      found.add(id);
      for (const base of chainOf((one) => workspace.get(one), id)) found.add(base.id);
    }
  return [...found];
}

/** All that a sign-off of a document is about, as it is now. */
export function signedRecords(workspace: Workspace, id: Id<"document">): ReadonlyMap<Id, AnyRecord> {
  const found = new Map<Id, AnyRecord>();
  const document = workspace.get(id);
  if (document) found.set(id, document);
  for (const check of workspace.referring("check", id)) found.set(check.id, check);
  for (const mark of workspace.referring("annotation", id)) {
    found.set(mark.id, mark);
    for (const base of basesOf(mark))
      for (const record of chainOf((one) => workspace.get(one), base)) found.set(record.id, record);
  }
  return found;
}

/** The differences between what somebody was shown of a document, see `signedRecords`, and what is there now. */
export function sinceShown(
  workspace: Workspace,
  id: Id<"document">,
  shown: ReadonlyMap<Id, AnyRecord>,
): Since {
  const then = new Map<Id, AnyRecord | undefined>(shown);
  for (const { id: now, kind } of signedRecords(workspace, id).values())
    if (!then.has(now) && (kind === "annotation" || kind === "check")) then.set(now, undefined);
  return sinceThen(workspace, id, then);
}

/** @param then what records were; those that are not in it were what they are */
function sinceThen(
  workspace: Workspace,
  documentId: Id<"document">,
  then: ReadonlyMap<Id, AnyRecord | undefined>,
): Since {
  const added: Annotation[] = [];
  const removed: Annotation[] = [];
  const changed: { before: Annotation; after: Annotation }[] = [];
  const answers: { question: Question; before: Answer; after: Answer }[] = [];
  let details: Since["details"] = [];
  for (const [id, was] of then) {
    const is = workspace.get(id);
    if ((was && saidOf(was)) === (is && saidOf(is))) continue;
    if (kindOf(id) === "annotation") {
      const before = as("annotation", was);
      const after = as("annotation", is);
      if (before && after) changed.push({ before, after });
      else if (after) added.push(after);
      else if (before) removed.push(before);
    } else if (kindOf(id) === "check") {
      const before = as("check", was);
      const after = as("check", is);
      const question = (after ?? before)?.question;
      if (question)
        answers.push({ question, before: before?.answer ?? "open", after: after?.answer ?? "open" });
    } else if (was?.kind === "document" && is?.kind === "document")
      details = signedFields.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]));
  }
  const start = ({ spans }: Annotation) => spans[0]?.start ?? 0;
  return {
    added: added.toSorted((a, b) => start(a) - start(b)),
    changed: changed.toSorted((a, b) => start(a.after) - start(b.after)),
    removed: removed.toSorted((a, b) => start(a) - start(b)),
    answers,
    bases: changedBases(workspace, documentId, then),
    details,
  };
}

function changedBases(
  workspace: Workspace,
  documentId: Id<"document">,
  then: ReadonlyMap<Id, AnyRecord | undefined>,
): Since["bases"] {
  const is = (id: Id) => workspace.get(id);
  const was = (id: Id) => (then.has(id) ? then.get(id) : workspace.get(id));
  const named = new Set<BaseId>();
  for (const mark of workspace.referring("annotation", documentId)) {
    // What a mark names since is part of how the mark itself has changed.
    const before = as("annotation", was(mark.id));
    const earlier = new Set<BaseId>(before && basesOf(before));
    for (const id of basesOf(mark)) if (earlier.has(id)) named.add(id);
  }
  return [...named].flatMap((id) => {
    if (saidOfBase(was, id) === saidOfBase(is, id)) return [];
    const [before, after] = [chainOf(was, id).at(-1), chainOf(is, id).at(-1)];
    return before && after ? [{ before, after }] : [];
  });
}
