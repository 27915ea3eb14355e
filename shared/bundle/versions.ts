import * as v from "valibot";
import { copyId, whole } from "../records/fields.ts";
import type { AnyRecord } from "../records/index.ts";

/*
 * Which version of a record builds on which, across copies of a workspace that never speak to each other. Every folder
 * is a copy with an id of its own; a version is written by one commit of one copy, and knows all that this copy had by then.
 */

/** The latest commit known of each copy, by its id: all of it up to there is known, nothing after. */
export type Versions = { readonly [copy: string]: number };

/** From commit `from` on, what a folder writes counts as of the copy `id`. */
export type Copy = { readonly id: string; readonly from: number };

/** Most copies one record may have been through. */
const mostCopies = 1_000;

/** Versions as a file holds them. Its own keys are looked at one by one: a schema of records passes over `__proto__`. */
export const versionsSchema = v.custom<Versions>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).length <= mostCopies &&
    Object.entries(value).every(([copy, seq]) => v.is(copyId, copy) && v.is(whole, seq)),
);

/** The copies where all that counted as of the latest counts as of a new one, `id`. */
export const renewed = (copies: readonly Copy[], id: string): readonly Copy[] => [
  ...copies.slice(0, -1),
  { id, from: copies.at(-1)?.from ?? 1 },
];

/** What a folder knows of its copies by commit `seq`: all of the earlier ones up to where the next began. */
export function lineage(copies: readonly Copy[], seq: number): Versions {
  const known: Record<string, number> = {};
  for (const [i, { id, from }] of copies.entries()) {
    if (from > seq) break;
    known[id] = Math.min(seq, (copies[i + 1]?.from ?? Infinity) - 1);
  }
  return known;
}

/** The version of a record: what it came with while it is as it came, else that and the commit that wrote it. */
export function versionOf(
  { revision, ancestry }: Pick<AnyRecord, "revision" | "ancestry">,
  copies: readonly Copy[],
): Versions {
  if (ancestry?.at === revision) return ancestry.known;
  return joined(ancestry?.known ?? {}, lineage(copies, revision));
}

/**
 * A version somewhat older than `version`, for a record that goes out without something of it: whoever has the whole one, or
 * gets it later, has the newer version.
 */
export function older(version: Versions, copies: readonly Copy[]): Versions {
  const own = copies.findLast(({ id }) => version[id] !== undefined)?.id ?? Object.keys(version)[0];
  if (own === undefined) return version;
  const { [own]: seq = 0, ...others } = version;
  return seq > 1 ? { ...others, [own]: seq - 1 } : others;
}

/** What of a record that is gone remains: what its removal knew. */
export function removalOf(
  record: Pick<AnyRecord, "revision" | "ancestry">,
  seq: number,
  copies: readonly Copy[],
): Versions {
  return joined(versionOf(record, copies), lineage(copies, seq));
}

/** What both know together. */
export function joined(a: Versions, b: Versions): Versions {
  const all: Record<string, number> = { ...a };
  for (const [copy, seq] of Object.entries(b)) all[copy] = Math.max(all[copy] ?? 0, seq);
  return all;
}

/** Whether `a` knows all that `b` does; two that know the same know each other. */
export const knows = (a: Versions, b: Versions): boolean =>
  Object.entries(b).every(([copy, seq]) => seq <= (a[copy] ?? 0));

export type Order = "equal" | "here" | "there" | "apart";

/** Which of two versions builds on the other; `apart` where each knows something the other does not. */
export function orderOf(here: Versions, there: Versions): Order {
  const isKnown = knows(here, there);
  if (knows(there, here)) return isKnown ? "equal" : "there";
  return isKnown ? "here" : "apart";
}
