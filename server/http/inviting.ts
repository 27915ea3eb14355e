import type { Id } from "../../shared/ids.ts";
import type { Host } from "../host.ts";
import type { Tokens } from "./tokens.ts";

/**
 * Whom a reviewer's name on the command line means, at every start the same author: names can be changed by whoever bears
 * them, and nobody may get another's work and sight, or leave a blind reading behind, by being called something else.
 */
export async function invited(
  host: Pick<Host, "hasAuthor" | "authorNamed">,
  tokens: Tokens,
  name: string,
): Promise<Id<"author">> {
  const known = tokens.invitedAs(name);
  if (known && host.hasAuthor(known)) return known;
  const author = await host.authorNamed(name, (id) => tokens.isInvited(id));
  await tokens.invite(name, author);
  return author;
}
