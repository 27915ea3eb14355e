import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { join } from "node:path";
import * as v from "valibot";
import { type Id, idOf } from "../../shared/ids.ts";
import { readIfThere, writePrivate } from "../files.ts";

const token = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
const schema = v.strictObject({
  tokens: v.array(v.strictObject({ author: idOf("author"), token })),
  /** Who was invited under which name. */
  invited: v.optional(v.array(v.strictObject({ name: v.string(), author: idOf("author") })), []),
});

type Known = v.InferOutput<typeof schema>;

/** Who may come in over HTTP: one secret per reviewer, which names the author of what they do. */
export type Tokens = {
  /** The author's token; made when there is none. */
  tokenFor(author: Id<"author">): Promise<string>;
  /** Whose token this is; undefined when nobody's. Takes as long for one as for another. */
  authorOf(given: string): Id<"author"> | undefined;
  /** Who was invited under this name, whatever they call themselves now. */
  invitedAs(name: string): Id<"author"> | undefined;
  /** Whether this author was invited, under whatever name. */
  isInvited(author: Id<"author">): boolean;
  /** Remembers whom this name means, in place of whom it meant before. */
  invite(name: string, author: Id<"author">): Promise<void>;
};

/**
 * The tokens of a workspace. Kept in its folder (mode 0600), so that a tab that is open goes on working when the server
 * starts again.
 * @param renew makes all that were given out worthless; who is meant by which name stays
 */
export async function openTokens(workspace: string, renew: boolean): Promise<Tokens> {
  const path = join(workspace, ".tokens");
  const { tokens, invited } = parse((await readIfThere(path)) ?? "", renew);
  const digests = tokens.map((one) => digest(one.token)); // once, not with every request
  const saved = () => save(path, { tokens, invited });
  if (renew) await saved();
  return {
    async tokenFor(author) {
      const found = tokens.find((one) => one.author === author);
      if (found) return found.token;
      const made = { author, token: randomBytes(32).toString("base64url") };
      tokens.push(made);
      digests.push(digest(made.token));
      await saved();
      return made.token;
    },
    authorOf(given) {
      const wanted = digest(given);
      let author: Id<"author"> | undefined;
      for (const [i, each] of digests.entries())
        if (timingSafeEqual(wanted, each)) author = tokens[i]?.author;
      return author;
    },
    invitedAs: (name) => invited.find((one) => one.name === name)?.author,
    isInvited: (author) => invited.some((one) => one.author === author),
    async invite(name, author) {
      const earlier = invited.findIndex((one) => one.name === name);
      invited.splice(earlier < 0 ? invited.length : earlier, 1, { name, author });
      await saved();
    },
  };
}

/** Compares digests, of equal length whatever was given, in constant time. */
export function isSameToken(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

const digest = (text: string) => createHash("sha256").update(text).digest();

/** A file nobody can read any more gives no access; its links are made anew. */
function parse(text: string, renew: boolean): Known {
  try {
    const { tokens, invited } = v.parse(schema, JSON.parse(text));
    return { tokens: renew ? [] : [...tokens], invited: [...invited] };
  } catch {
    return { tokens: [], invited: [] };
  }
}

function save(path: string, known: Known): Promise<void> {
  return writePrivate(path, `${JSON.stringify(known, null, 2)}\n`);
}
