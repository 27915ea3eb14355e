import * as v from "valibot";
import { Past } from "../../shared/bundle/past.ts";
import type { Copy } from "../../shared/bundle/versions.ts";
import type { Id } from "../../shared/ids.ts";
import { type AnyRecord, recordSchema } from "../../shared/records/index.ts";
import { type ReadLog, eachSought } from "./history.ts";
import { decode } from "./log.ts";
import { type Raw, migrate } from "./migrations.ts";
import { pick, seekRecords, seekRemovals, seekStates } from "./picking.ts";
import { seekAll, seekAny } from "./seeking.ts";

/*
 * What merging a bundle asks of the log: how records went, and which versions of some there were. Only lines that are about
 * one of them are parsed and held against their checksum.
 */

const merged = Buffer.from(',"merged":{');

/**
 * The past of these records: how they went, and every version of those `isKept` names.
 * @throws AppError `unavailable` where a line about one of them is damaged, or the log cannot be read
 */
export async function readPast(
  log: ReadLog,
  copies: readonly Copy[],
  ids: ReadonlySet<Id>,
  isKept: (id: Id) => boolean,
): Promise<Past> {
  const past = new Past(copies, isKept);
  if (log.to === 0 || ids.size === 0) return past;
  const all: ReadonlySet<string> = ids;
  const has = (id: string) => all.has(id);
  let schema = 0;
  await eachSought(log, seekAll(seekStates, seekAny([merged]), seekRecords(all)), (line) => {
    const picked = pick(line, has);
    if (picked.type === "damaged") return picked.reason;
    if (picked.type === "state") ({ schema } = picked);
    const puts = picked.puts.flatMap((raw) => ofOurs(raw, schema, log) ?? []);
    if (picked.type === "commit") past.commit({ ...picked, puts });
    else for (const record of puts) past.put(record);
    return undefined;
  });
  return past;
}

/**
 * How everything went that was ever removed; of what is here again, too.
 * @throws AppError as `readPast`
 */
export async function readRemoved(log: ReadLog, copies: readonly Copy[]): Promise<Past> {
  const ids = new Set<Id>();
  if (log.to === 0) return new Past(copies, () => false);
  await eachSought(log, seekRemovals, (line) => {
    const entry = decode(line);
    if (entry.type === "damaged") return entry.reason;
    if (entry.type === "commit") for (const id of entry.commit.removes) ids.add(id);
    return undefined;
  });
  return readPast(log, copies, ids, () => false);
}

/** A record in our schema; undefined where that cannot be had of one alone. */
function ofOurs(raw: Raw, schema: number, { migrations }: ReadLog): AnyRecord | undefined {
  if (schema === migrations.length) return raw as unknown as AnyRecord; // ours, under its checksum
  const [migrated] = migrate([raw], schema, migrations).filter(({ id }) => id === raw.id);
  return v.is(recordSchema, migrated) ? migrated : undefined;
}
