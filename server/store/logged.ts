import type { LoggedCommit } from "../../shared/changes.ts";
import type { Break, LogFilter } from "../../shared/history/log.ts";
import { manyRecords } from "../../shared/history/log.ts";
import { type Id, kindOf } from "../../shared/ids.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import { decode, type Entry, seqOf } from "./log.ts";
import type { Line } from "./lines.ts";
import type { LogReader } from "./logReader.ts";
import type { Raw } from "./migrations.ts";
import { isState } from "./picking.ts";

/** One line of the log, as far as its records can be had in our schema. */
export type Logged = {
  /** Of this line and no other. */
  readonly id: string;
  readonly seq: number;
  readonly at: string;
  readonly by?: Id<"author">;
  readonly isBreak?: Break;
  /** Where it merged a bundle: whose that was, as far as it is known, and which records were new. */
  readonly from?: { readonly by?: Id<"author">; readonly added: ReadonlySet<Id> };
  readonly puts: readonly AnyRecord[];
  readonly removes: readonly Id[];
};

/** A filter, and all that is or was in its document where it names one. */
export type LineFilter = Omit<LogFilter, "documentId"> & { readonly ids?: ReadonlySet<string> };

/**
 * The lines of the log from its end, or from before the commit numbered `before`, newest first, that pass the filter. A
 * line that does not is not parsed where its bytes say so.
 * @throws AppError `unavailable` where the log cannot be read; a damaged line is told as such
 */
export async function* loggedBackwards(
  reader: LogReader,
  before: number | undefined,
  filter: LineFilter,
): AsyncGenerator<Logged> {
  const { from } = filter;
  let last = before ?? Infinity;
  for await (const line of reader.backwards(before)) {
    const at = timeOf(line.bytes);
    // Clocks can be set back; a day of it is not.
    if (from !== undefined && at !== undefined && Date.parse(at) < Date.parse(from) - dayMs) return;
    if (mayPass(line.bytes, filter)) {
      const logged = await read(reader, line, last);
      if (logged && passes(logged, filter)) yield logged;
    }
    last = seqOf(line.bytes) ?? last;
  }
}

const dayMs = 24 * 60 * 60 * 1000;
const headBytes = 192;
const nothingRemoved = '"removes":[]}}';
/** A commit of many records has a longer line: an id alone is so long. */
const shortest = 45 * manyRecords;

const timeOf = (line: Buffer) => /"at":"([^"]+)"/.exec(line.toString("latin1", 0, headBytes))?.[1];

/** By its bytes alone; what is damaged passes, because nobody can tell. */
function mayPass(bytes: Buffer, { by, kind, only }: LineFilter): boolean {
  if (isState(bytes)) return by === undefined && kind === undefined && only === undefined;
  if (by !== undefined && !bytes.toString("latin1", 0, headBytes).includes(`"by":"${by}"`)) return false;
  if (kind !== undefined && !bytes.includes(`"${kind}:`) && !bytes.includes(`"kind":"${kind}"`)) return false;
  if (only === "removals")
    return bytes.toString("latin1", bytes.length - nothingRemoved.length) !== nothingRemoved;
  return only === undefined || bytes.length >= shortest;
}

/** Whether a line passes a filter. */
export function passes(
  { at, by, isBreak, puts, removes }: Logged,
  { by: author, kind, ids, from, until, only }: LineFilter,
): boolean {
  if (from !== undefined && at < from) return false;
  if (until !== undefined && at >= until) return false;
  if (author === undefined && kind === undefined && ids === undefined && only === undefined) return true;
  if (isBreak || (author !== undefined && by !== author)) return false;
  if (only === "removals" && removes.length === 0) return false;
  if (only === "restore-points" && puts.length + removes.length < manyRecords) return false;
  const touched = [...puts.map(({ id }) => id), ...removes];
  if (ids && !touched.some((id) => ids.has(id))) return false;
  return kind === undefined || touched.some((id) => kindOf(id) === kind);
}

/** @param last the number of the line after it, for a damaged one that does not say its own */
async function read(reader: LogReader, { bytes, start }: Line, last: number): Promise<Logged | undefined> {
  const entry = decode(bytes);
  const id = String(start);
  const nothing = { puts: [], removes: [] };
  if (entry.type === "damaged") {
    const at = timeOf(bytes) ?? "";
    return { id, seq: seqOf(bytes) ?? Math.max(0, last - 1), at, isBreak: "damaged", ...nothing };
  }
  if (entry.type === "commit") return { id, ...(await commitOf(reader, entry.commit, start)) };
  const { seq, at, reason } = entry.state;
  return reason === "created" ? undefined : { id, seq, at, isBreak: reason, ...nothing };
}

async function commitOf(reader: LogReader, commit: LoggedCommit, start: number): Promise<Omit<Logged, "id">> {
  const { seq, at, by, merged, puts, removes } = commit;
  const records = await reader.records(puts as readonly unknown[] as readonly Raw[], start); // Raw is any record
  const logged = { seq, at, by, puts: [...records.values()], removes };
  if (!merged?.from) return logged;
  const { added, ...from } = merged.from;
  return { ...logged, from: { ...from, added: new Set(puts.slice(0, added).map(({ id }) => id)) } };
}

/**
 * The commit of this number.
 * @returns undefined where there is none, or it is damaged
 */
export async function loggedCommit(reader: LogReader, seq: number): Promise<Logged | undefined> {
  for await (const batch of reader.forwards(seq))
    for (const { bytes, start } of batch) {
      const entry: Entry | { readonly type: "damaged" } = decode(bytes);
      if (entry.type === "commit" && entry.commit.seq === seq)
        return { id: String(start), ...(await commitOf(reader, entry.commit, start)) };
      if (entry.type !== "state") return undefined;
    }
  return undefined;
}
