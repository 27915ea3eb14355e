import type { Id } from "../ids.ts";
import type { AnyRecord } from "../records/index.ts";
import { composed, saysTheSame } from "./fields.ts";
import { type Item, type Side, knownOf } from "./items.ts";
import { type Versions, joined, knows } from "./versions.ts";

/** What somebody chose: a side for the whole record, or one for each field. */
export type Choice = Side | { readonly [field: string]: Side };
export type Choices = { readonly [id: Id]: Choice };

/** What is to be written about a record; where nothing is, it stays as it is. */
export type Wanted = {
  /** Absent where the record is to go, or to stay away. */
  readonly record?: AnyRecord;
  /** What is known of it then. */
  readonly known: Versions;
  /** The version in which it was brought back, if it was. */
  readonly back?: Versions;
  /** Whether somebody chose to have it although the other side, or this one, had removed it: as if it were brought back. */
  readonly isBack?: boolean;
  /** Whether this is a version of its own, which neither side had. */
  readonly isOwn: boolean;
  /** What the other side had, where it is not what is written. */
  readonly other?: AnyRecord;
};

/** Whether all that has to be chosen about an item was chosen. */
export function isDecided({ category, fields }: Item, choice: Choice | undefined): boolean {
  if (category !== "conflict") return true;
  if (choice === undefined) return false;
  return (
    typeof choice === "string" ||
    (fields.length > 0 && fields.every(({ field, state }) => state !== "both" || isSide(choice, field)))
  );
}

const isSide = (choice: Exclude<Choice, Side>, field: string) => Object.hasOwn(choice, field);

/** What an item comes to; undefined where nothing is to be written. Everything that must be chosen has been. */
export function wantedOf(item: Item, choice: Choice | undefined): Wanted | undefined {
  const { here, there, category } = item;
  if (!item.versionThere) return undefined;
  if (category === "same") return isKnown(item) ? undefined : agreed(item, here, there);
  const side = sideOf(item, choice);
  if (side === "here") return keptHere(item);
  if (side === "there") return there ? taken(item, there) : { ...versionsOf(item), isOwn: !isNewer(item) };
  if (!here || !there) return undefined;
  const isThere = (field: string) => sideOfField(item, side, field) === "there";
  const record = composed(item.bases, here, there, isThere);
  if (!record || saysTheSame(record, here)) return keptHere(item, true);
  if (saysTheSame(record, there)) return taken(item, there);
  return { ...built(item), record: { ...record, ...stampsOf(here, there) } };
}

/** The side a whole record is taken from, or the choices by field. */
function sideOf({ usual = "here" }: Item, choice: Choice | undefined): Side | Exclude<Choice, Side> {
  return choice ?? (usual === "both" ? {} : usual);
}

function sideOfField({ fields }: Item, choice: Exclude<Choice, Side>, field: string): Side {
  const chosen = Object.hasOwn(choice, field) ? choice[field] : undefined;
  if (chosen) return chosen;
  return fields.find((each) => each.field === field)?.state === "there" ? "there" : "here";
}

/** It stays as it is here; what the other side had to say about that is known from now on, where it was not. */
function keptHere(item: Item, isChosen = item.usual !== "here"): Wanted | undefined {
  if (item.category === "new" || (!isChosen && isKnown(item))) return undefined;
  return { ...built(item), ...(item.here ? { record: item.here } : {}) };
}

function taken(item: Item, there: AnyRecord): Wanted {
  return isNewer(item) ? newer(item, there) : { ...built(item), record: there };
}

/**
 * Both say the same, or both removed it, and do not know of each other: later versions of either build on both, and so does
 * what is brought back.
 */
function agreed(item: Item, here: AnyRecord | undefined, there: AnyRecord | undefined): Wanted {
  if (!here || !there) return { ...versionsOf(item), isOwn: false };
  if (isNewer(item)) return newer(item, there);
  return { ...built(item), record: { ...here, ...stampsOf(here, there) }, isOwn: false };
}

const built = (item: Item): Wanted => ({
  ...versionsOf(item),
  isOwn: true,
  ...(item.category === "conflict" && (!item.here || !item.there) ? { isBack: true } : {}),
  ...(item.there && item.versionThere ? { other: withKnown(item.there, item.versionThere) } : {}),
});

const newer = ({ versionThere = {} }: Item, there: AnyRecord): Wanted => ({
  record: there,
  known: versionThere,
  ...backOf(there),
  isOwn: false,
});

const versionsOf = (item: Item) => ({ known: knownOf(item), ...backOf(item.here, item.there) });

function backOf(...records: readonly (AnyRecord | undefined)[]): { readonly back?: Versions } {
  const backs = records.map((record) => record?.ancestry?.back).filter((back) => back !== undefined);
  return backs.length > 0 ? { back: backs.reduce(joined) } : {};
}

/** A version of the other side as the log keeps it: its number is of another count, and so says nothing. */
const withKnown = (record: AnyRecord, known: Versions): AnyRecord => ({
  ...record,
  ancestry: { known, at: record.revision },
});

const isKnown = ({ versionHere = {}, versionThere = {} }: Item) => knows(versionHere, versionThere);
const isNewer = ({ versionHere = {}, versionThere = {} }: Item) => knows(versionThere, versionHere);

type Stamps = Pick<AnyRecord, "createdAt" | "createdBy" | "updatedAt" | "updatedBy">;

/** The same on both machines: the first to create it, the last to change it; author ids decide where times do not. */
function stampsOf(a: AnyRecord, b: AnyRecord): Stamps {
  const isFirst = before(a.createdAt, b.createdAt, a.createdBy <= b.createdBy);
  const isLast = before(b.updatedAt, a.updatedAt, a.updatedBy >= b.updatedBy);
  const { createdAt, createdBy } = isFirst ? a : b;
  const { updatedAt, updatedBy } = isLast ? a : b;
  return { createdAt, createdBy, updatedAt, updatedBy };
}

const before = (a: string, b: string, otherwise: boolean) => (a === b ? otherwise : a < b);

/** Brings something back, or keeps it, whatever was chosen: something else that stays needs it. */
export function wantedAnyway(item: Item): Wanted | undefined {
  if (item.here) return { ...built(item), record: item.here };
  return item.there ? taken(item, item.there) : undefined;
}
