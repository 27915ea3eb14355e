import * as v from "valibot";
import { type BundleFile, bundleSchema, bundleVersion, isTold } from "../../shared/bundle/file.ts";
import type { There } from "../../shared/bundle/sides.ts";
import type { Copy, Versions } from "../../shared/bundle/versions.ts";
import { AppError } from "../../shared/errors.ts";
import type { Id } from "../../shared/ids.ts";
import { problemOf } from "../../shared/issues.ts";
import { named } from "../../shared/naming.ts";
import { type AnyRecord, references } from "../../shared/records/index.ts";
import { normalizeText } from "../../shared/text/normalize.ts";
import type { Words } from "../../shared/words/index.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { sha256Of } from "../hash.ts";

/** Why a bundle cannot be merged; always `invalid`, and always with nothing written. */
export function refused(
  why: (bundle: Words["host"]["bundle"], words: Words) => string,
  cause?: unknown,
): AppError {
  return new AppError("invalid", (words) => words.host.bundle.nothingMerged(why(words.host.bundle, words)), {
    cause,
  });
}

/**
 * Reads a bundle and holds it against everything that can be known from the file alone: the schema, that everything in it
 * leads somewhere in it, and every text and file against its hash.
 * @throws AppError `invalid` with the first thing that is wrong
 */
export function parseBundle(bytes: Uint8Array): BundleFile {
  const content = parseJson(bytes);
  checkHead(content);
  const parsed = v.safeParse(bundleSchema, content);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const problem = problemOf(issue);
    const path = v.getDotPath(issue);
    throw refused((bundle, words) => bundle.damaged(path ?? bundle.top, problem(words)));
  }
  checkRecords(parsed.output);
  checkFiles(parsed.output);
  return parsed.output;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw refused((bundle) => bundle.notJson, cause);
  }
}

const head = v.object({
  format: v.string(),
  version: v.number(),
  /** Of a bundle as no version of ours writes it; of an export, what is not in it. */
  masked: v.optional(v.unknown()),
  withheld: v.optional(v.unknown()),
});

// Before the schema, which would only say that something is not what was expected.
function checkHead(content: unknown): void {
  const { success, output } = v.safeParse(head, content);
  if (!success) throw refused((bundle) => bundle.notOurs);
  const { format, version, masked, withheld } = output;
  if (format === "claimdesk" && withheld !== undefined) throw refused((bundle) => bundle.masked);
  if (format === "claimdesk") throw refused((bundle) => bundle.isExport);
  if (format !== "claimdesk-bundle") throw refused((bundle) => bundle.notOurs);
  if (version !== bundleVersion)
    throw refused((bundle) =>
      version > bundleVersion
        ? bundle.newer(version, bundleVersion)
        : bundle.otherVersion(version, bundleVersion),
    );
  if (masked !== undefined) throw refused((bundle) => bundle.masked);
}

function checkRecords({ records, versions, removed }: BundleFile): void {
  const ids = new Set<Id>();
  for (const { id } of records) {
    if (ids.has(id)) throw refused((bundle) => bundle.twice(id));
    ids.add(id);
    if (!Object.hasOwn(versions, id)) throw refused((bundle) => bundle.noVersion(id));
    if (Object.hasOwn(removed, id)) throw refused((bundle) => bundle.alsoRemoved(id));
  }
  const loose = idsOf(versions).find((id) => !ids.has(id));
  if (loose !== undefined) throw refused((bundle) => bundle.noVersion(loose));
  for (const record of records) {
    const by = [record.createdBy, record.updatedBy].find((id) => !ids.has(id));
    if (by !== undefined) throw refused((bundle) => bundle.unknownAuthor(record.id, by));
    const to = references(record).find((id) => !ids.has(id));
    if (to !== undefined) throw refused((bundle) => bundle.unknownLink(record.id, to));
  }
}

function checkFiles({ texts, originals, records }: BundleFile): void {
  for (const [hash, text] of Object.entries(texts)) {
    // A lone surrogate has no UTF-8, so another text would be kept than the one that came.
    if (/\p{Surrogate}/u.test(text) || sha256Of(text) !== hash)
      throw refused((bundle) => bundle.textHash(hash));
    if (normalizeText(text) !== text) throw refused((bundle) => bundle.textForm(hash));
  }
  for (const [hash, base64] of Object.entries(originals))
    if (sha256Of(Buffer.from(base64, "base64")) !== hash)
      throw refused((bundle) => bundle.originalHash(hash));
  for (const record of records) {
    if (record.kind !== "document" || !Object.hasOwn(texts, record.textHash)) continue;
    if (texts[record.textHash]?.length !== record.length)
      throw refused((bundle, words) => bundle.otherLength(named(record, words)));
  }
}

/**
 * What a bundle says of this folder's own latest changes, if it knows some that are not in it: its name, or its id where it
 * was removed. Undefined where it does not.
 */
export function aheadOf(
  { records, versions, removed }: BundleFile,
  { seq }: Workspace,
  copies: readonly Copy[],
): ((words: Words) => string) | undefined {
  const own = copies.at(-1);
  const isAhead = (known: Versions | undefined) => own !== undefined && (known?.[own.id] ?? 0) > seq;
  const record = records.find(({ id }) => isAhead(versions[id]));
  if (record) return (words) => named(record, words);
  const id = idsOf(removed).find((each) => isAhead(removed[each]));
  return id && (() => id);
}

/**
 * A bundle as the other side of a merge, held against what is here.
 * @throws AppError `invalid` where it has another text for a document
 */
export function thereOf(file: BundleFile, workspace: Workspace): There {
  for (const record of file.records) {
    const here = workspace.get(record.id);
    if (record.kind === "document" && here?.kind === "document" && record.textHash !== here.textHash)
      throw refused((bundle, words) => bundle.otherText(named(record, words)));
  }
  return {
    records: new Map(file.records.map((record): [Id, AnyRecord] => [record.id, record])),
    versions: new Map(idsOf(file.versions).map((id) => [id, file.versions[id] ?? {}])),
    // Older versions wrote the removals of what they left out.
    removed: new Map(
      idsOf(file.removed)
        .filter((id) => isTold(id, file.without ?? []))
        .map((id) => [id, file.removed[id] ?? {}]),
    ),
  };
}

const idsOf = (byId: { readonly [id: Id]: unknown }) => Object.keys(byId) as Id[]; // the schema says they are
