import type { Change } from "../../shared/changes.ts";
import type { Id } from "../../shared/ids.ts";
import { draftOf } from "../../shared/records/index.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { type Author, chosenInitials, colourOf } from "./people.ts";

/** What somebody says of themselves, as it is typed; without initials they follow from the name. */
export type Profile = { readonly name: string; readonly initials: string; readonly colour: number };

export function profileOf(author: Author | undefined): Profile {
  if (!author) return { name: "", initials: "", colour: 0 };
  return { name: author.name, initials: author.initials ?? "", colour: colourOf(author) };
}

/** Makes a profile somebody's own; nothing where it says what is there already, or no name. */
export function saveProfile(workspace: Workspace, id: Id<"author">, profile: Profile): Change[] {
  const author = workspace.get(id);
  const name = profile.name.trim();
  if (!author || name === "") return [];
  const { initials: _1, colour: _2, ...rest } = draftOf(author);
  const initials = chosenInitials(profile.initials);
  // One that follows from the id stays unsaid until another is chosen.
  const colour = profile.colour === colourOf(author) ? author.colour : profile.colour;
  if (name === author.name && initials === author.initials && colour === author.colour) return [];
  const record = {
    ...rest,
    name,
    ...(initials === undefined ? {} : { initials }),
    ...(colour === undefined ? {} : { colour }),
  };
  return [{ op: "put", record }];
}
