import type { Id } from "../../shared/ids.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import type { LogReader } from "./logReader.ts";
import { isState, lookout, pick } from "./picking.ts";

/** Records wanted as they were just before a commit. */
export type Wanted = { readonly seq: number; readonly ids: readonly Id[] };

/** By the number of the commit, then by id; a record that did not exist is not there. */
export type Versions = ReadonlyMap<number, ReadonlyMap<Id, AnyRecord>>;

/**
 * What records were just before some commits, found by reading the log backwards until all of them are.
 * @param mostBytes of the log that are read; what is not found by then is not there
 * @throws AppError `unavailable` where a line that may be about them is damaged, or the log cannot be read
 */
export async function versionsBefore(
  reader: LogReader,
  wants: readonly Wanted[],
  mostBytes = Infinity,
): Promise<Versions> {
  const found = new Map<number, Map<Id, AnyRecord>>();
  /** The commits that wait for a record, by its id. */
  const waiting = new Map<Id, number[]>();
  const has = (id: string) => waiting.has(id as Id); // any text may be asked for
  const next = wants.filter(({ ids }) => ids.length > 0).toSorted((a, b) => b.seq - a.seq);
  const [newest] = next;
  if (!newest) return found;
  let isWanted = lookout(new Set());
  /** Those whose commit lies behind us begin to wait. */
  const arrive = (seq: number) => {
    for (let first = next[0]; first && first.seq > seq; first = next[0]) {
      next.shift();
      for (const id of first.ids) waiting.set(id, [...(waiting.get(id) ?? []), first.seq]);
      found.set(first.seq, new Map());
      isWanted = lookout(new Set(waiting.keys()));
    }
  };
  const settle = (id: Id, record: AnyRecord | undefined) => {
    for (const seq of waiting.get(id) ?? []) if (record) found.get(seq)?.set(id, record);
    waiting.delete(id);
  };
  let end: number | undefined;
  for await (const { bytes, start, end: lineEnd } of reader.backwards(newest.seq)) {
    end ??= lineEnd;
    const seq = lineSeq(bytes);
    arrive(seq ?? newest.seq - 1);
    if (end - start > mostBytes || (waiting.size === 0 && next.length === 0)) break;
    if (!isState(bytes) && !isWanted(bytes)) continue;
    const picked = pick(bytes, has);
    if (picked.type === "damaged") throw await reader.damaged(start, picked.reason);
    for (const [id, record] of await reader.records(picked.puts, start)) settle(id, record);
    if (picked.type === "commit") for (const id of picked.removes) settle(id, undefined);
    else for (const id of waiting.keys()) settle(id, undefined); // a whole state has all there was
  }
  return found;
}

/** The number of a line, from its beginning; that of a whole state is the commit's before it. */
function lineSeq(line: Buffer): number | undefined {
  const found = /"seq":(\d+),/.exec(line.toString("latin1", 0, 64))?.[1];
  return found === undefined ? undefined : Number(found);
}
