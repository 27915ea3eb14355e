import { type Judged, stateOf } from "../../shared/review/judged.ts";

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
  // A decision named the number its annotation had, which means nothing in another copy of the workspace.
  { name: "review", migrate: (records) => withFingerprints(records) },
];

/** A decision on its annotation as that is now keeps being so; any other is outdated. */
function withFingerprints(records: readonly Raw[]): readonly Raw[] {
  const annotations = new Map(records.flatMap((raw) => (raw.kind === "annotation" ? [[raw.id, raw]] : [])));
  return records.map((raw) => {
    if (raw.kind !== "decision") return raw;
    const { annotationRevision, ...rest } = raw;
    const annotation = annotations.get(String(raw["annotationId"]));
    const isCurrent = annotation !== undefined && annotation["revision"] === annotationRevision;
    // What an annotation of schema 1 has is what is judged of it; a damaged one is told by its schema, not here.
    return { ...rest, judged: isCurrent ? stateOf(annotation as unknown as Judged) : "" };
  });
}

/** Brings records of `schema` to the newest one. */
export function migrate(records: readonly Raw[], schema: number, list: readonly Migration[]): readonly Raw[] {
  return list.slice(schema).reduce((before, { migrate: step }) => step(before), records);
}
