import type { Id } from "../ids.ts";
import type { AnyRecord } from "../records/index.ts";
import { type FieldMerge, composed, mergeFields, saysTheSame } from "./fields.ts";
import { type Slices, atOnce } from "../slices.ts";
import { type Here, type There, basesOf, sliceLength, versionHere } from "./sides.ts";
import { type Versions, joined, knows, orderOf } from "./versions.ts";

/** Where a record stands on both sides, in the order of a list to go through. */
export const categories = [
  /** Changed on both sides, with fields that are not the same; or changed on one and removed on the other. */
  "conflict",
  /** Changed on both sides, in different fields. */
  "changed-both",
  "changed-there",
  "new",
  "removed-there",
  /** Changed here only; or what comes was known here, and changed since. */
  "changed-here",
  "removed-here",
  /** The other side has nothing of it. */
  "only-here",
  "same",
] as const;

export type Category = (typeof categories)[number];
export type Side = "here" | "there";

/** One record of either side, and what is to be decided about it. */
export type Item = {
  readonly id: Id;
  readonly category: Category;
  /** As it is here; absent where it is not. */
  readonly here?: AnyRecord;
  /** As it is there; absent where it is not. */
  readonly there?: AnyRecord;
  /** What both built on, where that decided. */
  readonly bases: readonly AnyRecord[];
  /** Field by field, where both sides have it and differ. */
  readonly fields: readonly FieldMerge[];
  /** What happens where nothing is chosen; absent where something has to be. */
  readonly usual?: Side | "both";
  /** What is known of it here; absent where it never was here. */
  readonly versionHere?: Versions;
  /** What is known of it there; absent where it is only here. */
  readonly versionThere?: Versions;
};

/** As `itemsInSlices`, in one go. */
export function itemsOf(here: Here, there: There, own: Iterable<AnyRecord>): Item[] {
  return atOnce(itemsInSlices(here, there, own));
}

/**
 * Every record the other side has or removed, and those of `own` it does not have, by what became of them.
 * @param own the records here that the other side might have had: those of the same documents
 */
export function* itemsInSlices(here: Here, there: There, own: Iterable<AnyRecord>): Slices<Item[]> {
  const items: Item[] = [];
  for (const [id, record] of there.records) {
    if (items.length % sliceLength === 0) yield;
    const versions = there.versions.get(id) ?? {};
    items.push(comingItem(here, id, record, versions));
  }
  for (const [id, versions] of there.removed) {
    const item = removedItem(here, id, versions);
    if (item) items.push(item);
  }
  for (const record of own)
    if (!there.records.has(record.id) && !there.removed.has(record.id))
      items.push({
        id: record.id,
        category: "only-here",
        here: record,
        bases: [],
        fields: [],
        usual: "here",
      });
  return items;
}

/** A record the other side has. */
function comingItem(here: Here, id: Id, there: AnyRecord, versionThere: Versions): Item {
  const own = here.workspace.get(id);
  const ours = versionHere(here, id);
  const known = { id, there, versionThere, bases: [], fields: [], ...(ours ? { versionHere: ours } : {}) };
  if (!ours) return { ...known, category: "new", usual: "there" };
  if (!own) return goneItem(here, { ...known, ours });
  const common = { ...known, here: own };
  if (saysTheSame(own, there)) return { ...common, category: "same", usual: "here" };
  const order = orderOf(ours, versionThere);
  if (order === "here" || order === "there") {
    const category = order === "here" ? "changed-here" : "changed-there";
    const fields = mergeFields([order === "here" ? there : own], own, there);
    return { ...common, category, fields, usual: order };
  }
  // Two of one number that differ were written outside the program: nothing they could have in common is known.
  const bases = order === "equal" ? [] : basesOf(here, id, versionThere);
  const fields = mergeFields(bases, own, there);
  return { ...common, bases, ...wayOf(bases, own, there, fields) };
}

/** What fields changed on different sides come to; where that does not hold together, the whole record is one choice. */
function wayOf(
  bases: readonly AnyRecord[],
  here: AnyRecord,
  there: AnyRecord,
  fields: readonly FieldMerge[],
): Pick<Item, "category" | "fields" | "usual"> {
  const states = new Set(fields.map(({ state }) => state));
  if (!states.has("both")) {
    if (!states.has("here")) return { category: "changed-there", fields, usual: "there" };
    if (!states.has("there")) return { category: "changed-here", fields, usual: "here" };
  }
  const isThere = new Map(fields.map(({ field, state }) => [field, state === "there"]));
  const isWhole = (["here", "there"] as const).every((side) => {
    const from = (field: string) =>
      isThere.get(field) === true || (side === "there" && isOpen(fields, field));
    return composed(bases, here, there, from) !== undefined;
  });
  if (!isWhole) return { category: "conflict", fields: [{ field: "all", state: "both" }] };
  return states.has("both")
    ? { category: "conflict", fields }
    : { category: "changed-both", fields, usual: "both" };
}

const isOpen = (fields: readonly FieldMerge[], field: string) =>
  fields.some((each) => each.field === field && each.state === "both");

/** A record the other side has and that was removed here. */
function goneItem(
  here: Here,
  { ours, ...item }: Omit<Item, "category"> & { there: AnyRecord; versionThere: Versions; ours: Versions },
): Item {
  if (knows(ours, item.versionThere)) return { ...item, category: "removed-here", usual: "here" };
  if (knows(item.versionThere, ours)) return { ...item, category: "new", usual: "there" };
  if (isBack(item.there, ours)) return { ...item, category: "conflict" };
  const bases = basesOf(here, item.id, item.versionThere);
  const isAsItWas = bases.length > 0 && bases.every((base) => saysTheSame(base, item.there));
  return isAsItWas
    ? { ...item, bases, category: "removed-here", usual: "here" }
    : { ...item, bases, category: "conflict" };
}

/** A record the other side removed; undefined for one that never was here. */
function removedItem(here: Here, id: Id, versionThere: Versions): Item | undefined {
  const own = here.workspace.get(id);
  const ours = versionHere(here, id);
  if (!ours) return undefined;
  const item = { id, versionHere: ours, versionThere, bases: [], fields: [] };
  if (!own) return { ...item, category: "same", usual: "here" };
  const common = { ...item, here: own };
  const order = orderOf(ours, versionThere);
  if (order === "here") return { ...common, category: "changed-here", usual: "here" };
  if (order === "apart") {
    if (isBack(own, versionThere)) return { ...common, category: "conflict" };
    const bases = basesOf(here, id, versionThere);
    if (bases.length === 0 || !bases.every((base) => saysTheSame(base, own)))
      return { ...common, bases, category: "conflict" };
  }
  return { ...common, category: "removed-there", usual: "there" };
}

/** Whether a record was brought back, and who removed it does not know that: it may say what it did before, and yet was meant. */
function isBack({ ancestry }: AnyRecord, removal: Versions): boolean {
  return ancestry?.back !== undefined && !knows(removal, ancestry.back);
}

/** What both sides know of an item together. */
export const knownOf = ({ versionHere = {}, versionThere = {} }: Item): Versions =>
  joined(versionHere, versionThere);
