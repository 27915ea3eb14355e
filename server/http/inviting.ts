import type { Id } from "../../shared/ids.ts";
import type { Host } from "../host.ts";
import type { Tokens } from "./tokens.ts";

/**
 * Whom a reviewer's name on the command line means, at every start the same author: names can be changed by whoever bears
 * them, and nobody may get another's work and sight, or leave a blind reading behind, by being called something else.
 */
export async function invited(
  host: Pick<Host, "actor" | "hasAuthor" | "authorNamed">,
  tokens: Tokens,
  name: string,
): Promise<Id<"author">> {
  const known = tokens.invitedAs(name);
  const owner = host.actor.authorId;
  // Also where it was written down so: a link with the owner's rights is given to nobody by a name.
  if (known && known !== owner && host.hasAuthor(known)) return known;
  const author = await host.authorNamed(name, (id) => id === owner || tokens.isInvited(id));
  await tokens.invite(name, author);
  return author;
}
