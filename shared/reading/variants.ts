import type { DraftOf, RecordOf } from "../records/index.ts";
import { sourceName } from "../sourcing/completed.ts";
import { foldName } from "../text/fold.ts";
import { isLoneName, looksLikePerson } from "./names.ts";
import { isPointing } from "./pronouns.ts";

type Source = RecordOf<"source"> | DraftOf<"source">;

/** The longest mention that is kept, in UTF-16 code units: a longer one is a sentence about somebody. */
const longest = 80;

const article = /^(?:the|an?|el|la|los|las|un|una|unos|unas)\s+(?=\S)/iu;

/** Words without the article before them, folded: “The General” and “the general” are one. */
export function bare(words: string): string {
  return foldName(words.replace(article, "")).replaceAll(/\s+/g, " ").trim();
}

/**
 * The words of a text for somebody, as a further name of the source they were linked to: “the general”, “Vallejo”,
 * “Mr. Vera”. Rather nothing than what would find the wrong one: no pronouns, nothing that belongs to somebody else, no
 * bare plural, nothing that holds the name already, and nothing at all that could be the name of an unnamed source.
 */
export function variantOf(said: string, source: Source): string | undefined {
  const words = said
    .replaceAll(/\s+/g, " ")
    .replaceAll(/^[\s"'“”‘’«».,;:()—–-]+|[\s"'“”‘’«».,;:()—–-]+$/gu, "")
    .replace(/['’]s$/u, "");
  if (words === "" || words.length > longest || /[.!?…]\s+\p{Lu}\p{Ll}{3,}.*\s\p{Ll}/u.test(words))
    return undefined;
  const lower = words.toLowerCase();
  if (isPointing(lower.split(" "))) return undefined;
  const known = [sourceName(source), ...(source.variants ?? [])].map(bare);
  const own = bare(words);
  if (own === "" || known.includes(own)) return undefined;
  if ("name" in source) {
    // With title and all: it is found by the name already.
    if (` ${own} `.includes(` ${bare(source.name)} `)) return undefined;
    return article.test(words) || /\p{Lu}/u.test(words) ? words : undefined;
  }
  return looksLikePerson(words) || isLoneName(words) ? undefined : words;
}
