import * as v from "valibot";
import { AppError } from "../../shared/errors.ts";
import { type NativeFile, nativeSchema, nativeVersion } from "../../shared/formats/native.ts";
import { normalizeText } from "../../shared/text/normalize.ts";
import { problemOf } from "../../shared/issues.ts";
import type { Words } from "../../shared/words/index.ts";
import type { Sentence } from "../../shared/words/sentence.ts";
import { sha256Of } from "../hash.ts";

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
  checkVersion(content);
  const parsed = v.safeParse(nativeSchema, content);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const problem = problemOf(issue);
    const path = v.getDotPath(issue);
    throw refused((native, words) => native.damaged(path ?? native.top, problem(words)));
  }
  checkTexts(parsed.output);
  return parsed.output;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw refused((native) => native.notJson, cause);
  }
}

// Before the schema, which would only say that a number is not 1.
function checkVersion(content: unknown): void {
  const head = v.safeParse(v.object({ format: v.literal("claimdesk"), version: v.number() }), content);
  if (!head.success) throw refused((native) => native.notOurs);
  const { version } = head.output;
  if (version > nativeVersion) throw refused((native) => native.newer(version, nativeVersion));
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
