import { changedFields } from "../../shared/history/fields.ts";
import {
  type LogWithholding,
  type LogWithholdings,
  Masked,
  mostNamed,
  Withholder,
  withholdingOf,
} from "../../shared/history/withheld.ts";
import type { Withheld } from "../../shared/protection.ts";
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
export async function maskedIn({ workspace, commits }: Store): Promise<Masked> {
  const masked = new Masked();
  for (const record of inOrder(workspace.records())) masked.add(record);
  for await (const { entries } of commits.told())
    for (const { before, after } of entries)
      for (const record of [before, after]) if (record) masked.add(record);
  return masked;
}

/**
 * Which values an audit log without `withheld` keeps back, of all versions there ever were, each once; of what the actor may see.
 * @throws AppError `unavailable` where the log cannot be read
 */
export async function withheldFromLog(
  desk: Desk,
  actor: Actor,
  withheld: readonly Withheld[],
  words: Words,
): Promise<LogWithholdings> {
  if (withheld.length === 0) return { things: 0, some: [] };
  const without = new Withholder(new Set(withheld), await maskedIn(desk.store), words);
  const sight = sightOf(desk, actor);
  const told = new Set<string>();
  const some: LogWithholding[] = [];
  for await (const { entries } of desk.store.commits.told())
    for (const { after } of sight?.(entries) ?? entries) {
      if (!after) continue; // what a removal took away an earlier commit had put there
      // All fields there are, whether this commit changed them or not: what came before may not be told.
      for (const { field, after: was } of changedFields({ after })) {
        const what = without.what(after, field);
        const key = JSON.stringify([after.id, field, was]);
        if (!what || was === "" || told.has(key)) continue;
        told.add(key);
        if (some.length < mostNamed)
          some.push(withholdingOf(what, after, was, without.instead(after, field), words));
      }
    }
  return { things: told.size, some };
}
