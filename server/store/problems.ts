import { english, type Sentence } from "../../shared/words/sentence.ts";
import { tell } from "./tell.ts";

/** What is not as it should be: one sentence a subject, replaced or taken back when the subject changes. */
export class Problems {
  readonly #sentences = new Map<string, Sentence>();
  readonly #listeners = new Set<() => void>();
  #list: readonly Sentence[] = [];

  get list(): readonly Sentence[] {
    return this.#list;
  }

  /** Says, or with undefined takes back, what is wrong with `subject`. */
  set(subject: string, sentence: Sentence | undefined): void {
    // Two functions are never equal; what they say is, in any language.
    if (this.#sentences.get(subject)?.(english) === sentence?.(english)) return;
    if (sentence === undefined) this.#sentences.delete(subject);
    else this.#sentences.set(subject, sentence);
    this.#list = [...this.#sentences.values()];
    tell(this.#listeners);
  }

  /** Calls `listener` when the list changes. Returns its own remover. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
