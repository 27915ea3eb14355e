import { randomUUID } from "node:crypto";
import type { Input } from "../../shared/api.ts";
import type { Choice, Choices } from "../../shared/bundle/deciding.ts";
import type { BundleFile } from "../../shared/bundle/file.ts";
import { type Item, itemsInSlices } from "../../shared/bundle/items.ts";
import { type Merge, changesOfMerge, merge, undecided } from "../../shared/bundle/merge.ts";
import type { Past } from "../../shared/bundle/past.ts";
import type { MergePreview, MergeReport } from "../../shared/bundle/protocol.ts";
import { recordsOf } from "../../shared/bundle/scope.ts";
import { type There, needPast } from "../../shared/bundle/sides.ts";
import { type Copy, renewed } from "../../shared/bundle/versions.ts";
import { type Slices, oneTurn } from "../../shared/slices.ts";
import { AppError } from "../../shared/errors.ts";
import type { Id } from "../../shared/ids.ts";
import { named } from "../../shared/naming.ts";
import { type RecordOf, as } from "../../shared/records/index.ts";
import type { Words } from "../../shared/words/index.ts";
import type { Sentence } from "../../shared/words/sentence.ts";
import type { Desk } from "../desk.ts";
import { keepFiles, textsFor } from "../import/carried.ts";
import { reading } from "../import/reading.ts";
import { hostTurns } from "../search/turns.ts";
import type { Actor } from "../service.ts";
import { numberOf } from "../writer.ts";
import { aheadOf, parseBundle, refused, thereOf } from "./parse.ts";
import { Telling } from "./telling.ts";

/**
 * What merging a staged bundle would come to, record by record; nothing is written.
 * @throws AppError `invalid` with what is wrong with the file; `forbidden` for anybody but the host's own author, because a
 * file can say that anyone wrote anything
 */
export async function previewMerge(
  desk: Desk,
  actor: Actor,
  fileId: string,
  words: Words,
): Promise<MergePreview> {
  const file = readStaged(desk, actor, fileId);
  const { seq } = desk.store.workspace;
  const { items, ahead } = await compared(desk, file);
  const telling = new Telling(desk, actor, file, words);
  const seen = telling.seen(items).map((item) => telling.item(item));
  return {
    seq,
    exportedAt: file.exportedAt,
    without: file.without ?? [],
    items: seen,
    ...(ahead ? { ahead: words.host.bundle.ahead(ahead(words)) } : {}),
    ...telling.unseen,
  };
}

/**
 * Merges a staged bundle: all of it as one commit, or nothing. Every record keeps the stamps of whoever wrote it.
 * @throws AppError as `previewMerge`, and where a conflict is out of the actor's sight; `invalid` where one was not decided,
 * `conflict` where something of it changed here since it was looked at
 */
export async function mergeBundle(
  desk: Desk,
  actor: Actor,
  { fileId, choices, seen }: Input<"merge">,
  words: Words,
): Promise<MergeReport> {
  const file = readStaged(desk, actor, fileId);
  const telling = new Telling(desk, actor, file, words);
  let merged: Merge | undefined;
  const commit = await desk.writer.commitMerge(actor, async (seq) => {
    const { items, past, copies, ahead } = await compared(desk, file);
    const { workspace } = desk.store;
    const listed = telling.seen(items);
    const chosen = checkedChoices(listed, choices);
    checkSeen(listed, past, seen);
    const open = undecided(listed, chosen).length;
    if (open > 0) throw refused((bundle) => bundle.undecided(open));
    // What nobody may look at, nobody can decide.
    if (undecided(items, chosen).length > 0)
      throw new AppError("forbidden", ({ host: { bundle, unseen } }) =>
        bundle.nothingMerged(unseen.finishFirst),
      );
    const texts = await textsFor(desk.store, file, file.records, (document, cause) =>
      refused((bundle, words) => bundle.textMissing(named(document, words)), cause),
    );
    merged = merge(workspace, items, chosen, (hash) => texts.get(hash));
    const changes = changesOfMerge(workspace, merged.held, copies, seq);
    await keepFiles(desk.store, file, documentsIn(merged));
    const copy = copies.at(-1);
    if (ahead && copy && changes.length > 0) await desk.store.renewCopy(copy.id);
    return changes.length === 0 ? [] : [{ op: "from", ...(file.by ? { by: file.by } : {}) }, ...changes];
  });
  const outcomes = merged?.outcomes ?? [];
  const listed = new Set(telling.seen(outcomes.map(({ item }) => item)));
  const items = outcomes.filter(({ item }) => listed.has(item)).map((one) => telling.outcome(one));
  return { items, ...telling.unseen, ...numberOf(commit) };
}

