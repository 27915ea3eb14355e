/** A record of any schema, ours or older: what the file says, not yet held against our types. */
export type Raw = { readonly kind: string; readonly id: string; readonly [field: string]: unknown };

/**
 * A step from one schema to the next: the whole workspace in, the whole workspace out. Pure. The history of a record is
 * read with single records of old: where a step needs the others, what it makes of one alone must not be valid.
 */
export type Migration = {
  /** What it does, in a few words, for the log. */
  readonly name: string;
  readonly migrate: (records: readonly Raw[]) => readonly Raw[];
};

/**
 * All migrations ever released, oldest first; never edited, only added to. A file's `schema` is the number of them it
 * has seen, so ours is the length of this list. Each comes with a frozen workspace of the schema before it in
 * `test/fixtures/`.
 */
export const migrations: readonly Migration[] = [
  // Nothing to rewrite: what came is new. An older program must not open what it does not know.
  { name: "checks-and-merging", migrate: (records) => records },
];

/** Brings records of `schema` to the newest one. */
export function migrate(records: readonly Raw[], schema: number, list: readonly Migration[]): readonly Raw[] {
  return list.slice(schema).reduce((before, { migrate: step }) => step(before), records);
}
