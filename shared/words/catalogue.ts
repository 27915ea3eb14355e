import { en } from "./en/index.ts";
import { es } from "./es/index.ts";
import type { Language, Words } from "./index.ts";

const all: Readonly<Record<Language, Words>> = { en, es };

/** What is said in a language: for who speaks to people of any, as the host does. A window loads only its own. */
export const wordsIn = (language: Language): Words => all[language];
