import { type Language, type Words, wordsIn } from "../../shared/words/index.ts";

let current: Language = "en";

/** The language this window speaks. */
export const language = (): Language => current;

/** What this window says, in its language. Ask when it is shown, not before: the language can change. */
export const words = (): Words => wordsIn(current);

/**
 * Makes the window speak another language; what is drawn must then be drawn anew. Whatever looks at the desk is, when the
 * desk says that it changed; so what memoises words must have the language among what it depends on.
 */
export function speak(next: Language): void {
  current = next;
}
