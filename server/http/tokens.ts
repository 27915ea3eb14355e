import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { join } from "node:path";
import * as v from "valibot";
import { type Id, idOf } from "../../shared/ids.ts";
import { readIfThere, writePrivate } from "../files.ts";

const token = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
const schema = v.strictObject({
  tokens: v.array(v.strictObject({ author: idOf("author"), token })),
});

type Known = v.InferOutput<typeof schema>["tokens"];

/** Who may come in over HTTP: one secret per reviewer, which names the author of what they do. */
export type Tokens = {
  /** The author's token; made when there is none. */
  tokenFor(author: Id<"author">): Promise<string>;
  /** Whose token this is; undefined when nobody's. Takes as long for one as for another. */
  authorOf(given: string): Id<"author"> | undefined;
};

/**
 * The tokens of a workspace. Kept in its folder (mode 0600), so that a tab that is open goes on working when the server
 * starts again.
 * @param renew makes all that were given out worthless
 */
export async function openTokens(workspace: string, renew: boolean): Promise<Tokens> {
  const path = join(workspace, ".tokens");
  const known: Known = renew ? [] : parse((await readIfThere(path)) ?? "");
  const digests = known.map((one) => digest(one.token)); // once, not with every request
  if (renew) await save(path, known);
  return {
    async tokenFor(author) {
      const found = known.find((one) => one.author === author);
      if (found) return found.token;
      const made = { author, token: randomBytes(32).toString("base64url") };
      known.push(made);
      digests.push(digest(made.token));
      await save(path, known);
      return made.token;
    },
    authorOf(given) {
      const wanted = digest(given);
      let author: Id<"author"> | undefined;
      for (const [i, each] of digests.entries()) if (timingSafeEqual(wanted, each)) author = known[i]?.author;
      return author;
    },
  };
}

/** Compares digests, of equal length whatever was given, in constant time. */
export function isSameToken(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

const digest = (text: string) => createHash("sha256").update(text).digest();

/** A file nobody can read any more gives no access; its links are made anew. */
function parse(text: string): Known {
  try {
    return [...v.parse(schema, JSON.parse(text)).tokens];
  } catch {
    return [];
  }
}

function save(path: string, tokens: Known): Promise<void> {
  return writePrivate(path, `${JSON.stringify({ tokens }, null, 2)}\n`);
}
