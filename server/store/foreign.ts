import * as v from "valibot";
import { problemOf } from "../../shared/issues.ts";
import { whole } from "../../shared/records/fields.ts";
import type { Raw } from "./migrations.ts";
import { unended } from "./validate.ts";
import { damagedSnapshot, reason } from "./damage.ts";

/*
 * records.json as another program left it: an editor, a formatter, a damaged disk. Whatever it looks like, it is read
 * as plain JSON, and what is wrong is said by line.
 */

const foreignSchema = v.object({
  schema: whole,
  app: v.string(),
  seq: whole,
  log: whole,
  records: v.array(v.looseObject({ kind: v.string(), id: v.string() })),
});

/** What such a file says. */
export type Foreign = {
  readonly schema: number;
  readonly app: string;
  readonly seq: number;
  readonly log: number;
  readonly records: readonly Raw[];
  readonly lineOf: (id: string) => number;
};

/**
 * Reads it as plain JSON.
 * @throws AppError `unavailable`, naming the line, when it is not JSON or not a list of records
 */
export function readForeign(bytes: Buffer): Foreign {
  const text = bytes.toString("utf8");
  const result = v.safeParse(foreignSchema, parse(text));
  if (!result.success) {
    const [issue] = result.issues;
    const path = v.getDotPath(issue) ?? undefined;
    const problem = problemOf(issue);
    throw damagedSnapshot(
      lineOfPath(text, path ?? ""),
      reason((damage, words) => damage.notExpected(path ?? damage.theFile, unended(problem(words)))),
    );
  }
  const records: readonly Raw[] = result.output.records;
  return { ...result.output, records, lineOf: (id) => lineAt(text, text.indexOf(JSON.stringify(id))) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw damagedSnapshot(
      brokenLine(text, said),
      reason((damage) => damage.notJson),
    );
  }
}

/** The first line that is not a record where lines are records, else where the parser stopped, else the last line. */
function brokenLine(text: string, reason: string): number {
  const lines = text.split("\n");
  const oneAPiece = lines[0]?.endsWith('"records":[') ?? false;
  for (const [i, line] of oneAPiece ? lines.entries() : []) {
    if (i === 0 || line === "]}" || line === "") continue;
    if (!isJson(line.replace(/,$/, ""))) return i + 1;
  }
  const position = /at position (\d+)/.exec(reason)?.[1];
  return lineAt(text, position === undefined ? text.length : Number(position));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // that is the answer
  }
}

/** The line a path like `records.12.kind` is on, where one record is one line. */
function lineOfPath(text: string, path: string): number | undefined {
  const index = /^records\.(\d+)/.exec(path)?.[1];
  return index !== undefined && text.slice(0, text.indexOf("\n")).endsWith('"records":[')
    ? Number(index) + 2
    : undefined;
}

function lineAt(text: string, position: number): number {
  return text.slice(0, Math.max(0, position)).split("\n").length;
}
