import { canonical } from "../canonical.ts";
import { type AnyRecord, draftOf, type RecordOf } from "../records/index.ts";

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
  if (record === undefined) return undefined;
  let said = known.get(record);
  if (said === undefined) known.set(record, (said = textOf(record)));
  return said;
}

const known = new WeakMap<Base, string>();

function textOf(record: Base): string {
  if (record.kind === "claim")
    return JSON.stringify([record.statement, record.verdict, record.conclusion ?? ""]);
  const { id: _1, revision: _2, variants: _3, mergedInto: _4, ...said } = draftOf<"source">(record);
  return canonical(said);
}
