import { setImmediate as turn } from "node:timers/promises";
import * as v from "valibot";
import type { Id } from "../../shared/ids.ts";
import { recordProblem } from "../../shared/integrity.ts";
import { type AnyRecord, recordSchema, quotedDocument, references } from "../../shared/records/index.ts";
import { problemOf } from "../../shared/issues.ts";
import type { Sentence } from "../../shared/words/sentence.ts";
import { reason } from "./damage.ts";
import type { Raw } from "./migrations.ts";

/** Something wrong with one record, as a sentence without its end mark. */
export type RecordProblem = { readonly id: string; readonly reason: Sentence };

/** Records looked at between two turns of the event loop. */
const slice = 100;

/** The normalised text of a hash; undefined where it cannot be read, which is the text's problem and not the record's. */
export type ReadText = (hash: string) => Promise<string | undefined>;

/**
 * Holds every record against its schema, then all of them against each other and against the texts, one document at a
 * time. Yields the event loop; ends after `most` problems.
 */
export async function recordProblems(
  records: readonly Raw[],
  readText: ReadText,
  most = 100,
): Promise<readonly RecordProblem[]> {
  const problems: RecordProblem[] = [];
  const byId = new Map<string, AnyRecord>();
  for (const [i, raw] of records.entries()) {
    if (i % slice === 0) await turn();
    const result = v.safeParse(recordSchema, raw);
    if (!result.success) {
      const [issue] = result.issues;
      const path = v.getDotPath(issue);
      const problem = problemOf(issue);
      problems.push({
        id: raw.id,
        reason: reason(({ ofRecord }, words) => {
          const why = unended(problem(words));
          return path === null ? why : ofRecord(path, why);
        }),
      });
    } else if (byId.has(raw.id)) problems.push({ id: raw.id, reason: reason((damage) => damage.twice) });
    else byId.set(raw.id, result.output);
    if (problems.length >= most) break;
  }
  // While a record is missing for its own fault, others that point to it would be blamed for it.
  if (problems.length === 0) await relations(byId, readText, problems, most);
  return problems;
}

async function relations(
  byId: ReadonlyMap<string, AnyRecord>,
  readText: ReadText,
  problems: RecordProblem[],
  most: number,
): Promise<void> {
  const get = (id: Id) => byId.get(id);
  const hashes = new Map<string, AnyRecord[]>(); // each text is read once, and only one is held at a time
  let seen = 0;
  const look = async (record: AnyRecord, text: string | undefined) => {
    if (++seen % slice === 0) await turn();
    const missing = references(record).find((id) => !byId.has(id));
    // With itself as the earlier version, an annotation counts as unmoved and is not held against a text we do not have.
    const before = text === undefined ? record : undefined;
    const problem =
      missing === undefined
        ? recordProblem(record, before, get, () => text)
        : reason((damage) => damage.pointsNowhere(missing));
    if (problem) problems.push({ id: record.id, reason: (words) => unended(problem(words)) });
  };
  for (const record of byId.values()) {
    if (problems.length >= most) return;
    const id = quotedDocument(record);
    const document = id && byId.get(id);
    if (document?.kind !== "document") await look(record, undefined);
    else if (hashes.has(document.textHash)) hashes.get(document.textHash)?.push(record);
    else hashes.set(document.textHash, [record]);
  }
  for (const [hash, annotations] of hashes) {
    const text = await readText(hash);
    for (const annotation of annotations) {
      if (problems.length >= most) return;
      await look(annotation, text);
    }
  }
}

/** A sentence as the half of another one: without its full stop. */
export const unended = (sentence: string): string => sentence.replace(/\.$/, "");
