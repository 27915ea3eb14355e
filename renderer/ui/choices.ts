import type { Id } from "../../shared/ids.ts";
import { looksLikePerson } from "../../shared/reading/names.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { completed } from "../../shared/sourcing/completed.ts";
import { canonicalSource, unmerged } from "../../shared/sourcing/merging.ts";
import { foldName } from "../../shared/text/fold.ts";
import { sourceName } from "../model/actions.ts";
import { compareNames } from "../model/shown.ts";
import { language, words } from "../model/words.ts";

/** One of what a chooser offers; `note` is a quiet word behind the name. */
export type Option<I extends string> = {
  readonly id: I;
  readonly name: string;
  readonly note?: string;
  /** Further words it is found by, such as other names; `isName` where one alone says which it is. */
  readonly terms?: readonly { readonly words: string; readonly isName: boolean }[];
  /** It is likelier than the others, and comes before them. */
  readonly isNear?: boolean;
};

/** The key of the last row, which creates what was typed. */
export const createKey = "create";

const mostShown = 100;

/**
 * The option that has this name; case and accents do not make another one. Where none has, the only one that is also
 * called so.
 */
export function exactOption<I extends string>(
  options: readonly Option<I>[],
  typed: string,
): Option<I> | undefined {
  const sought = foldName(typed);
  const named = options.filter(({ name }) => foldName(name) === sought);
  const found = named.find(({ isNear }) => isNear) ?? named[0];
  if (found) return found;
  const called = options.filter(({ terms = [] }) =>
    terms.some((term) => term.isName && foldName(term.words) === sought),
  );
  const near = called.filter(({ isNear }) => isNear);
  return called.length === 1 ? called[0] : near.length === 1 ? near[0] : undefined;
}

/**
 * The rows for what is typed: names that begin with it, then those with a word that does, then those that hold it
 * somewhere, then those that are found by something else about them; the likelier before the others of the same rank. And
 * last, unless it is somebody's name already, the row that creates it.
 */
export function choiceRows<I extends string>(
  options: readonly Option<I>[],
  typed: string,
  canCreate = true,
): Option<string>[] {
  const sought = foldName(typed);
  const found: Option<string>[] = options
    .map((option) => ({ option, rank: rankOf(option, sought) }))
    .filter(({ rank }) => rank < unfound)
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        Number(b.option.isNear ?? false) - Number(a.option.isNear ?? false) ||
        compareNames(a.option.name, b.option.name),
    )
    .slice(0, mostShown)
    .map(({ option }) => withTerm(option, sought));
  const isNew = canCreate && typed !== "" && !exactOption(options, typed);
  return isNew ? [...found, { id: createKey, name: words().forms.create(typed) }] : found;
}

const unfound = 5;

function rankOf<I extends string>({ name, terms = [] }: Option<I>, sought: string): number {
  const rank = rankIn(foldName(name), sought);
  if (rank < unfound || terms.length === 0) return rank;
  return terms.some((term) => rankIn(foldName(term.words), sought) < 2) ? 3 : unfound;
}

function rankIn(name: string, sought: string): number {
  if (name.startsWith(sought)) return 0;
  return name.includes(` ${sought}`) ? 1 : name.includes(sought) ? 2 : unfound;
}

/** The option with the words it was found by behind its name, where its name does not have them. */
function withTerm<I extends string>(option: Option<I>, sought: string): Option<I> {
  if (sought === "" || foldName(option.name).includes(sought)) return option;
  const term = option.terms?.find(({ words: each }) => rankIn(foldName(each), sought) < 2);
  return term ? { ...option, note: term.words } : option;
}

type SourceOption = Option<Id<"source">>;

/**
 * The sources a chooser offers: for who is unnamed only those without a name, and the one that is chosen. None that was
 * merged into another. Those of the open document come first.
 */
export function sourceOptions(
  workspace: Workspace,
  isUnnamed: boolean,
  chosen?: Id<"source">,
  here: ReadonlySet<Id<"source">> = new Set(),
): readonly SourceOption[] {
  const all = allOptions(workspace);
  if (!isUnnamed && here.size === 0) return all.map(({ option }) => option);
  return all
    .filter(({ isNamed, option }) => !isUnnamed || !isNamed || option.id === chosen)
    .map(({ option }) =>
      here.has(option.id)
        ? { ...option, isNear: true, note: `${option.note ?? ""} · ${words().sources.here}` }
        : option,
    );
}

type Whole = { readonly isNamed: boolean; readonly option: SourceOption };

/** The options as of one commit: a form is drawn far more often than the workspace changes. */
const wholes = new WeakMap<Workspace, { readonly key: string; readonly options: readonly Whole[] }>();

/** All sources that stand for themselves as options, each found by whatever is known of it. */
function allOptions(workspace: Workspace): readonly Whole[] {
  const key = `${workspace.seq} ${language()}`;
  const last = wholes.get(workspace);
  if (last?.key === key) return last.options;
  const { sourceTypes } = words().forms;
  const options = [...unmerged(workspace, "source")].map((record): Whole => {
    const { source } = completed(workspace, record);
    const { variants: names = [] } = source;
    const about = [source.title, source.organisation].filter((each) => each !== undefined);
    const terms = [
      ...names.map((each) => ({ words: each, isName: true })),
      ...about.map((each) => ({ words: each, isName: false })),
    ];
    const option = { id: source.id, name: sourceName(source), note: sourceTypes[source.type] };
    return { isNamed: "name" in source, option: terms.length > 0 ? { ...option, terms } : option };
  });
  wholes.set(workspace, { key, options });
  return options;
}

/** The sources that these stand for, each once: two that were merged are one. None that is gone. */
export function eachOnce(
  workspace: Workspace,
  ids: readonly Id<"source">[],
): readonly { readonly id: Id<"source">; readonly name: string }[] {
  const found = new Map<Id<"source">, string>();
  for (const each of ids) {
    const source = canonicalSource(workspace, each);
    if (source) found.set(source.id, sourceName(source));
  }
  return [...found].map(([id, name]) => ({ id, name }));
}

/** The real name of an unnamed source is kept nowhere, so it is not to be typed as a description either. */
export function realNameWarning(isUnnamed: boolean, typed: string): string | undefined {
  return isUnnamed && looksLikePerson(typed) ? words().forms.noRealName : undefined;
}

/** A set with one more in it, or without it. */
export function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
