import { AppError } from "../../shared/errors.ts";
import { type History, type HistoryEntry, mostEntries } from "../../shared/history.ts";
import { actOf } from "../../shared/history/summary.ts";
import type { Id } from "../../shared/ids.ts";
import type { Desk } from "../desk.ts";
import type { Actor } from "../service.ts";
import type { Logged } from "../store/logged.ts";
import type { Store } from "../store/store.ts";
import { sightOf } from "./sight.ts";

/**
 * What one commit did to each of its records, in the order it did so: the first `mostEntries` of them, and how many more
 * there are.
 * @throws AppError `not-found` where there is no such commit, `unavailable` where the log cannot be read
 */
export async function commitHistory(desk: Desk, actor: Actor, seq: number): Promise<History> {
  const commit = await commitNumbered(desk.store, seq);
  const entries = await entriesOf(desk.store, commit);
  const shown = sightOf(desk, actor)?.(entries) ?? entries;
  const more = shown.length - mostEntries;
  return { entries: shown.slice(0, mostEntries), ...(more > 0 && { more }) };
}

/** @throws AppError `not-found` where there is no commit of this number that can be read */
export async function commitNumbered(store: Store, seq: number): Promise<Logged> {
  const commit = await store.commits.commit(seq);
  if (!commit) throw new AppError("not-found", ({ host }) => host.history.noCommit(seq));
  return commit;
}

/** What a commit did to each of its records; those of which nothing is known any more are left out. */
export async function entriesOf(
  store: Store,
  { seq, at, by, puts, removes }: Logged,
): Promise<HistoryEntry[]> {
  // What was made just then was not there before; nobody need look for it.
  const old = puts.filter((after) => actOf({ after }, at) !== "created").map(({ id }): Id => id);
  const versions = await store.commits.before([{ seq, ids: [...old, ...removes] }]);
  const before = (id: Id) => versions.get(seq)?.get(id);
  const stamp = { seq, at, ...(by && { by }) };
  return [
    ...puts.map((after): HistoryEntry => {
      const was = before(after.id);
      return { ...stamp, ...(was && { before: was }), after };
    }),
    ...removes.flatMap((id): HistoryEntry[] => {
      const was = before(id);
      return was ? [{ ...stamp, before: was }] : [];
    }),
  ];
}
