import type { Id } from "../ids.ts";
import { as, type RecordOf } from "../records/index.ts";
import { foldName } from "../text/fold.ts";
import type { Move } from "../undo.ts";
import type { Workspace } from "../workspace.ts";
import { canonicalClaim } from "./merging.ts";
import { stopWords } from "./stopWords.ts";

/*
 * Which tracked claims a statement may be another wording of. Word overlap only: it runs offline, and what it found can be
 * shown, so that whoever decides sees why. Two claims are the same when they have the same truth conditions, and that
 * is for people to say.
 */

/** A tracked claim that shares words with a statement. */
export type Similar = {
  readonly claim: RecordOf<"claim">;
  /** From above 0 to 1: the weight of the shared words in that of all words of both; 1 where all are shared. */
  readonly score: number;
  /** The shared words as the statement has them, the rarest first. */
  readonly shared: readonly string[];
};

/** Below this, what two statements share is chance. */
const leastScore = 0.2;

/**
 * The words of a statement that count, by what they count as: case and accents do not, nor does the `s` of a plural,
 * which English and Spanish have in common. Values are the words as they are written.
 */
export function wordsOf(statement: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [written] of statement.matchAll(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+/gu)) {
    const folded = foldName(written);
    if (stopWords.has(folded)) continue;
    const stem = /[^s]s$/.test(folded) && folded.length > 3 ? folded.slice(0, -1) : folded;
    if (!words.has(stem)) words.set(stem, written);
  }
  return words;
}

/** The words of all tracked claims, kept right commit by commit, and by them the claims that resemble a statement. */
export class ClaimWords {
  readonly #workspace: Workspace;
  readonly #words = new Map<Id<"claim">, readonly string[]>();
  readonly #claims = new Map<string, Set<Id<"claim">>>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    for (const claim of workspace.all("claim")) this.#put(claim);
  }

  /** Takes in what the workspace has taken in already. */
  receive(moves: readonly Move[]): void {
    for (const { before, after } of moves) {
      const was = as("claim", before);
      const is = as("claim", after);
      if (was?.statement === is?.statement) continue;
      if (was) this.#remove(was.id);
      if (is) this.#put(is);
    }
  }

  /**
   * The tracked claims that share most with a statement, the most similar first. One that was merged speaks for the claim
   * it was merged into; none is proposed twice.
   * @param except a claim not to propose, in all its wordings
   * @param most how many at most
   */
  similar(statement: string, { except, most = 5 }: { except?: Id<"claim"> | undefined; most?: number } = {}) {
    const words = wordsOf(statement);
    const own = this.#weightOf(words.keys());
    const found = new Map<Id<"claim">, number>();
    for (const word of words.keys())
      for (const id of this.#claims.get(word) ?? []) found.set(id, (found.get(id) ?? 0) + this.#weight(word));
    const best = new Map<Id<"claim">, { readonly id: Id<"claim">; readonly score: number }>();
    const self = except && canonicalClaim(this.#workspace, except)?.id;
    for (const [id, weight] of found) {
      const score = weight / Math.sqrt(own * this.#weightOf(this.#words.get(id) ?? []));
      if (score < leastScore) continue;
      const stands = canonicalClaim(this.#workspace, id)?.id;
      if (stands && stands !== self && score > (best.get(stands)?.score ?? 0))
        best.set(stands, { id, score });
    }
    return [...best]
      .toSorted(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1))
      .slice(0, most)
      .flatMap(([stands, { id, score }]): Similar[] => {
        const claim = this.#workspace.get(stands);
        const shared = (this.#words.get(id) ?? [])
          .filter((word) => words.has(word))
          .toSorted((a, b) => this.#weight(b) - this.#weight(a));
        return claim
          ? [{ claim, score: Math.min(1, score), shared: shared.map((word) => words.get(word) ?? word) }]
          : [];
      });
  }

  /** A word weighs the more, the fewer claims have it. */
  #weight(word: string): number {
    return Math.log(1 + (1 + this.#words.size) / (1 + (this.#claims.get(word)?.size ?? 0)));
  }

  #weightOf(words: Iterable<string>): number {
    let weight = 0;
    for (const word of words) weight += this.#weight(word);
    return weight;
  }

  #put({ id, statement }: RecordOf<"claim">): void {
    const words = [...wordsOf(statement).keys()];
    this.#words.set(id, words);
    for (const word of words) {
      const claims = this.#claims.get(word);
      if (claims) claims.add(id);
      else this.#claims.set(word, new Set([id]));
    }
  }

  #remove(id: Id<"claim">): void {
    for (const word of this.#words.get(id) ?? []) {
      const claims = this.#claims.get(word);
      claims?.delete(id);
      if (claims?.size === 0) this.#claims.delete(word);
    }
    this.#words.delete(id);
  }
}
