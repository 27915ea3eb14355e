import * as v from "valibot";
import { AppError } from "../../shared/errors.ts";
import { type NativeFile, nativeSchema, nativeVersion } from "../../shared/formats/native.ts";
import { normalizeText } from "../../shared/text/normalize.ts";
import { sha256Of } from "../hash.ts";

/** Why a file of ours cannot come in; always `invalid`, and always with nothing imported. */
export function refused(why: string, cause?: unknown): AppError {
  return new AppError("invalid", `${why} Nothing was imported.`, { cause });
}

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
    throw refused(
      `This export is damaged at ${v.getDotPath(issue) ?? "its top"}: ${sentence(issue.message)}`,
    );
  }
  checkTexts(parsed.output);
  return parsed.output;
}

/** valibot's own messages lack the full stop, and quote what they do not like, however long it is. */
function sentence(message: string): string {
  const short = message.length > 300 ? `${message.slice(0, 300)}…` : message;
  return /[.…]$/.test(short) ? short : `${short}.`;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw refused("This file is not valid JSON in UTF-8, so it is no export of Claimdesk.", cause);
  }
}

// Before the schema, which would only say that a number is not 1.
function checkVersion(content: unknown): void {
  const head = v.safeParse(v.object({ format: v.literal("claimdesk"), version: v.number() }), content);
  if (!head.success) throw refused("This JSON file is no export of Claimdesk.");
  if (head.output.version > nativeVersion)
    throw refused(
      `This export is of version ${head.output.version}, and this program reads versions up to ${nativeVersion}. Install a newer Claimdesk to read it.`,
    );
}

function checkTexts(file: NativeFile): void {
  for (const [hash, text] of Object.entries(file.texts)) {
    // A lone surrogate has no UTF-8, so another text would be kept than the one that came.
    if (/\p{Surrogate}/u.test(text) || sha256Of(text) !== hash)
      throw refused(`The text ${hash} of this export does not match its hash.`);
    if (normalizeText(text) !== text) throw refused(`The text ${hash} of this export is not normalised.`);
  }
  for (const [hash, base64] of Object.entries(file.originals))
    if (sha256Of(Buffer.from(base64, "base64")) !== hash)
      throw refused(`The original ${hash} of this export does not match its hash.`);
}
