import type { Id } from "../../shared/ids.ts";
import { authorColours } from "../../shared/records/author.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import { peopleOf } from "../../shared/sourcing/claimRules.ts";
import { nextGraphemeBoundary } from "../../shared/text/graphemes.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { compareNames } from "./shown.ts";
import { words } from "./words.ts";

export type Author = RecordOf<"author">;

/** Most graphemes of initials. */
const mostInitials = 3;

/** The longest initials a record holds, in UTF-16 code units. */
export const longestInitials = 8;

/** Whether it has to be said who did what: there is more than one person. */
export function hasOthers(workspace: Workspace): boolean {
  return peopleOf(workspace).length > 1;
}

/**
 * The people a filter by author can choose from, by name, with what each is called; the user is pointed out. Somebody who
 * is chosen but not here (it was another workspace) is among them, so that it can be seen what is filtered out.
 */
export function authorChoices(
  workspace: Workspace,
  actor: Id<"author"> | undefined,
  chosen?: Id<"author">,
): readonly (readonly [Id<"author">, string])[] {
  const choices = [...workspace.all("author")]
    .toSorted((a, b) => compareNames(a.name, b.name))
    .map(({ id, name }) => [id, id === actor ? words().people.you(name) : name] as const);
  return chosen && !workspace.get(chosen) ? [...choices, [chosen, words().forms.someone]] : choices;
}

type ByAuthor = { readonly author: Id<"author"> | undefined };

/**
 * What stands in place of rows where a filter lets none through. Where an author is all that is filtered by, it says that
 * they have no part in anything there; else it is `noMatch`.
 */
export function noneShown<F extends ByAuthor>(
  workspace: Workspace,
  filter: F,
  isFiltering: (filter: F) => boolean,
  noMatch: string,
): string {
  const { author } = filter;
  if (!author || isFiltering({ ...filter, author: undefined })) return noMatch;
  return words().people.nothingBy(workspace.get(author)?.name ?? words().forms.someone);
}

/** What stands for a name where there is little room: what its bearer chose, else the first letters of its first and last word. */
export function initialsOf({ name, initials }: Pick<Author, "name" | "initials">): string {
  const chosen = chosenInitials(initials ?? "");
  if (chosen !== undefined) return chosen;
  const words = name.trim().split(/\s+/);
  const said = words.filter((word) => /^\P{P}/u.test(word)); // not what stands in brackets, unless all does
  const parts = said.length > 0 ? said : words;
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ends
    .map((part) => first(part ?? "", 1))
    .join("")
    .toLocaleUpperCase();
}

/** Initials as they are kept, of what was typed; undefined where that is nothing. They fit the record however they are written. */
export function chosenInitials(typed: string): string | undefined {
  let fitting = first(typed.trim(), mostInitials);
  for (let most = mostInitials - 1; fitting.length > longestInitials; most--)
    fitting = first(typed.trim(), most);
  return fitting === "" ? undefined : fitting;
}

/** The first so many graphemes of a text. */
function first(text: string, most: number): string {
  let end = 0;
  for (let i = 0; i < most && end < text.length; i++) end = nextGraphemeBoundary(text, end);
  return text.slice(0, end);
}

/** Which of the colours of people, from 0: what they chose, else one that follows from the id and is the same everywhere. */
export function colourOf({ id, colour }: Pick<Author, "id" | "colour">): number {
  if (colour !== undefined) return colour;
  let sum = 0;
  for (const digit of id.replaceAll(/[^0-9a-f]/g, "")) sum = (sum * 31 + Number.parseInt(digit, 16)) % 65_521;
  return sum % authorColours;
}
