import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import type { Output } from "../shared/api.ts";
import type { HostChange } from "../shared/changes.ts";
import { AppError } from "../shared/errors.ts";
import { type Id, makeId, readingId } from "../shared/ids.ts";
import { sampleMakerId, sampleReaderId } from "../shared/sourcing/claimRules.ts";
import { documentFields } from "../shared/records/document.ts";
import { sha256, words as saying } from "../shared/records/fields.ts";
import type { Draft } from "../shared/records/index.ts";
import type { Words } from "../shared/words/index.ts";
import type { Workspace } from "../shared/workspace.ts";
import type { Desk } from "./desk.ts";
import { keepText, noted, readText, sameText } from "./import/text.ts";
import { errnoOf } from "./store/files.ts";
import { readAnnotations } from "./sampleAnnotations.ts";
import type { Actor } from "./service.ts";
import { numberOf } from "./writer.ts";

const { retrieved: _1, url: _2, ...fields } = documentFields;
const indexSchema = v.object({
  texts: v.array(
    v.object({
      ...fields,
      file: saying(100),
      origin: saying(900),
      licence: saying(900),
      annotations: v.exactOptional(saying(100)),
      /** Whether two people read it, each on their own. */
      isReadTwice: v.exactOptional(v.boolean()),
      sha256: v.exactOptional(sha256),
    }),
  ),
});

/** Who made the samples: one author in every workspace, so that what somebody made themselves is told apart. */
const maker = {
  kind: "author",
  id: sampleMakerId,
  revision: 0,
  name: "Claimdesk samples",
} as const;

/** Who read some of them a second time. */
const reader = {
  kind: "author",
  id: sampleReaderId,
  revision: 0,
  name: "Sample reader",
} as const;

type Sample = v.InferOutput<typeof indexSchema>["texts"][number];

/**
 * Adds the sample texts that are not here yet, with the annotations made for them, in one commit.
 * @throws AppError `unavailable` where this installation has none
 */
export async function addSamples(desk: Desk, actor: Actor, words: Words): Promise<Output<"addSamples">> {
  const { texts } = v.parse(indexSchema, JSON.parse(await readSeed(desk.seeds, "index.json")));
  let documents = 0;
  const commit = await desk.writer.commitOwn(actor, async () => {
    const drafts: Draft[] = [];
    const seconds = new Set<Id>();
    for (const sample of texts) {
      const added = await readSample(desk, sample, { drafts, seconds }, words);
      if (added) documents++;
    }
    return made(desk.store.workspace, { drafts, seconds });
  });
  return { documents, ...numberOf(commit) };
}

/** Records to add, and which of them are the second reader's. */
type Made = { readonly drafts: Draft[]; readonly seconds: Set<Id> };

/** The drafts as records of their makers, who come along where they are not here yet. */
function made(workspace: Workspace, { drafts, seconds }: Made): HostChange[] {
  const at = new Date().toISOString();
  const stamps = (by: Id<"author">) => ({ createdAt: at, createdBy: by, updatedAt: at, updatedBy: by });
  const makers = [...(drafts.length > 0 ? [maker] : []), ...(seconds.size > 0 ? [reader] : [])];
  return [...makers.filter(({ id }) => !workspace.get(id)), ...drafts].map((draft) => ({
    op: "restore",
    record: { ...draft, ...stamps(seconds.has(draft.id) ? reader.id : maker.id) },
  }));
}

/** Adds the records of one sample to `drafts`; false where its text is here already. */
async function readSample(
  desk: Desk,
  sample: Sample,
  { drafts, seconds }: Made,
  words: Words,
): Promise<boolean> {
  const { file, origin, licence, annotations, isReadTwice = false, sha256: _hash, ...own } = sample;
  const read = readText(file, await readFile(join(desk.seeds, file)), undefined, words);
  if (sameText(desk.store.workspace, read.text)) return false;
  const id: Id<"document"> = makeId("document", randomUUID());
  const notes = noted([words.host.imports.origin(origin), words.host.imports.licence(licence)]);
  drafts.push({ kind: "document", id, revision: 0, ...own, ...(await keepText(desk.store, read)), ...notes });
  if (annotations !== undefined) {
    const seed: unknown = JSON.parse(await readSeed(desk.seeds, annotations));
    const own = readAnnotations(seed, id, read.text, drafts);
    drafts.push(...own.drafts);
    for (const second of own.seconds) seconds.add(second);
  }
  if (isReadTwice)
    for (const { id: authorId } of [maker, reader])
      drafts.push({
        kind: "reading",
        id: readingId(id, authorId),
        revision: 0,
        documentId: id,
        authorId,
        state: "finished",
      });
  return true;
}

async function readSeed(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), "utf8");
  } catch (cause) {
    if (errnoOf(cause) !== "ENOENT") throw cause;
    throw new AppError("unavailable", (words) => words.host.imports.noSamples, { cause });
  }
}
