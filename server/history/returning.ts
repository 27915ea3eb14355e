import type { Added } from "../../shared/api.ts";
import { type HostChange, maxChanges } from "../../shared/changes.ts";
import { AppError } from "../../shared/errors.ts";
import type { HistoryEntry } from "../../shared/history.ts";
import { isUnchanged } from "../../shared/history/fields.ts";
import type { Returning } from "../../shared/history/log.ts";
import type { Id } from "../../shared/ids.ts";
import { type AnyRecord, draftOf } from "../../shared/records/index.ts";
import type { Desk } from "../desk.ts";
import type { Actor } from "../service.ts";
import type { Logged } from "../store/logged.ts";
import type { Store } from "../store/store.ts";
import { numberOf } from "../writer.ts";
import { commitNumbered, entriesOf } from "./details.ts";
import { sightOf } from "./sight.ts";

/*
 * Bringing the workspace back. It touches what other people wrote, so it is the host's own act, and only the person whose
 * computer it is on may ask for it. Nothing is lost by it: it is one more commit, and can be taken back like any other.
 */

/**
 * What bringing the workspace back to before commit `before` would do; nothing is changed.
 * @throws AppError as `bringBack`
 */
export async function previewReturn(desk: Desk, actor: Actor, before: number): Promise<Returning> {
  owned(desk, actor);
  sighted(desk, actor);
  return countOf(desk.store, await returnChanges(desk.store, before));
}

/**
 * Brings every record back to what it was before commit `before`, as one commit.
 * @throws AppError `forbidden` for anybody but the host's own author, and while they read something on their own;
 * `not-found` where there is no such commit; `invalid` where something that is no commit lies between, or it is too much at once
 */
export async function bringBack(desk: Desk, actor: Actor, before: number): Promise<Added & Returning> {
  owned(desk, actor);
  return await carryOut(desk, actor, () => {
    sighted(desk, actor);
    return returnChanges(desk.store, before);
  });
}

/**
 * Takes back what one commit did, and nothing of what was done since.
 * @throws AppError as `bringBack`; `conflict` where one of its records was changed since
 */
export async function takeBack(desk: Desk, actor: Actor, seq: number): Promise<Added & Returning> {
  owned(desk, actor);
  return await carryOut(desk, actor, async () => {
    const logged = await commitNumbered(desk.store, seq);
    await sightedOf(desk, actor, logged);
    const { puts, removes } = logged;
    const { workspace } = desk.store;
    const touched = new Set<Id>([...puts.map(({ id }) => id), ...removes]);
    // What stays as it is may have moved on: a reading that began with the commit is further by now.
    const isSince =
      puts.some(
        (record) =>
          workspace.get(record.id)?.revision !== seq && !stays(record, (document) => touched.has(document)),
      ) || removes.some((id) => workspace.get(id));
    if (isSince) throw new AppError("conflict", ({ host }) => host.history.changedSince);
    await touchedSince(desk.store, seq);
    return reverse(desk.store, seq, touched);
  });
}

function owned(desk: Desk, actor: Actor): void {
  if (actor.authorId !== desk.owner) throw new AppError("forbidden", ({ host }) => host.history.ownersOnly);
}

/** Whoever reads on their own would be told how much others did, and undo it unseen. */
function sighted({ seeing }: Desk, actor: Actor): void {
  if (seeing.blind(actor))
    throw new AppError("forbidden", ({ host }) => host.rights.nothingChanged(host.unseen.finishFirst));
}

/** As `sighted`, but for what they did themselves and see whole. */
async function sightedOf(desk: Desk, actor: Actor, commit: Logged): Promise<void> {
  const sight = sightOf(desk, actor);
  if (!sight) return;
  const entries = commit.by === actor.authorId ? await entriesOf(desk.store, commit) : [];
  const isSame = ({ before, after }: HistoryEntry, at: number) =>
    before === entries[at]?.before && after === entries[at]?.after;
  const seen = sight(entries);
  if (seen.length === 0 || seen.length < entries.length || !seen.every(isSame)) sighted(desk, actor);
}

async function carryOut(
  desk: Desk,
  actor: Actor,
  prepare: () => Promise<readonly HostChange[]>,
): Promise<Added & Returning> {
  let count: Returning = { back: 0, changed: 0, gone: 0 };
  const commit = await desk.writer.commitOwn(actor, async () => {
    const changes = await prepare();
    count = countOf(desk.store, changes);
    return changes;
  });
  return { ...count, ...numberOf(commit) };
}

async function returnChanges(store: Store, before: number): Promise<readonly HostChange[]> {
  await commitNumbered(store, before);
  return reverse(store, before, await touchedSince(store, before));
}

/**
 * The records that commit `seq` and all after it touched.
 * @throws AppError `invalid` where something else happened to them, or they were brought to a newer format
 */
async function touchedSince(store: Store, seq: number): Promise<ReadonlySet<Id>> {
  const touched = new Set<Id>();
  for await (const { seq: at, isBreak, puts, removes } of store.commits.backwards(undefined, {})) {
    if (at < seq) break;
    if (isBreak) throw new AppError("invalid", ({ host }) => host.history.brokenSince);
    for (const { id } of puts) touched.add(id);
    for (const id of removes) touched.add(id);
    if (at === seq) break;
  }
  return touched;
}

/** The changes that make these records what they were before commit `seq`, where they are anything else. */
async function reverse(store: Store, seq: number, ids: ReadonlySet<Id>): Promise<readonly HostChange[]> {
  const { workspace } = store;
  const versions =
    (await store.commits.before([{ seq, ids: [...ids] }])).get(seq) ?? new Map<Id, AnyRecord>();
  const isMoving = (id: Id) => ids.has(id) && !workspace.get(id) !== !versions.get(id);
  const changes: HostChange[] = [];
  for (const id of ids) {
    const was = versions.get(id);
    const is = workspace.get(id);
    if (stays(was ?? is, isMoving)) continue;
    if (was && is) {
      if (!isUnchanged(was, is))
        changes.push({ op: "put", record: { ...draftOf(was), revision: is.revision } });
    } else if (was) changes.push({ op: "restore", record: was });
    else if (is) changes.push({ op: "remove", id, revision: is.revision });
  }
  if (changes.length > maxChanges)
    throw new AppError("invalid", ({ host }) => host.changes.tooMany(maxChanges, changes.length));
  return changes;
}

/**
 * People stay as they are: what is written bears their names. So do readings, which only ever move on, unless the document
 * they are of comes or goes.
 */
function stays(record: AnyRecord | undefined, isMoving: (id: Id) => boolean): boolean {
  if (record?.kind === "reading") return !isMoving(record.documentId);
  return record?.kind === "author";
}

function countOf({ workspace }: Store, changes: readonly HostChange[]): Returning {
  let [back, changed, gone] = [0, 0, 0];
  for (const change of changes)
    if (change.op === "remove") gone++;
    else if (workspace.get(change.record.id)) changed++;
    else back++;
  return { back, changed, gone };
}
