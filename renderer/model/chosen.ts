import type { Id } from "../../shared/ids.ts";
import { type Label, labels } from "../../shared/labels.ts";
import type { Annotation } from "./actions.ts";

/** Annotations chosen together; with fewer than two of them nothing is, and the active annotation stands for itself. */
export type Chosen = ReadonlySet<Id<"annotation">>;

export const noneChosen: Chosen = new Set();

/** `chosen` with `id` put in, or taken out where it was in. */
export function toggled(chosen: Chosen, id: Id<"annotation">): Chosen {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The ids from one place of the list to another, both included, whichever comes first; places are 0-based. */
export function between(items: readonly Pick<Annotation, "id">[], one: number, other: number): Chosen {
  const [first, last] = one <= other ? [one, other] : [other, one];
  return new Set(items.slice(Math.max(0, first), last + 1).map(({ id }) => id));
}

/** `chosen` without what is gone; the same object where nothing of it is. */
export function without(chosen: Chosen, gone: Iterable<Id | undefined>): Chosen {
  let next: Set<Id<"annotation">> | undefined;
  for (const id of gone) {
    const known = id as Id<"annotation">; // an id of another kind is in no set of annotations
    if (!chosen.has(known)) continue;
    next ??= new Set(chosen);
    next.delete(known);
  }
  return next ?? chosen;
}

/** Those of `items` that are chosen, in the order of `items`. */
export function among(items: readonly Annotation[], chosen: Chosen): readonly Annotation[] {
  return chosen.size === 0 ? [] : items.filter(({ id }) => chosen.has(id));
}

/** How many there are of each label. */
export function countsOf(items: readonly Annotation[]): Readonly<Record<Label, number>> {
  const counts: Record<Label, number> = { claim: 0, statistic: 0, quote: 0, "anonymous-source": 0 };
  for (const { label } of items) counts[label]++;
  return counts;
}

/** The labels that occur, in their usual order. */
export function labelsOf(items: readonly Annotation[]): readonly Label[] {
  const counts = countsOf(items);
  return labels.filter((label) => counts[label] > 0);
}
