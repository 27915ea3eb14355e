import type { Change } from "../../shared/changes.ts";
import { AppError } from "../../shared/errors.ts";
import type { Id } from "../../shared/ids.ts";
import { isLoneName, looksLikePerson } from "../../shared/reading/names.ts";
import { type DraftOf, draftOf, type RecordOf } from "../../shared/records/index.ts";
import { filledIn, sourceName } from "../../shared/sourcing/completed.ts";
import { canonicalSource, mentionsOfSource, mergedIds } from "../../shared/sourcing/merging.ts";
import { isNamedType, revealsWho, type SourceType } from "../../shared/sourcing/sourceTypes.ts";
import { foldName } from "../../shared/text/fold.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { words } from "./words.ts";

/*
 * What can be done to a source itself: pure, like the other actions. What the registry must never do is to keep the name
 * of somebody who is to stay unnamed, so a name does not become a description by itself, and nobody anonymous is merged
 * with somebody named.
 */

type Source = RecordOf<"source">;
type SourceId = Id<"source">;

/** A source under this name or description. */
export function sourceDraft(id: SourceId, type: SourceType, called: string): DraftOf<"source"> {
  const own = { kind: "source", id, revision: 0 } as const;
  return (
    isNamedType(type) ? { ...own, type, name: called } : { ...own, type, descriptor: called }
  ) as DraftOf<"source">; // the fields of the type
}

/** Why two sources cannot be merged, with those merged into them; undefined where they can. */
export function mergeProblem(workspace: Workspace, a: Source, b: Source): "same" | "reveals" | undefined {
  if (a.id === b.id) return "same";
  return revealsWho([...typesOf(workspace, a), ...typesOf(workspace, b)]) ? "reveals" : undefined;
}

/** The types of all that count as one source. */
function typesOf(workspace: Workspace, source: Source): SourceType[] {
  const { id } = canonicalSource(workspace, source.id) ?? source;
  return mergedIds(workspace, id).flatMap((one) => workspace.get(one)?.type ?? []);
}

/** Which of two sources stays: the first, unless only the other has a name. */
export function keeperOf(a: Source, b: Source): readonly [keep: Source, other: Source] {
  return "name" in b && !("name" in a) ? [b, a] : [a, b];
}

/** What a merge brings to the source that stays. */
export type MergePreview = {
  readonly mentions: number;
  readonly documents: number;
  /** Fields the one that stays lacks and the other has, by their names. */
  readonly filled: readonly string[];
  /** Further names it gets. */
  readonly variants: readonly string[];
};

/** What merging `other` into `keep` brings. */
export function mergePreview(workspace: Workspace, keep: Source, other: Source): MergePreview {
  const mentions = mentionsOfSource(workspace, other.id);
  const { source, from } = filledIn(keep, [other]);
  const before = new Set(keep.variants);
  return {
    mentions: mentions.length,
    documents: new Set(mentions.map(({ documentId }) => documentId)).size,
    filled: Object.keys(from),
    variants: (source.variants ?? []).filter((variant) => !before.has(variant)),
  };
}

/**
 * One source found to be the same as another: what points to it counts there from now on. Nothing else is written, see
 * shared/sourcing/completed.ts.
 * @throws AppError `invalid` where that would name somebody unnamed, `not-found`
 */
export function mergeSources(workspace: Workspace, first: SourceId, second: SourceId): Change[] {
  const a = canonicalSource(workspace, first);
  const b = canonicalSource(workspace, second);
  if (!a || !b) throw new AppError("not-found", words().sources.goneMeanwhile);
  const problem = mergeProblem(workspace, a, b);
  if (problem) throw new AppError("invalid", words().sources.merge.problems[problem]);
  const [keep, other] = keeperOf(a, b);
  return [{ op: "put", record: { ...draftOf<"source">(other), mergedInto: keep.id } }];
}

/** A merged source as one of its own again, with what was merged into it. @throws AppError `not-found` */
export function separateSource(workspace: Workspace, id: SourceId): Change[] {
  const source = workspace.get(id);
  if (!source) throw new AppError("not-found", words().sources.goneMeanwhile);
  if (source.mergedInto === undefined) return [];
  const { mergedInto: _, ...rest } = draftOf<"source">(source);
  return [{ op: "put", record: rest as DraftOf<"source"> }]; // all but a field that can be missing
}

