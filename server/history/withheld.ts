import type { HistoryEntry } from "../../shared/history.ts";
import { changedFields } from "../../shared/history/fields.ts";
import {
  type LogWithholdings,
  Masked,
  mostNamed,
  Withholder,
  withholdingOf,
} from "../../shared/history/withheld.ts";
import type { Withheld } from "../../shared/protection.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import { inOrder } from "../../shared/records/order.ts";
import type { Words } from "../../shared/words/index.ts";
import type { Desk } from "../desk.ts";
import type { Actor } from "../service.ts";
import type { Store } from "../store/store.ts";
import { sightOf } from "./sight.ts";

/**
 * Who is masked in an audit log. What is here today has the numbers it has in other files; what is gone comes after, as the
 * log first tells of it.
 * @throws AppError `unavailable` where the log cannot be read
 */
export async function maskedIn(store: Store): Promise<Masked> {
  const masked = maskedNow(store);
  for await (const { entries } of store.commits.told()) addTo(masked, entries);
  return masked;
}

function maskedNow({ workspace }: Store): Masked {
  const masked = new Masked();
  for (const record of inOrder(workspace.records())) masked.add(record);
  return masked;
}

function addTo(masked: Masked, entries: readonly HistoryEntry[]): void {
  for (const { before, after } of entries)
    for (const record of [before, after]) if (record) masked.add(record);
}

/** A value that is withheld, or is if its record turns out to be masked. */
type Value = {
  readonly what: Withheld;
  readonly record: AnyRecord;
  readonly field: string;
  readonly was: unknown;
};

/**
 * Which values an audit log without `withheld` keeps back, of all versions there ever were, each once; of what the actor may see.
 * The log is read once: of sources that were named until then, the values wait for its end.
 * @throws AppError `unavailable` where the log cannot be read
 */
export async function withheldFromLog(
  desk: Desk,
  actor: Actor,
  withheld: readonly Withheld[],
  words: Words,
): Promise<LogWithholdings> {
  if (withheld.length === 0) return { things: 0, some: [] };
  const masked = maskedNow(desk.store);
  const without = new Withholder(new Set(withheld), masked, words);
  const sight = sightOf(desk, actor);
  const told = new Set<string>();
  /** In the order of the log: all that wait, and as many of the others as are named. */
  const kept: Value[] = [];
  let certain = 0;
  for await (const { entries } of desk.store.commits.told()) {
    addTo(masked, entries);
    for (const { after } of sight?.(entries) ?? entries) {
      if (!after) continue; // what a removal took away an earlier commit had put there
      // All fields there are, whether this commit changed them or not: what came before may not be told.
      for (const { field, after: was } of changedFields({ after })) {
        const what = without.couldBe(after, field);
        const key = JSON.stringify([after.id, field, was]);
        if (!what || was === "" || told.has(key)) continue;
        told.add(key);
        const isCertain = without.is(after, what);
        if (isCertain) certain++;
        if (!isCertain || certain <= mostNamed) kept.push({ what, record: after, field, was });
      }
    }
  }
  const all = kept.filter(({ record, what }) => without.is(record, what));
  return {
    things: Math.max(certain - mostNamed, 0) + all.length,
    some: all
      .slice(0, mostNamed)
      .map(({ what, record, field, was }) =>
        withholdingOf(what, record, was, without.instead(record, field), words),
      ),
  };
}
