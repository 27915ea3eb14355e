/** Phrases as a tree of words, so that looking for all of them costs no more than looking for one. */
export type Trie<T> = { readonly next: Map<string, Trie<T>>; value: T | undefined };

const node = <T>(): Trie<T> => ({ next: new Map(), value: undefined });

/** A tree of these phrases; `a/b` in the place of a word is either, and a later phrase takes the place of an equal one. */
export function trieOf<T>(phrases: Iterable<readonly [phrase: string, value: T]>): Trie<T> {
  const root = node<T>();
  for (const [phrase, value] of phrases) {
    let ends = [root];
    for (const choices of phrase.split(" ")) ends = ends.flatMap((end) => branches(end, choices.split("/")));
    for (const end of ends) end.value = value;
  }
  return root;
}

function branches<T>(from: Trie<T>, words: readonly string[]): Trie<T>[] {
  return words.map((word) => {
    let to = from.next.get(word);
    if (!to) from.next.set(word, (to = node<T>()));
    return to;
  });
}

/** What a match is: `[at, next)` of the words. */
export type Found<T> = { readonly value: T; readonly next: number };

/**
 * The longest phrase that begins at word `at`.
 * @param isJoined whether nothing but a blank stands between word `i` and the one after it
 */
export function longestAt<T>(
  trie: Trie<T>,
  words: readonly string[],
  at: number,
  isJoined: (i: number) => boolean,
): Found<T> | undefined {
  let here: Trie<T> | undefined = trie;
  let found: Found<T> | undefined;
  for (let i = at; i < words.length; i++) {
    here = here.next.get(words[i] ?? "");
    if (!here) break;
    if (here.value !== undefined) found = { value: here.value, next: i + 1 };
    if (!isJoined(i)) break;
  }
  return found;
}
