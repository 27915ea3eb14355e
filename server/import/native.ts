import * as v from "valibot";
import { AppError } from "../../shared/errors.ts";
import { type NativeFile, nativeSchema, nativeVersion } from "../../shared/formats/native.ts";
import { normalizeText } from "../../shared/text/normalize.ts";
import { problemOf } from "../../shared/issues.ts";
import type { Words } from "../../shared/words/index.ts";
import type { Sentence } from "../../shared/words/sentence.ts";
import { sha256Of } from "../hash.ts";
import { migrate, migrations } from "../store/migrations.ts";

/** Why a file of ours cannot come in; always `invalid`, and always with nothing imported. */
export function refused(why: (native: Native, words: Words) => string, cause?: unknown): AppError {
  const say: Sentence = (words) => words.host.native.nothingImported(why(words.host.native, words));
  return new AppError("invalid", say, { cause });
}

type Native = Words["host"]["native"];

/**
 * Reads an exported workspace and holds it against everything that can be known from the file alone: the schema, and
 * every text and original against its hash.
 * @throws AppError `invalid` with the first thing that is wrong
 */
export function parseNative(bytes: Uint8Array): NativeFile {
  const content = parseJson(bytes);
  const version = checkVersion(content);
  const parsed = v.safeParse(nativeSchema, current(content, version));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const problem = problemOf(issue);
    const path = v.getDotPath(issue);
    throw refused((native, words) => native.damaged(path ?? native.top, problem(words)));
  }
  checkTexts(parsed.output);
  return parsed.output;
}

const olderSchema = v.looseObject({
  records: v.array(v.looseObject({ kind: v.string(), id: v.string() })),
});

/** What an older version wrote, as ours would have: version n of the file holds records of schema n − 1. */
function current(content: unknown, version: number): unknown {
  const older = v.safeParse(olderSchema, content);
  if (!Number.isInteger(version) || version < 1 || version >= nativeVersion || !older.success) return content;
  const { records } = older.output;
  return { ...older.output, version: nativeVersion, records: migrate(records, version - 1, migrations) };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw refused((native) => native.notJson, cause);
  }
}

// Before the schema, which would only say that a number is not 1.
function checkVersion(content: unknown): number {
  const head = v.safeParse(v.object({ format: v.literal("claimdesk"), version: v.number() }), content);
  if (!head.success) throw refused((native) => native.notOurs);
  const { version } = head.output;
  if (version > nativeVersion) throw refused((native) => native.newer(version, nativeVersion));
  return version;
}

function checkTexts(file: NativeFile): void {
  for (const [hash, text] of Object.entries(file.texts)) {
    // A lone surrogate has no UTF-8, so another text would be kept than the one that came.
    if (/\p{Surrogate}/u.test(text) || sha256Of(text) !== hash)
      throw refused((native) => native.textHash(hash));
    if (normalizeText(text) !== text) throw refused((native) => native.textForm(hash));
  }
  for (const [hash, base64] of Object.entries(file.originals))
    if (sha256Of(Buffer.from(base64, "base64")) !== hash)
      throw refused((native) => native.originalHash(hash));
}
