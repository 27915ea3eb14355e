import type { Language, Words } from "../../shared/words/index.ts";
import { english } from "../../shared/words/sentence.ts";

/** Where the words of each language come from. English is in the program, since schemas speak it; others are loaded. */
const sources: Readonly<Record<Language, () => Words | Promise<Words>>> = {
  en: () => english,
  es: async () => (await import("../../shared/words/es/index.ts")).es,
};

let current: Language = "en";
let spoken = english;
let wanted: Language = "en";

/** The language this window speaks. */
export const language = (): Language => current;

/** What this window says, in its language. Ask when it is shown, not before: the language can change. */
export const words = (): Words => spoken;

/**
 * Makes the window speak another language; what is drawn must then be drawn anew. Whatever looks at the desk is, when the
 * desk says that it changed; so what memoises words must have the language among what it depends on.
 * Of several that are wanted while their words come, the last is spoken.
 * @throws when the words cannot be loaded: the window goes on in the language it has
 */
export async function speak(next: Language): Promise<void> {
  wanted = next;
  const words = await sources[next]();
  if (wanted !== next) return;
  current = next;
  spoken = words;
}
