import { foldName } from "../../shared/text/fold.ts";
import { compareNames } from "../model/shown.ts";
import { words } from "../model/words.ts";

/** One of what a chooser offers; `note` is a quiet word behind the name. */
export type Option<I extends string> = { readonly id: I; readonly name: string; readonly note?: string };

/** The key of the last row, which creates what was typed. */
export const createKey = "create";

const mostShown = 100;

/** The option that has exactly this name. */
export function exactOption<I extends string>(
  options: readonly Option<I>[],
  typed: string,
): Option<I> | undefined {
  return options.find(({ name }) => name.toLowerCase() === typed.toLowerCase());
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
