import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import { foldName } from "../text/fold.ts";

type Source = RecordOf<"source">;

/** Records never change, so the words of a name are told apart once, however often it is compared. */
const known = new WeakMap<Source, readonly string[]>();

const wordsOf = (name: string): readonly string[] =>
  foldName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function wordsOfSource(source: Source & { readonly name: string }): readonly string[] {
  let found = known.get(source);
  if (!found) known.set(source, (found = wordsOf(source.name)));
  return found;
}

/**
 * The one source of the registry that a name in the text means: by its whole name, else by words of it that stand
 * together (“Vallejo” for “Inés Vallejo Carrión”, “Defence Ministry” for “Defence Ministry of Ecuador”). A first name
 * alone tells nobody. Sources without a name are never found like this, because a descriptor fits many.
 * @returns undefined where none fits, or more than one
 */
export function knownSource(name: string, sources: Iterable<Source>): Id<"source"> | undefined {
  const sought = wordsOf(name);
  if (sought.length === 0) return undefined;
  const equal: Source[] = [];
  const partly: Source[] = [];
  for (const source of sources) {
    if (!("name" in source)) continue;
    const own = wordsOfSource(source);
    const at = indexOfRun(own, sought);
    if (at === 0 && own.length === sought.length) equal.push(source);
    else if (at > 0 || (at === 0 && (sought.length > 1 || source.type !== "named-person")))
      partly.push(source);
  }
  const found = equal.length > 0 ? equal : partly;
  return found.length === 1 ? found[0]?.id : undefined;
}

/** Where `run` stands in `words` as it is; -1 where it does not. */
function indexOfRun(words: readonly string[], run: readonly string[]): number {
  return words.findIndex((_, at) => run.every((word, i) => words[at + i] === word));
}
