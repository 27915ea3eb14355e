import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import { foldName } from "../text/fold.ts";
import { bare } from "./variants.ts";

type Source = RecordOf<"source">;
type SourceId = Id<"source">;

/** What is known besides the records of the registry. */
export type Acquaintance = {
  /** Sources that are mentioned in the same document: of several that fit, the one among them is meant. */
  readonly here?: ReadonlySet<SourceId>;
  /** The source a record stands for, where it was merged into another. */
  standsFor?(this: void, source: Source): SourceId;
};

type Names = {
  readonly name: readonly string[];
  /** Further names, each without its article; those that begin with a capital are names wherever they stand. */
  readonly proper: ReadonlySet<string>;
  /** Those that are not, descriptions, and titles by which one of those here is called. */
  readonly roles: ReadonlySet<string>;
};

/** Records never change, so their names are told apart once, however often they are compared. */
const known = new WeakMap<Source, Names>();

const wordsOf = (name: string): readonly string[] =>
  foldName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function namesOf(source: Source): Names {
  let found = known.get(source);
  if (found) return found;
  const isNamed = "name" in source;
  const proper = new Set<string>();
  const roles = new Set<string>();
  for (const variant of source.variants ?? [])
    (isNamed && startsProper(variant) ? proper : roles).add(bare(variant));
  if (!isNamed) roles.add(bare(source.descriptor));
  for (const title of titlesOf(source.title ?? "")) roles.add(title);
  found = { name: isNamed ? wordsOf(source.name) : [], proper, roles };
  known.set(source, found);
  return found;
}

/** Whether the first word after an article has a capital. */
const startsProper = (variant: string) => /^\p{Lu}/u.test(variant.replace(/^(?:the|el|la|los|las)\s+/iu, ""));

/**
 * What somebody with a title is called once they were introduced: the title itself, and its head where nothing is said to
 * be its field: “Defence Minister” is “the minister”; “President of the association” is not “the president”.
 */
function titlesOf(title: string): readonly string[] {
  const whole = bare(title);
  if (whole === "" || /[,;(]/.test(title)) return [];
  const words = whole.split(" ");
  const hasField = words.some((word) => /^(?:of|for|to|de|del)$/.test(word));
  const last = words.at(-1);
  return hasField || last === undefined ? [whole] : [whole, last];
}

/**
 * The one source of the registry that a name in the text means: by its whole name, by another name it is known under,
 * else by words of its name that stand together (“Vallejo” for “Inés Vallejo Carrión”, “Defence Ministry” for “Defence
 * Ministry of Ecuador”). A first name alone tells nobody. Of several the only one that the document speaks of is meant.
 * Sources without a name are never found like this, because a descriptor fits many.
 * @returns undefined where none fits, or more than one
 */
export function knownSource(
  name: string,
  sources: Iterable<Source>,
  { here, standsFor = ({ id }) => id }: Acquaintance = {},
): SourceId | undefined {
  const sought = wordsOf(name);
  if (sought.length === 0) return undefined;
  const variant = bare(name);
  const equal = new Set<SourceId>();
  const also = new Set<SourceId>();
  const partly = new Set<SourceId>();
  for (const source of sources) {
    if (!("name" in source)) continue;
    const { name: own, proper } = namesOf(source);
    const at = indexOfRun(own, sought);
    if (at === 0 && own.length === sought.length) equal.add(standsFor(source));
    else if (proper.has(variant)) also.add(standsFor(source));
    else if (at > 0 || (at === 0 && (sought.length > 1 || source.type !== "named-person")))
      partly.add(standsFor(source));
  }
  return onlyOf(
    [equal, also, partly].find(({ size }) => size > 0),
    here,
  );
}

/**
 * The one source of this document that a role means: “the general” for somebody whose title is General, or whom the
 * analyst linked under these words before. Only who is spoken of in the document can be meant by so little.
 */
export function knownRole(
  role: string,
  sources: Iterable<Source>,
  { here, standsFor = ({ id }) => id }: Acquaintance = {},
): SourceId | undefined {
  const sought = bare(role);
  const found = new Set<SourceId>();
  for (const source of sources) {
    const id = standsFor(source);
    if (here?.has(id) && namesOf(source).roles.has(sought)) found.add(id);
  }
  return onlyOf(found, undefined);
}

function onlyOf(
  found: ReadonlySet<SourceId> | undefined,
  here: ReadonlySet<SourceId> | undefined,
): SourceId | undefined {
  if (!found) return undefined;
  const [only] = found;
  if (found.size === 1) return only;
  const near = here ? [...found].filter((id) => here.has(id)) : [];
  return near.length === 1 ? near[0] : undefined;
}

/** Where `run` stands in `words` as it is; -1 where it does not. */
function indexOfRun(words: readonly string[], run: readonly string[]): number {
  return words.findIndex((_, at) => run.every((word, i) => words[at + i] === word));
}