/** What another type has no room for, or must not keep. */
export type TypeLoss = {
  /** The name, where the type is one of sources without. */
  readonly name: string | undefined;
  /** Further names that could tell who it is. */
  readonly variants: readonly string[];
  /** The details of anonymity that are filled in. */
  readonly anonymity: number;
};

/** What goes when a source gets another type. */
export function typeLoss(source: Source, type: SourceType): TypeLoss {
  const name = "name" in source && !isNamedType(type) ? source.name : undefined;
  const variants = name === undefined ? [] : (source.variants ?? []).filter((each) => couldName(each, name));
  const details = source.type === "anonymous" && type !== "anonymous" ? (source.anonymity ?? {}) : {};
  return { name, variants, anonymity: Object.keys(details).length };
}

/** Whether the type can simply be changed: the source is called what it was, and nothing goes. */
export function isPlainChange(source: Source, type: SourceType): boolean {
  return isNamedType(source.type) === isNamedType(type) && typeLoss(source, type).anonymity === 0;
}

/**
 * A source of another type. Where it had a name and is to have a description, or the other way round, it is `called` that;
 * a name never stays behind, a description becomes one of the further names.
 * @throws AppError `conflict` where somebody else changed the type meanwhile, `invalid` without what it is to be called, or
 * where one merged with it would tell who somebody anonymous is
 */
export function retype(
  workspace: Workspace,
  id: SourceId,
  from: SourceType,
  type: SourceType,
  called?: string,
): Change[] {
  const source = workspace.get(id);
  if (!source) throw new AppError("not-found", words().text.lostDeleted);
  if (source.type === type) return [];
  if (source.type !== from) throw new AppError("conflict", words().text.lostChanged);
  if (revealsAsType(workspace, source, type)) throw new AppError("invalid", words().sources.retype.reveals);
  const {
    type: _,
    name: _name,
    descriptor: _descriptor,
    anonymity,
    variants = [],
    ...rest
  } = draftOf<"source">(source) as Loose;
  const isSwitched = isNamedType(from) !== isNamedType(type);
  const own = (called ?? (isSwitched ? "" : sourceName(source))).trim();
  if (own === "") throw new AppError("invalid", words().forms.empty);
  const lost = typeLoss(source, type).variants;
  const kept = variants.filter((each) => !lost.includes(each));
  const all = isSwitched && "descriptor" in source ? [...kept, source.descriptor] : kept;
  const next = {
    ...rest,
    type,
    ...(isNamedType(type) ? { name: own } : { descriptor: own }),
    ...(all.length > 0 ? { variants: all } : {}),
    ...(type === "anonymous" && anonymity ? { anonymity } : {}),
  };
  return [{ op: "put", record: next as DraftOf<"source"> }]; // the fields of the type
}

/** Whether the type of a source would bring somebody anonymous and a name together, by what it is merged with. */
function revealsAsType(workspace: Workspace, { id }: Source, type: SourceType): boolean {
  const head = canonicalSource(workspace, id)?.id ?? id;
  const others = mergedIds(workspace, head).filter((one) => one !== id);
  return revealsWho([type, ...others.flatMap((one) => workspace.get(one)?.type ?? [])]);
}

/** A draft of a source of any type, with the fields that only some have. */
type Loose = Omit<DraftOf<"source">, "type"> & {
  readonly type: SourceType;
  readonly name?: string;
  readonly descriptor?: string;
  readonly anonymity?: object;
};

/** Whether a further name could tell who somebody is: it looks like a name, or has a word of theirs. */
function couldName(variant: string, name: string): boolean {
  const parts = new Set(wordsOf(name).filter((word) => word.length > 2));
  return looksLikePerson(variant) || isLoneName(variant) || wordsOf(variant).some((word) => parts.has(word));
}

const wordsOf = (name: string) => foldName(name).split(/[^\p{L}\p{N}]+/u);
