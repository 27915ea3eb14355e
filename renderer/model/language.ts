import { isSpoken, type Language, languageFor } from "../../shared/words/index.ts";
import { remember, remembered } from "./memory.ts";
import { speak } from "./words.ts";

/** What the user chose: one language, or whatever the system wants. */
export type LanguageChoice = "system" | Language;

/** The choice this window remembers; `system` where none was made. */
export function chosenLanguage(): LanguageChoice {
  const chosen = remembered("language") ?? "";
  return isSpoken(chosen) ? chosen : "system";
}

/** The language the system would have, whatever is chosen. */
export const systemLanguage = (): Language => languageFor(navigator.languages);

/** Makes the window and its page speak the language that is chosen; what is drawn must then be drawn anew. */
export function speakChosen(): void {
  const chosen = chosenLanguage();
  const language = chosen === "system" ? systemLanguage() : chosen;
  speak(language);
  document.documentElement.lang = language;
}

/** Chooses, remembers, and speaks. */
export function chooseLanguage(choice: LanguageChoice): void {
  remember("language", choice);
  speakChosen();
}
