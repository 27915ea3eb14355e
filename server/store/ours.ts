import * as v from "valibot";
import { type AnyRecord, recordSchema } from "../../shared/records/index.ts";
import { type Migration, type Raw, migrate } from "./migrations.ts";

/**
 * One record of the log in our schema; undefined where it cannot be had, because it is of a version whose records cannot be
 * read one by one.
 * @param schema of the line it stands in
 */
export function ours(raw: Raw, schema: number, migrations: readonly Migration[]): AnyRecord | undefined {
  if (schema === migrations.length) return raw as unknown as AnyRecord; // ours, under its checksum
  const [migrated] = migrate([raw], schema, migrations).filter(({ id }) => id === raw.id);
  return v.is(recordSchema, migrated) ? migrated : undefined;
}
