import type { Id } from "../../shared/ids.ts";
import { looksLikePerson } from "../../shared/reading/names.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { sourceName } from "../model/actions.ts";
import { foldName } from "../../shared/text/fold.ts";
import { compareNames } from "../model/shown.ts";
import { words } from "../model/words.ts";

/** One of what a chooser offers; `note` is a quiet word behind the name. */
export type Option<I extends string> = { readonly id: I; readonly name: string; readonly note?: string };

/** The key of the last row, which creates what was typed. */
export const createKey = "create";

const mostShown = 100;

/** The option that has this name; case and accents do not make another one. */
export function exactOption<I extends string>(
  options: readonly Option<I>[],
  typed: string,
): Option<I> | undefined {
  return options.find(({ name }) => foldName(name) === foldName(typed));
}

/**
 * The rows for what is typed: names that begin with it, then those with a word that does, then those that hold it
 * somewhere; and last, unless it is somebody's name already, the row that creates it.
 */
export function choiceRows<I extends string>(options: readonly Option<I>[], typed: string): Option<string>[] {
  const sought = foldName(typed);
  const rank = (name: string) => (name.startsWith(sought) ? 0 : name.includes(` ${sought}`) ? 1 : 2);
  const found: Option<string>[] = options
    .map((option) => ({ option, name: foldName(option.name) }))
    .filter(({ name }) => name.includes(sought))
    .toSorted((a, b) => rank(a.name) - rank(b.name) || compareNames(a.option.name, b.option.name))
    .slice(0, mostShown)
    .map(({ option }) => option);
  const isNew = typed !== "" && !exactOption(options, typed);
  return isNew ? [...found, { id: createKey, name: words().forms.create(typed) }] : found;
}

/** The sources a chooser offers: for who is unnamed only those without a name, and the one that is chosen. */
export function sourceOptions(workspace: Workspace, isUnnamed: boolean, chosen?: Id<"source">) {
  const { sourceTypes } = words().forms;
  return [...workspace.all("source")]
    .filter((source) => !isUnnamed || "descriptor" in source || source.id === chosen)
    .map((source) => ({ id: source.id, name: sourceName(source), note: sourceTypes[source.type] }));
}

/** The real name of an unnamed source is kept nowhere, so it is not to be typed as a description either. */
export function realNameWarning(isUnnamed: boolean, typed: string): string | undefined {
  return isUnnamed && looksLikePerson(typed) ? words().forms.noRealName : undefined;
}
