import { isSpoken, type Language, languageFor } from "../../shared/words/index.ts";
import type { Desk } from "./desk.ts";
import { remember, remembered } from "./memory.ts";
import { language, speak, words } from "./words.ts";

/** What the user chose: one language, or whatever the system wants. */
export type LanguageChoice = "system" | Language;

/** The choice this window remembers; `system` where none was made. */
export function chosenLanguage(): LanguageChoice {
  const chosen = remembered("language") ?? "";
  return isSpoken(chosen) ? chosen : "system";
}

/** The language the system would have, whatever is chosen. */
export const systemLanguage = (): Language => languageFor(navigator.languages);

/** The language of a choice; by default of the one this window remembers. */
export const languageOfChoice = (choice = chosenLanguage()): Language =>
  choice === "system" ? systemLanguage() : choice;

/** Makes the window and its page speak the language that is chosen, or go on in the one they have if it cannot be loaded. */
export async function speakChosen(): Promise<void> {
  await speakAs(chosenLanguage()).catch(console.error); // the server has gone, or another version has taken its place
}

/** Makes all of the window speak another language and remembers that, or says why it cannot. */
export async function chooseLanguage(desk: Desk, choice: LanguageChoice): Promise<void> {
  try {
    await speakAs(choice);
  } catch (error) {
    console.error(error); // as above
    return desk.notify(words().frame.languageMissing, "error");
  }
  remember("language", choice);
  desk.model.host.setLanguage(language());
  desk.announce(words().frame.languageNow); // and with that draws everything anew
}

async function speakAs(choice: LanguageChoice): Promise<void> {
  await speak(languageOfChoice(choice));
  document.documentElement.lang = language();
}
