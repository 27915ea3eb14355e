import type { MergeChange } from "../changes.ts";
import type { Id } from "../ids.ts";
import type { TextOf } from "../passageProblems.ts";
import type { AnyRecord } from "../records/index.ts";
import type { Sentence } from "../words/sentence.ts";
import type { Workspace } from "../workspace.ts";
import { type Choices, type Wanted, isDecided, wantedOf } from "./deciding.ts";
import { saysTheSame } from "./fields.ts";
import { type Held, held } from "./holding.ts";
import type { Item } from "./items.ts";
import { type Copy, type Versions, joined } from "./versions.ts";

/** Where an item went. */
export type Went =
  /** It was the same on both sides. */
  | "same"
  /** It is now as it was there. */
  | "taken"
  /** It has fields of both. */
  | "merged"
  /** It stays as it is here. */
  | "kept"
  /** It is gone now, as it is there. */
  | "removed"
  /** It is not here, and stays so. */
  | "left";

/** Where an item went, and why where that was not what was wanted. */
export type Outcome = {
  readonly item: Item;
  readonly went: Went;
  /** What needs it, where it is here for that reason alone. */
  readonly neededBy?: AnyRecord;
  /** The rule that what came would have broken. */
  readonly refused?: Sentence;
};

export type Merge = { readonly outcomes: readonly Outcome[]; readonly held: Held };

/** The items about which something has to be chosen and was not. */
export function undecided(items: readonly Item[], choices: Choices): Item[] {
  return items.filter((item) => !isDecided(item, choiceOf(choices, item.id)));
}

/** What all items come to with these choices; all that must be chosen has been. Pure. */
export function merge(workspace: Workspace, items: readonly Item[], choices: Choices, textOf: TextOf): Merge {
  const wants = new Map<Id, Wanted>();
  for (const item of items) {
    const wanted = wantedOf(item, choiceOf(choices, item.id));
    if (wanted) wants.set(item.id, wanted);
  }
  const result = held(workspace, new Map(items.map((item) => [item.id, item])), wants, textOf);
  const outcomes = items.map((item): Outcome => {
    const neededBy = result.needed.get(item.id);
    const refused = result.refused.get(item.id);
    return {
      item,
      went: wentOf(item, result.wanted.get(item.id)),
      ...(neededBy ? { neededBy } : {}),
      ...(refused ? { refused } : {}),
    };
  });
  return { outcomes, held: result };
}

/** Own properties only: an id can be no name of an object's own, yet choices come from outside. */
const choiceOf = (choices: Choices, id: Id) => (Object.hasOwn(choices, id) ? choices[id] : undefined);

function wentOf({ category, here, there }: Item, wanted: Wanted | undefined): Went {
  if (category === "same") return "same";
  if (!wanted) return here ? "kept" : "left";
  const { record } = wanted;
  if (!record) return here ? "removed" : "left";
  if (here && saysTheSame(record, here)) return "kept";
  return there && saysTheSame(record, there) ? "taken" : "merged";
}

/**
 * The changes that carry out a merge as the commit `seq` of the copy of the last of `copies`. Empty where it changes nothing,
 * not even what is known.
 */
export function changesOfMerge(
  workspace: Workspace,
  { wanted }: Held,
  copies: readonly Copy[],
  seq: number,
): MergeChange[] {
  const copy = copies.at(-1)?.id;
  const own: Versions = copy === undefined ? {} : { [copy]: seq };
  return [...wanted].map(([id, { record, known, back, isBack, isOwn, other }]): MergeChange => {
    const all = isOwn ? joined(known, own) : known;
    const revision = workspace.get(id)?.revision ?? 0;
    const since = isBack ? all : back;
    if (record)
      return {
        op: "merge",
        record,
        revision,
        known: all,
        ...(since ? { back: since } : {}),
        ...(other ? { other } : {}),
      };
    return revision === 0 ? { op: "known", id, known: all } : { op: "drop", id, revision, known: all };
  });
}
