import type { Input } from "../../shared/api.ts";
import type { HistoryEntry } from "../../shared/history.ts";
import type { LogFilter, LogLine, LogPage } from "../../shared/history/log.ts";
import { summaryOf, type Touched } from "../../shared/history/summary.ts";
import type { Id } from "../../shared/ids.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import type { Desk } from "../desk.ts";
import type { Actor } from "../service.ts";
import { type LineFilter, type Logged, passes } from "../store/logged.ts";
import type { Store } from "../store/store.ts";
import { type Sight, sightOf } from "./sight.ts";

/** How much of the log is read to give names to what is gone. Whoever opens the commit is told in any case. */
const mostBytes = 32 * 1024 * 1024;
/** More than are asked for: they say that there is a next page. */
const spare = 1;

/**
 * A page of the log, newest first. It costs what it shows, however long the log is, unless a filter has it look for it.
 * Somebody from whom records are hidden gets what passes the filter by what they see, and is not told how much more there is.
 * @throws AppError `unavailable` where the log cannot be read
 */
export async function logPage(desk: Desk, actor: Actor, input: Input<"log">): Promise<LogPage> {
  const { store } = desk;
  const { most, filter = {} } = input;
  const sight = sightOf(desk, actor);
  const seenFilter = sight && (await store.commits.lineFilter(filter));
  const lines: LogLine[] = [];
  let { before } = input;
  // A page on which little may be seen is no end.
  for (let isMore = true; isMore && firstOf(lines, most).length === lines.length;) {
    const found = await take(store, before, most + spare, filter);
    lines.push(...(await linesOf(store, found, sight, seenFilter)));
    isMore = found.length >= most + spare;
    before = found.at(-1)?.seq;
  }
  const page = firstOf(lines, most);
  const last = page.at(-1);
  return {
    lines: page,
    mayReturn: actor.authorId === desk.owner && !sight,
    ...(lines.length > page.length && last && { next: last.seq }),
  };
}

/** So many lines. The state after a commit never stands without it: both have its number, and the next page begins before that. */
const firstOf = (lines: readonly LogLine[], most: number): readonly LogLine[] =>
  lines.filter(({ seq }, at) => at < most || seq === lines[most - 1]?.seq);

/** So many commits, if there are, with the states after them. */
async function take(store: Store, before: number | undefined, most: number, filter: LogFilter) {
  const found: Logged[] = [];
  for await (const logged of store.commits.backwards(before, filter)) {
    if (found.length >= most && logged.seq !== found.at(-1)?.seq) break;
    found.push(logged);
  }
  return found;
}

async function linesOf(
  store: Store,
  page: readonly Logged[],
  sight: Sight | undefined,
  seenFilter: LineFilter | undefined,
): Promise<readonly LogLine[]> {
  const wants = page.map(({ seq, removes }) => ({ seq, ids: removes }));
  const versions = await store.commits.before(wants, sight ? undefined : mostBytes);
  return page.flatMap((logged): LogLine[] => {
    const { id, seq, at, by, isBreak } = logged;
    const stamp = { id, seq, at, ...(by && { by }), ...(isBreak && { isBreak }) };
    if (isBreak) return [{ ...stamp, records: 0, groups: [], documents: [] }];
    const gone = versions.get(seq) ?? new Map<Id, AnyRecord>();
    const touched = seen(logged, gone, sight);
    if (touched.length === 0 || (seenFilter && !passes(asSeen(logged, touched), seenFilter))) return [];
    const here = new Map<Id, AnyRecord>([
      ...gone,
      ...logged.puts.map((record) => [record.id, record] as const),
    ]);
    const summary = summaryOf(touched, at, (each) => here.get(each) ?? store.workspace.get(each));
    return [{ ...stamp, ...mergeOf(logged, touched), ...summary }];
  });
}

/** What merging a bundle came to. The stamps of its records are those of whoever wrote them, so they do not tell. */
function mergeOf({ from }: Logged, touched: readonly Touched[]): Pick<LogLine, "merge"> {
  if (!from) return {};
  const puts = touched.filter(({ after }) => after);
  const added = puts.filter(({ id }) => from.added.has(id)).length;
  const removed = touched.length - puts.length;
  return { merge: { ...(from.by && { by: from.by }), added, changed: puts.length - added, removed } };
}

function seen(
  { seq, at, by, puts, removes }: Logged,
  gone: ReadonlyMap<Id, AnyRecord>,
  sight: Sight | undefined,
): readonly Touched[] {
  const removed = removes.map((id): Touched => {
    const before = gone.get(id);
    return { id, ...(before && { before }) };
  });
  const touched = [...puts.map((after): Touched => ({ id: after.id, after })), ...removed];
  if (!sight) return touched;
  // What nobody knows cannot be shown to somebody from whom something is hidden.
  const entries = touched.flatMap(({ before, after }): HistoryEntry[] =>
    before || after
      ? [{ seq, at, ...(by && { by }), ...(before && { before }), ...(after && { after }) }]
      : [],
  );
  return sight(entries).flatMap(({ before, after }): Touched[] => {
    const record = after ?? before;
    return record ? [{ id: record.id, ...(before && { before }), ...(after && { after }) }] : [];
  });
}

/** A commit as if it had done no more than this. */
function asSeen(logged: Logged, touched: readonly Touched[]): Logged {
  return {
    ...logged,
    puts: touched.flatMap(({ after }) => after ?? []),
    removes: touched.flatMap(({ id, after }) => (after ? [] : id)),
  };
}
