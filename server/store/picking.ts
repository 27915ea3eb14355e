import type { LoggedCommit } from "../../shared/changes.ts";
import type { Id } from "../../shared/ids.ts";
import { type State, verified } from "./log.ts";
import type { Raw } from "./migrations.ts";
import { type Seek, placesOf, seekAll, seekAny, seekLines } from "./seeking.ts";

/*
 * A few records out of a line of the log. Most lines are about none of them, and a whole import is a line of many
 * megabytes: neither should be parsed for what it says about one claim. A quote inside a JSON text is always written \",
 * so the bytes `"id":"` can only be a key.
 */

const key = Buffer.from('"id":"');
const nextRecord = Buffer.from('},{"kind":"');
const openBracket = 0x5b;
const stateByte = 0x73;
/** Looking for so many ids one by one costs less than reading every id of a line. */
const few = 4;
/** A line shorter than this is parsed as a whole: that costs less than cutting it up. */
const longLine = 64 * 1024;

/** What a line does to the records asked for. */
export type Picked = {
  readonly puts: readonly Raw[];
} & (
  | ({ readonly type: "commit"; readonly removes: readonly Id[] } & Pick<
      LoggedCommit,
      "seq" | "at" | "by" | "merged"
    >)
  | ({ readonly type: "state" } & Pick<State, "seq" | "at" | "schema">)
);

/**
 * What says whether a line may be about one of these records; nothing of it is parsed, and its checksum not looked at. A few
 * ids are each sought in the line; of many, those in the line are sought among them.
 */
export function lookout(ids: ReadonlySet<string>): (line: Buffer) => boolean {
  if (ids.size <= few) {
    const needles = [...ids].map((id) => Buffer.from(id, "latin1"));
    return (line) => needles.some((needle) => line.includes(needle));
  }
  const has = (id: string) => ids.has(id);
  return (line) => positions(line, has).next().done !== true || removesSome(line, has);
}

/** As `lookout`, for many lines at once. */
export function seekRecords(ids: ReadonlySet<string>): Seek {
  if (ids.size <= few) return seekAny([...ids].map((id) => Buffer.from(id, "latin1")));
  const has = (id: string) => ids.has(id);
  const removing = seekLines(
    (lines, start, end) => isRemoving(lines, start, end) && removesSome(lines.subarray(start, end), has),
  );
  return seekAll((lines) => [...positions(lines, has)].map(([, at]) => at), removing);
}

function* positions(line: Buffer, has: (id: string) => boolean): Generator<readonly [string, number]> {
  for (const at of placesOf(line, key)) {
    const start = at + key.length;
    const id = line.toString("latin1", start, line.indexOf(0x22, start));
    if (has(id)) yield [id, at];
  }
}

function removesSome(line: Buffer, has: (id: string) => boolean): boolean {
  if (!isRemoving(line, 0, line.byteLength)) return false;
  const list = line.lastIndexOf('"removes":[');
  return list >= 0 && line.toString("latin1", list).split('"').some(has);
}

/** Whether a line is a commit that removes something: nearly all end as `…"removes":[]}}`. */
function isRemoving(lines: Buffer, start: number, end: number): boolean {
  return lines[end - 4] !== openBracket && lines[start + 19] !== stateByte;
}

/** Finds commits that remove something. */
export const seekRemovals: Seek = seekLines(isRemoving);

/** Finds whole states. */
export const seekStates: Seek = seekLines((lines, start) => lines[start + 19] === stateByte);

/** Whether a line is a whole state rather than a commit: `{"crc":"01234567","state":…`, by its 20th byte. */
export const isState = (line: Buffer): boolean => line[19] === stateByte;

/** What a line (without its newline) says of the records `has` knows, or why it is no line of ours. */
export function pick(line: Buffer, has: (id: string) => boolean): Picked | Damaged {
  const found = verified(line);
  if (found.type === "damaged") return found;
  const { type, body } = found;
  const cut = body.length < longLine ? undefined : cutOut(body, type, has);
  // The checksum says that these are the bytes we wrote, so it is JSON, in the shape it was given.
  const whole = (): unknown => JSON.parse(body.toString("utf8"));
  if (type === "state") {
    const { seq, at, schema, records } = cut ? cut.head<State>() : (whole() as State);
    return { type, seq, at, schema, puts: cut?.records ?? records.filter(({ id }) => has(id)) };
  }
  const { seq, at, by, merged, puts, removes } = cut ? cut.head<LoggedCommit>() : (whole() as LoggedCommit);
  const wanted = puts.filter(({ id }) => has(id)) as readonly unknown[] as readonly Raw[]; // Raw is any record
  const picked = { type, seq, at, by, puts: cut?.records ?? wanted, removes: removes.filter(has) };
  return merged ? { ...picked, merged } : picked;
}

type Damaged = Extract<ReturnType<typeof verified>, { type: "damaged" }>;

/**
 * The wanted records of a long line, and the line without any; undefined where it is not laid out as we lay it out (an
 * edited file keeps the order of keys it was given).
 */
function cutOut(body: Buffer, type: "commit" | "state", has: (id: string) => boolean) {
  const list = Buffer.from(type === "commit" ? ',"puts":[' : ',"records":[');
  const start = body.indexOf(list) + list.length;
  const end = body.lastIndexOf(type === "commit" ? '],"removes":[' : "]}");
  if (start < list.length || end < start) return undefined;
  const records: Raw[] = [];
  for (const [id, at] of positions(body.subarray(start, end), has)) {
    const first = body.lastIndexOf('{"kind":"', start + at);
    const next = body.indexOf(nextRecord, start + at);
    const record = parsed(body.toString("utf8", first, next < 0 ? end : next + 1));
    if (record?.id !== id) return undefined;
    records.push(record);
  }
  const head = <T>() => JSON.parse(body.toString("utf8", 0, start) + body.toString("utf8", end)) as T; // as in `pick`
  return { records, head };
}

function parsed(json: string): Raw | undefined {
  try {
    return JSON.parse(json) as Raw; // whoever asks looks at its id
  } catch {
    return undefined; // cut in the wrong place, so the line is not laid out as we lay it out
  }
}
