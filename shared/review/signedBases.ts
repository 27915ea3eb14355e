import { canonical } from "../canonical.ts";
import { hash } from "../hash.ts";
import type { Id } from "../ids.ts";
import { type AnyRecord, draftOf, type RecordOf } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";

/* What annotations rest on, as far as a sign-off is about it: the sources they name and the tracked claims they mention. */

export type Base = RecordOf<"source"> | RecordOf<"claim">;
export type BaseId = Base["id"];

type Get = (id: BaseId) => AnyRecord | undefined;

/** The sources and tracked claims an annotation names. */
export function basesOf({ sourceId, restsOn = [], claimId }: RecordOf<"annotation">): BaseId[] {
  return [sourceId, ...restsOn, claimId].filter((id) => id !== undefined);
}

/** The record itself and those it was merged into, one after the other; the last one is what counts. */
export function chainOf(get: Get, id: BaseId): Base[] {
  const chain: Base[] = [];
  for (let to: BaseId | undefined = id; to !== undefined;) {
    const record = get(to);
    if ((record?.kind !== "source" && record?.kind !== "claim") || chain.includes(record)) break;
    chain.push(record);
    to = record.mergedInto;
  }
  return chain;
}

/**
 * What is signed of a source or a tracked claim, as text; undefined where it is not here. Of a source all but under which other names
 * texts speak of it, which grows as others are read; of a claim what it says and what was found, not how far the work is.
 */
export function saidOfBase(get: Get, id: BaseId): string | undefined {
  const record = chainOf(get, id).at(-1);
  return record && said(record);
}

function said(record: Base): string {
  let text = texts.get(record);
  if (text === undefined) texts.set(record, (text = textOf(record)));
  return text;
}

const texts = new WeakMap<Base, string>();

/** What a source or a tracked claim adds to a fingerprint, a whole number; undefined where it is not here. Made once for each state. */
export function partOfBase(get: Get, id: BaseId): number | undefined {
  const record = chainOf(get, id).at(-1);
  if (record === undefined) return undefined;
  let known = parts.get(record);
  if (!known) parts.set(record, (known = new Map()));
  let part = known.get(id);
  if (part === undefined) known.set(id, (part = Number.parseInt(hash(`${id} ${said(record)}`), 36)));
  return part;
}

/** By the record that counts and what was merged into it: the same text adds another number for each. */
const parts = new WeakMap<Base, Map<BaseId, number>>();

/** Whether sign-offs can be of another state because of what became of one record. */
export function saysElse(before: Base | undefined, after: Base | undefined): boolean {
  if (!before || !after) return before !== after;
  return before.mergedInto !== after.mergedInto || said(before) !== said(after);
}

/** The documents whose annotations name a source or a tracked claim, or one that was merged into it. */
export function documentsOn(workspace: Workspace, id: BaseId): ReadonlySet<Id<"document">> {
  const found = new Set<Id<"document">>();
  // A set takes in what is added while it is walked, and a circle only once.
  const bases = new Set<BaseId>([id]);
  for (const base of bases) {
    for (const { documentId } of workspace.referring("annotation", base)) found.add(documentId);
    for (const kind of ["source", "claim"] as const)
      for (const other of workspace.referring(kind, base)) if (other.mergedInto === base) bases.add(other.id);
  }
  return found;
}

function textOf(record: Base): string {
  if (record.kind === "claim")
    return JSON.stringify([record.statement, record.verdict, record.conclusion ?? ""]);
  const { id: _1, revision: _2, variants: _3, mergedInto: _4, ...said } = draftOf<"source">(record);
  return canonical(said);
}
