import type { Label } from "../../shared/labels.ts";
import type { ComparedItem, ComparisonKind } from "../../shared/review/compare.ts";
import type { Standing, StandingState } from "../../shared/review/standing.ts";

/** What the list is narrowed down to. */
export type CompareFilter = {
  readonly kinds: ReadonlySet<ComparisonKind>;
  readonly label: Label | undefined;
  readonly state: StandingState | undefined;
  /** The annotations behind a figure, and what that figure is called. */
  readonly behind: { readonly name: string; readonly ids: ReadonlySet<string> } | undefined;
};

/** All that differs; what is the same is counted. */
export const allDifferences: CompareFilter = {
  kinds: new Set(["only-a", "only-b", "label", "boundary", "attributes"]),
  label: undefined,
  state: undefined,
  behind: undefined,
};

/** What a filter is asked about: differences, and how far each is. */
type Differences = {
  readonly items: readonly ComparedItem[];
  readonly standings: ReadonlyMap<string, Standing>;
};

/** The differences that pass the filter. */
export function passing({ items, standings }: Differences, filter: CompareFilter): ComparedItem[] {
  const { kinds, label, state, behind } = filter;
  return items.filter((item) => {
    const { a, b, key } = item;
    if (behind) return (a && behind.ids.has(a.id)) || (b && behind.ids.has(b.id));
    if (!item.kinds.some((kind) => kinds.has(kind))) return false;
    if (label !== undefined && a?.label !== label && b?.label !== label) return false;
    return state === undefined || standings.get(key)?.state === state;
  });
}
