import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import { marksOf } from "./adjudicate.ts";
import type { ComparedItem } from "./compare.ts";
import { knownState } from "./judged.ts";

type Resolution = RecordOf<"resolution">;

/**
 * How far a difference is: not decided about; decided; or decided about, but its marks are others now or say something
 * else, so that somebody should look again.
 */
export const standings = ["open", "decided", "changed"] as const;
export type StandingState = (typeof standings)[number];

export type Standing = {
  readonly state: StandingState;
  /** What was decided about its marks; none where it is open, several where they were decided about one by one. */
  readonly by: readonly Resolution[];
};

const open: Standing = { state: "open", by: [] };

/** How far each of some differences is, by their keys, and how many decisions are about marks that are in none of them. */
export function standingsOf(
  items: readonly ComparedItem[],
  resolutions: readonly Resolution[],
): { readonly of: ReadonlyMap<string, Standing>; readonly stray: readonly Resolution[] } {
  const byMark = new Map<Id, Resolution[]>();
  for (const resolution of resolutions)
    for (const { id } of resolution.of) byMark.set(id, [...(byMark.get(id) ?? []), resolution]);
  const met = new Set<Resolution>();
  const of = new Map<string, Standing>();
  for (const item of items) {
    const marks = marksOf(item);
    const by = [...new Set(marks.flatMap(({ id }) => byMark.get(id) ?? []))];
    for (const one of by) met.add(one);
    of.set(item.key, by.length === 0 ? open : { state: isAsJudged(by, marks) ? "decided" : "changed", by });
  }
  return { of, stray: resolutions.filter((one) => !met.has(one)) };
}

function isAsJudged([first, ...others]: readonly Resolution[], marks: ReturnType<typeof marksOf>): boolean {
  if (!first || others.length > 0 || first.of.length !== marks.length) return false;
  return marks.every((mark) =>
    first.of.some(({ id, state }) => id === mark.id && state === knownState(mark)),
  );
}

/** What both marked alike and nobody has decided about; what was decided and has changed since is for somebody to look at. */
export function openSame(
  items: readonly ComparedItem[],
  of: ReadonlyMap<string, Standing>,
): readonly ComparedItem[] {
  return items.filter(({ kinds, key }) => kinds[0] === "same" && of.get(key)?.state === "open");
}

/** How many of the differences are in each state. */
export function countStandings(of: ReadonlyMap<string, Standing>): Record<StandingState, number> {
  const counts = { open: 0, decided: 0, changed: 0 };
  for (const { state } of of.values()) counts[state]++;
  return counts;
}