function readStaged(desk: Desk, actor: Actor, fileId: string): BundleFile {
  if (actor.authorId !== desk.owner) {
    const say = ({ host: { bundle } }: Words) => bundle.nothingMerged(bundle.ownerOnly);
    throw new AppError("forbidden", say);
  }
  const bytes = desk.staging.get(fileId);
  return reading(desk.log, () => parseBundle(bytes));
}

type Compared = {
  readonly items: Item[];
  readonly past: Past;
  /** Which copies the commits of this folder count as. */
  readonly copies: readonly Copy[];
  /** What the bundle says builds on changes of this folder that are not in it; absent where nothing does. */
  readonly ahead?: Sentence;
};

/**
 * Both sides, as they stand to each other. Where the bundle builds on changes of this folder that are not in it, their numbers
 * may be those of others here by now: it is compared as if the folder counted as a new copy, with which the bundle has
 * nothing in common, and does so once it is merged.
 */
async function compared({ store }: Desk, file: BundleFile): Promise<Compared> {
  const { workspace } = store;
  const ahead = aheadOf(file, workspace, store.copies);
  const copies = ahead ? renewed(store.copies, randomUUID()) : store.copies;
  const there = thereOf(file, workspace);
  const missing = [...there.records.keys(), ...there.removed.keys()].filter((id) => !workspace.get(id));
  const past = await store.past(new Set(missing), (id) => !workspace.get(id), copies);
  const sides = { workspace, copies, gone: (id: Id) => past.gone(id) };
  const wanted = await worked(needPast(sides, there));
  const earlier = wanted.size > 0 ? await store.past(wanted, () => true, copies) : undefined;
  const versions = (id: Id) => earlier?.versions(id) ?? [];
  const own = ownOf(file, there, workspace);
  const items = await worked(itemsInSlices({ ...sides, versions }, there, own));
  return { items, past, copies, ...(ahead ? { ahead } : {}) };
}

/** Does work that may be long while others are answered. */
async function worked<T>(work: Slices<T>): Promise<T> {
  for (;;) {
    const done = oneTurn(work, hostTurns);
    if (done) return done.value;
    await hostTurns.pause();
  }
}

/** What is here of the documents the bundle is about. */
function ownOf({ scope }: BundleFile, { records }: There, workspace: Desk["store"]["workspace"]) {
  const here = scope === "all" ? scope : scope.filter((id) => records.has(id) && workspace.get(id));
  return recordsOf(workspace, here).values();
}

/** Choices about what is not in the list are a mistake of whoever made them. */
function checkedChoices(items: readonly Item[], choices: Input<"merge">["choices"]): Choices {
  const known = new Map(items.map((item) => [item.id, item]));
  for (const [key, choice] of Object.entries(choices) as [Id, Choice][]) {
    const item = known.get(key);
    const isAbout =
      item?.versionThere &&
      item.category !== "same" &&
      (typeof choice === "string" ||
        Object.keys(choice).every((field) => item.fields.some((each) => each.field === field)));
    if (!isAbout) throw refused((bundle) => bundle.notAChoice(key));
  }
  return choices as Choices; // the schema says that its keys are ids
}

/** @throws AppError `conflict` where a record has changed since commit `seen`, or has gone since */
function checkSeen(items: readonly Item[], past: Past, seen: number): void {
  const isNew = ({ id, here, versionThere }: Item) =>
    versionThere !== undefined && (here?.revision ?? past.gone(id)?.seq ?? 0) > seen;
  const changed = items.filter(isNew).length;
  if (changed === 0) return;
  throw new AppError("conflict", ({ host: { bundle } }) =>
    bundle.nothingMerged(bundle.changedMeanwhile(changed)),
  );
}

/** The documents that come. */
const documentsIn = ({ held }: Merge): RecordOf<"document">[] =>
  [...held.wanted.values()].flatMap(({ record }) => as("document", record) ?? []);
